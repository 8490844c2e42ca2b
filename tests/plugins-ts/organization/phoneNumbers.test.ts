/** A number's text, rule by rule of the contract, and properties that hold for any spelling. */
import fc from 'fast-check';
import { bareNumber, normalizePhoneNumber } from '../../../plugins-ts/organization/phoneNumbers';

/** Every character of the first plane, and digits of later ones, that a property of Unicode holds for. */
const having = (property: RegExp): readonly string[] =>
  [...Array(0x1ffff).keys()]
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((sign) => property.test(sign));

const UNSEEN = having(/[\p{Cf}\p{Cc}\p{Zs}\p{Zl}\p{Zp}]/u);
const DASHES = having(/\p{Pd}/u);
const DIGITS = having(/\p{Nd}/u);

describe('signs that make no difference', () => {
  test.each([
    ['invisible signs, controls and spaces', UNSEEN],
    ['dashes', [...DASHES, '\u2212']],
    ['dots, strokes and brackets, full-width ones too', [...'./()[]', ...'\uff0e\uff0f\uff08\uff09\uff3b\uff3d']],
  ])('%s', (_what, signs) => {
    expect(signs.length).toBeGreaterThan(5);
    for (const sign of signs) {
      expect([sign.codePointAt(0)?.toString(16), normalizePhoneNumber(`+1${sign}425555${sign}${sign}0142`)]).toEqual([
        sign.codePointAt(0)?.toString(16),
        '+14255550142',
      ]);
    }
  });

  test('invisible signs stand around a number that was pasted', () => {
    for (const code of [0x200e, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0xfeff, 0xad]) {
      const sign = String.fromCharCode(code);
      expect(normalizePhoneNumber(`${sign}+1 425 555 0142${sign}`)).toBe('+14255550142');
      expect(normalizePhoneNumber(`${sign}tel:${sign}+1 425 555 0142${sign}`)).toBe('+14255550142');
    }
  });

  test('digits of every script are digits, each of its own value', () => {
    expect(DIGITS.length).toBeGreaterThan(600);
    DIGITS.forEach((digit, place) => {
      // Every script has its digits in a row, and no row ends between.
      expect([digit.codePointAt(0)?.toString(16), bareNumber(`1${digit}`)]).toEqual([digit.codePointAt(0)?.toString(16), `1${place % 10}`]);
    });
    expect(normalizePhoneNumber('+\u0661\u0664\u0662\u0665\u0665\u0665\u0665\u0660\u0661\u0664\u0662')).toBe('+14255550142');
    expect(normalizePhoneNumber('\uff0b\uff11\uff14\uff12\uff15\uff15\uff15\uff15\uff10\uff11\uff14\uff12')).toBe('+14255550142');
  });
});

describe('the rule', () => {
  test.each([
    ['+14255550142', '+14255550142'],
    [' +1 (425) 555-0142 ', '+14255550142'],
    ['tel:+1.425.555.0142', '+14255550142'],
    ['TEL:001-425-555-0142', '+14255550142'],
    ['t e l : +1 425 555 0142', '+14255550142'],
    ['tel:tel:+14255550142', null],
    ['4255550142', null],
    ['12345', null],
    ['+0425', null],
    ['+1', null],
    ['+1425555014212345', null],
    ['+123456789012345', '+123456789012345'],
    ['+1 425 CALL NOW', null],
    ['', null],
    // Nothing is cut off.
    ['+14255550142;ext=5', null],
    ['+14255550142 ext 5', null],
    ['+14255550142x5', null],
    ['+14255550142#5', null],
    ['+1425555014\u00b2', null],
    ['+1\u2460255550142', null],
    ['++14255550142', null],
    ['+00441234', null],
    ['+1 425 555 0142 / +1 425 555 0143', null],
    ['+\ud800123', null],
  ])('%j is %j', (text, expected) => {
    expect(normalizePhoneNumber(text)).toBe(expected);
  });

  test('null has none', () => {
    expect(normalizePhoneNumber(null)).toBeNull();
  });

  test.each([
    ['+44 (0)20 7946 0123', '+442079460123'],
    ['+44 [0]20 7946 0123', '+442079460123'],
    ['0044 (0) 20 7946 0123', '+442079460123'],
    ['+(44)(0)20 7946 0123', '+442079460123'],
    ['tel:+44-(0)-20-7946-0123', '+442079460123'],
    ['\uff0b\uff14\uff14\uff08\uff10\uff09\uff12\uff10', '+4420'],
    ['+353 (0)1 234 5678', '+35312345678'],
    ['+1 (0)425', '+1425'],
    ['+7 (0)495', '+7495'],
    ['+990 (0)12', '+99012'],
    // Dialled from abroad in Italy, the Vatican and San Marino.
    ['+39 (0)6 555 0102', '+39065550102'],
    ['+378 (0)549 88', '+378054988'],
    ['+379 (0)6 55', '+3790655'],
    // What stands before it is no country code, or more than one.
    ['+44 (020) 7946 0123', '+4402079460123'],
    ['+44 20 (0)7946 0123', '+4420079460123'],
    ['+4 (0)20', '+4020'],
    ['+35 (0)12', '+35012'],
    ['+441 (0)12', '+441012'],
    ['+77 (0)12', '+77012'],
    // The first alone, and nothing further where that one stays.
    ['+44 (0)(0)20', '+44020'],
    ['+4 (0)4(0)20', '+404020'],
    ['+44 (0]20', '+44020'],
    ['44 (0)20', null],
  ])('the trunk zero of %j: %j', (text, expected) => {
    expect(normalizePhoneNumber(text)).toBe(expected);
  });

  test('a country code has as many digits as its plan says', () => {
    const oneDigit = ['1', '7'];
    const twoDigits =
      '20 27 30 31 32 33 34 36 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'.split(
        ' ',
      );
    const codes = [...Array(900).keys()].map((code) => String(code + 100));
    const threeDigits = codes.filter((code) => ![...oneDigit, ...twoDigits, '39'].some((known) => code.startsWith(known)));
    const all = [...oneDigit, ...twoDigits, ...threeDigits].filter((code) => !['378', '379'].includes(code));
    for (const code of [...Array(999).keys()].map((number) => String(number + 1)))
      expect([code, normalizePhoneNumber(`+${code}(0)22`)]).toEqual([code, all.includes(code) ? `+${code}22` : `+${code}022`]);
  });
});

describe('any spelling', () => {
  const e164 = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.stringMatching(/^\d{1,14}$/)).map(([first, rest]) => `+${first}${rest}`);
  const noise = fc
    .array(fc.constantFrom(...UNSEEN, ...DASHES, '\u2212', '.', '/', '(', ')', '[', ']'), { maxLength: 3 })
    .map((signs) => signs.join(''));
  const scripts = fc.array(fc.nat({ max: DIGITS.length / 10 - 1 }), { minLength: 15, maxLength: 15 });

  test('of a number compares as equal', () => {
    fc.assert(
      fc.property(
        e164,
        fc.array(noise, { minLength: 17, maxLength: 17 }),
        scripts,
        fc.constantFrom('+', '00', '\uff0b'),
        fc.constantFrom('', 'tel:', 'TEL:'),
        (number, between, script, plus, scheme) => {
          const digits = [...number.slice(1)].map((digit, place) => DIGITS[(script[place] ?? 0) * 10 + Number(digit)] ?? digit);
          const unseen = (between[16] ?? '').replace(/[^\p{Cf}\p{Cc}\p{Zs}]/gu, '');
          const spelled = `${unseen}${scheme}${plus}${digits.map((digit, place) => `${digit}${between[place]}`).join('')}`;
          // A zero alone in brackets is a trunk zero, which has rules of its own.
          fc.pre(!/[([]0[)\]]/.test(bareOf(spelled)));
          expect(normalizePhoneNumber(spelled)).toBe(number);
        },
      ),
    );
  });

  test('of no number is none, and the form of a number is its own form', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), noise), (text) => {
        const found = normalizePhoneNumber(text);
        if (found === null) return;
        expect(found).toMatch(/^\+[1-9]\d{1,14}$/);
        expect(normalizePhoneNumber(found)).toBe(found);
      }),
    );
  });

  test('with any other sign in it is no number', () => {
    const other = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
      .filter((sign) => bareNumber(`1${sign}`) !== '1' && !/\p{Nd}/u.test(sign));
    fc.assert(
      fc.property(e164, other, fc.nat({ max: 14 }), (number, sign, place) => {
        const at = 2 + (place % (number.length - 1));
        expect(normalizePhoneNumber(number.slice(0, at) + sign + number.slice(at))).toBeNull();
      }),
    );
  });

  /** Without what makes no difference, brackets apart, and with digits of one script. */
  function bareOf(text: string): string {
    return text.replace(/[\p{Cf}\p{Cc}\p{Zs}\p{Zl}\p{Zp}\p{Pd}\u2212./]/gu, '').replace(/\p{Nd}/gu, (digit) => bareNumber(digit));
  }
});
