export { createText, createTextFrom, hasText, textCount } from './text';
export type { Lookup, Text, TextValues } from './text';
export { formatDate, formatNumber, perLocale, todayUtc } from './dates';
export { directionOf, FALLBACK_LANGUAGE, LANGUAGE_LCID, LANGUAGE_TAG } from './locale';
export type { Language } from './locale';
export { isLanguage, languageOf, LANGUAGES, lcidOf } from './languages';
export type { LanguageEntry } from './languages';
