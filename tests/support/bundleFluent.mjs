// Fluent in one file. Each test file has a registry of modules of its own, and would look up, read and run a thousand of Fluent's.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync(new URL('../../node_modules/@fluentui/react/package.json', import.meta.url), 'utf8'));

/** Where the file lies. Its ending keeps it out of the transform of our own code. */
export const FLUENT_BUNDLE = fileURLToPath(new URL(`../../.cache/jest/fluentui-react-${version}.cjs`, import.meta.url));

/** Makes the file where it is missing, with the warnings of a development build, since tests fail on them. */
export default async function bundleFluent() {
  if (existsSync(FLUENT_BUNDLE)) return;
  await build({
    entryPoints: ['@fluentui/react'],
    outfile: FLUENT_BUNDLE,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2020',
    external: ['react', 'react-dom'],
    define: { 'process.env.NODE_ENV': '"test"' },
    logLevel: 'warning',
  });
}
