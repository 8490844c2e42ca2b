/** An organization is joined once for each reading, and handed on: no second joining of the same tables. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { openOrganization } from '../../../plugins-ts/organization/openOrganization';
import { channel, organization, read } from '../../support/rows';

const ROOT = join(__dirname, '../../..');

/** Where rows have just been read, and nothing was joined yet. */
const OPENERS: Readonly<Record<string, number>> = {
  'cli/commands/evidence.ts': 1,
  'cli/commands/plan.ts': 1,
  'cli/commands/report.ts': 1,
  'pcf/ChannelCard/channelInput.ts': 1,
  'pcf/ChannelOverview/describeRows.ts': 1,
  'pcf/NumberCard/numberInput.ts': 1,
  'pcf/panel/useOrganization.ts': 1,
  'plugins-ts/forms/channelForm.ts': 1,
  'plugins-ts/forms/numberForm.ts': 1,
  'plugins-ts/forms/workstreamForm.ts': 1,
};

const sourceFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'out', 'generated'].includes(entry.name) ? [] : sourceFiles(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });

test('is opened only where rows have just been read, and there once', () => {
  const calls = ['plugins-ts', 'pcf', 'cli'].flatMap((folder) =>
    sourceFiles(join(ROOT, folder)).flatMap((path) => {
      const count = [...readFileSync(path, 'utf8').matchAll(/(?<!function )\bopenOrganization\(/g)].length;
      return count === 0 ? [] : [[relative(ROOT, path).split(sep).join('/'), count] as const];
    }),
  );
  expect(Object.fromEntries(calls)).toEqual(OPENERS);
});

test('finds the row of a channel by its id, and none without one', () => {
  const opened = openOrganization(
    organization({ msdyn_ocvoicechannelsettings: read(channel('{C1}'), { ...channel('c2'), msdyn_ocvoicechannelsettingid: null }) }),
    '2026-11-22',
  );
  expect(opened.channel('c1')).toMatchObject({ msdyn_ocvoicechannelsettingid: '{C1}' });
  expect(opened.channel('c3')).toBeUndefined();
  expect(opened.channel('')).toBeUndefined();
});

test('counts from a day that exists', () => {
  expect(() => openOrganization({}, '2026-02-30')).toThrow(RangeError);
  expect(openOrganization({}, '2026-02-28').asOf).toBe('2026-02-28');
});
