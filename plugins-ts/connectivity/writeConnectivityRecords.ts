/** Writes connectivity records in batches, and rows of no other table. */
import { batchBody, readBatch, type BatchRequest } from '../dataverse/batch';
import { failed, type DataverseClient, type DataverseError } from '../dataverse/client';
import { errorFromPlatform } from '../dataverse/dataverseErrors';
import { pauseAfter, errorOf } from '../dataverse/http';
import { changedMeanwhile, wasTaken } from '../dataverse/ownRows';
import { chunksOf, idFilters, textFilter } from '../dataverse/queries';
import type { ReadSettings } from '../dataverse/readTable';
import type { Sender } from '../dataverse/sender';
import { waitFor, type Wait } from '../dataverse/wait';
import { isActive } from '../organization/cells';
import { TABLES } from '../tables/columns';
import { recordId, says, type PlannedWrite } from './connectivityRecords';
import { readRecords, type DeclaredRow } from './readRecords';

const FACTS = TABLES.vcd_numberconnectivities;

/** Numbers in one request. Dataverse takes 1,000; after an interruption at most these have to be looked at again. */
export const NUMBERS_A_BATCH = 50;

/** A number with what is to be written about it. */
export interface DueNumber {
  readonly e164: string;
  readonly writes: readonly PlannedWrite[];
}

/** What became of a number. */
export type Outcome =
  /** `found`: it was there as wanted. Somebody else may have written it, so that there is no way back from here. */
  { readonly state: 'written'; readonly found?: true } | { readonly state: 'failed'; readonly error: DataverseError };

export interface WriteSettings<Due extends DueNumber> {
  /** Reads what is there where a write was refused for it. */
  readonly client: DataverseClient;
  readonly wait?: Wait;
  readonly signal?: AbortSignal;
  /** Told of each number as it is settled. */
  readonly onOutcome: (number: Due, outcome: Outcome) => void;
}

const WRITTEN: Outcome = { state: 'written' };

/**
 * Writes the numbers, in their order. Where a write is refused for what is there by now, the rows are looked at: a number whose rows
 * say what was to be written is written, by whomever, also by this batch before its answer was lost; where they say something else,
 * somebody else was faster, and nothing is written over. Ends early, without an error, when the signal aborts.
 *
 * @throws DataverseError when a whole batch fails, after attempts where a later one may succeed
 */
export async function writeConnectivityRecords<Due extends DueNumber>(
  sender: Sender,
  numbers: readonly Due[],
  { client, wait = waitFor, signal, onOutcome }: WriteSettings<Due>,
): Promise<void> {
  const stopped = (): boolean => signal?.aborted === true;
  for (const batch of chunksOf(numbers, NUMBERS_A_BATCH)) {
    if (stopped()) return;
    let left = batch;
    for (let attempt = 1; ; attempt += 1) {
      const outcomes = await settle(client, left, await sendBatch(sender, left), { wait, signal });
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
  const requests = numbers.flatMap(({ writes }) => writes.map(requestOf));
  if (requests.length === 0) return numbers.map(() => WRITTEN);
  const response = await sender.send('POST', '$batch', batchBody(sender.root, requests));
  const errors = readBatch(response.text).map((answer) => (answer.status < 400 ? null : errorOf(answer)));
  if (errors.length !== requests.length) throw failed('Read_NotJson');
  let at = 0;
  return numbers.map(({ writes }) => {
    const found = errors.slice(at, (at += writes.length)).filter((error) => error !== null);
    // What was refused for what is there may be as wanted all the same: any other reason goes first.
    const failed = found.find((error) => !wasTaken(error)) ?? found[0];
    return failed ? { state: 'failed', error: failed } : WRITTEN;
  });
}

function requestOf(write: PlannedWrite): BatchRequest {
  const path = `${FACTS.entitySet}(${write.id})`;
  // A row that was deleted meanwhile must not come back under its id.
  const headers: BatchRequest['headers'] = write.does === 'create' ? { 'If-None-Match': '*' } : { 'If-Match': write.version ?? '*' };
  return write.does === 'remove' ? { method: 'DELETE', path, headers } : { method: 'PATCH', path, headers, body: write.values };
}

/** The outcomes, after a look at what is there for the numbers that were refused for it. Never rejects. */
async function settle(
  client: DataverseClient,
  numbers: readonly DueNumber[],
  outcomes: readonly Outcome[],
  settings: ReadSettings,
): Promise<readonly Outcome[]> {
  const refused = numbers.filter((_number, place) => {
    const outcome = outcomes[place];
    return outcome?.state === 'failed' && wasTaken(outcome.error);
  });
  if (refused.length === 0) return outcomes;
  const ids = refused.flatMap(({ writes }) => writes.map(({ id }) => id));
  const byNumber = textFilter(
    'vcd_phonenumber',
    refused.map(({ e164 }) => e164),
  );
  try {
    const rows: DeclaredRow[] = [];
    for (const filter of [...idFilters(FACTS.primaryId, ids), ...(byNumber === null ? [] : [byNumber])])
      rows.push(...(await readRecords(client, filter, settings)));
    const isThere = ({ e164, writes }: DueNumber): boolean =>
      writes.every((write) => {
        // Somebody may have made the row of the number under another id.
        const row =
          rows.find((one) => recordId(one) === write.id) ??
          (write.does === 'create' ? rows.find((one) => one.vcd_phonenumber === e164) : undefined);
        return write.does === 'remove'
          ? row === undefined
          : row !== undefined && (write.does === 'change' || isActive(row)) && says(row, write.values);
      });
    return outcomes.map((outcome, place) => {
      const number = numbers[place] as DueNumber;
      if (!refused.includes(number)) return outcome;
      return isThere(number) ? { state: 'written', found: true } : { state: 'failed', error: changedMeanwhile() };
    });
  } catch (error) {
    const failure: Outcome = { state: 'failed', error: errorFromPlatform(error) };
    return outcomes.map((outcome, place) => (refused.includes(numbers[place] as DueNumber) ? failure : outcome));
  }
}
