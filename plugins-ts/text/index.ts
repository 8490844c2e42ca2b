export { createText, createTextFrom, hasText, textCount } from './text';
export type { Lookup, Text, TextValues } from './text';
export { formatDate, formatNumber, perLocale, todayUtc } from './dates';
export {
  directionOf,
  FALLBACK_LANGUAGE,
  isLanguage,
  isRightToLeft,
  LANGUAGE_BY_LCID,
  languageOf,
  LCID_BY_LANGUAGE,
  RIGHT_TO_LEFT_LCIDS,
} from './languages';
export type { Language } from './languages';
