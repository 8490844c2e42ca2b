// The command line: what it says, where it says it, and how it ends.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { solutionCommand } from '../../cli/commands/solution';
import { makeRepository, removeRepositories } from './support';

jest.setTimeout(120_000);

let root: string;
beforeAll(() => {
  root = makeRepository();
});
afterAll(removeRepositories);

async function run(...args: string[]): Promise<{ exitCode: number; out: string; err: string }> {
  const streams = { stdout: new PassThrough(), stderr: new PassThrough() };
  const exitCode = await solutionCommand(args, streams, root);
  const text = (stream: PassThrough): string => (stream.read() as Buffer | null)?.toString('utf8') ?? '';
  return { exitCode, out: text(streams.stdout), err: text(streams.stderr) };
}

test('checking before packing says what to do first', async () => {
  expect(await run('verify')).toEqual({ exitCode: 1, out: '', err: 'There is no zip in dist. Run “npm run solution” first.\n' });
});

test('packs four zips, checks them, and locks the version when told to', async () => {
  const packed = await run();
  expect(packed.exitCode).toBe(0);
  expect(packed.out.split('\n').map((line) => line.split(':')[0])).toEqual([
    'dist/VoiceChannelDeployment_managed.zip',
    'dist/VoiceChannelDeployment.zip',
    'dist/VoiceChannelDeploymentForms_managed.zip',
    'dist/VoiceChannelDeploymentForms.zip',
    '',
  ]);
  expect(packed.err).toContain('Packing VoiceChannelDeployment, managed');
  expect(packed.err).toContain('is not locked yet');
  expect(readdirSync(path.join(root, 'dist')).filter((name) => name.endsWith('.new'))).toEqual([]);

  const checked = await run('verify');
  expect([checked.exitCode, checked.out]).toEqual([0, '']);
  expect(checked.err).toMatch(/4 zips checked against \d+ rules: no problem\./);

  expect((await run('--accept')).err).toContain('is locked in solution/bundles.lock.json');
  expect((await run()).err).toContain('are those that version');
});

test('files that changed under a locked version make no zip', async () => {
  const bundle = path.join(root, 'out/controls/ChannelCard/bundle.js');
  const before = readFileSync(bundle);
  const zip = path.join(root, 'dist/VoiceChannelDeployment_managed.zip');
  const old = readFileSync(zip);
  writeFileSync(bundle, '/* changed */');
  const { exitCode, out, err } = await run();
  writeFileSync(bundle, before);
  expect([exitCode, out]).toEqual([1, '']);
  expect(err).toMatch(/Controls\/vcd_VoiceChannel\.ChannelCard\/bundle\.js.*npm run version/);
  expect(readFileSync(zip).equals(old)).toBe(true);
});

test('names each problem with zip, file, place, rule and fix, on standard output', async () => {
  const folder = path.join(root, 'broken');
  expect((await run('unpack', path.join(root, 'dist/VoiceChannelDeployment.zip'), folder)).exitCode).toBe(0);
  rmSync(path.join(folder, 'Controls/vcd_VoiceChannel.NumberCard/bundle.js'));
  const zip = path.join(root, 'VoiceChannelDeployment.zip');
  expect((await run('pack-folder', folder, zip)).exitCode).toBe(0);
  const { exitCode, out, err } = await run('verify', zip);
  expect(exitCode).toBe(1);
  expect(out).toBe(
    'VoiceChannelDeployment.zip/Controls/vcd_VoiceChannel.NumberCard/ControlManifest.xml: file-present: Controls/vcd_VoiceChannel.NumberCard/bundle.js is named and not in the zip. Build it, or remove what names it.\n',
  );
  expect(err).toMatch(/1 problem\.\n$/);
});

test('one zip of four is not enough to check', async () => {
  rmSync(path.join(root, 'dist/VoiceChannelDeploymentForms.zip'));
  expect((await run('verify')).err).toContain('dist/VoiceChannelDeploymentForms.zip is missing');
});

test('does not unpack over something, and says why a file cannot be read', async () => {
  mkdirSync(path.join(root, 'full/x'), { recursive: true });
  expect((await run('unpack', path.join(root, 'dist/VoiceChannelDeployment.zip'), path.join(root, 'full'))).err).toContain('is not empty');
  const absent = await run('verify', path.join(root, 'absent.zip'));
  expect([absent.exitCode, absent.err.split('\n').at(-2)]).toEqual([1, `${path.join(root, 'absent.zip')}: it does not exist.`]);
  writeFileSync(path.join(root, 'text.zip'), 'no zip');
  expect((await run('verify', path.join(root, 'text.zip'))).err).toContain('is no zip archive');
});

test.each([[['--unknown']], [['unpack']], [['pack', 'surplus']]])('wrong use, such as %p, ends with 2 and one line', async (args) => {
  const { exitCode, out, err } = await run(...args);
  expect([exitCode, out, err.trimEnd().split('\n').length]).toEqual([2, '', 1]);
});

test('help is help, and no error', async () => {
  const { exitCode, out, err } = await run('--help');
  expect([exitCode, err]).toEqual([0, '']);
  expect(out).toContain('pack-folder');
});

test('moves the version, and says which files moved', async () => {
  const moved = await run('version', '99.0.1');
  expect(moved.exitCode).toBe(0);
  expect(moved.err).toContain('pcf/NumberCard/ControlManifest.Input.xml: now 99.0.1');
  expect((await run('version')).err).toBe('Everything is at version 99.0.1 already.\n');
  expect((await run('version', '1.0')).exitCode).toBe(1);
});

test('writes the dependencies of a form that was changed', async () => {
  const form = readdirSync(path.join(root, 'solution/src/VoiceChannelDeploymentForms/Entities/msdyn_liveworkstream/FormXml/main'))[0] ?? '';
  const file = path.join(root, 'solution/src/VoiceChannelDeploymentForms/Entities/msdyn_liveworkstream/FormXml/main', form);
  const solution = path.join(root, 'solution/src/VoiceChannelDeploymentForms/Other/Solution.xml');
  const count = (): number => readFileSync(solution, 'utf8').split('<MissingDependency>').length;
  const before = count();
  writeFileSync(file, readFileSync(file, 'utf8').replace(/<row>\s*<cell[\s\S]*?datafieldname="msdyn_direction"[\s\S]*?<\/row>/, ''));
  const { err } = await run('--dependencies');
  expect(err).toContain('VoiceChannelDeploymentForms: dependencies written.');
  expect(count()).toBeLessThan(before);
});

test('a word that is no command is named', async () => {
  expect(await run('nope')).toEqual({ exitCode: 2, out: '', err: 'There is no command “nope”. --help lists what can be given.\n' });
});
