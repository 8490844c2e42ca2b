/** The last part of a resource key: `sipContext` and `two-words` become `SipContext` and `TwoWords`. */
export const keyPart = (id: string): string => id.replace(/(?:^|-)(.)/g, (_match, letter: string) => letter.toUpperCase());
