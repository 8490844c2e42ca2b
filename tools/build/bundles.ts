/** Scripts that the browser loads without the platform's control loader: web resources, the panel, the preview's page. */
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import type { BuildOptions, Message, Plugin } from 'esbuild';
import { BuildError } from './buildError';
import { withoutColumnDetails } from './columnDetails';
import { PLATFORM_LIBRARIES, platformLibraries } from './platformLibraries';
import { isShipped, ROOT, type BundleTarget, type ResourceStrings } from './targets';

/** As it ships, or as it is worked on: readable, with source maps. */
export type Form = 'shipped' | 'readable';

/** What esbuild is told for every script that a browser gets, whoever loads it. */
export function commonOptions(root: string, form: Form): BuildOptions {
  return {
    absWorkingDir: root,
    bundle: true,
    minify: form === 'shipped',
    format: 'iife',
    platform: 'browser',
    jsx: 'transform',
    loader: { '.svg': 'text' },
    // The same writer and parser without Node's own modules; their packages offer a browser no condition to choose them by.
    alias: { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync', 'csv-parse': 'csv-parse/browser/esm' },
    define: { 'process.env.NODE_ENV': '"production"' },
    charset: 'utf8',
    // Licenses ask that their notice goes where the code goes; a file beside it would stay behind.
    legalComments: form === 'shipped' ? 'eof' : 'none',
    sourcemap: form === 'readable' ? 'linked' : false,
    logLevel: 'silent',
    tsconfig: path.join(ROOT, 'tsconfig.json'),
  };
}

/** What esbuild is told to make one script. */
export function bundleOptions(bundle: BundleTarget, root: string, form: Form): BuildOptions {
  return {
    ...commonOptions(root, form),
    entryPoints: [bundle.entry],
    outfile: bundle.output,
    globalName: bundle.globalName,
    target: bundle.target,
    plugins: [
      // The preview makes rows of its own, and needs every choice for them.
      ...(isShipped(bundle) ? [withoutColumnDetails(bundle.showsEvidence !== false)] : []),
      ...(bundle.resourceStrings ? [wordsInside(bundle.resourceStrings, root)] : []),
      ...(bundle.platformLibraries ? [platformLibraries(bundle.entry, PLATFORM_LIBRARIES)] : []),
      zippingInPage,
    ],
  };
}

/**
 * Bundles one script, and copies its page.
 * @throws BuildError with file and line of each cause
 */
export async function buildBundle(bundle: BundleTarget, root: string = ROOT): Promise<void> {
  await runEsbuild(bundle.name, bundleOptions(bundle, root, 'shipped'));
  if (bundle.page) copyFileSync(path.join(root, bundle.page.source), path.join(root, bundle.page.output));
}

/** @throws BuildError with file and line of each cause */
export async function runEsbuild(name: string, options: BuildOptions): Promise<void> {
  const { build } = await import('esbuild');
  try {
    await build(options);
  } catch (error) {
    throw new BuildError(name, causesOf(error));
  }
}

/** What esbuild complained about, as `file:line:column: cause`. */
export function causesOf(error: unknown): readonly string[] {
  const messages = (error as { errors?: Message[] }).errors;
  return messages?.map(describe) ?? [(error as Error).message];
}

const ZIP_IN_PAGE = path.join(ROOT, 'pcf/panel/zipInPage.ts');

/** Libraries that zip do it in the page: the policy of an app's pages allows no workers made from blobs. */
const zippingInPage: Plugin = {
  name: 'zipping-in-page',
  setup(build) {
    build.onResolve({ filter: /^fflate$/ }, ({ importer }) => (importer === ZIP_IN_PAGE ? undefined : { path: ZIP_IN_PAGE }));
  },
};

/** Gives `virtual:words`: the English words that the target names, and no others. */
function wordsInside(strings: ResourceStrings, root: string): Plugin {
  return {
    name: 'words-inside',
    setup(build) {
      build.onResolve({ filter: /^virtual:words$/ }, ({ path: name }) => ({ path: name, namespace: 'words' }));
      build.onLoad({ filter: /.*/, namespace: 'words' }, async () => {
        const { englishStrings } = await import('./strings');
        return { contents: JSON.stringify(englishStrings(root, strings)), loader: 'json' };
      });
    },
  };
}

function describe(message: Message): string {
  const { location } = message;
  return location ? `${location.file}:${location.line}:${location.column + 1}: ${message.text}` : message.text;
}
