/** @jest-environment node */
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { withoutColumnLabels } from '../../../tools/build/columnLabels';
import * as tables from '../../../plugins-ts/tables/tables';

const ROOT = path.resolve(__dirname, '..', '..', '..');

/** Plain data without what is called `label`. */
const unlabeled = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data), (name, value: unknown) => (name === 'label' ? undefined : value));

it('leaves display names out of a script, and nothing else', async () => {
  const { outputFiles } = await build({
    stdin: { contents: `export { READ_TABLES } from './plugins-ts/tables/tables';`, resolveDir: ROOT },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bundled',
    plugins: [withoutColumnLabels],
  });
  const script = outputFiles[0]?.text ?? '';
  const shipped = JSON.parse(runInNewContext(`${script}; JSON.stringify(bundled.READ_TABLES)`) as string) as unknown;
  expect(shipped).toEqual(unlabeled(tables.READ_TABLES));
  // Labels of choices are shown as evidence.
  expect(JSON.stringify(shipped)).toContain('Direct Offer');
  expect(tables.READ_TABLES.every(({ label }) => label.length > 0)).toBe(true);
});
