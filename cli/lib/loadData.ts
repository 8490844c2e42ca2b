/** Data that a command reads: a snapshot file, a folder of saved Web API answers, or the sample organization. */
import { constants } from 'node:buffer';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { sampleSnapshot } from '../../preview/sample';
import { isReadSet } from '../../plugins-ts/tables/columns';
import { decodeText } from '../../plugins-ts/dataverse/fileText';
import { parseSavedResponses, type SavedFile } from '../../plugins-ts/dataverse/savedResponses';
import { parseSnapshot, parseSnapshotText, type OpenedData } from '../../plugins-ts/dataverse/snapshot';
import { SnapshotError } from '../../plugins-ts/dataverse/snapshotError';
import type { ReportSource } from '../../plugins-ts/report/reportTypes';
import type { Text } from '../../plugins-ts/text';
import { CommandError, fileSystemReason } from './commandError';

/** The fictional company of the sample. */
export const SAMPLE_NAME = 'Contoso Home & Garden';

export interface LoadedData extends OpenedData {
  readonly source: ReportSource;
}

/**
 * Opens what `--data` names; without a path, the sample organization. The report names a file or folder by its last part
 * only: a report is passed on, and where it was made is nobody's business.
 *
 * @param text words for what is wrong with the data
 * @throws CommandError (exit 1) that names the file and the place
 */
export async function loadData(dataPath: string | undefined, text: Text): Promise<LoadedData> {
  if (dataPath === undefined) {
    return { ...parseSnapshot(sampleSnapshot()), source: { kind: 'sample', name: SAMPLE_NAME } };
  }
  const kind = await stat(dataPath).catch((error: unknown) => {
    throw new CommandError('CommandLine_CannotRead', { file: dataPath, reason: fileSystemReason(error) });
  });
  const name = path.basename(path.resolve(dataPath));
  const opened = kind.isDirectory() ? await openFolder(dataPath, text) : await openFile(dataPath, text);
  return { ...opened, source: { kind: 'file', name } };
}

async function openFile(file: string, text: Text): Promise<OpenedData> {
  const content = await readText(file, text);
  return readOrExplain(file, text, () => parseSnapshotText(content));
}

async function openFolder(folder: string, text: Text): Promise<OpenedData> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new CommandError('CommandLine_CannotRead', { file: folder, reason: fileSystemReason(error) });
  });
  // Only files that are a table's: others in the folder may be large, broken or none of our business.
  const tables = names.filter((name) => /\.json$/i.test(name) && isReadSet(name.slice(0, -5).toLowerCase())).sort();
  const files: SavedFile[] = [];
  for (const name of tables) {
    files.push({ name, text: await readText(path.join(folder, name), text) });
  }
  const opened = readOrExplain(folder, text, () => parseSavedResponses(files));
  return { ...opened, ignored: names.filter((name) => /\.json$/i.test(name) && !tables.includes(name)).sort() };
}

/** How many names a note gives. */
const MOST_NAMED = 5;

/**
 * A note on tables or files that nothing was done with: a name that is nearly right would otherwise show as a table that is
 * missing, and nobody would know why. `null` when there are none.
 */
export function ignoredNote({ ignored }: Pick<OpenedData, 'ignored'>, text: Text): string | null {
  if (ignored.length === 0) return null;
  const names = ignored.slice(0, MOST_NAMED).join(', ');
  return text('CommandLine_Ignored', { names: ignored.length > MOST_NAMED ? `${names}, …` : names });
}

/**
 * @param unread resource key of what to say where there is no such file: which one was meant, each option knows
 * @throws CommandError (exit 1) that names the file
 */
export async function readText(file: string, text: Text, unread = 'CommandLine_CannotRead'): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new CommandError(unread, { file, reason: fileSystemReason(error) });
  });
  if (bytes.length > constants.MAX_STRING_LENGTH) {
    throw new CommandError('CommandLine_TooLarge', { file, megabytes: Math.round(bytes.length / 1e6) });
  }
  return readOrExplain(file, text, () => decodeText(bytes));
}

/** Runs a reader and turns what it finds wrong into one sentence with the file in front. */
export function readOrExplain<T>(opened: string, text: Text, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SnapshotError)) {
      throw error;
    }
    const { file, ...values } = error.values;
    const shown = file === undefined ? opened : path.join(opened, file);
    throw new CommandError('CommandLine_BadData', { file: shown, reason: text(error.code, { ...values, file: shown }) });
  }
}
