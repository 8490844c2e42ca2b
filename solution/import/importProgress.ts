/** How far an import is, on standard error: a bar on a terminal, a line for each tenth elsewhere. */
import type { Writable } from 'node:stream';
import { SingleBar } from 'cli-progress';
import type { Text } from '../../plugins-ts/text';
import type { OnStep, Phase } from './importer';

export interface ImportProgress {
  readonly onStep: OnStep;
  /** Call it before anything else is written to the stream. */
  end(): void;
}

/** Percent between two lines where there is no terminal: logs of pipelines are read by people. */
const APART = 10;

/** Shows progress of one thing. @param what its name, shown beside the bar */
export function showImportProgress(stream: Writable, text: Text, what: string): ImportProgress {
  const sentence = (phase: Phase, percent: number): string =>
    text(`CommandLine_Import_Phase_${phase}`, { name: what, percent: Math.round(percent) });
  if ((stream as NodeJS.WriteStream).isTTY === true) {
    const bar = new SingleBar({
      stream,
      format: '{bar} {percentage}%  {what}',
      hideCursor: true,
      barsize: 24,
    });
    bar.start(100, 0, { what: '' });
    return { onStep: (phase, percent) => bar.update(percent, { what: sentence(phase, percent) }), end: () => bar.stop() };
  }
  let last: { readonly phase: Phase; readonly percent: number } | null = null;
  return {
    onStep(phase, percent) {
      const due = last === null || last.phase !== phase || percent >= last.percent + APART || (percent >= 100 && last.percent < 100);
      if (!due) return;
      last = { phase, percent };
      stream.write(`${sentence(phase, percent)}\n`);
    },
    end: () => undefined,
  };
}
