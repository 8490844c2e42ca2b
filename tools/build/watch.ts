/**
 * Builds everything for the preview, readable and with source maps, into `out/dev`, and builds again what a change of a
 * file reaches. Each script has an esbuild context of its own, which keeps what did not change.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { watch, type FSWatcher } from 'chokidar';
import type { BuildContext, BuildOptions } from 'esbuild';
import { bundleOptions, causesOf } from './bundles';
import { BuildError } from './buildError';
import { IGNORED, writeWhenChanged } from './inputFiles';
import { quickControlOptions, writeQuickManifest } from './quickControls';
import { writeControlStrings, writePageWords } from './strings';
import { bundleTargets, controlTargets, DEV_FOLDER, devTarget, manifestOf, ROOT, type BundleTarget, type ControlTarget } from './targets';

/** What a round of building led to. */
export interface Round {
  /** Files that were changed, relative to the root; none in the first round. */
  readonly changed: readonly string[];
  /** Names of the parts that were built. */
  readonly built: readonly string[];
  /** What is broken now, one line each, with file and line where one is known; none when all is well. */
  readonly causes: readonly string[];
}

export interface DevBuild {
  /** The newest round. */
  readonly latest: Round;
  /** Stops looking for changes, and lets go of what esbuild keeps. */
  stop(): Promise<void>;
}

export interface DevBuildOptions {
  readonly root?: string;
  /** Called after each round but the first. */
  readonly onRound?: (round: Round) => void;
}

/** Folders of sources. `solution/src` is read by the preview's server, and changes no script. */
const WATCHED = ['plugins-ts', 'pcf', 'preview', 'strings', 'solution/src'];
/** Milliseconds without a change before a round begins: an editor that saves several files is one change. */
const QUIET = 40;

interface Part {
  readonly name: string;
  /** Files besides what esbuild takes in: `prepare` and `options` read them. */
  readonly files: readonly string[];
  /** Copies what stands beside the script. */
  prepare(): void;
  options(): BuildOptions;
  context: BuildContext | null;
  /** What esbuild took in when it last succeeded, relative to the root. */
  inputs: ReadonlySet<string>;
  causes: readonly string[];
}

/** Builds everything once and goes on until it is stopped. Never rejects for broken sources: the rounds say what is wrong. */
export async function startDevBuild({ root = ROOT, onRound = () => undefined }: DevBuildOptions = {}): Promise<DevBuild> {
  const session = new DevSession(root, onRound);
  await session.begin();
  return session;
}

class DevSession implements DevBuild {
  public latest: Round = { changed: [], built: [], causes: [] };
  private readonly controls: readonly ControlTarget[];
  private readonly bundles: readonly BundleTarget[];
  private readonly parts: readonly Part[];
  private wordCauses: readonly string[] = [];
  private watcher: FSWatcher | null = null;
  private readonly waiting = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> = Promise.resolve();

  public constructor(
    private readonly root: string,
    private readonly onRound: (round: Round) => void,
  ) {
    this.controls = controlTargets(root);
    this.bundles = bundleTargets(root).map(devTarget);
    this.parts = [...this.controls.map((control) => controlPart(root, control)), ...this.bundles.map((bundle) => bundlePart(root, bundle))];
  }

  public async begin(): Promise<void> {
    // Of a folder that is not there, chokidar waits for nothing, and is ready before it has looked into the others.
    const present = WATCHED.filter((folder) => existsSync(path.join(this.root, folder)));
    const watcher = watch(present, { cwd: this.root, ignoreInitial: true, ignored: isIgnored });
    this.watcher = watcher;
    watcher.on('all', (_event, file) => this.notice(path.resolve(this.root, file)));
    // chokidar keeps changes to itself that follow another one closely; what it hears, it passes on here.
    watcher.on('raw', (_event, name, details) => {
      const { watchedPath } = details as { readonly watchedPath: string };
      this.notice(path.basename(watchedPath) === name ? watchedPath : path.join(watchedPath, name));
    });
    await Promise.all([new Promise<void>((resolve) => watcher.once('ready', resolve)), this.build([])]);
  }

  public async stop(): Promise<void> {
    clearTimeout(this.timer);
    await this.watcher?.close();
    await this.working;
    await Promise.all(this.parts.map(async (part) => part.context?.dispose()));
  }

  /** @param absolute the changed file */
  private notice(absolute: string): void {
    const file = path.relative(this.root, absolute).split(path.sep).join('/');
    // Folders change with what is in them, and that is said too.
    if (isIgnored(file) || path.extname(file) === '') return;
    this.waiting.add(file);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      // One round after the other: a round sees the files as they are when it begins.
      this.working = this.working.then(() => this.buildWaiting());
    }, QUIET);
  }

  private async buildWaiting(): Promise<void> {
    const changed = [...this.waiting];
    this.waiting.clear();
    if (changed.length === 0) return;
    await this.build(changed);
    this.onRound(this.latest);
  }

  /** @param changed all parts when empty */
  private async build(changed: readonly string[]): Promise<void> {
    const words = changed.length === 0 || changed.some((file) => file.startsWith('strings/')) || this.wordCauses.length > 0;
    if (words) this.writeWords();
    const due = this.parts.filter(
      (part) =>
        changed.length === 0 ||
        part.causes.length > 0 ||
        changed.some((file) => part.inputs.has(file) || part.files.includes(file)) ||
        (words && carriesWords(part)),
    );
    await Promise.all(due.map((part) => buildPart(part, changed)));
    const causes = [...new Set([...this.wordCauses, ...this.parts.flatMap((part) => part.causes)])];
    this.latest = { changed, built: [...(words ? ['words'] : []), ...due.map(({ name }) => name)], causes };
  }

  private writeWords(): void {
    try {
      writePageWords(this.root, this.bundles);
      for (const control of this.controls) writeControlStrings(this.root, control, [devFolder(control)]);
      this.wordCauses = [];
    } catch (error) {
      this.wordCauses = causesIn(error);
    }
  }
}

/** Whether words are inside of the script: esbuild names what a plug-in gives by the plug-in's namespace. */
const carriesWords = (part: Part): boolean => [...part.inputs].some((input) => input.startsWith('words:'));

async function buildPart(part: Part, changed: readonly string[]): Promise<void> {
  const { context } = await import('esbuild');
  try {
    if (changed.some((file) => part.files.includes(file))) {
      await part.context?.dispose();
      part.context = null;
    }
    part.prepare();
    // Written here, because esbuild removes what it wrote before when it fails, and open pages may still load it.
    part.context ??= await context({ ...part.options(), metafile: true, write: false });
    const { metafile, outputFiles = [] } = await part.context.rebuild();
    for (const { path: file, contents } of outputFiles) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, contents);
    }
    part.inputs = new Set(Object.keys(metafile?.inputs ?? {}));
    part.causes = [];
  } catch (error) {
    part.causes = causesIn(error);
  }
}

const isIgnored = (file: string): boolean => IGNORED.has(path.basename(file)) || file.endsWith('.resx');

const causesIn = (error: unknown): readonly string[] => (error instanceof BuildError ? error.causes : causesOf(error));

const devFolder = (control: ControlTarget): string => `${DEV_FOLDER}/controls/${control.name}`;

function controlPart(root: string, control: ControlTarget): Part {
  const folder = devFolder(control);
  return {
    ...EMPTY,
    name: control.name,
    files: [manifestOf(control)],
    prepare: () => writeQuickManifest(control, root, folder),
    options: () => quickControlOptions(control, root, folder, 'readable'),
  };
}

function bundlePart(root: string, bundle: BundleTarget): Part {
  const { page } = bundle;
  return {
    ...EMPTY,
    name: bundle.name,
    files: page ? [page.source] : [],
    prepare: () => {
      if (!page) return;
      const source = readFileSync(path.join(root, page.source), 'utf8');
      writeWhenChanged(path.join(root, page.output), listens(page) ? source.replace('</head>', `${RELOAD}</head>`) : source);
    },
    options: () => bundleOptions(bundle, root, 'readable'),
  };
}

/** The panel itself is in a frame of a page that listens. */
const listens = ({ output }: NonNullable<BundleTarget['page']>): boolean => output.startsWith(`${DEV_FOLDER}/preview/`);
const RELOAD = '<script defer src="/reload.js"></script>';

const EMPTY = { context: null, inputs: new Set<string>(), causes: [] };
