/** `npm run snapshot`: an organization into a file that opens everywhere data does. */
import { randomBytes } from 'node:crypto';
import { Command, Option } from 'commander';
import { writeSnapshot, type Snapshot } from '../../plugins-ts/dataverse/snapshot';
import { FALLBACK_LANGUAGE } from '../../plugins-ts/text';
import { EXIT, type ExitCode } from '../lib/commandError';
import { filled, PROCESS_STREAMS, runCommand, type Streams } from '../lib/runCommand';
import { loadText } from '../lib/loadText';
import { checkTarget, writeFileWhole } from '../lib/writeOutput';
import { addLiveOptions, type LiveOptions } from '../live/options';
import type { LiveDependencies } from '../live/session';

interface SnapshotOptions extends LiveOptions {
  readonly org: string;
  readonly output: string;
  /** By its second spelling, after which the option's value is called. */
  readonly anonymize?: boolean;
}

/**
 * Runs the command.
 * @param args the arguments alone
 * @returns 0 written; 1 not read or not written; 2 wrong use; 130 interrupted, and then there is no file. Never rejects
 */
export async function snapshotCommand(
  args: readonly string[],
  streams: Streams = PROCESS_STREAMS,
  live: LiveDependencies = {},
): Promise<ExitCode> {
  const text = loadText(FALLBACK_LANGUAGE);
  const program = new Command('snapshot')
    .usage('--org <url> --output <file> [options]')
    .description(text('Live_Snapshot_About'))
    .addOption(new Option('--output <file>', text('Live_Snapshot_Output')).argParser(filled(text)).makeOptionMandatory())
    .addOption(new Option('--anonymise, --anonymize', text('Live_Snapshot_Anonymize')))
    .addHelpText('after', `\n${text('Live_Notes')}`);
  addLiveOptions(program, text);
  program.options.find(({ long }) => long === '--org')?.makeOptionMandatory();
  return runCommand(program, args, { streams, text }, async () => {
    const options = program.opts<SnapshotOptions>();
    // Nobody should sign in and read for a file that cannot be written.
    await checkTarget(options.output);
    const { readLive } = await import('../live/readLive');
    const { anonymize } = await import('../live/anonymize');
    const { tables, organization } = await readLive(options, { stderr: streams.stderr, text, language: FALLBACK_LANGUAGE }, live);
    const takenAt = (live.now?.() ?? new Date()).toISOString();
    const snapshot = options.anonymize
      ? writeSnapshot(anonymize(tables, randomBytes(32).toString('hex'), text), '', takenAt)
      : writeSnapshot(tables, organization, takenAt);
    await writeFileWhole(options.output, pieces(snapshot));
    streams.stderr.write(`${text('Live_Snapshot_Written', { file: options.output })}\n`);
    return EXIT.made;
  });
}

/** The snapshot as JSON, a row at a time: all at once may be longer than a text can be. */
function* pieces({ tables, unread, ...head }: Snapshot): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},\n"tables":{`;
  for (const [place, [set, rows = []]] of Object.entries(tables).entries()) {
    yield `${place === 0 ? '' : ','}\n${JSON.stringify(set)}:[`;
    for (const [at, row] of rows.entries()) yield `${at === 0 ? '' : ','}\n${JSON.stringify(row)}`;
    yield ']';
  }
  yield `},\n"unread":${JSON.stringify(unread)}}\n`;
}
