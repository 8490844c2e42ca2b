// `npm run dev` in a folder of its own: what a change reaches, what is said of a fault, and that a mended one is forgotten.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../../../tools/build/targets';
import { startDevBuild, type DevBuild, type Round } from '../../../tools/build/watch';

let root: string;
let dev: DevBuild;
let rounds: Round[];
let nextRound: () => Promise<Round>;

function put(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}
const readDev = (file: string): string => readFileSync(path.join(root, 'out/dev', file), 'utf8');

const MANIFEST = `<?xml version="1.0" encoding="utf-8"?><manifest><control namespace="Test" constructor="ChannelCard" version="0.1.0">
  <resources><code path="index.ts" order="1" /><platform-library name="React" version="16.14.0" /></resources></control></manifest>`;

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'watch-'));
  put('plugins-ts/forms/index.ts', "import words from 'virtual:words';\nimport './told';\ndocument.title = JSON.stringify(words);\n");
  put('plugins-ts/forms/told.ts', "document.title = 'told';\n");
  put('preview/host/index.ts', "import words from '../../strings/en/tools/preview.json';\ndocument.title = words.Preview_Title;\n");
  put('preview/host/index.html', '<!doctype html><head><title>host</title></head>');
  put('pcf/views/label.ts', "export const LABEL = 'a view';\n");
  put('pcf/ChannelCard/ControlManifest.Input.xml', MANIFEST);
  put(
    'pcf/ChannelCard/index.ts',
    "import * as React from 'react';\nimport { LABEL } from '../views/label';\nexport class ChannelCard { public view = React.createElement('p', null, LABEL); }\n",
  );
  put('strings/languages.json', readFileSync(path.join(ROOT, 'strings/languages.json'), 'utf8'));
  put('strings/en/tools/preview.json', '{"Preview_Title":"Preview"}');
  put('strings/en/forms.json', '{"Forms_Told":"Told on the form"}');
  for (const group of ['catalogue', 'card', 'findings']) put(`strings/en/${group}.json`, `{"${group}_A":"Of ${group}"}`);
  const waiting: ((round: Round) => void)[] = [];
  rounds = [];
  nextRound = () => new Promise((resolve) => waiting.push(resolve));
  dev = await startDevBuild({
    root,
    onRound: (round) => {
      rounds.push(round);
      for (const resolve of waiting.splice(0)) resolve(round);
    },
  });
});
afterEach(async () => {
  await dev.stop();
  rmSync(root, { recursive: true, force: true });
});

/** Changes a file and gives the round that it leads to. */
function change(file: string, content: string): Promise<Round> {
  const round = nextRound();
  put(file, content);
  return round;
}

test('everything is built readable, with source maps, apart from what ships, and the page listens for changes', () => {
  expect(dev.latest).toEqual({ changed: [], built: ['words', 'ChannelCard', 'forms', 'preview'], causes: [] });
  expect(readDev('controls/ChannelCard/bundle.js')).toContain('//# sourceMappingURL=bundle.js.map');
  expect(readDev('controls/ChannelCard/bundle.js')).toContain('module.exports = Reactv16');
  expect(readDev('controls/ChannelCard/ControlManifest.xml')).toContain('path="bundle.js"');
  expect(existsSync(path.join(root, 'out/dev/controls/ChannelCard/strings/ChannelCard.1033.resx'))).toBe(true);
  expect(readDev('preview/index.html')).toContain('<script defer src="/reload.js"></script></head>');
  expect(existsSync(path.join(root, 'out/preview'))).toBe(false);
  expect(existsSync(path.join(root, 'out/controls'))).toBe(false);
});

test('a changed view reaches the control that takes it in, and nothing else', async () => {
  expect(await change('pcf/views/label.ts', "export const LABEL = 'another view';\n")).toEqual({
    changed: ['pcf/views/label.ts'],
    built: ['ChannelCard'],
    causes: [],
  });
  expect(readDev('controls/ChannelCard/bundle.js')).toContain('another view');
});

test('a changed form script is in the script that Dataverse would load', async () => {
  expect((await change('plugins-ts/forms/told.ts', "document.title = 'told anew';\n")).built).toEqual(['forms']);
  expect(readDev('webresources/forms.js')).toContain('told anew');
});

test('changed words reach the page, the control’s resource file and the script that carries them', async () => {
  await change('strings/en/tools/preview.json', '{"Preview_Title":"Another title"}');
  expect(readDev('preview/host.js')).toContain('Another title');
  await change('strings/en/card.json', '{"card_A":"Another card"}');
  expect(readDev('controls/ChannelCard/strings/ChannelCard.1033.resx')).toContain('Another card');
  expect((await change('strings/en/forms.json', '{"Forms_Told":"Another notice"}')).built).toEqual(['words', 'forms']);
  expect(readDev('webresources/forms.js')).toContain('Another notice');
});

test('a file that an editor saves under another name and moves into its place counts as changed', async () => {
  put('.editor/label.ts', "export const LABEL = 'moved here';\n");
  const round = nextRound();
  renameSync(path.join(root, '.editor/label.ts'), path.join(root, 'pcf/views/label.ts'));
  expect((await round).causes).toEqual([]);
  expect(readDev('controls/ChannelCard/bundle.js')).toContain('moved here');
});

test('a fault is said with file, line and column until it is mended, and what was built before it stays', async () => {
  const before = readDev('controls/ChannelCard/bundle.js');
  expect((await change('pcf/views/label.ts', "import './absent';\n")).causes).toEqual([
    'pcf/views/label.ts:1:8: Could not resolve "./absent"',
  ]);
  expect(readDev('controls/ChannelCard/bundle.js')).toBe(before);
  // Another change does not make the fault forgotten.
  expect((await change('plugins-ts/forms/told.ts', 'export {};\n')).causes).toHaveLength(1);
  // A file that was missed and comes mends it.
  expect((await change('pcf/views/absent.ts', 'export {};\n')).causes).toEqual([]);
  expect((await change('pcf/views/label.ts', "export const LABEL = 'mended';\n")).causes).toEqual([]);
  expect(readDev('controls/ChannelCard/bundle.js')).toContain('mended');
});

test('words and a manifest that cannot be read are faults like any other', async () => {
  expect((await change('strings/en/card.json', '{"card_A": }')).causes).toEqual([expect.stringContaining('strings/en/card.json: ')]);
  expect((await change('strings/en/card.json', '{"card_A":"Card"}')).causes).toEqual([]);
  expect((await change('pcf/ChannelCard/ControlManifest.Input.xml', MANIFEST.replace('16.14.0', '15.0.0'))).causes).toEqual([
    'pcf/ChannelCard/ControlManifest.Input.xml: the platform has no react 15.0.0',
  ]);
  expect((await change('pcf/ChannelCard/ControlManifest.Input.xml', MANIFEST)).causes).toEqual([]);
});
