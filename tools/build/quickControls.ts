/**
 * Controls for the preview, in less than a second each: bundled by esbuild, with the platform's React and Fluent left
 * outside as the manifest says. What ships is made by `pcf-scripts` (see `controls.ts`), which takes half a minute.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuildOptions } from 'esbuild';
import { XMLParser } from 'fast-xml-parser';
import { withoutColumnDetails } from './columnDetails';
import { commonOptions, runEsbuild, type Form } from './bundles';
import { writeWhenChanged } from './inputFiles';
import { platformLibraries } from './platformLibraries';
import { withLanguages } from './strings';
import { manifestOf, ROOT, type ControlTarget } from './targets';

/** The variable that `pcf-scripts` puts a control's exports into. */
const EXPORTS = 'pcf_tools_652ac3f36e1e4bca82eb3c1dc44e6fad';
const BUNDLE = 'bundle.js';

interface Manifest {
  readonly namespace: string;
  readonly className: string;
  readonly code: string;
  /** Versions of the platform's libraries by name, such as `React`. */
  readonly libraries: Readonly<Record<string, string>>;
}

/** Folder of the control as the preview shows it, relative to the root. */
export function quickOutput(control: ControlTarget): string {
  return `out/quick/controls/${control.name}`;
}

/**
 * Bundles one control for the preview into its folder, beside its manifest.
 * @throws BuildError with file and line of each cause
 */
export async function buildQuickControl(control: ControlTarget, root: string = ROOT): Promise<void> {
  const folder = quickOutput(control);
  writeQuickManifest(control, root, folder);
  await runEsbuild(control.name, quickControlOptions(control, root, folder, 'shipped'));
}

/** Writes the manifest as a built control has it. */
export function writeQuickManifest(control: ControlTarget, root: string, folder: string): void {
  const source = readFileSync(path.join(root, manifestOf(control)), 'utf8');
  const { code } = readManifest(control, root);
  const manifest = withLanguages(source.replace(`path="${code}"`, `path="${BUNDLE}"`), control, root);
  writeWhenChanged(path.join(root, folder, 'ControlManifest.xml'), manifest);
}

/**
 * What esbuild is told to make one control.
 * @param folder where the bundle goes, relative to the root
 * @throws BuildError when the manifest names a library that the platform does not have
 */
export function quickControlOptions(control: ControlTarget, root: string, folder: string, form: Form): BuildOptions {
  const manifest = readManifest(control, root);
  const { targets } = JSON.parse(readFileSync(path.join(ROOT, 'pcfconfig.json'), 'utf8')) as { targets: Record<string, string> };
  const id = `${manifest.namespace}.${manifest.className}`;
  return {
    ...commonOptions(root, form),
    entryPoints: [`pcf/${control.name}/${manifest.code}`],
    outfile: `${folder}/${BUNDLE}`,
    globalName: EXPORTS,
    target: Object.entries(targets).map(([browser, version]) => `${browser}${version}`),
    footer: { js: `ComponentFramework.registerControl('${id}', ${EXPORTS}.${manifest.className});` },
    plugins: [withoutColumnDetails(true), platformLibraries(manifestOf(control), manifest.libraries)],
  };
}

type Attributes = Readonly<Record<`@_${string}`, string>>;

function readManifest(control: ControlTarget, root: string): Manifest {
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'platform-library' });
  const { manifest } = parser.parse(readFileSync(path.join(root, manifestOf(control)), 'utf8')) as {
    manifest: { control: Attributes & { resources: { code: Attributes; 'platform-library'?: readonly Attributes[] } } };
  };
  const { '@_namespace': namespace = '', '@_constructor': className = '', resources } = manifest.control;
  const libraries = resources['platform-library'] ?? [];
  return {
    namespace,
    className,
    code: resources.code['@_path'] ?? 'index.ts',
    libraries: Object.fromEntries(libraries.map(({ '@_name': name = '', '@_version': version = '' }) => [name, version])),
  };
}
