/** Writes connectivity records in batches, and rows of no other table. */
import { failed, type DataverseError } from '../dataverse/client';
import { pauseAfter, errorOf } from '../dataverse/http';
import { chunksOf } from '../dataverse/queries';
import type { Sender } from '../dataverse/sender';
import { waitFor, type Wait } from '../dataverse/wait';
import type { PlannedWrite } from './connectivityRecords';

const ENTITY_SET = 'vcd_numberconnectivities';

/** Numbers in one request. Dataverse takes 1,000; after an interruption at most these have to be looked at again. */
export const NUMBERS_A_BATCH = 50;

/** A number with what is to be written about it. */
export interface DueNumber {
  readonly e164: string;
  readonly writes: readonly PlannedWrite[];
}

/** What became of a number. */
export type Outcome = { readonly state: 'written' } | { readonly state: 'failed'; readonly error: DataverseError };

export interface WriteSettings<Due extends DueNumber> {
  readonly wait?: Wait;
  readonly signal?: AbortSignal;
  /** Told of each number as it is settled. */
  readonly onOutcome: (number: Due, outcome: Outcome) => void;
}

const WRITTEN: Outcome = { state: 'written' };

/**
 * Writes the numbers, in their order. An upsert by the alternate key, so that doing it twice makes no second row. Ends
 * early, without an error, when the signal aborts.
 *
 * @throws DataverseError when a whole batch fails, after attempts where a later one may succeed
 */
export async function writeConnectivityRecords<Due extends DueNumber>(
  sender: Sender,
  numbers: readonly Due[],
  { wait = waitFor, signal, onOutcome }: WriteSettings<Due>,
): Promise<void> {
  const stopped = (): boolean => signal?.aborted === true;
  for (const batch of chunksOf(numbers, NUMBERS_A_BATCH)) {
    if (stopped()) return;
    let left = batch;
    for (let attempt = 1; ; attempt += 1) {
      const outcomes = await sendBatch(sender, left);
      const again: Due[] = [];
      let longest = 0;
      left.forEach((number, place) => {
        const outcome = outcomes[place] as Outcome;
        const pause = outcome.state === 'failed' ? pauseAfter(outcome.error, attempt) : null;
        if (pause === null) return onOutcome(number, outcome);
        again.push(number);
        longest = Math.max(longest, pause);
      });
      left = again;
      if (left.length === 0) break;
      await wait(longest, signal).catch((error: unknown) => {
        if (!stopped()) throw error;
      });
      if (stopped()) return;
    }
  }
}

async function sendBatch(sender: Sender, numbers: readonly DueNumber[]): Promise<readonly Outcome[]> {
  const boundary = `batch_${Date.now().toString(36)}_${Math.random().toString(36).slice(2)}`;
  const parts = numbers.flatMap(({ e164, writes }) => writes.map((write) => partOf(sender.root, e164, write)));
  if (parts.length === 0) return numbers.map(() => WRITTEN);
  const text = `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`;
  const response = await sender.send('POST', '$batch', { type: `multipart/mixed; boundary=${boundary}`, text });
  const errors = errorsIn(response.text);
  if (errors.length !== parts.length) throw failed('Read_NotJson');
  let at = 0;
  return numbers.map(({ writes }) => {
    const failed = errors.slice(at, (at += writes.length)).find((error) => error !== null);
    return failed ? { state: 'failed', error: failed } : WRITTEN;
  });
}

/** One request of a batch. JSON escapes what would end a line, so that no value can become a request of its own. */
function partOf(root: string, e164: string, { id, values, version }: PlannedWrite): string {
  const key = id ?? `vcd_phonenumber='${encodeURIComponent(e164)}'`;
  // A row that is named by its id and was deleted meanwhile must not come back under that id.
  const match = version ?? (id === null ? null : '*');
  return [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `${values === null ? 'DELETE' : 'PATCH'} ${root}${ENTITY_SET}(${key}) HTTP/1.1`,
    ...(values === null ? [] : ['Content-Type: application/json']),
    ...(match === null ? [] : [`If-Match: ${match}`]),
    '',
    values === null ? '' : JSON.stringify(values),
  ].join('\r\n');
}

/** The responses in a batch in their order: an error, or `null` where the request was carried out. */
function errorsIn(text: string): readonly (DataverseError | null)[] {
  return text
    .split(/^HTTP\/1\.1 (?=\d{3})/m)
    .slice(1)
    .map((response) => {
      const status = Number(response.slice(0, 3));
      if (status < 400) return null;
      const [head = ''] = response.split(/\r?\n\r?\n/, 1);
      const header = /^Retry-After:(.*)$/im.exec(head)?.[1] ?? null;
      return errorOf({ status, text: /\{[\s\S]*\}/.exec(response)?.[0] ?? '', retryAfter: header });
    });
}
