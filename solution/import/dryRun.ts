/** What an import would do, told after nothing but reading. */
import { DataverseError } from '../../plugins-ts/dataverse/client';
import type { Text } from '../../plugins-ts/text';
import type { Connection } from '../../cli/live/session';
import { objectOf, type Step } from './installed';
import { isRecord } from '../../plugins-ts/dataverse/keepKnown';
import { missingSentences, type Requirement } from './requirements';
import { FORMS } from './packages';

const TABLE = '1';

/** What the forms solution adds to a table, by the property of the metadata that allows it. */
const ADDED = { CanCreateForms: 'CommandLine_Import_Adds_Forms', CanCreateViews: 'CommandLine_Import_Adds_Views' } as const;

/**
 * A line for each solution, one for what it would miss, and one for each table that takes nothing of others. Tables are looked up; components of our own that an earlier
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
    const { absent, closed } = await lookUp(
      item.needs.filter(({ type }) => type === TABLE),
      connection,
    );
    const host = connection.address.host;
    if (item.name === FORMS)
      for (const { table, keys } of closed)
        lines.push(
          text('CommandLine_Import_Closed', {
            host,
            table: `${table.displayName} (${table.name})`,
            list: keys.map((key) => text(key)).join(text('CommandLine_Import_And')),
          }),
        );
    if (absent.length > 0) lines.push(text('CommandLine_Import_Missing', { name: item.name, host, ...missingSentences(absent, text) }));
  }
  return [...lines, text(`CommandLine_Import_WouldVia_${via === 'pac' ? 'pac' : 'webApi'}`)];
}

interface Found {
  readonly absent: readonly Requirement[];
  /** Tables that are there and take no forms, or no views, of others; with the keys of what they do not take. */
  readonly closed: readonly { readonly table: Requirement; readonly keys: readonly string[] }[];
}

async function lookUp(tables: readonly Requirement[], { sender }: Connection): Promise<Found> {
  const absent: Requirement[] = [];
  const closed: { table: Requirement; keys: readonly string[] }[] = [];
  for (const table of tables) {
    try {
      const { text } = await sender.send(
        'GET',
        `EntityDefinitions(LogicalName='${encodeURIComponent(table.name.toLowerCase())}')?$select=LogicalName,IsCustomizable,CanCreateForms,CanCreateViews`,
      );
      const keys = refusedBy(text);
      if (keys.length > 0) closed.push({ table, keys });
    } catch (error) {
      if (!(error instanceof DataverseError)) throw error;
      // Anything else than "there is none" leaves the question to the import.
      if (error.kind === 'missing') absent.push(table);
    }
  }
  return { absent, closed };
}

/** What a table's metadata says that it does not take. `IsCustomizable` false overrides the others; what it does not say is left to the import. */
function refusedBy(metadata: string): readonly string[] {
  const properties = objectOf(metadata);
  const refuses = (name: string): boolean => {
    const property = properties[name];
    return isRecord(property) && property['Value'] === false;
  };
  return Object.entries(ADDED).flatMap(([name, key]) => (refuses('IsCustomizable') || refuses(name) ? [key] : []));
}
