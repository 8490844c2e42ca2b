import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { CommandError, errorLine, fileSystemReason } from '../../cli/lib/commandError';
import { writeFileWhole, writePieces } from '../../cli/lib/writeOutput';

const many = function* (count: number, made: { pieces: number }): Generator<string> {
  for (let index = 0; index < count; index += 1) {
    made.pieces += 1;
    yield 'x'.repeat(1000);
  }
};

describe('writing to a stream', () => {
  it('waits for a reader that is slow', async () => {
    const stream = new PassThrough();
    const made = { pieces: 0 };
    const writing = writePieces(stream, many(2000, made));
    await new Promise((resolve) => setTimeout(resolve, 50));
    // Nobody has read anything, so only what fits into the first buffers may have been made.
    expect(made.pieces).toBeLessThan(200);
    let length = 0;
    stream.on('data', (piece: Buffer) => (length += piece.length));
    expect(await writing).toBe(true);
    expect({ made: made.pieces, length }).toEqual({ made: 2000, length: 2_000_000 });
  });

  it('stops quietly when the reader goes away', async () => {
    const made = { pieces: 0 };
    const stream = new Writable({
      write: (_piece, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    });
    expect(await writePieces(stream, many(2000, made))).toBe(false);
    expect(made.pieces).toBeLessThan(200);
  });

  it('says why the system refuses', async () => {
    const stream = new Writable({
      write: (_piece, _encoding, done) => done(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
    });
    await expect(writePieces(stream, many(2000, { pieces: 0 }))).rejects.toEqual(
      expect.objectContaining({ key: 'CommandLine_CannotPrint', values: { reason: 'CommandLine_Reason_ENOSPC' }, exitCode: 1 }),
    );
  });

  it('passes on what is no fault of the system', async () => {
    const breaking = function* (): Generator<string> {
      yield 'x';
      throw new Error('broke');
    };
    await expect(writePieces(new PassThrough(), breaking())).rejects.toThrow('broke');
  });

  it('writes nothing as nothing', async () => {
    const stream = new PassThrough();
    expect(await writePieces(stream, [])).toBe(true);
    expect(stream.readableLength).toBe(0);
  });
});

describe('writing a file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'write-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('leaves the old file as it was when the pieces fail half-way, and nothing beside it', async () => {
    const file = path.join(folder, 'report.md');
    writeFileSync(file, 'old');
    const breaking = function* (): Generator<string> {
      yield 'x'.repeat(200000);
      throw new Error('broke');
    };
    await expect(writeFileWhole(file, breaking())).rejects.toThrow('broke');
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['report.md']);
  });

  it('shows the file only when it is whole', async () => {
    const file = path.join(folder, 'report.md');
    const seen: boolean[] = [];
    const watching = function* (): Generator<string> {
      for (let index = 0; index < 10; index += 1) {
        seen.push(readdirSync(folder).includes('report.md'));
        yield 'y'.repeat(100000);
      }
    };
    await writeFileWhole(file, watching());
    expect(seen).toEqual(Array(10).fill(false));
    expect(readFileSync(file, 'utf8')).toHaveLength(1_000_000);
  });

  it('gives the reason of the file system', async () => {
    const blocked = path.join(folder, 'file', 'report.md');
    writeFileSync(path.join(folder, 'file'), '');
    const error = await writeFileWhole(blocked, ['x']).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(CommandError);
    expect((error as CommandError).values).toEqual({ file: blocked, reason: 'CommandLine_Reason_ENOTDIR' });
  });

  it('takes a path that ends in a slash for the folder that it names', async () => {
    await expect(writeFileWhole(`${folder}/new/`, ['x'])).rejects.toMatchObject({ values: { reason: 'CommandLine_Reason_EISDIR' } });
  });
});

describe('the line of an error', () => {
  it('is one line without anything that moves a terminal', () => {
    expect(errorLine('a\nb\r\n\u001b[31mc\u202e\u2028d')).toBe('a b [31mc d');
    expect(errorLine('x'.repeat(5000))).toHaveLength(2000);
  });

  it('says why in words where the reason is a usual one', () => {
    expect(fileSystemReason(Object.assign(new Error(), { code: 'ENOENT' }))).toBe('CommandLine_Reason_ENOENT');
    expect(fileSystemReason(Object.assign(new Error(), { code: 'EWEIRD' }))).toBe('EWEIRD');
    expect(fileSystemReason('text')).toBe('text');
  });
});
