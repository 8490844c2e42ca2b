// The preview's address says everything that the page shows, and nothing that it says can break the page.
import * as fc from 'fast-check';
import { CIRCUMSTANCES, faultsOf, faultsOfNone } from '../../../preview/host/circumstances';
import { noFaults } from '../../../preview/emulator/faults';
import { isHidden, PANEL_PLACES, readAddress, writeAddress, type Address } from '../../../preview/host/hostAddress';
import { searchItems } from '../../../preview/host/list';

test('without a query everything has its usual value, and the shortest address is none', () => {
  expect(readAddress('')).toMatchObject({
    area: 'channels',
    record: '',
    language: 'en',
    theme: 'light',
    width: null,
    deny: [],
    bare: false,
  });
  expect(writeAddress(readAddress(''))).toBe('');
});

test('a link as people write it', () => {
  const address = readAddress(
    '?channel={0D3D9555-25F9-8815-841F-F3ABE28ECDEC}&lang=ar&theme=dark&width=300&deny=msdyn_ocphonenumbers,systemusers&slow=50&bare=1&today=2028-10-01',
  );
  expect(address).toMatchObject({
    record: '0d3d9555-25f9-8815-841f-f3abe28ecdec',
    language: 'ar',
    theme: 'dark',
    width: 300,
    deny: ['msdyn_ocphonenumbers', 'systemusers'],
    slow: 50,
    bare: true,
    today: '2028-10-01',
  });
});

test('a number opens the other form, even without an id', () => {
  expect(readAddress('?number=').area).toBe('numbers');
  expect(readAddress(writeAddress({ ...readAddress(''), area: 'numbers' })).area).toBe('numbers');
});

test.each(['?lang=xx', '?theme=pink', '?width=-3', '?width=wide', '?slow=NaN', '?today=soon', '?bare=yes'])(
  '%s is passed over',
  (query) => {
    expect(readAddress(query)).toEqual(readAddress(''));
  },
);

test('what is written is read back as it was', () => {
  const names = fc.array(fc.constantFrom('msdyn_ocphonenumbers', 'systemusers', 'a.b'), { maxLength: 3 });
  const addresses: fc.Arbitrary<Address> = fc.record({
    circumstances: fc.subarray(CIRCUMSTANCES.map(({ id }) => id)),
    host: fc.constantFrom(...PANEL_PLACES),
    area: fc.constantFrom('channels' as const, 'numbers' as const),
    record: fc.uuid(),
    search: fc.string(),
    language: fc.constantFrom('en' as const, 'de' as const, 'ar' as const),
    theme: fc.constantFrom('light' as const, 'dark' as const, 'contrast' as const),
    width: fc.option(fc.integer({ min: 1, max: 4000 })),
    deny: names,
    hide: names,
    fail: names,
    slow: fc.nat(60000),
    offline: fc.boolean(),
    readOnly: fc.boolean(),
    bare: fc.boolean(),
    textSizes: fc.boolean(),
    today: fc.constantFrom('', '2026-11-22'),
  });
  fc.assert(fc.property(addresses, (address) => expect(readAddress(writeAddress(address))).toEqual(address)));
});

test('no text in the query makes reading throw', () => {
  fc.assert(fc.property(fc.string(), (query) => typeof readAddress(`?${query}`).record === 'string'));
});

test('a hidden column is one of one table', () => {
  const address = readAddress('?hide=msdyn_ocphonenumbers.msdyn_phonenumber');
  expect(isHidden(address, 'msdyn_ocphonenumbers', 'msdyn_phonenumber')).toBe(true);
  expect(isHidden(address, 'msdyn_ocvoicechannelsettings', 'msdyn_phonenumber')).toBe(false);
});

test('a search finds words in any order, in name or number', () => {
  const items = [
    { id: '1', name: 'Orders, Germany', detail: '+49301' },
    { id: '2', name: 'Orders, France', detail: '+33199' },
  ];
  expect(searchItems(items, 'germany ORDERS').map(({ id }) => id)).toEqual(['1']);
  expect(searchItems(items, '+33').map(({ id }) => id)).toEqual(['2']);
  expect(searchItems(items, '  ')).toHaveLength(2);
  expect(searchItems(items, 'spain')).toEqual([]);
});

test('a circumstance of the service switches its fault on, and the list of all takes it back', () => {
  const { circumstances } = readAddress('?with=signInPage,somethingElse');
  expect(circumstances).toEqual(['signInPage']);
  expect(faultsOf(circumstances)).toEqual({ html: ['*'] });
  expect(faultsOfNone(noFaults())).toMatchObject({ html: [] });
  expect(faultsOf([])).toEqual({});
});
