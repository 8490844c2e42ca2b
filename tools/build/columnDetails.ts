import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const DETAIL = /\b(?:(?:label|reverse|format): '(?:[^'\\]|\\.)*'|type: '(?!lookup')\w+'|length: \d+),?/g;

/**
 * Leaves out of a script what is known of tables and columns and nothing that ships asks for: Dataverse's display names, lengths,
 * formats, names of collections, and types, but that a column is a lookup. They stand in `plugins-ts/tables`, in the one entry of
 * each column, for the emulator and the solution's checks; what ships shows words of its own. Labels of choices stay.
 */
export const withoutColumnDetails: Plugin = {
  name: 'without-column-details',
  setup(build) {
    build.onLoad({ filter: /[\\/]plugins-ts[\\/]tables[\\/]\w+\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(DETAIL, ''),
      loader: 'ts',
    }));
  },
};
