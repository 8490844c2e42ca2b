import { reportComplaints, snapshotComplaints, validateReport, validateSnapshot } from '../support/schema';

const ID = '6c6f1a3e-0d5b-4a55-9b1e-2f6a6a1d7c01';
const ENTITY_SETS = [
  'msdyn_ocvoicechannelsettings',
  'msdyn_ocphonenumbers',
  'msdyn_liveworkstreams',
  'msdyn_occommunicationprovidersettings',
  'msdyn_occarriers',
  'msdyn_ocprovisioningstates',
  'systemusers',
  'msdyn_ocsmschannelsettings',
  'msdyn_proactive_callback_profiles',
  'msdyn_planner_callerid_phone_numbers',
  'vcd_numberconnectivities',
];

const statement = { basis: 'article', sources: ['ART'] };
const leg = {
  id: 'adr-in-1',
  from: 'customerPhone',
  to: 'publicPstn',
  responsibleParty: 'carriers',
  operatedByMicrosoft: false,
  insideMicrosoftSla: false,
  sipContextOnLeg: 'caller number only',
  when: 'always',
  ...statement,
};
const direction = (sipContext: object) => ({
  enabled: true,
  approach: 'acs-direct-routing',
  candidates: ['acs-direct-routing'],
  certainty: 'certain',
  responsibility: { startsAt: 'acs', endsAt: 'representative', ...statement },
  sla: 'stated',
  legs: [leg],
  sipContext,
});
const number = {
  id: ID,
  e164: '+14255550142',
  text: '+1 425 555 0142',
  name: 'Main line',
  active: true,
  superseded: false,
  approach: 'acs-direct-routing',
  candidates: ['acs-direct-routing'],
  certainty: 'certain',
  numberSource: 'carrier-acs',
  carrier: 'Northwind Telecom',
  provider: null,
  providerId: null,
  uses: [{ kind: 'channel', table: 'msdyn_ocvoicechannelsetting', id: ID, name: 'Service desk' }],
  useCount: 1,
  lifecycle: { status: 'retiring', endsOn: '2028-09-30', daysLeft: 678, successors: ['teams-direct-routing'] },
  evidence: [{ table: 'msdyn_ocphonenumber', column: 'msdyn_phonenumbertype', value: 0, label: 'ACS' }],
};
const finding = {
  rule: 'R-RET-1',
  severity: 'warning',
  direction: null,
  subject: { table: 'msdyn_ocphonenumber', id: ID },
  related: [],
  basis: 'documented',
  sources: ['D-RET', 'A-RET'],
  seen: [{ table: 'msdyn_ocphonenumber', column: 'msdyn_ocphonenumbersource', value: 192350001, label: 'Direct Routing' }],
};
const report = {
  format: 'voice-channel-report/1',
  asOf: '2026-11-22',
  source: { kind: 'file', name: 'contoso.json' },
  tables: ENTITY_SETS.map((entitySet) => ({ entitySet, rows: 1, state: 'read', message: null })),
  channels: [
    {
      id: ID,
      name: 'Service desk',
      active: true,
      workstream: { id: ID, name: 'Voice' },
      number,
      callerIdNumber: null,
      inbound: direction({ arrival: { value: 'preserved', ...statement }, callback: null }),
      outbound: direction({ origination: { value: 'atRisk', ...statement } }),
      findings: [finding],
    },
  ],
  otherNumbers: [],
  unusedNumbers: [],
  usesUnread: [],
  outsideNumbers: [],
  unmatchedConnectivity: [{ id: ID, text: '020 7946 0123', e164: null, connectivity: 2, origin: 'declared' }],
  findings: [],
  unchecked: [{ rule: 'R-TRIAL-1', because: 'msdyn_occommunicationprovidersettings' }],
};

/** A copy of the report with the value at a path, such as `channels.0.number.id`, put in its place. */
const withValue = (path: string, value: unknown): unknown => {
  const copy = JSON.parse(JSON.stringify(report)) as any;
  const keys = path.split('.');
  const last = keys.pop() as string;
  keys.reduce((place, key) => place[key], copy)[last] = value;
  return copy;
};

describe('the report schema', () => {
  it('accepts a report of the contract', () => {
    expect(reportComplaints(report)).toEqual([]);
    expect(() => validateReport(report)).not.toThrow();
  });

  it.each([
    ['an unknown property', 'extra', 1],
    ['a secret as evidence', 'channels.0.number.evidence.0.column', 'msdyn_secret'],
    ['an unknown approach', 'channels.0.number.approach', 'acs'],
    ['two candidates of a decided number', 'channels.0.number.candidates', ['acs-direct-offer', 'acs-direct-routing']],
    ['an undecided number with one candidate', 'channels.0.number.approach', 'unknown'],
    ['a number source of another approach', 'channels.0.number.numberSource', 'microsoft-acs'],
    ['a GUID in capitals', 'channels.0.number.id', ID.toUpperCase()],
    ['a GUID in braces', 'channels.0.id', `{${ID}}`],
    ['a number that is not E.164', 'channels.0.number.e164', '0049 89 1234'],
    ['days left without a date', 'channels.0.number.lifecycle.endsOn', null],
    ['a finding that is a statement', 'channels.0.findings.0.rule', 'R-APP-1'],
    ['findings of an inactive channel', 'channels.0.active', false],
    ['an outbound scenario inbound', 'channels.0.inbound.sipContext', { origination: null }],
    ['one end of a responsibility', 'channels.0.inbound.responsibility.endsAt', null],
    ['a leg that nobody answers for', 'channels.0.inbound.legs.0.responsibleParty', 'nobody'],
    ['tables in another order', 'tables', [...report.tables].reverse()],
    ['a table left out', 'tables', report.tables.slice(1)],
    ['a message on a table that was read', 'tables.0.message', 'all is well'],
    ['a date that does not exist', 'asOf', '2026-02-30'],
    ['an undeclared number outside', 'outsideNumbers', [number]],
    ['a connectivity that is not known', 'unmatchedConnectivity.0.connectivity', 6],
    ['a text of a number as E.164', 'unmatchedConnectivity.0.e164', '020 7946 0123'],
  ])('refuses %s', (_what, path, value) => {
    expect(reportComplaints(withValue(path, value))).not.toEqual([]);
    expect(() => validateReport(withValue(path, value))).toThrow('voice-channel-report/1');
  });
});

describe('the snapshot schema', () => {
  const snapshot = {
    format: 'voice-channel-snapshot/1',
    organisation: '',
    takenAt: '2026-11-22T09:00:00Z',
    tables: { msdyn_ocphonenumbers: [{ msdyn_ocphonenumberid: ID, unknown: [1] }], accounts: [] },
    unread: [{ entitySet: 'systemusers', reason: 'denied', message: 'is missing prvReadUser privilege' }],
  };

  it('accepts a snapshot of the contract', () => {
    expect(snapshotComplaints(snapshot)).toEqual([]);
  });

  it.each([
    ['another format', { ...snapshot, format: 'voice-channel-snapshot/2' }],
    ['a row that is no object', { ...snapshot, tables: { systemusers: [1] } }],
    ['a secret', { ...snapshot, tables: { msdyn_occommunicationprovidersettings: [{ msdyn_secret: 'x' }] } }],
    ['the annotation of a secret', { ...snapshot, tables: { msdyn_occommunicationprovidersettings: [{ 'msdyn_accountsid@x': 'x' }] } }],
    ['an unknown reason', { ...snapshot, unread: [{ entitySet: 'systemusers', reason: 'lost', message: '' }] }],
  ])('refuses %s', (_what, value) => {
    expect(() => validateSnapshot(value)).toThrow('voice-channel-snapshot/1');
  });
});
