/** `npm run report -- advise`: answers in, the advice out. */
import { Argument, Command, Option } from 'commander';
import { adviceDocument, documentMarkdown, documentText } from '../../plugins-ts/report';
import { advise, answersFromAddress, answersToAddress, comparedApproaches, QUESTIONS, type Answers } from '../../plugins-ts/advice';
import type { ApproachId } from '../../plugins-ts/catalogue/vocabulary';
import { FALLBACK_LANGUAGE, todayUtc, type Language } from '../../plugins-ts/text';
import { CommandError, EXIT, type ExitCode } from '../lib/commandError';
import { calendarDay, filled, PROCESS_STREAMS, runCommand, type Streams } from '../lib/runCommand';
import { LANGUAGE_TAGS, loadText } from '../lib/loadText';
import { writeFileWhole, writePieces } from '../lib/writeOutput';

const FORMATS = ['json', 'markdown', 'text'] as const;

interface AdviseOptions {
  readonly format: (typeof FORMATS)[number];
  readonly output?: string;
  readonly asOf?: string;
  readonly current?: ApproachId;
  readonly withRetiring?: boolean;
  readonly language: Language;
}

/** Every question with its values, for whoever mistyped one. */
const questionList = (): string =>
  QUESTIONS.map(
    ({ id, kind, options }) =>
      `${id}=${[...(kind === 'countries' ? ['US,DE'] : options), ...(kind === 'several' || kind === 'countries' ? ['none'] : []), 'unknown'].join('|')}`,
  ).join(' ');

/**
 * Answers from arguments of the form `question=value`.
 * @throws CommandError (exit 2) for one that is no answer: advice on a mistyped need would be wrong advice
 */
export function answersFrom(args: readonly string[]): Answers {
  const parts = args.flatMap((arg) => arg.slice(arg.indexOf('?') + 1).split('&')).filter((part) => part !== '');
  for (const part of parts) {
    const items = part.slice(part.indexOf('=') + 1).split(',');
    const understood = answersToAddress(answersFromAddress(part)).split('=')[1]?.split(',') ?? [];
    // Of several values, each must have been understood.
    if (!items.every((item) => understood.includes(item) || understood.includes(item.toUpperCase()))) {
      throw new CommandError('CommandLine_Advise_BadAnswer', { answer: part, questions: questionList() }, EXIT.wrongUse);
    }
  }
  return answersFromAddress(parts.join('&'));
}

/** Runs the command. @returns the exit code: 0 made, 1 not written, 2 wrong use; never rejects */
export async function adviseCommand(args: readonly string[], streams: Streams = PROCESS_STREAMS): Promise<ExitCode> {
  const english = loadText(FALLBACK_LANGUAGE);
  const program = new Command('report advise')
    .usage('[options] [answers...]')
    .description(english('CommandLine_Advise_About'))
    .addArgument(new Argument('[answers...]', english('CommandLine_Advise_Answers')))
    .addOption(new Option('--format <format>', english('CommandLine_Advise_Format')).choices(FORMATS).default('markdown'))
    .addOption(new Option('--output <file>', english('CommandLine_Report_Output')).argParser(filled(english)))
    .addOption(new Option('--as-of <date>', english('CommandLine_Report_AsOf')).argParser(calendarDay(english)))
    .addOption(new Option('--current <approach>', english('CommandLine_Advise_Current')).choices(comparedApproaches()))
    .addOption(new Option('--with-retiring', english('CommandLine_Advise_Retiring')))
    .addOption(
      new Option('--language <language>', english('CommandLine_Report_Language')).choices(LANGUAGE_TAGS).default(FALLBACK_LANGUAGE),
    )
    .addHelpText('after', `\n${questionList()}`);
  return runCommand(program, args, { streams, text: english }, () => makeAdvice(program.args, program.opts<AdviseOptions>(), streams));
}

async function makeAdvice(args: readonly string[], options: AdviseOptions, { stdout }: Streams): Promise<ExitCode> {
  const text = loadText(options.language);
  const answers = answersFrom(args);
  const asOf = options.asOf ?? todayUtc();
  const advice = advise(answers, { asOf, current: options.current, withRetiring: options.withRetiring });
  const words = { text, language: options.language };
  const document = adviceDocument(advice, answers, asOf, words);
  const made =
    options.format === 'json'
      ? `${JSON.stringify({ asOf, answers, ...advice }, null, 2)}\n`
      : options.format === 'text'
        ? documentText(document, words)
        : documentMarkdown(document, words);
  if (options.output === undefined) await writePieces(stdout, [made]);
  else await writeFileWhole(options.output, [made]);
  return EXIT.made;
}
