/** `--org`: an organization instead of a file, read by the same reader that the panel uses. */
import type { Writable } from 'node:stream';
import { isQuietlyMissing, TABLES } from '../../plugins-ts/tables/columns';
import { readOrganization, withAccepted } from '../../plugins-ts/dataverse/reader';
import { ENTITY_SETS, type EntitySet, type OrganizationTables } from '../../plugins-ts/tables/tables';
import type { ReportSource } from '../../plugins-ts/report/reportTypes';
import { textCount, type Language, type Text } from '../../plugins-ts/text';
import { CommandError, errorLine } from '../lib/commandError';
import type { LiveOptions } from './options';
import { showProgress } from './readingProgress';
import { readingRole } from '../../plugins-ts/dataverse/productRoles';
import { connect, interrupted, interruption, type Connection, type LiveDependencies } from './session';

export interface LiveData {
  readonly tables: OrganizationTables;
  readonly source: ReportSource;
  readonly organization: string;
  readonly connection: Connection;
}

/** Whom a command tells how it goes, and in which language. */
export interface Listener {
  readonly stderr: Writable;
  readonly text: Text;
  readonly language: Language;
}

/**
 * Reads an organization. Tables that cannot be read are told on standard error, with the right that is missing and the role
 * that carries it; the others go on.
 *
 * @throws CommandError: exit 2 for a wrong address, 130 when interrupted, 1 when nobody signed in or no table could be read
 */
export async function readLive(
  options: LiveOptions & { readonly org: string },
  { stderr, text, language }: Listener,
  dependencies: LiveDependencies = {},
): Promise<LiveData> {
  const { signal, stop } = interruption(dependencies.signal);
  const notify = (line: string): void => void stderr.write(`${errorLine(line)}\n`);
  try {
    const connection = await connect(options, { text, notify, signal }, dependencies);
    const tables = await readAll(connection, { stderr, text, language }, dependencies, signal);
    const read = ENTITY_SETS.filter((set) => tables[set]?.state === 'read');
    for (const line of unreadLines(tables, text)) notify(line);
    if (read.length === 0) throw new CommandError('Live_NothingRead', { host: connection.address.host });
    const rows = read.reduce((sum, set) => sum + (tables[set]?.rows.length ?? 0), 0);
    notify(textCount(text, language, 'Live_Read', { count: rows, host: connection.address.host }));
    return { tables, source: { kind: 'organisation', name: connection.address.host }, organization: connection.address.origin, connection };
  } finally {
    stop();
  }
}

/** Reads all tables, with progress. @throws CommandError (exit 130) when interrupted */
async function readAll(
  connection: Connection,
  { stderr, text }: Listener,
  { wait }: LiveDependencies,
  signal: AbortSignal,
): Promise<OrganizationTables> {
  const progress = showProgress(stderr, text);
  try {
    const { client } = connection;
    const tables = await withAccepted(client, readOrganization(client, { signal, wait, onProgress: (step) => progress.notify(step) }), {
      signal,
      wait,
    });
    if (signal.aborted) throw interrupted();
    return tables;
  } finally {
    progress.end();
  }
}

/** What could not be read, and columns that are not there, a line each: refused tables last, together with their rights by role. */
export function unreadLines(tables: OrganizationTables, text: Text): string[] {
  const lines: string[] = [];
  const denied = new Map<string | null, string[]>();
  for (const set of ENTITY_SETS) {
    const { state, message, lacking = [] } = tables[set] ?? { state: 'missing' as const, message: null };
    if (lacking.length > 0) lines.push(text('Live_Lacking', { table: set, columns: lacking.join(', ') }));
    if (state === 'read' || isQuietlyMissing({ entitySet: set, state })) continue;
    if (state === 'denied') add(denied, readingRole(set), set);
    else if (state === 'missing') lines.push(text('Live_Missing', { table: set }));
    else lines.push(text('Live_Failed', { table: set, reason: message === null ? '' : text(message) }));
  }
  for (const [role, privileges] of denied) {
    const list = privileges.join(', ');
    lines.push(role === null ? text('Live_DeniedNoRole', { privileges: list }) : text('Live_Denied', { privileges: list, role }));
  }
  return lines;
}

function add(byRole: Map<string | null, string[]>, role: string | null, set: EntitySet): void {
  const list = byRole.get(role) ?? [];
  list.push(TABLES[set].readPrivilege);
  byRole.set(role, list);
}
