/** What an environment has of our solutions, and what to do about each. */
import { failed } from '../../plugins-ts/dataverse/client';
import { isRecord } from '../../plugins-ts/dataverse/keepKnown';
import type { Text } from '../../plugins-ts/text';
import type { Connection } from '../../cli/live/session';
import { CommandError } from '../../cli/lib/commandError';
import type { SolutionPackage } from './packages';

export interface Installed {
  readonly version: string;
  readonly managed: boolean;
}

/** `present`: exactly this version is there already, and is left as it is. */
export type Action = 'new' | 'update' | 'present';

export interface Step {
  readonly item: SolutionPackage;
  readonly action: Action;
  /** Version that is there. */
  readonly from: string | null;
}

const LISTED = 'solutions?$select=uniquename,version,ismanaged&$filter=';

/** The solutions of these names that the environment has. @throws DataverseError */
export async function readInstalled(connection: Connection, names: readonly string[]): Promise<ReadonlyMap<string, Installed>> {
  const filter = names.map((name) => `uniquename eq '${name}'`).join(' or ');
  const { text } = await connection.sender.send('GET', `${LISTED}${encodeURIComponent(filter)}`);
  const rows = rowsOf(text);
  return new Map(rows.map((row) => [String(row['uniquename']), { version: String(row['version']), managed: row['ismanaged'] === true }]));
}

/** Rows of an answer. @throws DataverseError when it is none */
export function rowsOf(response: string): readonly Readonly<Record<string, unknown>>[] {
  const { value } = objectOf(response);
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** An answer that is one object. @throws DataverseError when it is none, such as the page of a proxy */
export function objectOf(answer: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(answer);
    if (isRecord(parsed)) return parsed;
  } catch {
    // Said below.
  }
  throw failed('Read_NotJson');
}

/**
 * Decides for each solution, in their order. Dataverse keeps the code it has when a solution comes with a version that it
 * already has, and says nothing: so the same version is not sent again.
 *
 * @throws CommandError (exit 1) when one is there in a higher version, or managed where the zip is unmanaged or the reverse,
 * or when there is nothing to import at all
 */
export function decide(items: readonly SolutionPackage[], installed: ReadonlyMap<string, Installed>, text: Text): Step[] {
  const steps = items.map((item): Step => {
    const there = installed.get(item.name);
    if (!there) return { item, action: 'new', from: null };
    const values = { name: item.name, version: item.version, installed: there.version };
    if (there.managed !== item.managed)
      throw new CommandError(item.managed ? 'CommandLine_Import_IsUnmanaged' : 'CommandLine_Import_IsManaged', values);
    const order = compareVersions(item.version, there.version);
    if (order < 0) throw new CommandError('CommandLine_Import_Older', values);
    return { item, action: order === 0 ? 'present' : 'update', from: there.version };
  });
  if (steps.every(({ action }) => action === 'present')) {
    const names = steps.map(({ item }) => `${item.name} ${item.version}`).join(text('CommandLine_Import_And'));
    throw new CommandError('CommandLine_Import_Equal', { names });
  }
  return steps;
}

/** Negative when `a` is the lower one. Parts that are missing count as zero. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let part = 0; part < Math.max(left.length, right.length); part += 1) {
    const difference = (left[part] ?? 0) - (right[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
