/** Scripts that the browser loads without the platform's control loader: web resources, the panel, the preview's page. */
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import type { Message, Plugin } from 'esbuild';
import { BuildError } from './errors';
import { ROOT, type BundleTarget } from './targets';

/**
 * Bundles one script, and copies its page.
 * @throws BuildError with file and line of each cause
 */
export async function buildBundle(bundle: BundleTarget, root: string = ROOT): Promise<void> {
  const { build } = await import('esbuild');
  try {
    await build({
      absWorkingDir: root,
      entryPoints: [bundle.entry],
      outfile: bundle.output,
      bundle: true,
      minify: true,
      format: 'iife',
      globalName: bundle.globalName,
      target: bundle.target,
      platform: 'browser',
      jsx: 'transform',
      loader: { '.svg': 'text' },
      plugins: bundle.wordsInside ? [wordsInside(bundle.wordsInside, root)] : [],
      // The same writer and parser without Node's own modules; their packages offer a browser no condition to choose them by.
      alias: { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync', 'csv-parse': 'csv-parse/browser/esm' },
      define: { 'process.env.NODE_ENV': '"production"' },
      charset: 'utf8',
      // Licenses ask that their notice goes where the code goes; a file beside it would stay behind.
      legalComments: 'eof',
      sourcemap: false,
      logLevel: 'silent',
      tsconfig: path.join(ROOT, 'tsconfig.json'),
    });
  } catch (error) {
    const messages = (error as { errors?: Message[] }).errors;
    throw new BuildError(bundle.name, messages?.map(describe) ?? [(error as Error).message]);
  }
  if (bundle.page) copyFileSync(path.join(root, bundle.page.source), path.join(root, bundle.page.output));
}

/** Gives `virtual:words`: the words of every language that the target names, and no others. */
function wordsInside({ groups, keys }: NonNullable<BundleTarget['wordsInside']>, root: string): Plugin {
  return {
    name: 'words-inside',
    setup(build) {
      build.onResolve({ filter: /^virtual:words$/ }, ({ path: name }) => ({ path: name, namespace: 'words' }));
      build.onLoad({ filter: /.*/, namespace: 'words' }, async () => {
        const { wordsByLanguage } = await import('./strings');
        const matching = wordsByLanguage(root, groups).map(({ language, words }) => [
          language.tag,
          Object.fromEntries(Object.entries(words).filter(([key]) => keys.test(key))),
        ]);
        return { contents: JSON.stringify(Object.fromEntries(matching)), loader: 'json' };
      });
    },
  };
}

function describe(message: Message): string {
  const { location } = message;
  return location ? `${location.file}:${location.line}:${location.column + 1}: ${message.text}` : message.text;
}
