/**
 * Languages by the locale identifiers (LCID) that Dataverse uses. The product has words in three; everyone else
 * reads English, with English dates: a sentence in one language and its date in another would read as a mistake.
 */

/** Languages that have words, as BCP 47. The names of the folders under `strings`. */
export type Language = 'en' | 'de' | 'ar';

export const FALLBACK_LANGUAGE: Language = 'en';

/** LCID to language. Dataverse gives a user the LCID of an enabled language, never a regional one of these three. */
export const LANGUAGE_BY_LCID: Readonly<Record<number, Language>> = { 1033: 'en', 1031: 'de', 1025: 'ar' };

export const LCID_BY_LANGUAGE: Readonly<Record<Language, number>> = { en: 1033, de: 1031, ar: 1025 };

/** Right-to-left languages among those that Dataverse offers: Arabic and Hebrew. */
export const RIGHT_TO_LEFT_LCIDS: readonly number[] = [1025, 1037];

/** The language in which the product answers a user with this LCID. Unknown ones, and hosts that say nothing, get English. */
export function languageOf(lcid: number | null | undefined): Language {
  return (lcid !== null && lcid !== undefined && LANGUAGE_BY_LCID[lcid]) || FALLBACK_LANGUAGE;
}

/** Whether a text is one of the languages that have words. */
export function isLanguage(tag: string): tag is Language {
  return tag === 'en' || tag === 'de' || tag === 'ar';
}

/** Whether a user interface in this LCID runs from right to left. */
export function isRightToLeft(lcid: number): boolean {
  return RIGHT_TO_LEFT_LCIDS.includes(lcid);
}

/** The direction of the words themselves, for the `dir` attribute. */
export function directionOf(language: string): 'rtl' | 'ltr' {
  return language.split('-')[0] === 'ar' ? 'rtl' : 'ltr';
}
