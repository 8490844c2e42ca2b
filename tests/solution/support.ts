// A repository in a temporary folder: the real solution folders, words and manifests, and built files in place of real builds.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { BUILT_CONTROLS } from '../../solution/pack/builtFiles';
import { ROOT } from '../../solution/pack/folder';
import { KINDS, packSolution, solutionNames, zipName } from '../../solution/pack/pack';
import { solutionFromParts, type PackedSolution } from '../../solution/verify/model';
import type { Files } from '../../solution/pack/zip';
import { FALLBACK_LANGUAGE, LANGUAGE_TAG, LANGUAGES } from '../../plugins-ts/text';
import { listResx, pluralForms } from '../../tools/build/strings';

export const CORE = 'VoiceChannelDeployment';
export const FORMS = 'VoiceChannelDeploymentForms';

/** What forms and command bars call; each script adds to the one global, as two scripts on one page must. */
const SCRIPT = (name: string, body: string): string => `var VoiceChannel = globalThis.VoiceChannel || {}; VoiceChannel.${name} = ${body};`;
const WEB: Readonly<Record<string, string>> = {
  'out/web/panel.html': '<!doctype html><title>Panel</title><script src="panel.js"></script>',
  'out/web/panel.js': 'document.title;',
  'out/web/panel.css': 'body { margin: 0; }',
  'out/web/diagnosis.js': 'var VoiceChannelDiagnosis={};',
  'out/web/evidence.js': 'var VoiceChannelEvidence={};',
  'out/web/numbers.js': 'var VoiceChannelNumbers={};',
  'out/web/workbook.js': 'var VoiceChannelWorkbook={};',
  'out/webresources/forms.js': SCRIPT('forms', '{ channel: { onLoad() {} }, number: { onLoad() {} }, workstream: { onLoad() {} } }'),
  'out/webresources/commands.js': SCRIPT(
    'commands',
    '{ openDeployment() {}, copyTicketSheet() {}, exportSelected() {}, canOpenDeployment() {}, hasSelection() {} }',
  ),
};

/** A control that is being written may have no manifest yet; the form binds its data set all the same. */
const OVERVIEW = `<manifest><control namespace="VoiceChannel" constructor="ChannelOverview" version="VERSION" display-name-key="Control_ChannelOverview" control-type="virtual">
  <data-set name="channels" display-name-key="Control_ChannelOverview" />
  <resources><code path="index.ts" order="1" /><resx path="strings/ChannelOverview.1033.resx" version="0.1.0" /></resources>
</control></manifest>`;

const made: string[] = [];

/** Makes the repository. `removeRepositories` takes it away again. */
export function makeRepository(): string {
  const root = mkdtempSync(path.join(os.tmpdir(), 'solution-'));
  made.push(root);
  const put = (file: string, content: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  };
  const version = (JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
  put('package.json', `${JSON.stringify({ name: 'x', version }, null, 2)}\n`);
  put('package-lock.json', `${JSON.stringify({ name: 'x', version, packages: { '': { name: 'x', version } } }, null, 2)}\n`);
  cpSync(path.join(ROOT, 'solution', 'src'), path.join(root, 'solution', 'src'), { recursive: true });
  cpSync(path.join(ROOT, 'strings'), path.join(root, 'strings'), { recursive: true });
  for (const [file, content] of Object.entries(WEB)) put(file, content);
  for (const { tag, lcid } of LANGUAGES) {
    put(`out/web/words.${lcid}.js`, 'window.VoiceChannelWords={};');
    for (const script of ['forms', 'commands']) if (tag !== FALLBACK_LANGUAGE) put(`out/webresources/${script}.${lcid}.resx`, '<root />');
  }
  for (const folder of Object.values(BUILT_CONTROLS)) {
    const name = path.basename(folder);
    const manifest = readManifest(name)
      .replace('VERSION', version)
      .replace(/path="index\.ts"/, 'path="bundle.js"');
    put(`pcf/${name}/ControlManifest.Input.xml`, manifest);
    put(`${folder}/ControlManifest.xml`, builtManifest(name, manifest));
    put(`${folder}/bundle.js`, `/* ${name} */`);
    put(`${folder}/bundle.js.LICENSE.txt`, 'not listed in the manifest');
    const keys = [...new Set([...manifest.matchAll(/(?:display-name|description)-key="([^"]+)"/g)].map(([, key]) => key))];
    for (const { tag: language, lcid } of LANGUAGES) {
      // A counted sentence has the forms of its language: two in English and German, six in Arabic.
      const days = pluralForms(language).map((form) => `Card_Days_${form}`);
      const words = [...[...keys, ...days].map((key) => [key, key]), [LANGUAGE_TAG, language]];
      put(
        `${folder}/strings/${name}.${lcid}.resx`,
        `<root>${words.map(([key, text]) => `<data name="${key}"><value>${text}</value></data>`).join('')}</root>`,
      );
    }
  }
  return root;
}

/** The manifest of a control as a build leaves it: with a line for the words of each language. */
export const builtManifest = (name: string, source: string): string =>
  listResx(
    source,
    LANGUAGES.map(({ lcid }) => `strings/${name}.${lcid}.resx`),
  );

function readManifest(name: string): string {
  try {
    return readFileSync(path.join(ROOT, 'pcf', name, 'ControlManifest.Input.xml'), 'utf8');
  } catch {
    return OVERVIEW;
  }
}

export function removeRepositories(): void {
  for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true });
}

/** Both kinds of both solutions, as `npm run solution` packs them. */
export function packAll(root: string): { name: string; kind: string; file: string; parts: Files; zip: Uint8Array }[] {
  return solutionNames(root).flatMap((name) =>
    KINDS.map((kind) => {
      const packed = packSolution(name, kind, root);
      return { name, kind, file: zipName(packed), parts: packed.parts, zip: packed.zip };
    }),
  );
}

/** The same, as the rules see it. */
export function releaseOf(root: string): PackedSolution[] {
  return packAll(root).map(({ parts, file }) => solutionFromParts(parts, file));
}
