export { createText, createTextFrom, hasText, textCount } from './text';
export type { Lookup, Text, TextValues } from './text';
export { formatDate, formatNumber, perLocale, todayUtc } from './dates';
export { directionOf, FALLBACK_LANGUAGE, LANGUAGE_LCID, LANGUAGE_TAG } from './locale';
export type { Language } from './locale';
export { resourceWords } from './resourceStrings';
export type { ResourceStringsLike, SpokenWords } from './resourceStrings';
export { isLanguage, languageOf, LANGUAGES, lcidOf } from './languages';
export type { LanguageEntry } from './languages';
