import { R_MIX_1 } from '../../../../plugins-ts/findings/rules/R-MIX-1';
import { ACS, channel, describeTables, directOffer, number, onlyChannel, read, rulesOf } from '../../../support/rows';
import { NUMBERS, named, providers } from '../../../support/rules';
import type { OrganizationTables, UnknownRow } from '../../../../plugins-ts/tables/tables';

describe(R_MIX_1.id, () => {
  const mixed = (channelColumns: UnknownRow = {}, neighbor: UnknownRow = {}, tables: OrganizationTables = {}) =>
    describeTables({
      msdyn_ocvoicechannelsettings: read(channel('channel-1', channelColumns)),
      msdyn_ocphonenumbers: read(
        number('number-1', { ...directOffer, ...named }),
        number('z', { ...named, ...neighbor }),
        number('y', { ...named, ...neighbor }),
      ),
      ...providers(ACS),
      ...tables,
    });
  test('names the provider setting that a direct routing number has as well', () => {
    const found = onlyChannel(mixed()).findings.find(({ rule }) => rule === R_MIX_1.id);
    expect(found).toMatchObject({
      direction: 'outbound',
      subject: { table: 'msdyn_ocvoicechannelsetting', id: 'channel-1' },
      related: [{ table: 'msdyn_occommunicationprovidersetting', id: 'p' }],
    });
  });
  test.each([
    ['another provider', {}, { _msdyn_occommunicationprovidersettingid_value: 'other' }],
    ['Teams neighbours', {}, { msdyn_phonenumbertype: 1 }],
    ['an own-carrier caller id', { _msdyn_calleridphonenumberid_value: 'z' }, {}],
  ])('stays silent: %s', (_what, channelColumns, neighbor) => {
    expect(rulesOf(mixed(channelColumns, neighbor))).not.toContain(R_MIX_1.id);
  });
  test('cannot be checked while numbers are missing that may be neighbours', () => {
    const report = mixed(
      {},
      {},
      { msdyn_ocphonenumbers: { state: 'truncated', rows: [number('number-1', { ...directOffer, ...named })], message: null } },
    );
    expect(report.unchecked).toContainEqual({ rule: R_MIX_1.id, because: NUMBERS });
  });
});
