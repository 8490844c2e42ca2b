/**
 * Dates and numbers by locale. The calendar is Gregorian and the digits are Latin in every language: the dates are
 * those of Microsoft's announcements, and telephone numbers stand beside them.
 */

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `2028-09-30` as a moment at midnight UTC; `null` when the text is not a day that exists. */
function parseDay(iso: string): Date | null {
  const match = DATE.exec(iso);
  if (!match) return null;
  const [, year, month, day] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCDate() === Number(day) ? date : null;
}

function localeWithLatinDigits(locale: string): string {
  return `${locale}-u-ca-gregory-nu-latn`;
}

/** One for each locale, made when it is first asked for: objects of `Intl` are slow to make. */
export function perLocale<Made>(make: (locale: string) => Made): (locale: string) => Made {
  const made = new Map<string, Made>();
  return (locale) => {
    let one = made.get(locale);
    if (one === undefined) {
      one = make(locale);
      made.set(locale, one);
    }
    return one;
  };
}

/** Enough for every day and count that a list shows; a fuller store has lost its use and starts anew. */
const MOST_KEPT = 2000;

/** A value made once for its key, until the store is full: a list asks for the same few thousands of times. */
export function keptIn<Value>(store: Map<string, Value>, key: string, make: () => Value): Value {
  let value = store.get(key);
  if (value === undefined) {
    if (store.size >= MOST_KEPT) store.clear();
    value = make();
    store.set(key, value);
  }
  return value;
}

const days = new Map<string, string>();
const numbers = new Map<string, string>();

function dayFormatOf(locale: string, month: 'short' | 'long'): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(localeWithLatinDigits(locale), { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' });
}

/** The month in letters wherever the locale has such a form: some write the short one as a number. */
const dayFormat = perLocale((locale) => {
  const short = dayFormatOf(locale, 'short');
  const month = short.formatToParts(0).find(({ type }) => type === 'month')?.value ?? '';
  return /^\d+$/.test(month) ? dayFormatOf(locale, 'long') : short;
});

const numberFormat = perLocale((locale) => new Intl.NumberFormat(localeWithLatinDigits(locale)));

/**
 * Writes an ISO day as people of the locale read it, without a time zone in play: `30 Sep 2028`, `30. Sept. 2028`.
 * English always has the day first and the month in letters, so that nobody can read it the other way round.
 * @param iso `YYYY-MM-DD`; anything else comes back unchanged
 */
export const formatDate = (iso: string, locale: string): string => keptIn(days, `${locale} ${iso}`, () => writeDate(iso, locale));

function writeDate(iso: string, locale: string): string {
  const date = parseDay(iso);
  if (!date) return iso;
  const format = dayFormat(locale);
  if (!locale.startsWith('en')) return format.format(date);
  const parts = format.formatToParts(date);
  return ['day', 'month', 'year'].map((type) => parts.find((part) => part.type === type)?.value ?? '').join(' ');
}

/** Writes a number as the locale groups it. */
export const formatNumber = (value: number, locale: string): string =>
  keptIn(numbers, `${locale} ${value}`, () => numberFormat(locale).format(value));

/** Today as an ISO day in UTC. The one place that asks the clock, for edges that must pass `asOf` on. */
export function todayUtc(now: Date = new Date()): string {
  return now.toISOString().slice(0, 10);
}
