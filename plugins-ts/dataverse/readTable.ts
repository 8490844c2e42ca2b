/**
 * Reading one table, page by page, so that whatever happens ends as a `Table` and never as an exception.
 */
import type { EntitySet, ReadSet, RowOfSet, Table, TableState } from '../tables/tables';
import { DataverseError, failed, type DataverseClient, type Page, type PageRequest } from './client';
import { factsOf, propertiesOf, type TableFacts } from '../tables/columns';
import { errorFromPlatform } from './dataverseErrors';
import { queryOptions } from './queries';
import { withAttempts, type AttemptSettings } from './http';
import { keepKnown } from './keepKnown';
import { knownLacking, lackingProperty, namesOneOf, worthTelling } from './lackingColumns';
import { withVersionOf } from './ownRows';
import type { Wait } from './wait';

/** The most that Dataverse gives at once. */
export const PAGE_SIZE = 5000;

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

/** What is asked of a table; pages follow from it. */
type Query = Omit<PageRequest, 'nextLink'>;

/**
 * Reads one query page by page, each again where a later attempt may succeed.
 * @throws DataverseError, also where links lead round in a ring; pages before it have been handed on
 */
export async function readPages(
  client: DataverseClient,
  query: Query,
  onPage: (page: Page) => void,
  settings: AttemptSettings,
): Promise<void> {
  const seen = new Set<string>();
  for (let request: PageRequest = query; ;) {
    const page = await withAttempts(() => client.readPage(request), { ...settings, signal: query.signal });
    onPage(page);
    const { nextLink } = page;
    if (nextLink === null) return;
    if (seen.has(nextLink)) throw failed('Read_NextLinkRepeated');
    seen.add(nextLink);
    request = { ...query, nextLink };
  }
}

/** What is asked of a table, in words of its columns. */
interface Question {
  readonly facts: TableFacts;
  /** OData filter, or `null` for the whole table. */
  readonly filter: string | null;
  /** Properties to ask for; those that the product reads where it is left out. */
  readonly select?: readonly string[];
}

/**
 * Reads the rows that a filter finds, without the columns that the environment lacks. A filter that names such a column finds no row.
 * @throws DataverseError
 */
export async function readRows(
  client: DataverseClient,
  { facts, filter, select = propertiesOf(facts) }: Question,
  onPage: (page: Page) => void,
  { signal, pageSize = PAGE_SIZE, ...attempts }: ReadSettings & AttemptSettings,
): Promise<void> {
  const { entitySet, logicalName } = facts;
  const without = knownLacking(client, entitySet);
  let arrived = false;
  for (;;) {
    if (filter !== null && namesOneOf(filter, without)) return;
    // A copy: another reading by this client may find out more meanwhile.
    const left = new Set(without);
    const options = queryOptions(
      select.filter((property) => !left.has(property)),
      filter,
    );
    try {
      return await readPages(
        client,
        { entitySet, logicalName, options, pageSize, signal },
        (page) => {
          arrived = true;
          onPage(page);
        },
        attempts,
      );
    } catch (error) {
      const property = arrived ? null : lackingProperty(error, facts, select);
      if (property === null || left.has(property)) throw error;
      without.add(property);
    }
  }
}

/** State of a table whose reading ended with an error after `rows` rows. A table that gave rows was neither denied nor missing. */
function stateAfter(error: DataverseError, rows: number): TableState {
  if (error.kind === 'cancelled') return rows > 0 ? 'truncated' : 'failed';
  return rows === 0 && (error.kind === 'denied' || error.kind === 'missing') ? error.kind : 'failed';
}

/**
 * Reads the rows that any of the filters finds, one filter after the other. A column that the environment lacks is left out and told in
 * `lacking`; the table is `read` all the same. A filter that names such a column finds no row.
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
): Promise<Table<RowOfSet<Set>>> {
  const { signal, wait, pageSize, onProgress } = settings;
  const facts = factsOf(entitySet);
  const rows: RowOfSet<Set>[] = [];
  const notify = (state: ReadProgress['state']): void => onProgress?.({ entitySet, rows: rows.length, state });
  const onPage = (page: Page): void => {
    for (const row of page.rows) {
      const kept = keepKnown(entitySet, row);
      rows.push(facts.own ? withVersionOf(kept, row) : kept);
    }
    if (page.nextLink !== null) notify('reading');
  };

  const finish = (state: TableState, message: string | null): Table<RowOfSet<Set>> => {
    notify(state);
    const lacking = worthTelling(knownLacking(client, entitySet), facts);
    return { state, rows, message, ...(lacking.length === 0 ? {} : { lacking }) };
  };
  try {
    const reading = { signal, wait, pageSize, onWait: () => notify('waiting') };
    for (const filter of filters) await readRows(client, { facts, filter }, onPage, reading);
    return finish('read', null);
  } catch (error) {
    const known = errorFromPlatform(error);
    return finish(stateAfter(known, rows.length), known.message);
  }
}
