import { createText, createTextFrom, hasText, textCount } from '../../../plugins-ts/text';

const strings = {
  Plain: 'Inbound',
  Ends: '{approach} ends {date}',
  Rows: '{count} rows',
  Days_one: '{count} day',
  Days_other: '{count} days',
  Twice: '{name} and {name}',
};

describe('createText', () => {
  const text = createText(strings, 'en');

  it('gives the words of a key', () => {
    expect(text('Plain')).toBe('Inbound');
  });

  it('fills placeholders by name, each time they occur', () => {
    expect(text('Ends', { approach: 'ACS direct routing', date: '30 Sep 2028' })).toBe('ACS direct routing ends 30 Sep 2028');
    expect(text('Twice', { name: 'A' })).toBe('A and A');
  });

  it('writes numbers as the locale does', () => {
    expect(text('Rows', { count: 10000 })).toBe('10,000 rows');
    expect(createText(strings, 'de')('Rows', { count: 10000 })).toBe('10.000 rows');
    expect(createText(strings, 'ar')('Rows', { count: 678 })).toBe('678 rows');
  });

  it('leaves a placeholder without a value to be seen, and never fills inside a value', () => {
    expect(text('Ends', { approach: '{date}' })).toBe('{date} ends {date}');
    expect(text('Ends', { approach: '{date}', date: 'today' })).toBe('{date} ends today');
  });

  it('gives the key itself when there are no words, also for names every object has', () => {
    expect(text('Finding_R_NEW_1_Title')).toBe('Finding_R_NEW_1_Title');
    expect(text('constructor')).toBe('constructor');
    expect(hasText(text, 'Plain')).toBe(true);
    expect(hasText(text, 'toString')).toBe(false);
  });
});

describe('createTextFrom', () => {
  it.each([
    ['undefined', undefined],
    ['null', null],
    ['an empty string', ''],
  ])('takes %s from the host as absent', (_name, answer) => {
    const text = createTextFrom(() => answer, 'en');
    expect(text('Key')).toBe('Key');
    expect(hasText(text, 'Key')).toBe(false);
  });
});

describe('textCount', () => {
  it('chooses the plural of the locale', () => {
    const text = createText(strings, 'en');
    expect(textCount(text, 'en', 'Days', { count: 1 })).toBe('1 day');
    expect(textCount(text, 'en', 'Days', { count: 0 })).toBe('0 days');
    expect(textCount(text, 'en', 'Days', { count: 1678 })).toBe('1,678 days');
  });

  it('knows the six categories of Arabic', () => {
    const arabic = Object.fromEntries(['zero', 'one', 'two', 'few', 'many', 'other'].map((name) => [`Days_${name}`, name]));
    const text = createText(arabic, 'ar');
    expect([0, 1, 2, 3, 11, 100].map((count) => textCount(text, 'ar', 'Days', { count }))).toEqual([
      'zero',
      'one',
      'two',
      'few',
      'many',
      'other',
    ]);
  });

  it('falls back to the general form when a category has no words of its own', () => {
    expect(textCount(createText({ Days_other: '{count} days' }, 'ar'), 'ar', 'Days', { count: 3 })).toBe('3 days');
  });
});
