// Logs of imports, in the forms in which public tools have met them.
import { readImportLog } from '../../../solution/import/importLog';
import { compareVersions } from '../../../solution/import/installed';
import { distinct, missingSentences, requirement } from '../../../solution/import/requirements';
import { loadText } from '../../../cli/lib/loadText';

const log = (manifest: string, rest = ''): string =>
  `<?xml version="1.0" encoding="utf-16"?><importexportxml progress="35"><solutionManifests><solutionManifest LocalizedName="X"><UniqueName>x</UniqueName>${manifest}</solutionManifest></solutionManifests>${rest}</importexportxml>`;

test('a success has no error; warnings are named by their component', () => {
  const read = readImportLog(
    log(
      '<result result="success" errorcode="0" errortext="" />',
      '<languages><language name="Arabic"><result result="warning" errortext="Not enabled." /></language></languages>',
    ),
  );
  expect(read).toEqual({ result: 'success', error: '', failures: [], warnings: ['Arabic: Not enabled.'], missing: [] });
});

test('dependencies as a list in the log', () => {
  const read = readImportLog(
    log(
      '<result result="failure" errorcode="0x80048033" errortext="Failed." /><MissingDependencies><MissingDependency><Required type="1" schemaName="msdyn_a" displayName="A" /><Dependent type="60" schemaName="f" /></MissingDependency></MissingDependencies>',
    ),
  );
  expect(read).toMatchObject({ error: 'Failed.', missing: [{ name: 'msdyn_a', displayName: 'A' }] });
});

test('dependencies as markup inside the sentence, which is told without it', () => {
  const inner =
    '&lt;MissingDependencies&gt;&lt;MissingDependency&gt;&lt;Required type=&quot;2&quot; schemaName=&quot;msdyn_b&quot; displayName=&quot;B&quot; parentSchemaName=&quot;msdyn_a&quot;/&gt;&lt;/MissingDependency&gt;&lt;/MissingDependencies&gt;';
  const read = readImportLog(log(`<result result="failure" errortext="Some dependencies are missing: ${inner}" />`));
  expect(read).toMatchObject({ error: 'Some dependencies are missing:', missing: [{ name: 'msdyn_a.msdyn_b' }] });
});

test('a component that failed below a manifest that did not', () => {
  const read = readImportLog(
    log(
      '<result result="success" errortext="" />',
      '<entities><entity LocalizedName="Account"><result result="failure" errortext="Missing column." /></entity></entities>',
    ),
  );
  expect(read).toMatchObject({ result: 'success', error: 'Account: Missing column.', failures: ['Account: Missing column.'] });
});

test.each([null, undefined, '', 'no xml', '<a', 7])('%p says nothing, and breaks nothing', (data) => {
  expect(readImportLog(data)).toEqual({ result: null, error: '', failures: [], warnings: [], missing: [] });
});

test('versions compare by number, part by part', () => {
  expect([
    compareVersions('0.1.0.9', '0.1.0.10') < 0,
    compareVersions('1.0', '1.0.0.0'),
    compareVersions('10.0.0.0', '9.9.9.9') > 0,
  ]).toEqual([true, 0, true]);
});

test('a column is not named beside its table, and more than eight are counted', () => {
  const many = Array.from({ length: 11 }, (_, place) => requirement(`msdyn_t${place}`, `T${place}`, '', '1'));
  const all = distinct([
    ...many,
    requirement('msdyn_c', 'C', 'msdyn_t1', '2'),
    requirement('msdyn_t0', 'T0', '', '1'),
    requirement('vcd_x', '', '', '66'),
  ]);
  expect(all).toHaveLength(12);
  const { list, fix } = missingSentences(all, loadText('en'));
  expect(list).toMatch(/^T0 \(msdyn_t0\), .*, and 4 more$/);
  expect(fix).toMatch(/Import VoiceChannelDeployment.*Set up Contact Center/);
});
