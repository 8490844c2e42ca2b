/**
 * Reading one table, page by page, so that whatever happens ends as a `Table` and never as an exception.
 */
import type { EntitySet, ReadSet, Row, Table } from '../tables/tables';
import type { TableState } from '../tables/tableState';
import { DataverseError, type DataverseClient, type Page, type PageRequest } from './client';
import { factsOf } from '../tables/columns';
import { errorFromPlatform, unknownProperty } from './errors';
import { queryOptions } from './queries';
import { keepKnown } from './rows';
import { cancelled, waitFor, type Wait } from './wait';

/** The most that Dataverse gives at once. */
export const PAGE_SIZE = 5000;

/** Attempts at one page. */
const TRIES = 5;

/** Service protection limits are counted over five minutes; a longer wait is not worth anybody's patience. */
const LONGEST_WAIT_SECONDS = 300;

export interface ReadSettings {
  readonly signal?: AbortSignal;
  /** How to wait between attempts; by default with a timer. */
  readonly wait?: Wait;
  /** Rows a page. */
  readonly pageSize?: number;
}

/** How far a table is: `reading`, `waiting` before another attempt, or what became of it. */
export interface ReadProgress<Set extends ReadSet = EntitySet> {
  readonly entitySet: Set;
  /** Rows that have arrived. */
  readonly rows: number;
  readonly state: 'reading' | 'waiting' | TableState;
}

/** Milliseconds before attempt number `attempt` + 1, or `null` to give up. Without `Retry-After`: 1, 2, 4, 8 seconds. */
function pauseAfter(error: DataverseError, attempt: number): number | null {
  if (!error.transient || attempt >= TRIES) return null;
  const seconds = error.retryAfterSeconds ?? 2 ** (attempt - 1);
  return seconds > LONGEST_WAIT_SECONDS ? null : seconds * 1000;
}

/**
 * A page, with bounded attempts where a later one may succeed. The loop is written out: a library for it would weigh more
 * than this in the bundles of the controls, and knows no `Retry-After`.
 */
export async function readPage(client: DataverseClient, request: PageRequest, wait: Wait, onWait: () => void): Promise<Page> {
  for (let attempt = 1; ; attempt += 1) {
    if (request.signal?.aborted) throw cancelled();
    try {
      return await client.readPage(request);
    } catch (error) {
      const known = errorFromPlatform(error);
      const pause = pauseAfter(known, attempt);
      if (pause === null) throw known;
      onWait();
      await wait(pause, request.signal);
    }
  }
}

/** State of a table whose reading ended with an error after `rows` rows. A table that gave rows was neither denied nor missing. */
function stateAfter(error: DataverseError, rows: number): TableState {
  if (error.kind === 'cancelled') return rows > 0 ? 'truncated' : 'failed';
  return rows === 0 && (error.kind === 'denied' || error.kind === 'missing') ? error.kind : 'failed';
}

/**
 * Reads the rows that any of the filters finds, one filter after the other.
 *
 * @param filters OData filters, or `null` for the whole table; no filters, no request: nothing was asked for, and nothing is missing
 * @param settings `onProgress` is told after every page, before every wait, and at the end
 * @returns the rows with what became of the table; its message is the service's own, or a resource key `Read_…`
 */
export async function readTable<Set extends ReadSet>(
  client: DataverseClient,
  entitySet: Set,
  filters: readonly (string | null)[],
  settings: ReadSettings & { readonly onProgress?: (progress: ReadProgress<Set>) => void } = {},
): Promise<Table> {
  const { signal, wait = waitFor, pageSize = PAGE_SIZE, onProgress } = settings;
  const facts = factsOf(entitySet);
  const rows: Row[] = [];
  const without = new Set<string>();
  const tell = (state: ReadProgress['state']): void => onProgress?.({ entitySet, rows: rows.length, state });

  const readFilter = async (filter: string | null): Promise<void> => {
    const seen = new Set<string>();
    for (let nextLink: string | null = null; ;) {
      let page: Page;
      try {
        const options = queryOptions(facts, filter, without);
        const request = {
          entitySet,
          logicalName: facts.logicalName,
          options,
          pageSize,
          signal,
          ...(nextLink === null ? {} : { nextLink }),
        };
        page = await readPage(client, request, wait, () => tell('waiting'));
      } catch (error) {
        const property = nextLink === null && error instanceof DataverseError ? unknownProperty(error) : null;
        if (property === null || without.has(property) || !facts.newer.includes(property)) throw error;
        without.add(property);
        continue;
      }
      for (const row of page.rows) rows.push(keepKnown(entitySet, row));
      nextLink = page.nextLink;
      if (nextLink === null) return;
      if (seen.has(nextLink)) throw new DataverseError({ kind: 'failed', message: 'Read_NextLinkRepeated' });
      seen.add(nextLink);
      tell('reading');
    }
  };

  const finish = (state: TableState, message: string | null): Table => {
    tell(state);
    return { state, rows, message };
  };
  try {
    for (const filter of filters) await readFilter(filter);
    return finish('read', null);
  } catch (error) {
    const known = errorFromPlatform(error);
    return finish(stateAfter(known, rows.length), known.message);
  }
}
