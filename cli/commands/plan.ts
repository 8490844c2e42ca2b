/** `npm run report -- plan`: the plan for the end of ACS telephony, as Markdown or CSV. */
import { Command, Option } from 'commander';
import path from 'node:path';
import { documentMarkdown, readinessCsvPieces, readinessDocument } from '../../plugins-ts/report';
import { openOrganization } from '../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../plugins-ts/report/describe';
import { agendaOf, migrationPlan, readiness, settleKeysOf, type Decisions, type Readiness } from '../../plugins-ts/retirement';
import { FALLBACK_LANGUAGE, todayUtc, type Language, type Text } from '../../plugins-ts/text';
import { loadDataOrLive } from '../live/loadDataOrLive';
import { CommandError, EXIT, type ExitCode } from '../lib/commandError';
import { calendarDay, filled, PROCESS_STREAMS, runCommand, type Streams } from '../lib/runCommand';
import { LANGUAGE_TAGS, loadText } from '../lib/loadText';
import { writeFileWhole, writePieces } from '../lib/writeOutput';

const FORMATS = ['csv', 'markdown'] as const;

interface PlanOptions {
  readonly data?: string;
  readonly format?: (typeof FORMATS)[number];
  readonly output?: string;
  readonly asOf?: string;
  readonly settled?: string;
  readonly sbcName?: 'cutOver' | 'secondName';
  readonly language: Language;
}

/** Runs the command. @returns the exit code: 0 made, 1 unreadable or not written, 2 wrong use; never rejects */
export async function planCommand(args: readonly string[], streams: Streams = PROCESS_STREAMS): Promise<ExitCode> {
  const english = loadText(FALLBACK_LANGUAGE);
  const program = new Command('report plan')
    .usage('[options]')
    .description(english('CommandLine_Plan_About'))
    .addOption(new Option('--data <path>', english('CommandLine_Report_Data')).argParser(filled(english)))
    .addOption(new Option('--format <format>', english('CommandLine_Plan_Format')).choices(FORMATS))
    .addOption(new Option('--output <file>', english('CommandLine_Report_Output')).argParser(filled(english)))
    .addOption(new Option('--as-of <date>', english('CommandLine_Report_AsOf')).argParser(calendarDay(english)))
    .addOption(new Option('--settled <keys>', english('CommandLine_Plan_Settled')).argParser(filled(english)))
    .addOption(new Option('--sbc-name <way>', english('CommandLine_Plan_SbcName')).choices(['cutOver', 'secondName']))
    .addOption(
      new Option('--language <language>', english('CommandLine_Report_Language')).choices(LANGUAGE_TAGS).default(FALLBACK_LANGUAGE),
    );
  return runCommand(program, args, { streams, text: english }, () => makePlan(program.opts<PlanOptions>(), streams, english));
}

async function makePlan(options: PlanOptions, { stdout, stderr }: Streams, english: Text): Promise<ExitCode> {
  const text = loadText(options.language);
  const { tables, source } = await loadDataOrLive({ data: options.data }, { stderr, text: english, language: FALLBACK_LANGUAGE });
  const organization = openOrganization(tables, options.asOf ?? todayUtc());
  const decisions: Decisions = {
    settled: new Set((options.settled ?? '').split(',').filter((key) => key !== '')),
    sbcTransition: options.sbcName ?? null,
  };
  const state = readiness(describeOrganization(organization, source), organization, decisions);
  refuseUnknown(decisions, state);
  const plan = migrationPlan(state, { sbcTransition: decisions.sbcTransition });
  const words = { text, language: options.language };
  const format = options.format ?? (path.extname(options.output ?? '').toLowerCase() === '.csv' ? 'csv' : 'markdown');
  const pieces =
    format === 'csv'
      ? readinessCsvPieces(state, plan, words)
      : [documentMarkdown(readinessDocument(state, plan, agendaOf(state, plan), words), words)];
  if (options.output === undefined) await writePieces(stdout, pieces);
  else await writeFileWhole(options.output, pieces);
  return EXIT.made;
}

const HAS_ID = /[0-9a-f]{8}-[0-9a-f]{4}-/i;

/** @throws CommandError (exit 2) for a key that settles nothing: a plan that goes on as if it did would be trusted. */
function refuseUnknown({ settled = new Set() }: Decisions, { numbers }: Readiness): void {
  const known = new Set(
    numbers.flatMap(({ number, blockers, settled: done }) => [...blockers, ...done].flatMap((one) => settleKeysOf(one, number.id))),
  );
  for (const key of settled) {
    if (known.has(key)) continue;
    const keys = [...known]
      .filter((one) => !HAS_ID.test(one))
      .sort()
      .join(', ');
    throw new CommandError('CommandLine_Plan_BadSettled', { key, keys }, EXIT.wrongUse);
  }
}
