/**
 * The domain as it ships: bundled and minified. What runs TypeScript here keeps the names of functions by a call for each
 * closure, which multiplies the time of code made of small ones; no user ever pays for that.
 */
import { buildSync } from 'esbuild';
import path from 'node:path';
import type * as Domain from './domain';
import { ROOT } from './processes';

const BUNDLE = path.join(ROOT, 'out', 'bench', 'domain.cjs');

/** Builds the domain into `out/bench`, and loads it. */
export function shippedDomain(): typeof Domain {
  buildSync({
    entryPoints: [path.join(ROOT, 'bench/shared/domain.ts')],
    outfile: BUNDLE,
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'neutral',
    target: 'es2018',
  });
  return builtDomain();
}

/** Loads what `shippedDomain` has built. */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- a file that exists only after a build
export const builtDomain = (): typeof Domain => require(BUNDLE) as typeof Domain;
