// A new language is one folder of words and one entry in the registry. Everything else is made from them: built, packed and
// said here with a language that is made up, in a copy of the repository.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packSolution } from '../../../solution/pack/pack';
import { verify } from '../../../solution/verify';
import { solutionFromParts } from '../../../solution/verify/model';
import { build } from '../../../tools/build/incrementalBuild';
import { ROOT } from '../../../tools/build/targets';
import { addPseudoLanguage, pseudo, PSEUDO } from '../../support/pseudoLanguage';

const COPIED = ['cli', 'pcf', 'plugins-ts', 'preview', 'solution', 'strings', 'tools', 'package.json', 'tsconfig.json', 'pcfconfig.json'];
const CONTROLS = ['ChannelCard', 'NumberCard', 'ChannelOverview'];
const BUNDLES = [
  ...CONTROLS.map((name) => `out/quick/controls/${name}/bundle.js`),
  'out/webresources/forms.js',
  'out/webresources/commands.js',
  'out/web/panel.js',
];
const { lcid } = PSEUDO;

let root: string;
let before: ReadonlyMap<string, number>;

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const sizes = (): ReadonlyMap<string, number> => new Map(BUNDLES.map((file) => [file, read(file).length]));
/** What a key says in the new language. */
function said(group: string, key: string): string {
  const sentence = (JSON.parse(read(`strings/en/${group}.json`)) as Partial<Record<string, string>>)[key];
  if (sentence === undefined) throw new Error(`strings/en/${group}.json has no ${key}`);
  return pseudo(sentence);
}

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'language-'));
  for (const name of COPIED) cpSync(path.join(ROOT, name), path.join(root, name), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'));
  await build({ root, controls: 'quick' });
  before = sizes();
  addPseudoLanguage(root);
  await build({ root, controls: 'quick' });
  // What Microsoft's build makes of a control has the same manifest and words as what the preview shows, and takes minutes.
  cpSync(path.join(root, 'out/quick/controls'), path.join(root, 'out/controls'), { recursive: true });
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('no bundle grows: cards and scripts stay the same, the panel takes in the entry of the registry', () => {
  const grown = [...sizes()].map(([file, size]) => [file, size - (before.get(file) ?? 0)] as const);
  expect(grown.filter(([file]) => file !== 'out/web/panel.js').map(([, more]) => more)).toEqual([0, 0, 0, 0, 0]);
  expect(grown.find(([file]) => file === 'out/web/panel.js')?.[1]).toBeLessThan(100);
});

test('the panel’s words, and those of form and command scripts, are beside their scripts', () => {
  expect(read(`out/web/words.${lcid}.js`)).toContain(JSON.stringify(said('page', 'Panel_Title')));
  expect(read(`out/webresources/forms.${lcid}.resx`)).toContain(said('forms', 'Forms_Unused'));
  expect(read(`out/webresources/forms.${lcid}.resx`)).toContain(`<value>${PSEUDO.tag}</value>`);
  expect(read(`out/webresources/commands.${lcid}.resx`)).toContain(said('forms', 'Forms_PaneTitle'));
});

test.each(CONTROLS)('%s has its resource file and names it', (name) => {
  expect(read(`out/quick/controls/${name}/ControlManifest.xml`)).toContain(`path="strings/${name}.${lcid}.resx"`);
  expect(read(`out/quick/controls/${name}/strings/${name}.${lcid}.resx`)).toContain(said('card', 'Card_Loading'));
});

test('the preview offers it under its own name', () => {
  for (const script of ['host.js', 'panelHost.js']) expect(read(`out/preview/${script}`)).toContain(PSEUDO.name);
});

test('the command line writes in it', () => {
  const report = execFileSync(
    process.execPath,
    ['--import', 'tsx', 'cli/main.ts', 'report', '--language', PSEUDO.tag, '--as-of', '2026-11-22'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  expect(report).toContain(`# ${said('report', 'Report_Title')}`);
});

test('the packed solutions have it everywhere, and keep every rule', () => {
  const packed = ['VoiceChannelDeployment', 'VoiceChannelDeploymentForms'].map((name) => packSolution(name, 'managed', root));
  const release = packed.map(({ name, parts }) => solutionFromParts(parts, `${name}_managed.zip`));
  expect(verify(release)).toEqual([]);
  const text = ([one]: typeof packed, part: string): string => new TextDecoder().decode(one?.parts.get(part));
  for (const one of packed) expect(text([one], 'customizations.xml')).toContain(`<Language>${lcid}</Language>`);
  const core = text(packed, 'customizations.xml');
  const words = [`vcd_/panel/words.${lcid}.js`, ...['forms', 'commands'].map((name) => `vcd_/scripts/${name}.${lcid}.resx`)];
  for (const name of words) {
    expect(core).toContain(`<Name>${name}</Name>`);
    expect(text(packed, 'solution.xml')).toContain(`<RootComponent type="61" schemaName="${name}" behavior="0" />`);
  }
  expect(core).toContain(`<LanguageCode>${lcid}</LanguageCode>`);
  expect(core).toContain(`&lt;Library name="vcd_/scripts/forms.${lcid}.resx"`);
  expect(text(packed, 'solution.xml')).toContain(`description="${pseudo('Voice Channel Deployment')}" languagecode="${lcid}"`);
}, 60_000);
