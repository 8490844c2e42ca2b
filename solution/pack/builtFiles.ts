/**
 * Files that builds make and the repository does not hold: where each comes from.
 *
 * The folders under `solution/src` name them (`*.data.xml`); they are put in when a solution is packed.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SolutionError } from './solutionError';
import { ROOT } from './folder';
import { attribute, childOf, childrenOf, descendantsOf, parseXml, rootOf } from './xml';
import { withWordResources } from './wordResources';
import type { Files } from './zip';

/** Control, by the name that Dataverse knows, to the folder that `npm run build` fills. Relative to the root. */
export const BUILT_CONTROLS: Readonly<Record<string, string>> = {
  'vcd_VoiceChannel.ChannelCard': 'out/controls/ChannelCard',
  'vcd_VoiceChannel.ChannelOverview': 'out/controls/ChannelOverview',
  'vcd_VoiceChannel.NumberCard': 'out/controls/NumberCard',
};

/** Web resource, by name, to the file that `npm run build` makes. Relative to the root. */
export const BUILT_WEB_RESOURCES: Readonly<Record<string, string>> = {
  'vcd_/panel/diagnosis.js': 'out/web/diagnosis.js',
  'vcd_/panel/evidence.js': 'out/web/evidence.js',
  'vcd_/panel/index.html': 'out/web/panel.html',
  'vcd_/panel/numbers.js': 'out/web/numbers.js',
  'vcd_/panel/panel.css': 'out/web/panel.css',
  'vcd_/panel/panel.js': 'out/web/panel.js',
  'vcd_/panel/workbook.js': 'out/web/workbook.js',
  'vcd_/scripts/commands.js': 'out/webresources/commands.js',
  'vcd_/scripts/forms.js': 'out/webresources/forms.js',
};

const CONTROL_DATA = /^Controls\/([^/]+)\/ControlManifest\.xml\.data\.xml$/;
const WEB_RESOURCE_DATA = /^WebResources\/(.+)\.data\.xml$/;

/**
 * The files of a source folder and, beside them, the web resources with the words of its scripts, and the built files that
 * are named and not there.
 * @throws SolutionError naming the file that is missing and the command that makes it
 */
export function withBuiltFiles(source: Files, root: string = ROOT): Files {
  const { files: named, built } = withWordResources(source, root);
  const files = new Map(named);
  for (const name of named.keys()) {
    const control = CONTROL_DATA.exec(name)?.[1];
    if (control && !source.has(`Controls/${control}/ControlManifest.xml`)) {
      for (const [file, content] of readControl(control, root)) files.set(`Controls/${control}/${file}`, content);
    }
    const webResource = WEB_RESOURCE_DATA.exec(name)?.[1];
    if (webResource && !source.has(`WebResources/${webResource}`)) {
      files.set(`WebResources/${webResource}`, readBuilt(webResource, BUILT_WEB_RESOURCES[webResource] ?? built.get(webResource), root));
    }
  }
  return files;
}

/** The manifest of a built control and the files that it lists; whatever else lies in the folder stays there. */
function readControl(control: string, root: string): ReadonlyMap<string, Uint8Array> {
  const folder = BUILT_CONTROLS[control];
  const manifest = readBuilt(control, folder && `${folder}/ControlManifest.xml`, root);
  const listed = resourcesOf(parseXml(manifest, `${folder}/ControlManifest.xml`));
  return new Map([
    ['ControlManifest.xml', manifest],
    ...listed.map((file): [string, Uint8Array] => [file, readBuilt(control, `${folder}/${file}`, root)]),
  ]);
}

/** Paths of the files that a control's manifest lists, relative to the manifest. */
export function resourcesOf(manifest: ReturnType<typeof parseXml>): string[] {
  const control = childOf(rootOf(manifest), 'control');
  const resources = control ? childrenOf(control, 'resources') : [];
  return resources
    .flatMap((resource) => descendantsOf(resource))
    .map((item) => attribute(item, 'path'))
    .filter((file) => file !== '');
}

function readBuilt(name: string, file: string | undefined, root: string): Uint8Array {
  if (!file) throw new SolutionError('Solution_Error_NoSource', { name });
  const absolute = path.join(root, file);
  if (!existsSync(absolute)) throw new SolutionError('Solution_Error_NotBuilt', { name, file });
  return new Uint8Array(readFileSync(absolute));
}
