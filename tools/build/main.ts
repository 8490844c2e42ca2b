/** `npm run build`: builds what changed, checks sizes, and says so on standard error. */
import { Command } from 'commander';
import { complaints, measure, sizeTable } from './budget';
import { BuildError } from './buildError';
import { build } from './incrementalBuild';

const log = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const program = new Command('build')
    .description('Builds the controls, web resources and the preview: what changed, into out/.')
    .option('--force', 'build everything, changed or not')
    .option('--only <name...>', 'build these parts alone, such as ChannelCard')
    .option('--quick', 'controls as `npm start` shows them, in a second; without it as they ship')
    .allowExcessArguments(false)
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
  const { force, only, quick } = program.parse().opts<{ force?: boolean; only?: string[]; quick?: boolean }>();
  const { built, unchanged } = await build({ force, only, report: log, controls: quick ? 'quick' : 'shipped' });
  if (built.length === 0) log(`nothing changed: ${unchanged.join(', ')}`);
  if (only || quick) return;
  const sizes = measure();
  log(sizeTable(sizes));
  const wrong = complaints(sizes);
  if (wrong.length > 0) throw new BuildError('size', wrong);
}

main().catch((error: unknown) => {
  log(error instanceof BuildError ? error.causes.map((cause) => `error: ${cause}`).join('\n') : String((error as Error).stack ?? error));
  process.exitCode = 1;
});
