import type { OrganizationTables } from '../../plugins-ts/tables/tables';
import type { ReportSource } from '../../plugins-ts/report/reportTypes';
import { errorLine } from '../lib/commandError';
import { ignoredNote, loadData } from '../lib/loadData';
import type { LiveOptions } from './options';
import type { Listener } from './readLive';
import type { Connection, LiveDependencies } from './session';

/** With `--org` also the connection, to ask again. @throws CommandError, as `loadData` and `readLive` do */
export async function loadDataOrLive(
  options: LiveOptions & { readonly data?: string },
  listener: Listener,
  dependencies: LiveDependencies = {},
): Promise<{ readonly tables: OrganizationTables; readonly source: ReportSource; readonly connection?: Connection }> {
  if (options.org === undefined) {
    const opened = await loadData(options.data, listener.text);
    const note = ignoredNote(opened, listener.text);
    if (note !== null) listener.stderr.write(`${errorLine(note)}\n`);
    return opened;
  }
  const { readLive } = await import('./readLive');
  return readLive({ ...options, org: options.org }, listener, dependencies);
}
