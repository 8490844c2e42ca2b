import { perLocale } from './dates';

/** `null` in browsers that name no countries. */
const countryNames = perLocale((locale) =>
  typeof Intl.DisplayNames === 'function' ? new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }) : null,
);

/**
 * Name of a country in a language; the code where the language has none.
 * @param code ISO 3166-1, two letters
 * @param locale BCP 47
 */
export function countryName(code: string, locale: string): string {
  try {
    return countryNames(locale)?.of(code) ?? code;
  } catch {
    return code;
  }
}
