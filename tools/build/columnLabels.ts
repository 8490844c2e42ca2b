import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const LABEL = /\blabel: '(?:[^'\\]|\\.)*',?/g;

/**
 * Leaves Dataverse's display names of tables and columns out of a script. They stand in `plugins-ts/tables`, in the one entry of
 * each column, for the emulator and the solution's checks; what ships shows words of its own. Labels of choices stay.
 */
export const withoutColumnLabels: Plugin = {
  name: 'without-column-labels',
  setup(build) {
    build.onLoad({ filter: /[\\/]plugins-ts[\\/]tables[\\/]\w+\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(LABEL, ''),
      loader: 'ts',
    }));
  },
};
