import { directionOf, formatDate, formatNumber, languageOf, LANGUAGES, lcidOf, todayUtc } from '../../../plugins-ts/text';

describe('formatDate', () => {
  it('writes the day first in English', () => {
    expect(formatDate('2028-09-30', 'en')).toBe('30 Sep 2028');
  });

  it('writes by locale, in the Gregorian calendar with Latin digits', () => {
    expect(formatDate('2028-09-30', 'de')).toMatch(/^30\. Sep.*2028$/);
    expect(formatDate('2028-09-30', 'ar')).toBe('30 سبتمبر 2028');
    expect(formatDate('2028-09-30', 'ar-SA')).toContain('2028');
  });

  it('has the month in letters where the short form is a number', () => {
    const { DateTimeFormat } = Intl;
    const numeric = jest
      .spyOn(Intl, 'DateTimeFormat')
      .mockImplementation(
        ((locale: string, options: Intl.DateTimeFormatOptions) =>
          new DateTimeFormat(locale, options.month === 'short' ? { ...options, month: '2-digit' } : options)) as never,
      );
    expect(formatDate('2028-09-30', 'de-AT')).toBe('30. September 2028');
    numeric.mockRestore();
  });

  it('does not shift the day by the time zone', () => {
    expect(formatDate('2028-01-01', 'en')).toBe('1 Jan 2028');
  });

  it.each(['', 'soon', '2028-02-31', '2028-9-3'])('gives back %p, which is no day', (value) => {
    expect(formatDate(value, 'en')).toBe(value);
  });
});

describe('formatNumber', () => {
  it('keeps Latin digits in Arabic', () => {
    expect(formatNumber(678, 'ar')).toBe('678');
  });
});

describe('languages', () => {
  it('maps an LCID to a language that has words, else to English', () => {
    expect([1033, 1031, 1025, 1036, 0, undefined, null].map(languageOf)).toEqual(['en', 'de', 'ar', 'en', 'en', 'en', 'en']);
  });

  it('gives the LCID of each, and none of a language without words', () => {
    expect(LANGUAGES.map(({ tag }) => lcidOf(tag))).toEqual(LANGUAGES.map(({ lcid }) => lcid));
    expect(() => lcidOf('fr')).toThrow('strings/languages.json has no "fr"');
  });

  it('knows which run from right to left, without a list of languages', () => {
    expect(['ar', 'ar-SA', 'he', 'fa', 'ur', 'ckb'].map(directionOf)).toEqual(Array(6).fill('rtl'));
    expect(['en', 'de', 'fr', 'ja', 'qps-Ploc'].map(directionOf)).toEqual(Array(5).fill('ltr'));
  });
});

it('todayUtc is the day in UTC, whatever the zone', () => {
  expect(todayUtc(new Date('2026-11-22T23:59:59-05:00'))).toBe('2026-11-23');
});
