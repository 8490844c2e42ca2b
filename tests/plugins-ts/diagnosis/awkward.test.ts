// Each awkward truth by itself: the diagnosis names exactly that, and its file brings back an organization that answers the same.
import { readDiagnosis, diagnosisJson } from '../../../plugins-ts/diagnosis/document';
import { FORM_TABLES } from '../../../plugins-ts/diagnosis/known';
import type { Diagnosis } from '../../../plugins-ts/diagnosis/diagnose';
import { ENVIRONMENTS } from '../../../preview/emulator/environments';
import type { Faults } from '../../../preview/emulator/faults';
import { ORDINARY_SOLUTIONS, replayOf, type Replay } from '../../../preview/emulator/replay';
import { CIRCUMSTANCES, faultsOf, type Circumstance } from '../../../preview/host/circumstances';
import { circumstancesFrom } from '../../../preview/host/replayedCircumstances';
import { ENTITY_SETS } from '../../../plugins-ts/tables/tables';
import { diagnosisComplaints } from '../../support/schema';
import { diagnoseAt, inOrganization, notAsBelieved, pageIn, type PageCircumstances } from './diagnosed';

jest.setTimeout(60_000);

/** What a page tells under each of the host's circumstances, as the preview's pages do. */
const PAGES: Readonly<Partial<Record<Circumstance, PageCircumstances>>> = {
  noXrm: {
    place: { window: 'top', app: 'none', appOn: {} },
    frame: { framed: false },
    libraries: { react: null, fluent: null },
    app: null,
  },
  refusedPanes: { app: { App: { sidePanes: { createPane: () => Promise.reject(new Error('not in a native player')) } } } },
  notEncoded: { place: { data: { there: true, encodings: 0 } } },
  encodedTwice: { place: { data: { there: true, encodings: 2 } } },
  noClipboard: { frame: { clipboard: false, clipboardAllowed: null } },
  sandboxedFrame: { frame: { sandboxed: true, sandbox: ['allow-scripts', 'allow-same-origin', 'allow-popups'] } },
};

const pageUnder = (circumstances: readonly Circumstance[]): PageCircumstances =>
  Object.assign({}, ...circumstances.map((one) => PAGES[one] ?? {})) as PageCircumstances;

const diagnoseUnder = (replay: Partial<Replay>, circumstances: readonly Circumstance[]): Promise<Diagnosis> =>
  inOrganization(replay, ({ root }) => diagnoseAt(root, pageIn(root, pageUnder(circumstances))));

/** The file of a file's replay. */
async function replayed(diagnosis: Diagnosis): Promise<Diagnosis> {
  const read = readDiagnosis(diagnosisJson(diagnosis)) as Diagnosis;
  expect(read).toEqual(diagnosis);
  return diagnoseUnder(replayOf(read), circumstancesFrom(read));
}

const differs = (...points: string[]): string[] => points.map((point) => `differs ${point}`);
const unknown = (...points: string[]): string[] => points.map((point) => `unknown ${point}`);

/** Without rights to write, nothing is learned of writing. */
const NO_WRITING = unknown('createsById', 'changesWithVersion', 'refusesOldVersion', 'batchGoesOn');

/** What rows would tell; where they cannot be looked at, none is written either. */
const NO_ROWS = unknown(
  'createsById',
  'changesWithVersion',
  'refusesOldVersion',
  'batchGoesOn',
  'leavesNothing',
  'ourSolution',
  'contactCenterThere',
  'tablesInApp',
  'rowsByFetch',
  'rowsByApp',
  'manyIdsByOr',
  'manyIdsByList',
  'pagesByFetch',
  'pagesByApp',
);

const faults: readonly (readonly [string, Partial<Faults>, readonly string[]])[] = [
  ['a table that is denied', { deny: ['msdyn_occarriers'] }, differs('mayReadAll')],
  ['numbers that are denied', { deny: ['msdyn_ocphonenumbers'] }, [...unknown('manyIdsByOr', 'manyIdsByList'), ...differs('mayReadAll')]],
  ['a table of ours that is missing', { missing: ['vcd_acceptedfindings'] }, [...differs('tablesThere'), ...unknown('keysActive')]],
  ['a table of Microsoft’s that is missing', { missing: ['msdyn_ocprovisioningstates'] }, differs('tablesThere', 'mayReadAll')],
  ['an environment of 2024', ENVIRONMENTS['2024'], differs('columnsThere')],
  ['one column that is lacking', { lackingColumns: { msdyn_ocphonenumbers: ['msdyn_carrierid'] } }, differs('columnsThere')],
  ['tables that take no forms', { closedTables: { msdyn_ocphonenumbers: ['CanCreateForms'] } }, differs('formsWelcome')],
  [
    'tables that are not customizable',
    { closedTables: { msdyn_liveworkstreams: ['IsCustomizable', 'CanCreateViews'] } },
    differs('formsWelcome'),
  ],
  [
    'versions that are not compared',
    { unversionedTables: ['vcd_numberconnectivities'] },
    differs('versionsCompared', 'changesWithVersion', 'refusesOldVersion'),
  ],
  ['a key whose index is not there yet', { keyIndexes: { vcd_numberconnectivities: 'Pending' } }, differs('keysActive')],
  ['a key whose index failed', { keyIndexes: { vcd_acceptedfindings: 'Failed' } }, differs('keysActive')],
  ['a key that is absent', { keyIndexes: { vcd_acceptedfindings: 'absent' } }, differs('keysActive')],
  ['filters that take 50 conditions', { mostConditions: 50 }, differs('manyIdsByOr')],
  ['lists that are refused', { mostValues: 0 }, differs('manyIdsByList')],
  ['links that lead elsewhere', { foreignNextLink: ['vcd_numberconnectivities'] }, differs('pagesByFetch', 'pagesByApp')],
  ['links that lead round', { loopNextLink: ['vcd_numberconnectivities'] }, differs('pagesByFetch', 'pagesByApp')],
  ['batches that end at a refusal', { batchesStop: true }, differs('batchGoesOn')],
  ['a person who may only read', { readOnly: true }, NO_WRITING],
  [
    'a person who may write and not remove',
    { withheld: ['prvDeletevcd_NumberConnectivity'] },
    [...NO_WRITING, ...differs('writersMayUndo')],
  ],
  ['a page instead of rows', { html: ['*'] }, NO_ROWS],
  ['answers that break off', { cutMiddle: ['*'] }, NO_ROWS],
];

test.each(faults)('of %s, the diagnosis tells exactly that, and the replay the same', async (_what, awkward, expected) => {
  const diagnosis = await diagnoseUnder({ faults: awkward }, []);
  expect([...notAsBelieved(diagnosis)].sort()).toEqual([...expected].sort());
  expect(diagnosisComplaints(diagnosis)).toEqual([]);
  expect(circumstancesFrom(diagnosis)).toEqual([]);
  expect(diagnosisJson(await replayed(diagnosis))).toBe(diagnosisJson(diagnosis));
});

const pages: readonly (readonly [Circumstance, readonly string[]])[] = [
  [
    'noXrm',
    [
      ...differs('appFound'),
      ...['rowsByApp', 'pagesByApp', 'sidePaneOpens', 'rightsAgree'].map((point) => `notHere ${point}`),
      ...unknown('reactOfPlatform', 'fluentOfPlatform'),
    ],
  ],
  ['refusedPanes', differs('sidePaneOpens')],
  ['notEncoded', differs('dataEncodedOnce')],
  ['encodedTwice', differs('dataEncodedOnce')],
  ['noClipboard', differs('clipboardWrites')],
  ['sandboxedFrame', differs('frameIsOpen')],
];

test.each(pages)('under %s, the diagnosis tells exactly that, and the replay the same', async (circumstance, expected) => {
  const diagnosis = await diagnoseUnder({}, [circumstance]);
  expect([...notAsBelieved(diagnosis)].sort()).toEqual([...expected].sort());
  expect(diagnosisComplaints(diagnosis)).toEqual([]);
  expect(circumstancesFrom(diagnosis)).toEqual([circumstance]);
  expect(diagnosisJson(await replayed(diagnosis))).toBe(diagnosisJson(diagnosis));
});

test('what the host’s circumstances switch on in the service is told, too', async () => {
  for (const { id } of CIRCUMSTANCES) {
    const switched = faultsOf([id]);
    if (Object.keys(switched).length === 0) continue;
    const diagnosis = await diagnoseUnder({ faults: switched }, []);
    expect([id, notAsBelieved(diagnosis).length > 0]).toEqual([id, true]);
    expect(diagnosisJson(await replayed(diagnosis))).toBe(diagnosisJson(diagnosis));
  }
});

const others: readonly (readonly [string, Partial<Replay>, readonly string[]])[] = [
  ['no app that lists the tables', { listing: {} }, differs('tablesInApp')],
  ['an app of the organization', { listing: { con_StoreOperations: FORM_TABLES } }, []],
  ['an app that lists some', { listing: { msdyn_CSAdminCenter: ['msdyn_ocphonenumber'] } }, differs('tablesInApp')],
  [
    'an older import',
    { solutions: ORDINARY_SOLUTIONS.map((one) => ({ ...one, version: one.version.replace(/^0\.1/, '0.0') })) },
    differs('ourSolution'),
  ],
  ['no import at all', { solutions: ORDINARY_SOLUTIONS.slice(2) }, differs('ourSolution')],
  ['no Contact Center', { solutions: ORDINARY_SOLUTIONS.slice(0, 2) }, differs('contactCenterThere')],
  ['few rows of ours', { most: { vcd_numberconnectivities: 0, vcd_acceptedfindings: 1 } }, []],
  [
    'no rows at all',
    { most: Object.fromEntries([...ENTITY_SETS, 'vcd_acceptedfindings'].map((set) => [set, 0])) },
    unknown('rowsByFetch', 'rowsByApp', 'pagesByFetch', 'pagesByApp'),
  ],
];

test.each(others)('of %s, the diagnosis tells exactly that, and the replay the same', async (_what, replay, expected) => {
  const diagnosis = await diagnoseUnder(replay, []);
  expect([...notAsBelieved(diagnosis)].sort()).toEqual([...expected].sort());
  expect(diagnosisComplaints(diagnosis)).toEqual([]);
  expect(diagnosisJson(await replayed(diagnosis))).toBe(diagnosisJson(diagnosis));
});

test.each([
  ['17.0.2', '8.121.1', []],
  ['18.3.1', '8.121.1', differs('reactOfPlatform')],
  ['16.14.0', '9.68.0', differs('fluentOfPlatform')],
])('React %s and Fluent %s are judged', async (react, fluent, expected) => {
  const diagnosis = await inOrganization({}, ({ root }) => diagnoseAt(root, pageIn(root, { libraries: { react, fluent } })));
  expect(notAsBelieved(diagnosis)).toEqual(expected);
});

test('no network at all is no end of it', async () => {
  const diagnosis = await diagnoseUnder({ faults: { offline: true } }, []);
  expect(notAsBelieved(diagnosis).every((line) => line.startsWith('unknown '))).toBe(true);
  expect(diagnosis.checks).toHaveLength(12);
  expect(diagnosisJson(await replayed(diagnosis))).toBe(diagnosisJson(diagnosis));
});
