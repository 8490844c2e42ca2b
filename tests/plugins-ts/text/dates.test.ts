import { directionOf, formatDate, formatNumber, isRightToLeft, languageOf, todayUtc } from '../../../plugins-ts/text';

describe('formatDate', () => {
  it('writes the day first in English', () => {
    expect(formatDate('2028-09-30', 'en')).toBe('30 Sep 2028');
  });

  it('writes by locale, in the Gregorian calendar with Latin digits', () => {
    expect(formatDate('2028-09-30', 'de')).toMatch(/^30\. Sep.*2028$/);
    expect(formatDate('2028-09-30', 'ar')).toBe('30 سبتمبر 2028');
    expect(formatDate('2028-09-30', 'ar-SA')).toContain('2028');
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

  it('knows which run from right to left', () => {
    expect([1025, 1037, 1033].map(isRightToLeft)).toEqual([true, true, false]);
    expect(['ar', 'ar-SA', 'en', 'de'].map(directionOf)).toEqual(['rtl', 'rtl', 'ltr', 'ltr']);
  });
});

it('todayUtc is the day in UTC, whatever the zone', () => {
  expect(todayUtc(new Date('2026-11-22T23:59:59-05:00'))).toBe('2026-11-23');
});
