/**
 * The languages that have words, from the one registry, `strings/languages.json`. Everyone else reads English, with
 * English dates: a sentence in one language and its date in another would read as a mistake.
 */
import registry from '../../strings/languages.json';
import { FALLBACK_LANGUAGE, type Language } from './locale';

export interface LanguageEntry {
  readonly tag: Language;
  /** The locale identifier that Dataverse has for it. A user has that of an enabled language, never a regional one. */
  readonly lcid: number;
  /** Its name in the language itself, as menus of languages have it. */
  readonly name: string;
}

/** In the order in which files are made and menus list them. English is first, and has every word. */
export const LANGUAGES: readonly LanguageEntry[] = registry;

/** The language in which the product answers a user with this LCID. Unknown ones, and hosts that say nothing, get English. */
export function languageOf(lcid: number | null | undefined): Language {
  return LANGUAGES.find((language) => language.lcid === lcid)?.tag ?? FALLBACK_LANGUAGE;
}

/**
 * The LCID of a language.
 * @throws RangeError when the registry does not have it
 */
export function lcidOf(language: Language): number {
  const entry = LANGUAGES.find(({ tag }) => tag === language);
  if (!entry) throw new RangeError(`strings/languages.json has no "${language}"`);
  return entry.lcid;
}

/** Whether a text is the tag of a language that has words. */
export function isLanguage(tag: string): boolean {
  return LANGUAGES.some((language) => language.tag === tag);
}
