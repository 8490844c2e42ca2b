import fc from 'fast-check';
import { digitsOf, normalizeForSearch, matcher, type Searchable } from '../../../pcf/views/overview/model/search';
import { prepareRows, DEFAULT_STATE, visibleRows } from '../../../pcf/views/overview/model';
import { ROUTING, smallReport } from './organizations';

const row = (search: string, digits = ''): Searchable => ({ search: normalizeForSearch(search), digits });
const finds = (query: string, target: Searchable): boolean => matcher(query)(target);

describe('words', () => {
  const sales = row('Contoso Sales\nSales voice\n+14255550142\nFabrikam Telecom', '14255550142');

  it.each(['', '   ', 'sales', 'SALES', 'contoso sales', 'sales contoso', 'fabri', 'voice', 'ales con'])('“%s” is found', (query) => {
    expect(finds(query, sales)).toBe(true);
  });

  it.each(['sales billing', 'xyz', 'salesx'])('“%s” is not', (query) => {
    expect(finds(query, sales)).toBe(false);
  });

  it('accents, ligatures, full-width forms and invisible characters make no difference', () => {
    expect(finds('muller', row('Müller & Söhne'))).toBe(true);
    expect(finds('MÜLLER', row('Mu\u0308ller'))).toBe(true);
    expect(finds('office', row('O\uFB03ce'))).toBe(true);
    expect(finds('abc', row('ＡＢＣ'))).toBe(true);
    expect(finds('contoso', row('Con\u202Etoso'))).toBe(true);
    expect(finds('خدمة', row('خِدمة'))).toBe(true);
  });

  it('a part of a name always finds it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (name, a, b) => {
        const from = a % name.length;
        const part = name.slice(from, from + 1 + (b % (name.length - from)));
        // What is written like a telephone number is compared as one, too.
        expect(finds(part, row(name, digitsOf(name)))).toBe(true);
      }),
    );
  });

  it('nothing that is typed is taken for a pattern', () => {
    expect(finds('a.c', row('abc'))).toBe(false);
    expect(finds('a(', row('a('))).toBe(true);
    expect(finds('\\', row('back\\slash'))).toBe(true);
  });
});

describe('telephone numbers', () => {
  const number = row('Orders\n+1 (425) 555-0142', '14255550142');

  it.each([
    '+14255550142',
    '14255550142',
    '+1 425 555 0142',
    '(425) 555-0142',
    '425.555.0142',
    '0142',
    '555-01',
    'tel:+14255550142',
    '001 425 555 0142',
  ])('%s is found', (query) => {
    expect(finds(query, number)).toBe(true);
  });

  it.each(['+1 425 555 0143', '99'])('%s is not', (query) => {
    expect(finds(query, number)).toBe(false);
  });

  it('digits in a name are found as well', () => {
    expect(finds('365', row('Dynamics 365', '14255550142'))).toBe(true);
  });
});

it('channels are found by name, workstream, number as stored and as E.164, and carrier', () => {
  const report = smallReport([
    { name: 'Sales', number: { ...ROUTING, msdyn_phonenumber: '0044 20 7946 0108' } },
    { name: 'Billing', number: { msdyn_phonenumber: '+1 (425) 555-0133' } },
    { name: 'Nothing', number: null },
  ]);
  const rows = prepareRows(report);
  const found = (search: string): string[] => visibleRows(rows, { ...DEFAULT_STATE, search }, 'en').rows.map(({ channel }) => channel.name);
  expect(found('sal')).toEqual(['Sales']);
  expect(found('billing stream')).toEqual(['Billing']);
  expect(found('+442079460108')).toEqual(['Sales']);
  expect(found('7946 0108')).toEqual(['Sales']);
  expect(found('555-0133')).toEqual(['Billing']);
  expect(found('fabrikam')).toEqual(['Sales']);
  expect(found('')).toHaveLength(3);
});
