import { R_PE_1 } from '../../../../plugins-ts/findings/rules/R-PE-1';
import { ACS, directOffer, oneChannel, onlyChannel, read, rulesOf, teams } from '../../../support/rows';
import { CALLBACKS, named, noNumbers, NUMBERS, PLANNER, providers, testRule } from '../../../support/rules';
import type { OrganizationTables } from '../../../../plugins-ts/tables/tables';

const callback: OrganizationTables = {
  msdyn_proactive_callback_profiles: read({ msdyn_proactive_callback_profileid: 'c', _msdyn_callback_phone_number_value: '{NUMBER-1}' }),
};
const planned: OrganizationTables = {
  msdyn_planner_callerid_phone_numbers: read({
    msdyn_planner_callerid_phone_numberid: 'p',
    _msdyn_callerid_phone_numberid_value: 'number-1',
  }),
};
const sms: OrganizationTables = {
  msdyn_ocsmschannelsettings: read({ msdyn_ocsmschannelsettingid: 's', _msdyn_phonenumberid_value: 'number-1' }),
};
const denied = (set: string): OrganizationTables => ({ [set]: { state: 'denied', rows: [], message: 'denied' } });

testRule(R_PE_1, {
  fires: [
    ['callbacks on direct offer', directOffer, {}, callback],
    ['an outbound caller ID on direct offer', directOffer, {}, planned],
    ['callbacks on a trial number', named, {}, { ...providers(ACS, { msdyn_istrial: true }), ...callback }],
    ['the source is not known', { msdyn_ocphonenumbersource: null }, {}, callback],
  ],
  silent: [
    ['direct routing', {}, {}, callback],
    ['Teams', teams, {}, callback],
    ['another use', directOffer, {}, sms],
    ['no use', directOffer],
    ['no planner, as in many environments', directOffer, {}, { [PLANNER]: { state: 'missing', rows: [], message: null } }],
    ['direct routing, whatever was not read', {}, {}, denied(CALLBACKS)],
  ],
  incomplete: [
    [CALLBACKS, 'callback profiles were not read', directOffer, {}, denied(CALLBACKS)],
    [CALLBACKS, 'callback profiles are missing', directOffer, {}, { [CALLBACKS]: { state: 'missing', rows: [], message: null } }],
    [PLANNER, 'planner caller IDs were not read', directOffer, {}, denied(PLANNER)],
    [NUMBERS, 'no numbers', {}, {}, noNumbers],
  ],
});

test('names these uses alone, and shows by which lookup they name the number', () => {
  const { findings } = onlyChannel(oneChannel(directOffer, {}, { ...callback, ...planned, ...sms }));
  const finding = findings.find(({ rule }) => rule === R_PE_1.id);
  expect(finding?.related).toEqual([
    { table: 'msdyn_proactive_callback_profile', id: 'c' },
    { table: 'msdyn_planner_callerid_phone_number', id: 'p' },
  ]);
  expect(finding?.seen.slice(0, 3)).toEqual([
    { table: 'msdyn_proactive_callback_profile', column: '_msdyn_callback_phone_number_value', value: 'number-1', label: null },
    { table: 'msdyn_planner_callerid_phone_number', column: '_msdyn_callerid_phone_numberid_value', value: 'number-1', label: null },
    { table: 'msdyn_ocphonenumber', column: 'msdyn_phonenumbertype', value: 0, label: 'ACS' },
  ]);
});

test('was not checked in full where more uses may be hidden, although it fired', () => {
  const report = oneChannel(directOffer, {}, { ...planned, ...denied(CALLBACKS) });
  expect(rulesOf(report)).toContain(R_PE_1.id);
  expect(report.unchecked).toContainEqual({ rule: R_PE_1.id, because: CALLBACKS });
});

test('is a warning where only some of the approaches that it may have are refused', () => {
  const severity = (source: number | null) =>
    onlyChannel(oneChannel({ msdyn_ocphonenumbersource: source }, {}, callback)).findings.find(({ rule }) => rule === R_PE_1.id)?.severity;
  expect([severity(192350000), severity(null)]).toEqual(['error', 'warning']);
});

test('worst come first all the same', () => {
  const { findings } = onlyChannel(oneChannel({ msdyn_ocphonenumbersource: null, msdyn_teamsresourceaccount: 'a' }, {}, callback));
  const severities = findings.map(({ severity }) => severity);
  const order = ['error', 'warning', 'info'];
  expect(severities).toEqual([...severities].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
});
