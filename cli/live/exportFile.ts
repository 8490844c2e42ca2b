/** A CSV export on this machine; `plugins-ts/connectivity/readExport.ts` reads it. */
import { createReadStream } from 'node:fs';
import type { ImportPlanner } from '../../plugins-ts/connectivity';
import { ExportError, readExport } from '../../plugins-ts/connectivity/readExport';
import { CommandError, fileSystemReason } from '../lib/commandError';

/**
 * Reads the lines of an export into a plan.
 * @throws CommandError (exit 1) when the file cannot be read, names no number and type, or leaves a quotation mark open
 */
export async function readExportFile(file: string, planner: ImportPlanner, signal?: AbortSignal): Promise<void> {
  try {
    await readExport(createReadStream(file, { signal }), planner);
  } catch (error) {
    if (signal?.aborted) throw error;
    if (!(error instanceof ExportError)) throw new CommandError('Live_Evidence_CannotRead', { file, reason: fileSystemReason(error) });
    const { problem, found, line } = error;
    throw problem === 'headings'
      ? new CommandError('Live_Evidence_NoHeadings', { file, found })
      : new CommandError('Live_Evidence_Unclosed', { file, line });
  }
}
