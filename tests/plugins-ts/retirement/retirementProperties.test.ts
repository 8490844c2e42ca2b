/** Whatever the rows: nothing is called ready too soon, and deciding or reading more never makes it worse. */
import fc from 'fast-check';
import { openOrganization } from '../../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../../plugins-ts/report/describe';
import type { OrganizationTables, UnknownRow } from '../../../plugins-ts/tables/tables';
import { BLOCKERS, readiness, type Decisions, type Readiness } from '../../../plugins-ts/retirement';
import { organization } from '../../support/rows';

const readinessOf = (tables: OrganizationTables, decisions: Decisions = {}): Readiness => {
  const opened = openOrganization(organization(tables), '2026-11-22');
  return readiness(describeOrganization(opened, { kind: 'file', name: 'test' }), opened, decisions);
};

const cell = fc.constantFrom(
  0,
  1,
  2,
  4,
  192350000,
  192350001,
  true,
  false,
  null,
  'US',
  'AU',
  'a',
  'b',
  'p',
  '+14255550142',
  '+14255550101',
);
const rowOf = (columns: readonly string[]) =>
  fc.record(Object.fromEntries(columns.map((column) => [column, cell])), { requiredKeys: [] }) as fc.Arbitrary<UnknownRow>;
const table = (columns: readonly string[], id: string) =>
  fc.record({
    state: fc.constantFrom('read', 'read', 'read', 'denied', 'truncated') as fc.Arbitrary<'read'>,
    rows: fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', ''), rowOf(columns)).map(([value, row]) => ({ ...row, [id]: value })),
      { maxLength: 5 },
    ),
    message: fc.constant(null),
  });
const tables = fc.record({
  msdyn_ocvoicechannelsettings: table(
    ['_msdyn_phonenumberid_value', '_msdyn_calleridphonenumberid_value', 'statecode'],
    'msdyn_ocvoicechannelsettingid',
  ),
  msdyn_ocphonenumbers: table(
    [
      'msdyn_phonenumber',
      'msdyn_phonenumbertype',
      'msdyn_ocphonenumbersource',
      'msdyn_countryisocode',
      'msdyn_smsinboundenabled',
      'msdyn_teamsresourceaccount',
      '_msdyn_occommunicationprovidersettingid_value',
    ],
    'msdyn_ocphonenumberid',
  ),
  msdyn_occommunicationprovidersettings: table(
    ['msdyn_occommunicationprovider', 'msdyn_istrial'],
    'msdyn_occommunicationprovidersettingid',
  ),
  systemusers: table(['_msdyn_phonenumberid_value'], 'systemuserid'),
  vcd_numberconnectivities: table(['vcd_phonenumber', 'vcd_connectivity', 'vcd_ivrinfront'], 'vcd_numberconnectivityid'),
});
const keys = Object.keys(BLOCKERS).flatMap((id) => ['a', 'b', 'c', 'US', 'AU', 'p'].map((scope) => `${id}/${scope}`));
const decisions: fc.Arbitrary<Decisions> = fc.record({
  settled: fc.subarray(keys).map((list) => new Set(list)),
  sbcTransition: fc.constantFrom('cutOver', 'secondName', null) as fc.Arbitrary<'cutOver' | null>,
});

test('ready never has an open blocker, nor anything unknown; channels neither', () => {
  fc.assert(
    fc.property(tables, decisions, (content, decided) => {
      const result = readinessOf(content, decided);
      const byId = new Map(result.numbers.map((item) => [item.number.id, item]));
      for (const { state, blockers, unknowns, path } of result.numbers) {
        if (state === 'ready') expect([blockers, unknowns, path === null]).toEqual([[], [], false]);
        if (state === 'moved') expect(blockers).toEqual([]);
        if (state === 'toCheck') expect(blockers.length).toBeGreaterThan(0);
        if (blockers.length === 0 && unknowns.length === 0) expect(['ready', 'moved', 'undecided']).toContain(state);
      }
      for (const { state, numbers, unreadNumbers, blockers } of result.channels) {
        if (state !== 'ready' && state !== 'moved') continue;
        expect([blockers, unreadNumbers]).toEqual([[], []]);
        for (const id of numbers) expect(['ready', 'moved']).toContain(byId.get(id)?.state);
      }
      const { total, moved, ready, toCheck, blocked, undecided } = result.progress;
      expect(moved + ready + toCheck + blocked + undecided).toBe(total);
      expect(total).toBe(result.numbers.length);
    }),
    { numRuns: 250 },
  );
});

test('settling more never makes anything less ready', () => {
  fc.assert(
    fc.property(tables, decisions, (content, decided) => {
      const before = readinessOf(content);
      const after = readinessOf(content, decided);
      before.numbers.forEach(({ state }, index) => {
        if (state === 'ready' || state === 'moved') expect(after.numbers[index]?.state).toBe(state);
      });
      expect(after.progress.ready).toBeGreaterThanOrEqual(before.progress.ready);
    }),
    { numRuns: 150 },
  );
});

test('reading less never makes a number ready', () => {
  fc.assert(
    fc.property(
      tables,
      decisions,
      fc.constantFrom('systemusers', 'vcd_numberconnectivities', 'msdyn_occommunicationprovidersettings'),
      (content, decided, set) => {
        const states = (result: Readiness) => new Map(result.numbers.map(({ number: { id, text }, state }) => [`${id} ${text}`, state]));
        const full = states(readinessOf(content, decided));
        for (const [key, state] of states(readinessOf({ ...content, [set]: { state: 'denied', rows: [], message: null } }, decided))) {
          if (state === 'ready') expect(full.get(key)).toBe('ready');
        }
      },
    ),
    { numRuns: 150 },
  );
});
