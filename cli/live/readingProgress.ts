/** How far reading is, on standard error: a bar on a terminal, a line for each table elsewhere. */
import type { Writable } from 'node:stream';
import { SingleBar } from 'cli-progress';
import type { ReadProgress } from '../../plugins-ts/dataverse/readTable';
import { ENTITY_SETS } from '../../plugins-ts/tables/tables';
import type { Text } from '../../plugins-ts/text';

export interface Progress {
  notify(progress: ReadProgress): void;
  end(): void;
}

const isTerminal = (stream: Writable): boolean => (stream as NodeJS.WriteStream).isTTY === true;

/** Shows progress on this stream. Call `end` before anything else is written to it. */
export function showProgress(stream: Writable, text: Text): Progress {
  const done = new Set<string>();
  const bar = isTerminal(stream) ? new SingleBar({ stream, format: `{bar} {value}/{total}  {what}`, hideCursor: true, barsize: 24 }) : null;
  const sentence = ({ entitySet, rows: count, state }: ReadProgress): string =>
    text(state === 'waiting' ? 'Live_Progress_Waiting' : 'Live_Progress_Rows', { table: entitySet, rows: count });
  bar?.start(ENTITY_SETS.length, 0, { what: '' });
  return {
    notify(progress) {
      const finished = progress.state !== 'reading' && progress.state !== 'waiting';
      if (finished) done.add(progress.entitySet);
      if (bar !== null) bar.update(done.size, { what: sentence(progress) });
      else if (finished || progress.state === 'waiting') stream.write(`${sentence(progress)}\n`);
    },
    end: () => bar?.stop(),
  };
}
