// `main.aspx` of the local organization: where the addresses lead that the product makes.
import { panelAddress } from '../../../plugins-ts/opening/openPanel';
import { listAddress, recordAddress } from '../../../plugins-ts/opening/mainAddress';
import { previewAddress, readMainAddress } from '../../../preview/host/appAddress';
import { panelSource } from '../../../preview/host/panelFrame';
import { readAddress } from '../../../preview/host/hostAddress';
import { readOpenerData } from '../../../pcf/panel/openerData';

const ID = '00000000-0000-4000-8000-00000000abcd';
const ROOT = 'https://contoso.crm.dynamics.com';
const plain = readAddress('');
const leadsTo = (address: string, from = plain): string => {
  const target = readMainAddress(new URL(address).search);
  return target === null ? 'nowhere' : previewAddress(target, from);
};

test('the panel, at what was wished, looks and goes wrong as the page that led there', () => {
  const wishes = { page: 'connectivity', teams: ID };
  expect(leadsTo(panelAddress({ root: ROOT, search: '' }, wishes))).toBe(`/panel?page=connectivity&teams=${ID}`);
  const from = readAddress('?number=1&lang=ar&with=noClipboard&host=pane&search=x');
  expect(leadsTo(panelAddress({ root: ROOT, search: '' }, wishes), from)).toBe(
    `/panel?lang=ar&with=noClipboard&page=connectivity&teams=${ID}`,
  );
});

test('records have their form, and other tables lead to the voice channels', () => {
  expect(leadsTo(recordAddress(ROOT, 'msdyn_ocphonenumber', `{${ID.toUpperCase()}}`))).toBe(`/?number=${ID}`);
  expect(leadsTo(recordAddress(ROOT, 'msdyn_ocvoicechannelsetting', ID))).toBe(`/?channel=${ID}`);
  expect(leadsTo(listAddress(ROOT, 'msdyn_liveworkstream'))).toBe('/');
});

test('what the app could not show leads nowhere', () => {
  expect(leadsTo(`${ROOT}/main.aspx`)).toBe('nowhere');
  expect(leadsTo(`${ROOT}/main.aspx?pagetype=dashboard`)).toBe('nowhere');
  expect(leadsTo(`${ROOT}/main.aspx?pagetype=webresource&webresourceName=other.html`)).toBe('/');
});

test.each([
  ['', 1],
  ['?with=notEncoded', 0],
  ['?with=encodedTwice', 2],
] as const)('a frame at %j gets data that is encoded %s times', (query, encodings) => {
  const source = panelSource(`channel=${ID}&ticket=1`, readAddress(query));
  const read = readOpenerData(source.slice(source.indexOf('?')));
  expect(read.encodings).toBe(encodings);
  expect(Object.fromEntries(read.data ?? [])).toEqual({ channel: ID, ticket: '1' });
});
