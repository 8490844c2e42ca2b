/** The last part of a resource key: `sipContext` and `teams-phone-mobile` become `SipContext` and `TeamsPhoneMobile`. */
export const keyPart = (id: string): string => id.replace(/(?:^|-)(.)/g, (_match, letter: string) => letter.toUpperCase());
