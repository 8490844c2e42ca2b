/**
 * Telephone numbers as people read them. How countries group their digits is more than a card may carry: where nobody brings
 * it, a number is shown as it is stored, as in Dynamics 365 itself.
 */
import * as React from './react';

/** Writes a number in E.164 for people, such as `+44 20 7946 0102`. */
export type PhoneFormat = (e164: string) => string;

/** Where nobody knows how numbers are grouped. */
export const asStored: PhoneFormat = (e164) => e164;

export const PhoneContext = React.createContext<PhoneFormat>(asStored);

export const usePhone = (): PhoneFormat => React.useContext(PhoneContext);

/** What a number is called: grouped where it is E.164, else its text or its name, which is no telephone number to read from left to right. */
export const phoneLabel = (
  { text, name, e164 }: { readonly text: string; readonly name: string; readonly e164: string | null },
  format: PhoneFormat,
): { readonly label: string; readonly telephone: boolean } =>
  e164 === null ? { label: text || name, telephone: false } : { label: format(e164), telephone: true };

/** The text of a number. One that is stored in another way than E.164 is shown as it is stored; empty: it has none. */
export const phoneText = (
  { text, e164 }: { readonly text: string; readonly e164: string | null },
  format: PhoneFormat = asStored,
): string => (e164 !== null && (text === e164 || text === '') ? format(e164) : text);
