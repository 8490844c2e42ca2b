/** Reads a CSV export line by line, whatever encoding and separator it was saved with. Memory stays bounded. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { exportColumns, readExportLine, type EvidencePlanner } from '../../plugins-ts/dataverse/evidence';
import { quote } from '../../plugins-ts/dataverse/snapshotError';
import { CommandError, fileSystemReason } from '../shared/commandError';

/** Longest line; a quotation mark that is never closed would make one of the whole file. */
const LONGEST_LINE = 65_536;

const SEPARATORS = [',', ';', '\t'] as const;

/** Lines that stand before the headings: the type that Windows PowerShell writes, and Excel's hint. */
const PREAMBLE = /^(#TYPE\b.*|sep=.)$/i;

/** Encoding by byte order mark, else by the zero byte that a plain sign has in UTF-16, else UTF-8. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== undefined)) return 'utf-16be';
  return 'utf-8';
}

/** The text of the bytes, piece by piece; a byte order mark is dropped. */
async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const piece of bytes) {
    decoder ??= new TextDecoder(encodingOf(piece));
    const text = decoder.decode(piece, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}

interface Opened {
  readonly separator: string;
  /** Lines before the headings. */
  readonly skipped: number;
  readonly headings: string;
  readonly text: AsyncGenerator<string>;
}

/** Reads as far as the headings, to learn how the file is separated. */
async function opened(pieces: AsyncGenerator<string>): Promise<Opened> {
  let start = '';
  let skipped = 0;
  let line = '';
  for (;;) {
    const end = start.search(/\r\n|\r(?!$)|\n/);
    if (end >= 0 || start.length > LONGEST_LINE) {
      line = end < 0 ? start : start.slice(0, end);
      if (end < 0 || !(line.trim() === '' || PREAMBLE.test(line.trim()))) break;
      start = start.slice(end).replace(/^(\r\n|\r|\n)/, '');
      skipped += 1;
      continue;
    }
    const next = await pieces.next();
    if (next.done === true) {
      line = start;
      break;
    }
    start += next.value;
  }
  const outside = line.replace(/"[^"]*"/g, '""');
  const count = (sign: string): number => outside.split(sign).length;
  const separator = SEPARATORS.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  const text = async function* (): AsyncGenerator<string> {
    yield start;
    yield* pieces;
  };
  return { separator, skipped, headings: line, text: text() };
}

/**
 * Reads the lines of an export into a plan.
 * @throws CommandError (exit 1) when the file cannot be read, names no number and type, or leaves a quotation mark open
 */
export async function readExportFile(file: string, planner: EvidencePlanner, signal?: AbortSignal): Promise<void> {
  try {
    await readExport(createReadStream(file, { signal }), file, planner);
  } catch (error) {
    if (error instanceof CommandError || signal?.aborted) throw error;
    throw new CommandError('Live_Evidence_CannotRead', { file, reason: fileSystemReason(error) });
  }
}

/** The same for bytes from anywhere. `name` is for what is wrong with them. */
export async function readExport(bytes: AsyncIterable<Uint8Array>, name: string, planner: EvidencePlanner): Promise<void> {
  const { separator, skipped, headings, text } = await opened(decoded(bytes));
  const parser = parse({ delimiter: separator, relax_quotes: true, relax_column_count: true, skip_empty_lines: true, trim: true, info: true, max_record_size: LONGEST_LINE });
  const source = Readable.from(text);
  source.on('error', (error) => parser.destroy(error));
  let columns: ReturnType<typeof exportColumns> = null;
  let line = skipped;
  try {
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      line = skipped + info.lines;
      if (columns === null) {
        columns = exportColumns(record);
        if (columns === null) throw new CommandError('Live_Evidence_NoHeadings', { file: name, found: quote(headings) });
      } else planner.add(line, readExportLine(record, columns));
    }
  } catch (error) {
    if (error instanceof CsvError) throw new CommandError('Live_Evidence_Unclosed', { file: name, line });
    throw error;
  } finally {
    source.destroy();
  }
  if (columns === null) throw new CommandError('Live_Evidence_NoHeadings', { file: name, found: quote(headings) });
}
