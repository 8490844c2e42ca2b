/** What an import would do, told after nothing but reading. */
import { DataverseError } from '../../plugins-ts/dataverse/client';
import type { Text } from '../../plugins-ts/text';
import type { Connection } from '../../cli/live/session';
import type { Step } from './installed';
import { missingSentences, type Requirement } from './requirements';

const TABLE = '1';

/**
 * A line for each solution, and one for what it would miss. Tables are looked up; components of our own that an earlier
 * solution of the same run brings are not missing. Columns and whatever else is needed is checked by the import itself.
 */
export async function dryRunLines(steps: readonly Step[], connection: Connection, via: string, text: Text): Promise<string[]> {
  const lines: string[] = [];
  for (const { item, action, from } of steps) {
    lines.push(
      text(`CommandLine_Import_Would_${action}`, {
        name: item.name,
        version: item.version,
        installed: from ?? '',
        kind: text(item.managed ? 'CommandLine_Import_Kind_managed' : 'CommandLine_Import_Kind_unmanaged'),
      }),
    );
    if (action === 'present') continue;
    const absent = await absentTables(
      item.needs.filter(({ type }) => type === TABLE),
      connection,
    );
    if (absent.length > 0)
      lines.push(text('CommandLine_Import_Missing', { name: item.name, host: connection.address.host, ...missingSentences(absent, text) }));
  }
  return [...lines, text(`CommandLine_Import_WouldVia_${via === 'pac' ? 'pac' : 'webApi'}`)];
}

async function absentTables(tables: readonly Requirement[], { sender }: Connection): Promise<Requirement[]> {
  const absent: Requirement[] = [];
  for (const table of tables) {
    try {
      await sender.send('GET', `EntityDefinitions(LogicalName='${encodeURIComponent(table.name.toLowerCase())}')?$select=LogicalName`);
    } catch (error) {
      if (!(error instanceof DataverseError)) throw error;
      // Anything else than "there is none" leaves the question to the import.
      if (error.kind === 'missing') absent.push(table);
    }
  }
  return absent;
}
