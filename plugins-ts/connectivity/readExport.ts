/**
 * Reads a CSV export line by line, whatever encoding and separator it was saved with. Memory stays bounded. Bytes come from
 * whoever has them, so that the command line and the panel read alike.
 */
import { CsvError, parse } from 'csv-parse';
import { decodeLines } from '../dataverse/fileText';
import { quote } from '../dataverse/snapshotError';
import { exportColumns, readExportLine } from './exportLine';
import type { ImportPlanner } from './importPlan';

/** Longest line; a quotation mark that is never closed would make one of the whole file. */
const LONGEST_LINE = 65_536;

const SEPARATORS = [',', ';', '\t'] as const;

/** Lines that stand before the headings: the type that Windows PowerShell writes, and Excel's hint. */
const PREAMBLE = /^(#TYPE\b.*|sep=.)$/i;

/** - `headings`: no column for number and type. `unclosed`: a quotation mark after `line` is left open. */
export type ExportProblem = 'headings' | 'unclosed';

/** Why a file is no export. */
export class ExportError extends Error {
  constructor(
    readonly problem: ExportProblem,
    /** The first line, shortened, without control characters. */
    readonly found: string,
    readonly line: number,
  ) {
    super(problem);
    this.name = 'ExportError';
  }
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
    const end = start.indexOf('\n');
    if (end >= 0 || start.length > LONGEST_LINE) {
      line = end < 0 ? start : start.slice(0, end);
      if (end < 0 || !(line.trim() === '' || PREAMBLE.test(line.trim()))) break;
      start = start.slice(end + 1);
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
 * Reads the lines of an export into a plan. A line's number is that of an editor; where a cell goes over several lines, it is
 * the one on which the record ends.
 * @throws ExportError; what the bytes themselves throw goes through
 */
export async function readExport(bytes: AsyncIterable<Uint8Array>, planner: ImportPlanner): Promise<void> {
  const { separator, skipped, headings, text } = await opened(decodeLines(bytes));
  const noHeadings = (): ExportError => new ExportError('headings', quote(headings), skipped + 1);
  const parser = parse({
    delimiter: separator,
    record_delimiter: '\n',
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    info: true,
    max_record_size: LONGEST_LINE,
  });
  let columns: ReturnType<typeof exportColumns> = null;
  let line = skipped;
  let failed = null as ExportError | null;
  const take = ({ record, info }: { record: string[]; info: { lines: number } }): void => {
    line = skipped + info.lines;
    if (columns === null) {
      columns = exportColumns(record);
      if (columns === null) failed ??= noHeadings();
    } else planner.add(line, readExportLine(record, columns));
  };
  parser.on('data', (data) => {
    if (failed === null) take(data as Parameters<typeof take>[0]);
  });
  const ended = new Promise<void>((resolve, reject) => {
    parser.once('end', resolve);
    parser.once('error', reject);
  });
  ended.catch(() => undefined);
  try {
    for await (const piece of text) {
      // The parser takes the next piece when its lines have been read: memory holds one piece.
      const taken = new Promise<void>((resolve, reject) => parser.write(piece, (error) => (error ? reject(error) : resolve())));
      taken.catch(() => undefined);
      await Promise.race([taken, ended]);
      if (failed !== null) throw failed;
    }
    parser.end();
    await ended;
  } catch (error) {
    if (error instanceof CsvError) throw new ExportError('unclosed', quote(headings), line);
    throw error;
  }
  if (failed !== null) throw failed;
  if (columns === null) throw noHeadings();
}
