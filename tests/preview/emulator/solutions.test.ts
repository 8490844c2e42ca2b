// The emulator as an environment that takes solutions: what it reads of a zip, what it refuses, and what stays read-only.
import { zip } from '../../../solution/pack/zip';
import { createSolutionService } from '../../../preview/emulator';
import { packAll, makeRepository, removeRepositories } from '../../solution/support';
import { smallOrganization, startLocal, type Local, type Reply } from './fixture';

jest.setTimeout(60_000);

let local: Local;
let packed: ReturnType<typeof packAll>;
const solutions = createSolutionService();
beforeAll(async () => {
  packed = packAll(makeRepository());
  local = await startLocal({
    data: { ...smallOrganization(), ...solutions.rows },
    tables: solutions.tables,
    operations: solutions.operations,
  });
});
afterAll(removeRepositories);
beforeEach(() => {
  local.emulator.reset();
  solutions.reset();
});

const fileOf = (name: string): Uint8Array => packed.find(({ file }) => file === name)!.zip;
const base64 = (content: Uint8Array | string): string => Buffer.from(content).toString('base64');
const stage = (content: Uint8Array | string): Promise<Reply> => local.send('POST', 'StageSolution', { CustomizationFile: base64(content) });
const begin = (more: object): Promise<Reply> =>
  local.send('POST', 'ImportSolutionAsync', { OverwriteUnmanagedCustomizations: false, PublishWorkflows: false, ...more });
const CORE = 'VoiceChannelDeployment_managed.zip';

/** The core's parts with one of them replaced. */
function changed(part: string, change: (text: string) => string): Uint8Array {
  const parts = new Map(packed.find(({ file }) => file === CORE)!.parts);
  const before = new TextDecoder().decode(parts.get(part));
  const after = change(before);
  expect(after).not.toBe(before);
  return zip(parts.set(part, new TextEncoder().encode(after)));
}

test('staging reads name, version and kind from the zip itself', async () => {
  const results = (await stage(changed('solution.xml', (text) => text.replace(/<Version>[^<]*/, '<Version>7.8.9.10')))).json
    .StageSolutionResults;
  expect(results).toMatchObject({
    StageSolutionStatus: 'Passed',
    MissingDependencies: [],
    SolutionDetails: { SolutionUniqueName: 'VoiceChannelDeployment', SolutionVersion: '7.8.9.10', IsManaged: true },
  });
});

test.each<[string, () => Uint8Array | string]>([
  ['no zip', () => 'no zip'],
  ['a zip without solution.xml', () => zip(new Map([['customizations.xml', new TextEncoder().encode('<x/>')]]))],
  ['broken XML', () => changed('solution.xml', (text) => text.slice(0, 200))],
  ['no kind', () => changed('solution.xml', (text) => text.replace('<Managed>1<', '<Managed>2<'))],
  [
    'a file that is named and missing',
    () =>
      changed('customizations.xml', (text) =>
        text.replace('/Controls/vcd_VoiceChannel.ChannelCard/ControlManifest.xml', '/Controls/none/ControlManifest.xml'),
      ),
  ],
])('%s is refused as no solution', async (_case, content) => {
  const reply = await stage(content());
  expect([reply.status, reply.json.error.code]).toEqual([400, '0x80048060']);
});

test('what is needed and absent is named by component; our own comes with the core', async () => {
  const missing = async (): Promise<string[]> =>
    (await stage(fileOf('VoiceChannelDeploymentForms_managed.zip'))).json.StageSolutionResults.MissingDependencies.map(
      (item: any) => item.RequiredComponentSchemaName,
    );
  const before = await missing();
  // The small organization has no workstreams and no provisioning states.
  expect(before).toEqual(
    expect.arrayContaining(['msdyn_liveworkstream', 'msdyn_ocprovisioningstate', 'vcd_VoiceChannel.ChannelCard', 'vcd_/scripts/forms.js']),
  );
  expect(before).not.toContain('msdyn_ocphonenumber');
  await begin({ CustomizationFile: base64(fileOf(CORE)) });
  for (let look = 0; look < 4; look += 1) await local.get('asyncoperations');
  expect((await missing()).filter((name) => name.startsWith('vcd_'))).toEqual([]);
});

test('a job takes its time, and the solution is in the list when it is over', async () => {
  const uploadId = (await stage(fileOf(CORE))).json.StageSolutionResults.StageSolutionUploadId;
  const ImportJobId = '0b3c5a52-7a9d-4a55-9e36-2f1f1d1f7a01';
  const { AsyncOperationId } = (await begin({ ImportJobId, SolutionParameters: { StageSolutionUploadId: uploadId } })).json;
  const states: unknown[] = [];
  for (let look = 0; look < 4; look += 1) {
    const operation = (await local.get(`asyncoperations(${AsyncOperationId})?$select=statecode,statuscode`)).json;
    const job = await local.get(`importjobs(${ImportJobId})?$select=progress`);
    states.push([operation.statecode, operation.statuscode, job.status === 404 ? null : job.json.progress]);
  }
  expect(states).toEqual([
    [0, 0, null],
    [2, 20, 35],
    [2, 20, 70],
    [3, 30, 100],
  ]);
  expect(
    (await local.get("solutions?$select=uniquename,version,ismanaged&$filter=uniquename eq 'VoiceChannelDeployment'".replace(/ /g, '%20')))
      .json.value,
  ).toMatchObject([{ version: '0.1.0.0', ismanaged: true }]);
});

test('a lower version, or the other kind, does not pass', async () => {
  await begin({ CustomizationFile: base64(fileOf(CORE)) });
  for (let look = 0; look < 4; look += 1) await local.get('asyncoperations');
  const lower = (await stage(changed('solution.xml', (text) => text.replace(/<Version>[^<]*/, '<Version>0.0.9.9')))).json
    .StageSolutionResults;
  expect(lower).toMatchObject({
    StageSolutionStatus: 'Failed',
    StageSolutionUploadId: null,
    SolutionValidationResults: [{ SolutionValidationResultType: 'Error' }],
  });
  const unmanaged = (await stage(fileOf('VoiceChannelDeployment.zip'))).json.StageSolutionResults;
  expect(unmanaged.SolutionValidationResults[0].Message).toContain('when the modes match');
});

test.each<[string, () => Promise<Reply>, number]>([
  [
    'an upload that nobody made',
    () => begin({ SolutionParameters: { StageSolutionUploadId: '0b3c5a52-7a9d-4a55-9e36-2f1f1d1f7a02' } }),
    404,
  ],
  ['a parameter that is missing', () => local.send('POST', 'ImportSolutionAsync', { CustomizationFile: 'x' }), 400],
  ['reading an action', () => local.get('StageSolution'), 405],
  ['no body', () => local.send('POST', 'StageSolution'), 400],
  ['writing the list of solutions', () => local.send('POST', 'solutions', { uniquename: 'x' }), 403],
  ['writing an import job', () => local.send('POST', 'importjobs', { solutionname: 'x' }), 403],
  ["writing a table of Contact Center's", () => local.send('POST', 'msdyn_ocphonenumbers', { msdyn_name: 'x' }), 403],
])('%s is refused', async (_case, run, status) => {
  expect((await run()).status).toBe(status);
});

test('only solutions may be large', async () => {
  const large = 'x'.repeat(2_000_000);
  expect((await local.send('POST', 'vcd_numberconnectivities', { vcd_note: large })).status).toBe(413);
  expect((await stage(large)).status).toBe(400);
});
