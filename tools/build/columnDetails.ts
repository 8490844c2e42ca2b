import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const TEXT = String.raw`(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")`;

/** The files in which tables are written. */
export const TABLE_SOURCES = /[\\/]plugins-ts[\\/]tables[\\/]\w+\.ts$/;

/** What is written of tables and columns and nothing that ships asks for; `type` stays where it says that a column is a lookup. */
const DETAILS = [
  String.raw`(?:label|reverse|format|ownership|navigation):\s*${TEXT}`,
  String.raw`navigation:\s*null`,
  String.raw`type:\s*(['"])(?!lookup\1)\w+\1`,
  String.raw`length:\s*[\de]+`,
  String.raw`(?:readOnly|late):\s*true`,
  String.raw`alternateKeys:\s*\[\[[^\]]*\]\]`,
  String.raw`choices:\s*notShown\(\{[\s\S]*?\}\)`,
];

const DETAIL = new RegExp(String.raw`\b(?:${DETAILS.join('|')}),?`, 'g');

/** The tables that a lookup leads to. */
const TARGETS = /\btargets:\s*\[[^\]]*\],?/g;

/** A value of a choice with its label. */
const LABELED = new RegExp(String.raw`\[(\d+|true|false), ${TEXT}`, 'g');

/** The source of a table, as it is written or as another step of a build left it, without what nothing that ships asks for. */
export const leaveOutDetails = (source: string): string => source.replace(DETAIL, '');

/**
 * Leaves these out of a script. They stand in `plugins-ts/tables`, in the one entry of each column, for the emulator and the
 * solution's checks; what ships shows words of its own. Labels of other choices, and where lookups lead, stay where evidence is shown.
 * @param evidence whether the script shows evidence, and so labels of values and records that are missing
 */
export const withoutColumnDetails = (evidence: boolean): Plugin => ({
  name: 'without-column-details',
  setup(build) {
    build.onLoad({ filter: TABLE_SOURCES }, async ({ path }) => {
      const contents = leaveOutDetails(await readFile(path, 'utf8'));
      return { contents: evidence ? contents : contents.replace(LABELED, "[$1, ''").replace(TARGETS, ''), loader: 'ts' };
    });
  },
});
