import { build, type Plugin } from 'esbuild';
import path from 'node:path';
import { ROOT } from './processes';

/** The script of a page to measure in, as it would ship: bundled, minified, for production. @param page file below `bench/pages` */
export async function pageScript(page: string, plugins: Plugin[] = []): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(ROOT, 'bench/pages', page)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2018',
    jsx: 'transform',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins,
  });
  return outputFiles[0]?.text ?? '';
}
