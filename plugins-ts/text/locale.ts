/** What can be said of a language without a list of languages: no script that is shipped grows with their number. */
import { perLocale } from './dates';

/** BCP 47 tag of a language in the registry, `strings/languages.json`, which is the name of its folder under `strings`. */
export type Language = string;

/** Has every word; other languages fall back to it. */
export const FALLBACK_LANGUAGE: Language = 'en';

/**
 * Keys that builds add to every resource file, so that words say themselves which language they are in: a host without
 * words in the user's language gives those of another one, and dates and direction have to follow the words.
 */
export const LANGUAGE_TAG = 'Language_Tag';
export const LANGUAGE_LCID = 'Language_Lcid';

/** Scripts that run from right to left, by ISO 15924, of languages that people use software in. */
const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

// Without the mark, every script that imports a name from here would carry it.
const scriptOf = /* @__PURE__ */ perLocale((locale) => new Intl.Locale(locale).maximize().script ?? '');

/**
 * The direction of the words of a language, for the `dir` attribute, by the script that Unicode gives it.
 * @param language BCP 47, such as `ar` or `ar-SA`
 */
export function directionOf(language: string): 'rtl' | 'ltr' {
  return RIGHT_TO_LEFT.includes(scriptOf(language)) ? 'rtl' : 'ltr';
}
