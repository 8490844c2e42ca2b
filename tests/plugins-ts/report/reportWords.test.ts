/** Every word that the writers ask for exists, and every word that exists is asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import english from '../../../strings/en/report.json';
import commandLine from '../../../strings/en/tools/commandLine.json';

const ROOT = path.resolve(__dirname, '../../..');
const sourceOf = (folder: string): string =>
  (readdirSync(path.join(ROOT, folder), { recursive: true }) as string[])
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(ROOT, folder, name), 'utf8'))
    .join('\n');

/** Ends of keys that the code puts together from identifiers of the report, by what stands before them. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  Report_Certainty_: ['Certain', 'Declared', 'Imported', 'Ambiguous', 'Unknown'],
  Report_CertaintyMeaning_: ['Certain', 'Declared', 'Imported', 'Ambiguous', 'Unknown'],
  Report_Summary_: [
    'Active',
    'Inactive',
    'WithoutNumber',
    'Undecided',
    'UndecidedCallerId',
    'NoSlaOutbound',
    'Retiring',
    'OpenInbound',
    'OpenOutbound',
    'Numbers',
    // Of the printed page.
    'Errors',
  ],
  Report_UncheckedBecause_: ['Unread', 'Lacking', 'Record'],
  Report_Severity_: ['Error', 'Warning', 'Info'],
  Report_State_: ['Read', 'Denied', 'Missing', 'Failed', 'Truncated'],
  Report_Table_: [
    'Channels',
    'Numbers',
    'Workstreams',
    'Providers',
    'Carriers',
    'ProvisioningStates',
    'Users',
    'SmsSettings',
    'CallbackProfiles',
    'PlannerCallerIds',
    'Connectivities',
  ],
  Report_Record_: [
    'Channels',
    'Numbers',
    'Workstreams',
    'Providers',
    'Carriers',
    'ProvisioningStates',
    'Users',
    'SmsSettings',
    'CallbackProfiles',
    'PlannerCallerIds',
    'Connectivities',
  ],
};

/** The same of the command line. */
const COMMAND_FAMILIES: Readonly<Record<string, readonly string[]>> = {
  CommandLine_Reason_: ['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'ENOSPC', 'EROFS', 'EMFILE', 'EBUSY', 'ENAMETOOLONG', 'ELOOP'],
  CommandLine_Import_Would_: ['new', 'update', 'present'],
  CommandLine_Import_WouldVia_: ['webApi', 'pac'],
  CommandLine_Import_Phase_: ['staging', 'queued', 'importing', 'publishing'],
};

const keysOf = (families: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  Object.entries(families).flatMap(([family, ends]) => ends.map((end) => family + end));

const withoutPlural = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');

function check(words: Readonly<Record<string, string>>, prefix: string, source: string, others: readonly string[]): void {
  const literal = new RegExp(`['"\`](${prefix}_[A-Za-z_]*[A-Za-z])['"\`]`, 'g');
  const columns = [...source.matchAll(/(?:column|ofChannel|ofNumber|ofOutboundNumber|part)\('([A-Z][A-Za-z]+)'/g)].map(
    (match) => `Report_Column_${match[1] ?? ''}`,
  );
  const heads = [...source.matchAll(/HEADS = \[(.*)\]/g)].flatMap((match) =>
    [...(match[1] ?? '').matchAll(/'(\w+)'/g)].map((head) => `Report_Column_${head[1] ?? ''}`),
  );
  const asked = new Set([
    ...[...source.matchAll(literal)].map((match) => match[1] ?? ''),
    ...others,
    ...(prefix === 'Report' ? [...columns, ...heads] : []),
  ]);
  const existing = new Set(Object.keys(words).map(withoutPlural));
  expect([...asked].filter((key) => !existing.has(key))).toEqual([]);
  expect([...existing].filter((key) => !asked.has(key))).toEqual([]);
}

it('of the report', () => {
  check(english, 'Report', sourceOf('plugins-ts/report'), keysOf(FAMILIES));
});

it('of the command line', () => {
  check(commandLine, 'CommandLine', `${sourceOf('cli')}\n${sourceOf('solution/import')}`, keysOf(COMMAND_FAMILIES));
});

it('has both plurals in English', () => {
  const keys = Object.keys(english);
  const plural = keys.filter((key) => /_(one|other)$/.test(key)).map(withoutPlural);
  expect(plural.length).toBeGreaterThanOrEqual(10);
  expect(plural.filter((key) => !keys.includes(`${key}_one`) || !keys.includes(`${key}_other`))).toEqual([]);
});
