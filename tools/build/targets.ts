/**
 * What there is to build, and which groups of words each part needs. The one list: builds, tests and the solution
 * read it. A control or bundle whose folder is not in the repository is left out.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The repository's root folder. */
export const ROOT = path.resolve(__dirname, '..', '..');

/** A PCF control: `name` is its folder under `pcf`, its manifest's constructor and its exported class. */
export interface ControlTarget {
  readonly name: string;
  /** Names of files under `strings/<language>`, without ending. */
  readonly groups: readonly string[];
  /** Largest production bundle in bytes, where another than `CONTROL_BUDGET` is promised: a list is more than a card. */
  readonly budget?: number;
}

export interface ResourceStrings {
  readonly groups: readonly string[];
  readonly keys: RegExp;
}

/** A script that esbuild makes for a browser. Paths are relative to the root. */
export interface BundleTarget {
  readonly name: string;
  readonly entry: string;
  readonly output: string;
  /** One global that holds what the entry exports; none for scripts that run by themselves. */
  readonly globalName?: string;
  /** Page that loads the script. */
  readonly page?: { readonly source: string; readonly output: string };
  /** Solution checker reports anything newer in a web resource. */
  readonly target: 'es2018' | 'es2020';
  /** Largest size in bytes, where one is promised. */
  readonly budget?: number;
  /**
   * Words of these groups whose keys match. The script carries the English ones itself, as the module `virtual:words`; those
   * of every other language are a RESX web resource beside it, `<script>.<lcid>.resx`.
   */
  readonly resourceStrings?: ResourceStrings;
  /** Groups of words that the page loads as `words.<lcid>.js`, beside its script: Dataverse takes no JSON. */
  readonly wordScripts?: readonly string[];
  /** `false` leaves out Dataverse's labels of values, which are shown as evidence and nowhere else. */
  readonly showsEvidence?: false;
  /** Takes React and Fluent from the platform, as controls do, instead of bringing them. */
  readonly platformLibraries?: boolean;
  /** Folders and files besides the entry's own folder that the bundle may take in. */
  readonly inputs: readonly string[];
}

/** Largest production bundle of a control, in bytes. */
export const CONTROL_BUDGET = 120 * 1024;

/** Largest web resource of a form or a command bar, in bytes: every form and list loads it. */
const SCRIPT_BUDGET = 60 * 1024;

const CONTROLS: readonly ControlTarget[] = [
  { name: 'ChannelCard', groups: ['catalogue', 'card', 'findings'] },
  { name: 'NumberCard', groups: ['catalogue', 'card', 'findings'] },
  { name: 'ChannelOverview', groups: ['catalogue', 'card', 'findings', 'panel', 'page', 'snapshot'], budget: 160 * 1024 },
];

const BUNDLES: readonly BundleTarget[] = [
  {
    name: 'forms',
    entry: 'plugins-ts/forms/index.ts',
    output: 'out/webresources/forms.js',
    target: 'es2018',
    budget: SCRIPT_BUDGET,
    showsEvidence: false,
    resourceStrings: { groups: ['catalogue', 'forms'], keys: /^(Approach_(?!Unknown)[A-Za-z]+|Forms_(?!PaneTitle$).*)$/ },
    inputs: ['plugins-ts', 'strings/en'],
  },
  {
    name: 'commands',
    entry: 'plugins-ts/commands/index.ts',
    output: 'out/webresources/commands.js',
    target: 'es2018',
    budget: SCRIPT_BUDGET,
    resourceStrings: { groups: ['forms'], keys: /^(Forms_PaneTitle|Commands_.*)$/ },
    inputs: ['plugins-ts', 'strings/en'],
  },
  {
    name: 'panel',
    entry: 'pcf/panel/index.tsx',
    output: 'out/web/panel.js',
    page: { source: 'pcf/panel/index.html', output: 'out/web/panel.html' },
    target: 'es2018',
    budget: 850 * 1024,
    wordScripts: [
      'catalogue',
      'comparison',
      'card',
      'findings',
      'panel',
      'page',
      'report',
      'snapshot',
      'retirement',
      'transfers',
      'advisor',
      'ticket',
      'guidance',
      'evidence',
      'acceptance',
      'diagnosis',
    ],
    inputs: ['plugins-ts', 'pcf/views'],
  },
  {
    // Loaded when the first file of a table is asked for, a workbook or CSV: most readers of the panel never do.
    name: 'workbook',
    entry: 'pcf/panel/workbook.ts',
    output: 'out/web/workbook.js',
    globalName: 'VoiceChannelWorkbook',
    target: 'es2018',
    inputs: ['plugins-ts', 'pcf/views'],
  },
  {
    // Loaded when a file is chosen to be imported: few people ever do.
    name: 'evidence',
    entry: 'pcf/panel/planFile.ts',
    output: 'out/web/evidence.js',
    globalName: 'VoiceChannelEvidence',
    target: 'es2018',
    inputs: ['plugins-ts', 'pcf/views'],
  },
  {
    // Loaded when somebody checks the organization, which few people do, and seldom.
    name: 'diagnosis',
    entry: 'pcf/panel/runDiagnosis.ts',
    output: 'out/web/diagnosis.js',
    globalName: 'VoiceChannelDiagnosis',
    target: 'es2018',
    inputs: ['plugins-ts'],
  },
  {
    // Loaded beside the tables: what the first paint needs is in the panel itself.
    name: 'numbers',
    entry: 'pcf/panel/numbers.ts',
    output: 'out/web/numbers.js',
    globalName: 'VoiceChannelNumbers',
    target: 'es2018',
    inputs: [],
  },
  {
    name: 'preview',
    entry: 'preview/host/index.ts',
    output: 'out/preview/host.js',
    page: { source: 'preview/host/index.html', output: 'out/preview/index.html' },
    target: 'es2020',
    inputs: ['strings/en/tools', 'plugins-ts', 'pcf/ChannelCard/ManifestConstants.ts', 'pcf/NumberCard/ManifestConstants.ts'],
  },
  {
    name: 'panelHost',
    entry: 'preview/host/panelHost.ts',
    output: 'out/preview/panelHost.js',
    page: { source: 'preview/host/panel.html', output: 'out/preview/panel.html' },
    target: 'es2020',
    inputs: ['strings/en/tools', 'plugins-ts'],
  },
  {
    name: 'gallery',
    entry: 'preview/gallery/index.ts',
    output: 'out/preview/gallery/index.js',
    page: { source: 'preview/gallery/index.html', output: 'out/preview/gallery/index.html' },
    target: 'es2020',
    platformLibraries: true,
    inputs: ['strings/en/tools', 'plugins-ts', 'pcf', 'preview'],
  },
  {
    // Loaded by pages of `npm run dev` alone.
    name: 'reload',
    entry: 'preview/host/reload.ts',
    output: 'out/preview/reload.js',
    target: 'es2020',
    inputs: [],
  },
];

/** Where everything is built while it is worked on, apart from what ships. */
export const DEV_FOLDER = 'out/dev';

/** The same script, built for whoever works on it. */
export function devTarget(bundle: BundleTarget): BundleTarget {
  const moved = (output: string): string => output.replace(/^out\b/, DEV_FOLDER);
  return {
    ...bundle,
    output: moved(bundle.output),
    ...(bundle.page && { page: { ...bundle.page, output: moved(bundle.page.output) } }),
  };
}

/** Where the control's manifest stands, relative to the root. */
export function manifestOf(control: ControlTarget): string {
  return `pcf/${control.name}/ControlManifest.Input.xml`;
}

/** The controls that the repository holds. */
export function controlTargets(root: string = ROOT): readonly ControlTarget[] {
  return CONTROLS.filter((control) => existsSync(path.join(root, manifestOf(control))));
}

/** The browser scripts that the repository holds. */
export function bundleTargets(root: string = ROOT): readonly BundleTarget[] {
  return BUNDLES.filter((bundle) => existsSync(path.join(root, bundle.entry)));
}

/** Whether a script ships: the preview is in no zip. */
export const isShipped = ({ output }: BundleTarget): boolean => !output.startsWith('out/preview/');

/** Those of them that ship. */
export function shippedBundles(root: string = ROOT): readonly BundleTarget[] {
  return bundleTargets(root).filter(isShipped);
}
