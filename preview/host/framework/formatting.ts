/** `context.formatting` and the formats in `context.userSettings`, by the user's language. Gregorian calendar, as the platform. */
import { directionOf, languageOf, lcidOf, type Language } from '../../../plugins-ts/text';

const CALENDAR = '-u-ca-gregory';

export function createFormatting(language: Language): ComponentFramework.Formatting {
  const locale = `${language}${CALENDAR}`;
  const date = (options: Intl.DateTimeFormatOptions) => (value: Date) => new Intl.DateTimeFormat(locale, options).format(value);
  const number = (options: Intl.NumberFormatOptions) => (value: number) => new Intl.NumberFormat(locale, options).format(value);
  const digits = (precision = 2): Intl.NumberFormatOptions => ({ minimumFractionDigits: precision, maximumFractionDigits: precision });
  return {
    formatCurrency: (value, precision, symbol = '') => `${symbol}${number(digits(precision))(value)}`,
    formatDecimal: (value, precision) => number(digits(precision))(value),
    formatDateAsFilterStringInUTC: (value, includeTime) => (includeTime ? value.toISOString() : value.toISOString().slice(0, 10)),
    formatDateLong: date({ dateStyle: 'full' }),
    formatDateLongAbbreviated: date({ weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' }),
    formatDateShort: (value, includeTime) => date({ dateStyle: 'short', ...(includeTime ? { timeStyle: 'short' } : {}) })(value),
    formatDateYearMonth: date({ year: 'numeric', month: 'long' }),
    formatInteger: number({ maximumFractionDigits: 0 }),
    formatLanguage: (value) => new Intl.DisplayNames(locale, { type: 'language' }).of(languageOf(value)) ?? String(value),
    formatTime: (value, behavior) => date({ timeStyle: 'short', timeZone: behavior === 3 ? 'UTC' : undefined })(value),
    getWeekOfYear: isoWeek,
  };
}

export function createUserSettings(language: Language): ComponentFramework.UserSettings {
  const names = (options: Intl.DateTimeFormatOptions, dates: readonly Date[]): string[] =>
    dates.map((value) => new Intl.DateTimeFormat(`${language}${CALENDAR}`, { ...options, timeZone: 'UTC' }).format(value));
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 1)));
  // 4 January 2026 is a Sunday, and the week begins with it.
  const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 0, 4 + day)));
  const dateFormattingInfo = {
    dayNames: names({ weekday: 'long' }, days),
    abbreviatedDayNames: names({ weekday: 'short' }, days),
    shortestDayNames: names({ weekday: 'narrow' }, days),
    monthNames: [...names({ month: 'long' }, months), ''],
    abbreviatedMonthNames: [...names({ month: 'short' }, months), ''],
    // Nothing of ours asks on which day a week begins.
    firstDayOfWeek: 0,
    ...datePatternOf(language),
    timeSeparator: ':',
    amDesignator: 'AM',
    pmDesignator: 'PM',
  } as ComponentFramework.UserSettingApi.DateFormattingInfo;
  return {
    languageId: lcidOf(language),
    isRTL: directionOf(language) === 'rtl',
    userId: '{00000000-0000-4000-8000-0000000000A1}',
    userName: 'Alex Preview',
    securityRoles: ['{00000000-0000-4000-8000-0000000000B1}'],
    dateFormattingInfo,
    numberFormattingInfo: { numberDecimalDigits: 2 } as ComponentFramework.UserSettingApi.NumberFormattingInfo,
    getTimeZoneOffsetMinutes: (date = new Date()) => -date.getTimezoneOffset(),
  };
}

/** The order of day, month and year, as in `dd.MM.yyyy`, and what stands between them. */
function datePatternOf(language: Language): { shortDatePattern: string; dateSeparator: string } {
  const letters: Partial<Record<string, string>> = { day: 'd', month: 'M', year: 'y' };
  const parts = new Intl.DateTimeFormat(`${language}${CALENDAR}-nu-latn`, { dateStyle: 'short', timeZone: 'UTC' }).formatToParts(0);
  const shortDatePattern = parts
    .map(({ type, value }) => (type === 'year' ? 'yyyy' : (letters[type]?.repeat(value.length) ?? value.replace(/\u200f/g, ''))))
    .join('');
  return { shortDatePattern, dateSeparator: /[^dMy]/.exec(shortDatePattern)?.[0] ?? '/' };
}

function isoWeek(value: Date): number {
  const thursday = new Date(Date.UTC(value.getFullYear(), value.getMonth(), value.getDate()));
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  return Math.ceil(((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7);
}
