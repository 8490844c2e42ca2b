/**
 * Builds what changed since the last build, and nothing else.
 *
 * Each part has a hash of its inputs, kept in `.cache/build.json` after it was built; a part whose hash and outputs
 * are still there is left alone. A lock keeps two builds of the same checkout apart, such as a test run beside `npm start`.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildBundle } from './bundles';
import { buildControl, controlOutput } from './controls';
import { BuildError } from './buildError';
import { hashFiles, writeWhenChanged } from './inputFiles';
import { readLanguages, REGISTRY } from './languageRegistry';
import { buildQuickControl, quickOutput } from './quickControls';
import { bundleTargets, controlTargets, ROOT, type BundleTarget, type ControlTarget } from './targets';

export interface BuildOptions {
  readonly root?: string;
  /** Build everything, changed or not. */
  readonly force?: boolean;
  /** Names of controls and bundles to build; all when empty. */
  readonly only?: readonly string[];
  /** Controls as they ship (the usual), or bundled quickly for the preview. */
  readonly controls?: 'shipped' | 'quick';
  /** Gets one line as each part begins and ends. */
  readonly report?: (line: string) => void;
}

/** Which parts were built, and which were left alone. */
export interface BuildResult {
  readonly built: readonly string[];
  readonly unchanged: readonly string[];
}

interface Part {
  readonly name: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  build(): Promise<void>;
}

const STATE = '.cache/build.json';
/** Whatever decides how everything is built. */
const TOOLS = [
  'package.json',
  'package-lock.json',
  'pcfconfig.json',
  'tsconfig.json',
  'pcf/tsconfig.json',
  'pcf/webpack.config.js',
  'pcf/environment.d.ts',
  'tools/build',
];
/** As many as the smallest machine has cores; a control's build is busy with one. */
const AT_ONCE = 2;

/**
 * Builds every part that changed.
 * @throws BuildError when a part cannot be built; parts that were built before it count as built
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const root = options.root ?? ROOT;
  const wanted = selectParts(root, options);
  if (!options.force && wanted.every((part) => isCurrent(root, part, readState(root)))) {
    return { built: [], unchanged: wanted.map((part) => part.name) };
  }
  const { lock } = await import('proper-lockfile');
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  const release = await lock(path.join(root, '.cache'), {
    stale: 30_000,
    retries: { forever: true, minTimeout: 200, maxTimeout: 1000, maxRetryTime: 600_000 },
  });
  try {
    return await buildParts(root, wanted, options);
  } finally {
    await release();
  }
}

async function buildParts(root: string, wanted: readonly Part[], { force, report = () => undefined }: BuildOptions): Promise<BuildResult> {
  // Asked again inside the lock: another build may have done the work meanwhile.
  const due = wanted.filter((part) => force || !isCurrent(root, part, readState(root)));
  const built: string[] = [];
  const causes: string[] = [];
  // Controls take in the resource files that the words make.
  const stages = [due.filter((part) => part.name === 'words'), due.filter((part) => part.name !== 'words')];
  const buildOne = async (part: Part): Promise<void> => {
    const hash = hashFiles(root, part.inputs);
    const started = Date.now();
    report(`building ${part.name}`);
    forget(root, part.name);
    try {
      await part.build();
      remember(root, part.name, hash);
      built.push(part.name);
      report(`built    ${part.name} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    } catch (error) {
      if (!(error instanceof BuildError)) throw error;
      report(`failed   ${part.name}`);
      causes.push(...error.causes);
    }
  };
  for (const stage of stages) {
    const queue = [...stage];
    const work = async (): Promise<void> => {
      for (let part = queue.shift(); part; part = queue.shift()) await buildOne(part);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (causes.length > 0) throw new BuildError('build', [...new Set(causes)]);
  }
  const names = wanted.map((part) => part.name);
  return { built: names.filter((name) => built.includes(name)), unchanged: names.filter((name) => !built.includes(name)) };
}

function selectParts(root: string, { only = [], controls: made = 'shipped' }: BuildOptions): Part[] {
  const controls = controlTargets(root);
  const parts = [
    wordsPart(root, controls, bundleTargets(root)),
    ...controls.map((control) => (made === 'quick' ? quickControlPart(root, control) : controlPart(root, control))),
    ...bundleTargets(root).map((bundle) => bundlePart(root, bundle)),
  ];
  const asked = (part: Part): boolean => only.some((name) => part.name === name || part.name === quickName(name));
  const unknown = only.filter((name) => !parts.some((part) => part.name === name || part.name === quickName(name)));
  if (unknown.length > 0) {
    throw new BuildError('build', [`nothing is called ${unknown.join(', ')}; there are ${parts.map((part) => part.name).join(', ')}`]);
  }
  return only.length === 0 ? parts : parts.filter((part) => part.name === 'words' || asked(part));
}

function wordsPart(root: string, controls: readonly ControlTarget[], bundles: readonly BundleTarget[]): Part {
  const languages = readLanguages(root);
  const folderOf = (bundle: BundleTarget): string => path.posix.dirname(bundle.output);
  const resx = (folder: string, { name }: ControlTarget): string => `${folder}/strings/${name}.${languages[0]?.lcid}.resx`;
  return {
    name: 'words',
    // The manifest's existence decides which files are made, its content where a control's words go.
    inputs: [...TOOLS, 'strings', ...controls.map((control) => `pcf/${control.name}/ControlManifest.Input.xml`)],
    outputs: [
      ...controls.flatMap((control) => [resx(`pcf/${control.name}`, control), resx(quickOutput(control), control)]),
      ...bundles.flatMap((bundle) => (bundle.wordScripts ? languages.map(({ lcid }) => `${folderOf(bundle)}/words.${lcid}.js`) : [])),
    ],
    build: async () => {
      const { writeControlSource, writeControlStrings, writePageWords } = await import('./strings');
      writePageWords(root, bundles);
      for (const control of controls) {
        writeControlSource(root, control);
        // A control that is built already needs new words only, not a new bundle.
        const built = existsSync(path.join(root, controlOutput(control), 'ControlManifest.xml'));
        writeControlStrings(root, control, [quickOutput(control), ...(built ? [controlOutput(control)] : [])]);
      }
    },
  };
}

function controlPart(root: string, control: ControlTarget): Part {
  const output = controlOutput(control);
  return {
    name: control.name,
    inputs: [...TOOLS, 'plugins-ts', 'pcf/views', `pcf/${control.name}`],
    outputs: [`${output}/bundle.js`, `${output}/ControlManifest.xml`],
    build: () => buildControl(control, root),
  };
}

const quickName = (name: string): string => `${name} (quick)`;

function quickControlPart(root: string, control: ControlTarget): Part {
  const output = quickOutput(control);
  return {
    ...controlPart(root, control),
    name: quickName(control.name),
    outputs: [`${output}/bundle.js`, `${output}/ControlManifest.xml`],
    build: () => buildQuickControl(control, root),
  };
}

function bundlePart(root: string, bundle: BundleTarget): Part {
  return {
    name: bundle.name,
    inputs: [...TOOLS, REGISTRY, ...bundle.inputs, path.posix.dirname(bundle.entry)],
    outputs: [bundle.output, ...(bundle.page ? [bundle.page.output] : [])],
    build: () => buildBundle(bundle, root),
  };
}

type State = Record<string, string>;

function readState(root: string): State {
  try {
    return JSON.parse(readFileSync(path.join(root, STATE), 'utf8')) as State;
  } catch {
    // Absent or broken: everything counts as changed.
    return {};
  }
}

function isCurrent(root: string, part: Part, state: State): boolean {
  return part.outputs.every((output) => existsSync(path.join(root, output))) && state[part.name] === hashFiles(root, part.inputs);
}

function remember(root: string, name: string, hash: string): void {
  writeWhenChanged(path.join(root, STATE), `${JSON.stringify({ ...readState(root), [name]: hash }, null, 2)}\n`);
}

function forget(root: string, name: string): void {
  const others = Object.entries(readState(root)).filter(([part]) => part !== name);
  writeWhenChanged(path.join(root, STATE), `${JSON.stringify(Object.fromEntries(others), null, 2)}\n`);
}
