import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const TEXT = String.raw`'(?:[^'\\]|\\.)*'`;

/** What is written of tables and columns and nothing that ships asks for; `type` stays where it says that a column is a lookup. */
const DETAILS = [
  `(?:label|reverse|format|ownership|navigation): ${TEXT}`,
  'navigation: null',
  String.raw`type: '(?!lookup')\w+'`,
  String.raw`length: \d+`,
  'readOnly: true',
  'late: true',
  String.raw`targets: \[[^\]]*\]`,
  String.raw`alternateKeys: \[\[[^\]]*\]\]`,
  String.raw`choices: notShown\(\{[\s\S]*?\}\)`,
];

const DETAIL = new RegExp(String.raw`\b(?:${DETAILS.join('|')}),?`, 'g');

/** A value of a choice with its label. */
const LABELED = new RegExp(String.raw`\[(\d+|true|false), ${TEXT}`, 'g');

/**
 * Leaves these out of a script. They stand in `plugins-ts/tables`, in the one entry of each column, for the emulator and the
 * solution's checks; what ships shows words of its own. Labels of other choices stay where evidence is shown.
 * @param labels whether the script shows evidence, and so labels of values
 */
export const withoutColumnDetails = (labels: boolean): Plugin => ({
  name: 'without-column-details',
  setup(build) {
    build.onLoad({ filter: /[\\/]plugins-ts[\\/]tables[\\/]\w+\.ts$/ }, async ({ path }) => {
      const contents = (await readFile(path, 'utf8')).replace(DETAIL, '');
      return { contents: labels ? contents : contents.replace(LABELED, "[$1, ''"), loader: 'ts' };
    });
  },
});
