/** React and Fluent, which the platform brings and a script leaves outside. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { BuildError } from './buildError';

/** What pages are bundled on that bring no manifest: the versions that the panel brings itself. */
export const PLATFORM_LIBRARIES = { React: '16.14.0', Fluent: '8.121.1' } as const;

/**
 * Puts the platform's global in the place of each library that it brings.
 * @param manifest where the libraries are asked for, for what is said of a wrong one
 * @param libraries versions by name, such as `React`
 */
export function platformLibraries(manifest: string, libraries: Readonly<Record<string, string>>): Plugin {
  const globals = Object.entries(libraries).map(([name, version]) => ({
    filter: MODULES[name.toLowerCase()] ?? /^$/,
    global: globalOf(manifest, name.toLowerCase(), version),
  }));
  return {
    name: 'platform-libraries',
    setup(build) {
      for (const { filter, global } of globals) build.onResolve({ filter }, () => ({ path: global, namespace: 'platform' }));
      build.onLoad({ filter: /.*/, namespace: 'platform' }, ({ path: global }) => ({ contents: `module.exports = ${global};` }));
    },
  };
}

/** Modules that a library stands for, as in the `platformLibrariesHandler` of `pcf-scripts`. */
const MODULES: Readonly<Record<string, RegExp>> = { react: /^react$/, fluent: /^@fluentui\/react(?:\/.*)?$/ };

interface SupportedVersion {
  readonly minVersion: string;
  readonly maxVersion: string;
  readonly libAlias: string;
}

/** The global under which the platform has a library, by Microsoft's own list. */
function globalOf(manifest: string, library: string, version: string): string {
  const versions = JSON.parse(readFileSync(require.resolve('pcf-scripts/PlatformLibraryVersions.json'), 'utf8')) as Record<
    string,
    readonly SupportedVersion[]
  >;
  const atMost = (a: string, b: string): boolean => a.localeCompare(b, 'en', { numeric: true }) <= 0;
  const supported = versions[library]?.find(({ minVersion, maxVersion }) => atMost(minVersion, version) && atMost(version, maxVersion));
  if (!supported) throw new BuildError('libraries', [`${manifest}: the platform has no ${library} ${version}`]);
  return supported.libAlias;
}
