import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

import { isReserved, RESERVED_CAPACITY, RESERVED_RANGES, reservedNumbers } from '../../../preview/sample/reserved';
import { sampleTables } from '../../../preview/sample';
import { normalizePhoneNumber } from '../../../plugins-ts/organization/phoneNumbers';

const tables = sampleTables();

/** Texts that are not numbers for calling, each on purpose; everything else must be a reserved number. */
const NOT_DIALLED = ['12345', 'to be announced', null];
/** Typed without a plus sign: no E.164, but its digits must be reserved as well. */
const WITHOUT_PLUS = '441174960111';

const texts = [
  ...tables.msdyn_ocphonenumbers.map((row) => row.msdyn_phonenumber),
  ...tables.vcd_numberconnectivities.map((row) => row.vcd_phonenumber),
];
const dialled = texts.filter((text): text is string => typeof text === 'string' && !NOT_DIALLED.includes(text) && text !== WITHOUT_PLUS);

describe('telephone numbers of the sample', () => {
  it.each([...new Set(dialled)])('%s is possible, and kept for fiction', (text) => {
    const e164 = normalizePhoneNumber(text);
    expect(e164).not.toBeNull();
    const parsed = parsePhoneNumberFromString(e164 ?? '');
    expect(parsed?.isPossible()).toBe(true);
    expect(parsed?.number).toBe(e164);
    expect(isReserved(e164 ?? '')).toBe(true);
  });

  it('spells some numbers as people do', () => {
    expect(isReserved(`+${WITHOUT_PLUS}`)).toBe(true);
    expect(texts).toEqual(expect.arrayContaining([...NOT_DIALLED, WITHOUT_PLUS]));
    for (const form of [/ /, /-/, /\(/, /^tel:/, /^00/]) expect(dialled.some((text) => form.test(text))).toBe(true);
  });

  it('writes numbers nowhere else: names repeat the number or hold none', () => {
    const named = Object.values(tables)
      .flat()
      .flatMap((row) => [row.msdyn_name, row.fullname, row.vcd_note]);
    for (const name of named) {
      if (typeof name !== 'string' || dialled.includes(name) || name === WITHOUT_PLUS) continue;
      expect(name).not.toMatch(/\d[\d ().-]{5,}\d/);
    }
  });

  it('belongs to the country that the row names', () => {
    // Canada and the United States share one plan, and Ireland's range for drama is in no metadata: only the code can be held.
    const callingCode: Record<string, string> = { US: '1', CA: '1', GB: '44', IE: '353', DE: '49', FR: '33', SE: '46', AU: '61' };
    for (const row of tables.msdyn_ocphonenumbers) {
      const e164 = normalizePhoneNumber(String(row.msdyn_phonenumber));
      const code = callingCode[String(row.msdyn_countryisocode)];
      if (row.msdyn_countryisocode === null || e164 === null) continue;
      expect(parsePhoneNumberFromString(e164)?.countryCallingCode).toBe(code);
    }
  });
});

describe('ranges kept for fiction', () => {
  it('names a source for each, and possible numbers in all', () => {
    for (const { prefixes, free, source } of RESERVED_RANGES) {
      expect(source.length).toBeGreaterThan(10);
      for (const prefix of prefixes) expect(parsePhoneNumberFromString(`+${prefix}${'7'.repeat(free)}`)?.isPossible()).toBe(true);
    }
  });

  it.each([
    ['+14255550142', true],
    ['+14255550200', false],
    ['+14255551142', false],
    ['+18885550142', false],
    ['+18005550198', false],
    ['+18005550199', true],
    ['+442079460999', true],
    ['+442079461000', false],
    ['+4420794609990', false],
    ['442079460999', false],
    ['+46701740604', false],
    ['+46701740605', true],
    ['+611800975712', false],
    ['+493023126000', false],
    ['', false],
    ['+', false],
  ])('%s: %s', (number, reserved) => {
    expect(isReserved(number)).toBe(reserved);
  });

  it('gives each of its numbers once before it begins again', () => {
    const seen = new Set<string>();
    const numbers = reservedNumbers();
    for (let index = 0; index < RESERVED_CAPACITY; index += 1) seen.add(numbers.next().value.e164);
    expect(seen.size).toBe(RESERVED_CAPACITY);
    expect(seen).toContain(numbers.next().value.e164);
    for (const number of [...seen].filter((_, index) => index % 1000 === 0)) expect(isReserved(number)).toBe(true);
  });
});
