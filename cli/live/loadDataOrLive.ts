import type { OrganizationTables } from '../../plugins-ts/tables/tables';
import type { ReportSource } from '../../plugins-ts/report/types';
import { errorLine } from '../lib/commandError';
import { ignoredNote, loadData } from '../lib/loadData';
import type { LiveOptions } from './options';
import type { Speaking } from './readLive';
import type { Connection, LiveDependencies } from './session';

/** With `--org` also the connection, to ask again. @throws CommandError, as `loadData` and `readLive` do */
export async function loadDataOrLive(
  options: LiveOptions & { readonly data?: string },
  speaking: Speaking,
  dependencies: LiveDependencies = {},
): Promise<{ readonly tables: OrganizationTables; readonly source: ReportSource; readonly connection?: Connection }> {
  if (options.org === undefined) {
    const opened = await loadData(options.data, speaking.text);
    const note = ignoredNote(opened, speaking.text);
    if (note !== null) speaking.stderr.write(`${errorLine(note)}\n`);
    return opened;
  }
  const { readLive } = await import('./readLive');
  return readLive({ ...options, org: options.org }, speaking, dependencies);
}
