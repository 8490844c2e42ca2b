/** What a command describes: an organization with `--org`, else a file, a folder or the sample. */
import type { OrganisationTables, ReportSource } from '../../plugins-ts/domain';
import { errorLine } from '../shared/commandError';
import { ignoredNote, loadData } from '../shared/loadData';
import type { LiveOptions } from './options';
import type { Speaking } from './readLive';
import type { Connection, LiveSurroundings } from './session';

/** With `--org` also the connection, to ask again. @throws CommandError, as `loadData` and `readLive` do */
export async function loadDataOrLive(
  options: LiveOptions & { readonly data?: string },
  speaking: Speaking,
  surroundings: LiveSurroundings = {},
): Promise<{ readonly tables: OrganisationTables; readonly source: ReportSource; readonly connection?: Connection }> {
  if (options.org === undefined) {
    const opened = await loadData(options.data, speaking.text);
    const note = ignoredNote(opened, speaking.text);
    if (note !== null) speaking.stderr.write(`${errorLine(note)}\n`);
    return opened;
  }
  const { readLive } = await import('./readLive');
  return readLive({ ...options, org: options.org }, speaking, surroundings);
}
