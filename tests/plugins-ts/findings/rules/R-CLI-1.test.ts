import { R_CLI_1 } from '../../../../plugins-ts/findings/rules/R-CLI-1';
import { number, oneChannel, onlyChannel, read, teams } from '../../../support/rows';
import { declared, inWorkstream, NUMBERS, noNumbers, testRule, WORKSTREAMS } from '../../../support/rules';
import type { OrganizationTables, UnknownRow } from '../../../../plugins-ts/tables/tables';

const shows = (id: string): UnknownRow => ({ _msdyn_calleridphonenumberid_value: id });
const numbers = (own: UnknownRow, callerId: UnknownRow = {}): OrganizationTables => ({
  msdyn_ocphonenumbers: read(number('number-1', own), number('shown', { msdyn_phonenumber: '+14255550199', ...callerId })),
});
const directInbound: OrganizationTables = { msdyn_liveworkstreams: read({ msdyn_liveworkstreamid: 'w', msdyn_direction: 2 }) };

testRule(R_CLI_1, {
  fires: [
    ['an undecided Teams number', {}, shows('shown'), numbers(teams)],
    ['a decided one', {}, shows('shown'), { ...numbers(teams), ...declared(1) }],
  ],
  silent: [
    ['no caller ID number', {}, {}, numbers(teams)],
    ['its own number', {}, shows('{NUMBER-1}'), numbers(teams)],
    ['ACS', {}, shows('shown'), numbers({})],
    ['no number of its own', {}, { ...shows('shown'), _msdyn_phonenumberid_value: null }, numbers(teams)],
    ['no outbound calls', {}, shows('shown'), numbers(teams, { msdyn_phoneoutboundenabled: false })],
    ['a workstream without outbound calls', {}, { ...shows('shown'), ...inWorkstream }, { ...numbers(teams), ...directInbound }],
  ],
  incomplete: [
    [NUMBERS, 'no numbers', {}, shows('shown'), noNumbers],
    [WORKSTREAMS, 'the workstream was not read', {}, { ...shows('shown'), ...inWorkstream }, numbers(teams)],
  ],
});

test('names the caller ID number', () => {
  const { findings } = onlyChannel(oneChannel({}, shows('shown'), numbers(teams)));
  const finding = findings.find(({ rule }) => rule === R_CLI_1.id);
  expect(finding).toMatchObject({ direction: 'outbound', related: [{ table: 'msdyn_ocphonenumber', id: 'shown' }] });
  expect(finding?.seen.map(({ column, value }) => [column, value])).toEqual([
    ['_msdyn_phonenumberid_value', 'number-1'],
    ['_msdyn_calleridphonenumberid_value', 'shown'],
    ['msdyn_phonenumbertype', 1],
    ['msdyn_phoneoutboundenabled', true],
  ]);
});
