/** `npm run report`: arguments in, the report out. */
import { Command, InvalidArgumentError, Option } from 'commander';
import path from 'node:path';
import { recordAddress } from '../../plugins-ts/opening/mainAddress';
import {
  csvPieces,
  FAIL_WORDS,
  failWordsOf,
  gapsOf,
  jsonPieces,
  markdownPieces,
  oneHolds,
  type ExportWords,
  type FailWord,
} from '../../plugins-ts/report';
import { openOrganization } from '../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../plugins-ts/report/describe';
import type { Report } from '../../plugins-ts/report/reportTypes';
import { explainFinding } from '../../plugins-ts/findings/explain';
import { acceptanceOf } from '../../plugins-ts/findings/acceptance';
import { FALLBACK_LANGUAGE, todayUtc, type Language, type Text } from '../../plugins-ts/text';
import type { LiveDependencies } from '../live/session';
import { addLiveOptions, type LiveOptions } from '../live/options';
import { EXIT, type ExitCode } from '../lib/commandError';
import { loadDataOrLive } from '../live/loadDataOrLive';
import { calendarDay, filled, PROCESS_STREAMS, runCommand, type Streams } from '../lib/runCommand';
import { LANGUAGE_TAGS, loadText } from '../lib/loadText';
import { writeFileWhole, writePieces } from '../lib/writeOutput';

const FORMATS = ['json', 'csv', 'markdown'] as const;

export type ReportFormat = (typeof FORMATS)[number];

interface ReportOptions extends LiveOptions {
  readonly data?: string;
  readonly format?: ReportFormat;
  readonly output?: string;
  readonly asOf?: string;
  readonly failOn?: readonly FailWord[];
  readonly language: Language;
}

const FORMAT_BY_ENDING: Readonly<Record<string, ReportFormat>> = {
  '.json': 'json',
  '.csv': 'csv',
  '.md': 'markdown',
  '.markdown': 'markdown',
};

/** The form that was asked for, else the one that the file's ending names, else Markdown: who says nothing wants to read. */
export const formatOf = (format: ReportFormat | undefined, output: string | undefined): ReportFormat =>
  format ?? FORMAT_BY_ENDING[path.extname(output ?? '').toLowerCase()] ?? 'markdown';

/** An option's value that must be words of `--fail-on`, joined by commas. */
const failWords =
  (text: Text) =>
  (value: string): readonly FailWord[] => {
    const words = failWordsOf(value);
    if (words === null) throw new InvalidArgumentError(text('CommandLine_Report_NoSuchWord', { words: FAIL_WORDS.join(', ') }));
    return words;
  };

/** The report in the asked form, piece by piece. */
export function reportPieces(report: Report, format: ReportFormat, words: ExportWords): Iterable<string> {
  switch (format) {
    case 'json':
      return jsonPieces(report);
    case 'csv':
      return csvPieces(report, words);
    case 'markdown':
      return markdownPieces(report, words);
  }
}

/**
 * Runs the command.
 *
 * @param args the arguments alone, such as `['--format', 'json']`
 * @returns the exit code of the contract: 0 made, 1 unreadable, 2 wrong use, 3 a word of `--fail-on` holds; 130 interrupted
 *   while reading an organization; never rejects
 */
export async function reportCommand(
  args: readonly string[],
  streams: Streams = PROCESS_STREAMS,
  live: LiveDependencies = {},
): Promise<ExitCode> {
  // The command itself speaks English; what `--language` says is the language of the report.
  const english = loadText(FALLBACK_LANGUAGE);
  const program = new Command('report')
    .usage('[options]')
    .description(english('CommandLine_Report_About'))
    .addOption(new Option('--data <path>', english('CommandLine_Report_Data')).argParser(filled(english)).conflicts('org'))
    .addOption(new Option('--format <format>', english('CommandLine_Report_Format')).choices(FORMATS))
    .addOption(new Option('--output <file>', english('CommandLine_Report_Output')).argParser(filled(english)))
    .addOption(new Option('--as-of <date>', english('CommandLine_Report_AsOf')).argParser(calendarDay(english)))
    .addOption(new Option('--fail-on <words>', english('CommandLine_Report_FailOn')).argParser(failWords(english)))
    .addOption(
      new Option('--language <language>', english('CommandLine_Report_Language')).choices(LANGUAGE_TAGS).default(FALLBACK_LANGUAGE),
    )
    .addHelpText('after', `\n${english('CommandLine_Report_More')}\n\n${english('CommandLine_Report_Notes')}`);
  addLiveOptions(program, english);
  return runCommand(program, args, { streams, text: english }, () => makeReport(program.opts<ReportOptions>(), streams, english, live));
}

async function makeReport(options: ReportOptions, { stdout, stderr }: Streams, english: Text, live: LiveDependencies): Promise<ExitCode> {
  const text = loadText(options.language);
  const { tables, source, connection } = await loadDataOrLive(options, { stderr, text: english, language: FALLBACK_LANGUAGE }, live);
  const organization = openOrganization(tables, options.asOf ?? todayUtc());
  const report = describeOrganization(organization, source);
  const pieces = reportPieces(report, formatOf(options.format, options.output), {
    text,
    language: options.language,
    seenOf: (finding) => explainFinding(finding, organization),
    gaps: gapsOf(report, organization),
    ...(connection === undefined ? {} : { addressOf: ({ table, id }) => recordAddress(connection.address.origin, table, id) }),
    acceptance: acceptanceOf(report, tables.vcd_acceptedfindings?.rows ?? [], organization),
  });
  if (options.output === undefined) {
    await writePieces(stdout, pieces);
  } else {
    await writeFileWhole(options.output, pieces);
  }
  return oneHolds(report, options.failOn ?? []) ? EXIT.findings : EXIT.made;
}
