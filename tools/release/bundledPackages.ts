/** Which npm packages the shipped scripts contain, with their licenses: read from what esbuild puts into each bundle. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuildOptions } from 'esbuild';
import { bundleOptions } from '../build/bundles';
import { quickControlOptions } from '../build/quickControls';
import { controlTargets, ROOT, shippedBundles } from '../build/targets';

/** A package of which code is in at least one shipped script. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX identifier or expression, as the package says it. */
  readonly license: string;
  /** Text of its license files, or `null` where it ships none. */
  readonly licenseText: string | null;
  /** Names of the shipped scripts that contain it, sorted. */
  readonly scripts: readonly string[];
}

const LICENSE_FILE = /^(licen[cs]e|copying|notice)(\.|-|$)/i;

/** Folder of the package that a bundled file belongs to, relative to the root, or `null` for our own. */
function packageFolder(file: string): string | null {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file);
  return match?.[1] ?? null;
}

async function foldersIn(options: BuildOptions): Promise<readonly string[]> {
  const { build } = await import('esbuild');
  const { metafile } = await build({ ...options, write: false, metafile: true, outdir: undefined, outfile: 'shipped.js' });
  // What was left out as dead code is in no bundle, and asks for no notice.
  const contained = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  return [...new Set(contained.flatMap((file) => packageFolder(file) ?? []))];
}

function readPackage(folder: string, scripts: readonly string[], root: string): BundledPackage {
  const at = path.join(root, folder);
  const { name, version, license } = JSON.parse(readFileSync(path.join(at, 'package.json'), 'utf8')) as Record<string, unknown>;
  if (typeof name !== 'string' || typeof version !== 'string' || typeof license !== 'string')
    throw new Error(`${folder}/package.json: a name, a version and a license are expected`);
  const files = readdirSync(at).filter((file) => LICENSE_FILE.test(file));
  const texts = files.sort().map((file) => readFileSync(path.join(at, file), 'utf8').trim());
  return { name, version, license, licenseText: texts.length === 0 ? null : texts.join('\n\n'), scripts: [...scripts].sort() };
}

/** Every package of which code is shipped, by name. @throws Error for a package that does not say its license */
export async function bundledPackages(root: string = ROOT): Promise<readonly BundledPackage[]> {
  const scripts = [
    ...shippedBundles(root).map((bundle) => ({ name: path.basename(bundle.output), options: bundleOptions(bundle, root, 'shipped') })),
    ...controlTargets(root).map((control) => ({
      name: control.name,
      options: quickControlOptions(control, root, 'out/release', 'shipped'),
    })),
  ];
  const byFolder = new Map<string, string[]>();
  for (const { name, options } of scripts)
    for (const folder of await foldersIn(options)) byFolder.set(folder, [...(byFolder.get(folder) ?? []), name]);
  const packages = [...byFolder].map(([folder, names]) => readPackage(folder, names, root));
  return packages.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}
