import { R_CARR_2 } from '../../../../plugins-ts/findings/rules/R-CARR-2';
import { ACS, directOffer, oneChannel, onlyChannel, read, teams } from '../../../support/rows';
import { CARRIERS, named, noCarriers, NUMBERS, noNumbers, providers, testRule } from '../../../support/rules';
import type { OrganizationTables, UnknownRow } from '../../../../plugins-ts/tables/tables';

const CARRIER = '_msdyn_carrierid_value';
const offered: UnknownRow = { ...directOffer, [CARRIER]: 'carrier-1' };
const carrierNamed = (name: unknown): OrganizationTables => ({
  msdyn_occarriers: read({ msdyn_occarrierid: 'carrier-1', msdyn_name: name }),
});
/** The name that comes with the lookup is not the carrier's own row. */
const labelled: UnknownRow = { ...offered, [`${CARRIER}@OData.Community.Display.V1.FormattedValue`]: 'Fabrikam Telecom' };

testRule(R_CARR_2, {
  fires: [['direct offer with another carrier', offered]],
  silent: [
    ['no carrier', directOffer],
    ['Microsoft, in any case', offered, {}, carrierNamed('MICROSOFT (Direct Offer)')],
    ['a carrier without a name', offered, {}, carrierNamed(' ')],
    ['a carrier that is gone', labelled, {}, { msdyn_occarriers: read() }],
    ['direct routing', {}],
    ['source not known', { ...offered, msdyn_ocphonenumbersource: null }],
    ['trial', { ...offered, ...named }, {}, providers(ACS, { msdyn_istrial: true })],
    ['Teams', { ...offered, ...teams, [CARRIER]: 'carrier-1' }],
  ],
  incomplete: [
    [CARRIERS, 'the carrier was not read', labelled, {}, noCarriers],
    [NUMBERS, 'no numbers', {}, {}, noNumbers],
  ],
});

test('names the carrier, and shows both sides', () => {
  const finding = onlyChannel(oneChannel(offered)).findings.find(({ rule }) => rule === R_CARR_2.id);
  expect(finding?.related).toEqual([{ table: 'msdyn_occarrier', id: 'carrier-1' }]);
  expect(finding?.seen.map(({ column, value }) => [column, value])).toEqual([
    ['msdyn_phonenumbertype', 0],
    ['msdyn_ocphonenumbersource', 192350000],
    [CARRIER, 'carrier-1'],
    ['msdyn_name', 'Fabrikam Telecom'],
  ]);
});

test('leaves approach and certainty as they are', () => {
  expect(onlyChannel(oneChannel(offered)).number).toMatchObject({ approach: 'acs-direct-offer', certainty: 'certain' });
});
