/** `npm run diagnose`: what the product believes of an organization, and what that answers. */
import { Command, Option } from 'commander';
import { diagnosisText } from '../../plugins-ts/diagnosis/diagnosisText';
import { checkTitle } from '../../plugins-ts/diagnosis/verdictWords';
import { diagnosisJson } from '../../plugins-ts/diagnosis/document';
import { diagnose, type Diagnosis } from '../../plugins-ts/diagnosis/diagnose';
import { FALLBACK_LANGUAGE, todayUtc, type Text } from '../../plugins-ts/text';
import { CommandError, errorLine, EXIT, type ExitCode } from '../lib/commandError';
import { filled, PROCESS_STREAMS, runCommand, type Streams } from '../lib/runCommand';
import { loadText } from '../lib/loadText';
import { checkTarget, writeFileWhole, writePieces } from '../lib/writeOutput';
import { addLiveOptions, type LiveOptions } from '../live/options';
import { connect, interrupted, interruption, type LiveDependencies } from '../live/session';

interface DiagnoseOptions extends LiveOptions {
  readonly org: string;
  readonly output?: string;
  readonly writeCheck?: boolean;
}

/**
 * Runs the command.
 * @param args the arguments alone
 * @returns 0 asked, whatever was answered; 1 nobody signed in, or not written; 2 wrong use; 130 interrupted. Never rejects
 */
export async function diagnoseCommand(
  args: readonly string[],
  streams: Streams = PROCESS_STREAMS,
  live: LiveDependencies = {},
): Promise<ExitCode> {
  const text = loadText(FALLBACK_LANGUAGE);
  const program = new Command('diagnose')
    .usage('--org <url> [options]')
    .description(text('Live_Diagnose_About'))
    .addOption(new Option('--output <file>', text('Live_Diagnose_Output')).argParser(filled(text)))
    .addOption(new Option('--write-check', text('Live_Diagnose_WriteCheck')))
    .addHelpText('after', `\n${text('Live_Diagnose_Notes')}`);
  addLiveOptions(program, text);
  program.options.find(({ long }) => long === '--org')?.makeOptionMandatory();
  return runCommand(program, args, { streams, text }, async () => {
    const options = program.opts<DiagnoseOptions>();
    if (options.output !== undefined) await checkTarget(options.output);
    const notify = (line: string): void => void streams.stderr.write(`${errorLine(line)}\n`);
    const diagnosis = await ask(options, { text, notify }, live);
    await writePieces(streams.stdout, [diagnosisText(diagnosis, text)]);
    if (options.output !== undefined) {
      await writeFileWhole(options.output, [diagnosisJson(diagnosis)]);
      notify(text('Live_Diagnose_Written', { file: options.output }));
    }
    return EXIT.made;
  });
}

/** What is printed may be passed on: the address stays with whoever typed it. */
const withoutHost =
  (text: Text): Text =>
  (key, values) =>
    text(key, values?.['host'] === undefined ? values : { ...values, host: text('Live_Diagnose_Host') });

/** Whoever let nobody in, the organization or the sign-in, may have said anything: names of people and tenants, addresses, ids. */
function withoutWords(error: unknown, text: Text): unknown {
  if (!(error instanceof CommandError)) return error;
  if (error.key === 'Live_NoAnswer') return new CommandError('Live_Diagnose_NoAnswer');
  if (error.key !== 'Live_NotSignedIn') return error;
  const codes = String(error.values['reasons']).match(/\bAADSTS\d{5,7}\b/g) ?? [];
  const reasons = [...new Set(codes), text('Live_Diagnose_Why')].join(' ');
  return new CommandError(error.key, { host: text('Live_Diagnose_Host'), reasons });
}

/** @throws CommandError as `connect` does, and (exit 130) when interrupted: by then nothing is left that was written */
async function ask(
  { writeCheck, ...options }: DiagnoseOptions,
  { text, notify }: { readonly text: Text; readonly notify: (line: string) => void },
  live: LiveDependencies,
): Promise<Diagnosis> {
  const { signal, stop } = interruption(live.signal);
  try {
    const { http } = await connect(options, { text: withoutHost(text), notify, signal }, live).catch((error: unknown) => {
      throw withoutWords(error, text);
    });
    const diagnosis = await diagnose({
      http: { ...http, wait: live.wait },
      page: null,
      consents: writeCheck ? ['write'] : [],
      day: todayUtc(live.now?.()),
      signal,
      onProgress: (done, total, check) => {
        if (check !== null) notify(text('Live_Diagnose_Progress', { done: done + 1, total, check: checkTitle(check, text) }));
      },
    });
    if (signal.aborted) throw interrupted();
    return diagnosis;
  } finally {
    stop();
  }
}
