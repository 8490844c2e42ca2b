/** Telephone numbers grouped as their countries group them. Loaded beside the tables: the panel's own bundle has no room for it. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A number in E.164, such as `+442079460102`, as it is written internationally: `+44 20 7946 0102`. One of no known country stays as it is. */
export const formatted = (e164: string): string => parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
