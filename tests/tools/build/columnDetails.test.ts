/** @jest-environment node */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { build, transform, type Plugin } from 'esbuild';
import { bundleTargets } from '../../../tools/build/targets';
import { leaveOutDetails, TABLE_SOURCES, withoutColumnDetails } from '../../../tools/build/columnDetails';
import { partsOf } from '../../../plugins-ts/findings/inputs';
import { RULES } from '../../../plugins-ts/findings';
import * as tables from '../../../plugins-ts/tables/tables';

const ROOT = path.resolve(__dirname, '..', '..', '..');

const DETAILS = ['label', 'reverse', 'format', 'length', 'ownership', 'navigation', 'readOnly', 'late', 'alternateKeys'];

/** Columns whose choices no rule looks at and no evidence shows. */
const NOT_SHOWN = [
  'msdyn_streamsource',
  'msdyn_recordingmode',
  'msdyn_transcriptionmode',
  'msdyn_objective',
  'msdyn_appmodule',
  'statuscode',
];

/** Plain data without details, of whose types only lookups are left. */
const withoutDetails = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data), (name, value: unknown) => {
    if (NOT_SHOWN.includes(name)) return { ...(value as object), choices: undefined };
    return DETAILS.includes(name) || (name === 'type' && value !== 'lookup') ? undefined : value;
  });

it('leaves out no choices that a rule looks at', () => {
  const looked = RULES.flatMap(({ inputs }) => inputs.flatMap((input) => partsOf(input).property ?? []));
  expect(NOT_SHOWN.filter((column) => looked.includes(column))).toEqual([]);
});

it('leaves out of a script what nothing that ships asks for, and nothing else', async () => {
  const { outputFiles } = await build({
    stdin: { contents: `export { READ_TABLES } from './plugins-ts/tables/tables';`, resolveDir: ROOT },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bundled',
    plugins: [withoutColumnDetails(true)],
  });
  const script = outputFiles[0]?.text ?? '';
  const shipped = JSON.parse(runInNewContext(`${script}; JSON.stringify(bundled.READ_TABLES)`) as string) as unknown;
  expect(shipped).toEqual(withoutDetails(tables.READ_TABLES));
  // Labels of choices are shown as evidence.
  expect(JSON.stringify(shipped)).toContain('Direct Offer');
  expect(tables.READ_TABLES.every(({ label }) => label.length > 0)).toBe(true);
});

/** As the build of controls has it: what compilers left, close together and with other quotes. */
const afterCompilers: Plugin = {
  name: 'after-compilers',
  setup(made) {
    made.onLoad({ filter: TABLE_SOURCES }, async ({ path: file }) => {
      const { code } = await transform(await readFile(file, 'utf8'), { loader: 'ts', minifyWhitespace: true });
      return { contents: leaveOutDetails(code), loader: 'js' };
    });
  },
};

it('leaves the same out of what compilers left', async () => {
  const { outputFiles } = await build({
    stdin: { contents: `export { READ_TABLES } from './plugins-ts/tables/tables';`, resolveDir: ROOT },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bundled',
    plugins: [afterCompilers],
  });
  const script = outputFiles[0]?.text ?? '';
  const shipped = JSON.parse(runInNewContext(`${script}; JSON.stringify(bundled.READ_TABLES)`) as string) as unknown;
  expect(shipped).toEqual(withoutDetails(tables.READ_TABLES));
});

it('leaves labels of values out where no evidence is shown', async () => {
  const { outputFiles } = await build({
    stdin: { contents: `export { READ_TABLES } from './plugins-ts/tables/tables';`, resolveDir: ROOT },
    bundle: true,
    write: false,
    plugins: [withoutColumnDetails(false)],
  });
  expect(outputFiles[0]?.text).not.toMatch(/Direct Offer|Calling Plan|Active/);
  expect(outputFiles[0]?.text).not.toContain('targets');
  expect(bundleTargets().filter(({ showsEvidence }) => showsEvidence === false)).toHaveLength(1);
});
