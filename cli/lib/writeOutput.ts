/**
 * Writing what a command made: to standard output or to a file, piece by piece.
 *
 * A report on a hundred thousand channels is longer than the longest string that JavaScript allows, so it is never put
 * together in memory; each piece waits until the one before it has been taken.
 */
import { createWriteStream, rmSync, type Stats } from 'node:fs';
import { realpath, rename, rm, stat } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { CommandError, fileSystemReason } from './commandError';

/** Pieces are gathered to about this many characters before they are handed on, to spare system calls. */
const CHUNK_LENGTH = 65536;

/**
 * Hands the pieces to standard output and waits for it whenever it is full.
 *
 * @returns `false` when the reader went away before the end (as `head` does), which is the reader's right and no error.
 * @throws CommandError (exit 1) when the system refuses, as for output redirected to a disk that is full
 */
export async function writePieces(stream: Writable, pieces: Iterable<string>): Promise<boolean> {
  try {
    return await pour(stream, pieces);
  } catch (error) {
    if ((error as NodeJS.ErrnoException | null)?.code === undefined) {
      // Not the system's: what makes the pieces failed.
      throw error;
    }
    throw new CommandError('CommandLine_CannotPrint', { reason: fileSystemReason(error) });
  }
}

/** As `writePieces`, with the stream's own error. */
async function pour(stream: Writable, pieces: Iterable<string>): Promise<boolean> {
  let failure: NodeJS.ErrnoException | undefined;
  const onError = (error: NodeJS.ErrnoException): void => {
    failure ??= error;
  };
  stream.on('error', onError);
  const put = async (text: string): Promise<void> => {
    if (!stream.write(text) && failure === undefined) {
      // An error ends the waiting too: `once` rejects with it, and it is kept in `failure`.
      await once(stream, 'drain').catch(() => undefined);
    }
  };
  try {
    let pending = '';
    for (const piece of pieces) {
      pending += piece;
      if (pending.length >= CHUNK_LENGTH) {
        await put(pending);
        pending = '';
      }
      if (failure !== undefined) {
        break;
      }
    }
    if (failure === undefined) {
      // The last piece is waited for until it has left, so that an exit afterwards loses nothing.
      await new Promise<void>((resolve) => stream.write(pending, () => resolve()));
    }
  } finally {
    // Without a listener a late error would end the process with a stack; the listener on standard output stays.
    if (stream !== process.stdout) {
      stream.off('error', onError);
    }
  }
  if (failure !== undefined && failure.code !== 'EPIPE') {
    throw failure;
  }
  return failure === undefined;
}

/**
 * Refuses a path that cannot become a file, before work is done for it.
 * @throws CommandError (exit 1) when the path is a folder or its folder does not exist
 */
export async function checkTarget(file: string): Promise<void> {
  const { target } = await targetOf(file);
  const folder = await stat(path.dirname(target)).catch(() => undefined);
  if (folder?.isDirectory() !== true) throw new CommandError('CommandLine_CannotWrite', { file, reason: 'CommandLine_Reason_NoFolder' });
}

/** What a path leads to. A link keeps pointing where it points: the file behind it is replaced, not the link. */
async function targetOf(file: string): Promise<{ readonly target: string; readonly existing: Stats | undefined }> {
  const target = await realpath(file).catch(() => path.resolve(file));
  const existing = await stat(target).catch(() => undefined);
  if (existing?.isDirectory() === true || /[\\/]$/.test(file)) {
    throw new CommandError('CommandLine_CannotWrite', { file, reason: 'CommandLine_Reason_EISDIR' });
  }
  return { target, existing };
}

/**
 * Writes the pieces to a file: first to a temporary file beside it, which then takes its name. So a file of that name is
 * either the old one or the whole new one, never half of either, also when the command is interrupted.
 *
 * @throws CommandError (exit 1) when the path is a folder, its folder does not exist, or the file system refuses
 */
export async function writeFileWhole(file: string, pieces: Iterable<string>): Promise<void> {
  const { target, existing } = await targetOf(file);
  try {
    if (existing === undefined || existing.isFile()) {
      await writeAndRename(target, pieces);
    } else {
      // A device or a pipe, such as /dev/null, cannot be replaced by a file and is written to as it is.
      await writeToFile(target, pieces);
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException | null)?.code;
    if (code === undefined) {
      // Not the file system's: what makes the pieces failed.
      throw error;
    }
    const missingFolder = code === 'ENOENT';
    const reason = missingFolder ? 'CommandLine_Reason_NoFolder' : fileSystemReason(error);
    throw new CommandError('CommandLine_CannotWrite', { file, reason });
  }
}

async function writeAndRename(target: string, pieces: Iterable<string>): Promise<void> {
  const temporary = path.join(path.dirname(target), `.${randomBytes(8).toString('hex')}.part`);
  const interrupted = (signal: NodeJS.Signals): void => {
    rmSync(temporary, { force: true });
    // The handler is gone now, so this ends the process the way the signal would have.
    process.kill(process.pid, signal);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    await writeToFile(temporary, pieces);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
}

async function writeToFile(target: string, pieces: Iterable<string>): Promise<void> {
  const stream = createWriteStream(target, { encoding: 'utf8' });
  try {
    await once(stream, 'open');
    await pour(stream, pieces);
    stream.end();
    await once(stream, 'close');
  } catch (error) {
    stream.destroy();
    throw error;
  }
}
