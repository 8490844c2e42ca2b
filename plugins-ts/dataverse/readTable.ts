/**
 * Reading one table, page by page, so that whatever happens ends as a `Table` and never as an exception.
 */
import type { EntitySet, ReadSet, RowOfSet, Table, TableState } from '../tables/tables';
import { DataverseError, failed, type DataverseClient, type Page, type PageRequest } from './client';
import { askedOf, factsOf, type TableFacts } from '../tables/columns';
import { errorFromPlatform } from './dataverseErrors';
import { asFunction, chained, IDS_A_REQUEST, partsOf, queryOptions, type OneOf } from './queries';
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
 * @returns whether these are all; with `firstPageAlone` there may be more
 * @throws DataverseError, also where links lead round in a ring; pages before it have been handed on
 */
export async function readPages(
  client: DataverseClient,
  query: Query,
  onPage: (page: Page) => void,
  { firstPageAlone = false, ...settings }: AttemptSettings & { readonly firstPageAlone?: boolean },
): Promise<boolean> {
  const seen = new Set<string>();
  for (let request: PageRequest = query; ;) {
    const page = await withAttempts(() => client.readPage(request), { ...settings, signal: query.signal });
    onPage(page);
    const { nextLink } = page;
    if (nextLink === null || firstPageAlone) return nextLink === null;
    if (seen.has(nextLink)) throw failed('Read_NextLinkRepeated');
    seen.add(nextLink);
    request = { ...query, nextLink };
  }
}

/** OData filter, or `null` for the whole table. */
export type RowFilter = string | OneOf | null;

/** What is asked of a table, in words of its columns. */
interface Question {
  readonly facts: TableFacts;
  readonly filter: RowFilter;
  /** Properties to ask for; those that the product reads where it is left out. */
  readonly select?: readonly string[];
}

/** What filters a service takes, as far as a client has met refusals: published nowhere. */
interface Limits {
  function: boolean;
  most: number;
}

const LIMITS = new WeakMap<DataverseClient, Limits>();

function limitsOf(client: DataverseClient): Limits {
  const known = LIMITS.get(client) ?? { function: true, most: IDS_A_REQUEST };
  LIMITS.set(client, known);
  return known;
}

/** A refusal of the question itself: the same again would be refused again, another may not. The client API hides the status. */
const refusesQuestion = (error: unknown): boolean =>
  error instanceof DataverseError &&
  error.kind === 'failed' &&
  !error.transient &&
  (error.status === 400 || (error.status === null && error.code !== null));

type Settings = ReadSettings & AttemptSettings & { readonly firstPageAlone?: boolean };

/**
 * Reads the rows that a filter finds, without the columns that the environment lacks. A filter that names such a column finds no row;
 * one of many values that is refused is written in another way, and then halved, down to one value. Where a filter
 * has to be taken apart, a row may come more than once.
 * @returns whether these are all; with `firstPageAlone` there may be more
 * @throws DataverseError
 */
export async function readRows(
  client: DataverseClient,
  question: Question,
  onPage: (page: Page) => void,
  settings: Settings,
): Promise<boolean> {
  const { filter, ...rest } = question;
  const ask = (text: string | null): Promise<boolean> => readFilter(client, { ...rest, filter: text }, onPage, settings);
  if (filter === null || typeof filter === 'string') return ask(filter);
  if (knownLacking(client, rest.facts.entitySet).has(filter.property)) return true;
  const limits = limitsOf(client);
  let refusal: unknown = null;
  const isTaken = (text: string): Promise<boolean> =>
    ask(text).then(
      () => true,
      (error: unknown) => {
        if (!refusesQuestion(error)) throw error;
        refusal = error;
        return false;
      },
    );
  for (const part of partsOf(filter, limits.most)) {
    const condition = limits.function ? asFunction(part) : null;
    if (condition !== null && (await isTaken(condition))) continue;
    if (await isTaken(chained(part))) {
      // What only the chain could ask is asked by it alone from now on.
      if (condition !== null) limits.function = false;
    } else if (part.values.length === 1) {
      // Which of its conditions is refused, or whether they are too many together, only each by itself can tell.
      const { or = [], ...value } = part;
      if (or.length === 0) throw refusal;
      for (const condition of [chained(value), ...or]) if (!(await isTaken(condition))) throw refusal;
    } else {
      const before = { ...limits };
      Object.assign(limits, { most: Math.ceil(part.values.length / 2), function: true });
      try {
        await readRows(client, { ...rest, filter: part }, onPage, settings);
      } catch (error) {
        // Nothing was learned of how many are taken: the next question is asked as this one was.
        Object.assign(limits, before);
        throw error;
      }
    }
  }
  return true;
}

/** As `readRows`, for a filter that is written out. */
async function readFilter(
  client: DataverseClient,
  { facts, filter, select = askedOf(facts) }: Question & { readonly filter: string | null },
  onPage: (page: Page) => void,
  { signal, pageSize = PAGE_SIZE, ...settings }: Settings,
): Promise<boolean> {
  const { entitySet, logicalName } = facts;
  const without = knownLacking(client, entitySet);
  let arrived = false;
  for (;;) {
    if (filter !== null && namesOneOf(filter, without)) return true;
    // A copy: another reading by this client may find out more meanwhile.
    const left = new Set(without);
    const asked = select.filter((property) => !left.has(property));
    const query = { entitySet, logicalName, options: queryOptions(asked, filter), pageSize, signal };
    try {
      return await readPages(
        client,
        query,
        (page) => {
          arrived = true;
          onPage(page);
        },
        settings,
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
 * @param filters no filters, no request: nothing was asked for, and nothing is missing
 * @param settings with `firstPageAlone`, a table of more than one page is `truncated`; `onProgress` is told after every page, before every wait, and at the end
 * @returns the rows with what became of the table; its message is the service's own, or a resource key `Read_…`
 */
export async function readTable<Set extends ReadSet>(
  client: DataverseClient,
  entitySet: Set,
  filters: readonly RowFilter[],
  settings: ReadSettings & { readonly firstPageAlone?: boolean } & { readonly onProgress?: (progress: ReadProgress<Set>) => void } = {},
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
    const reading = { signal, wait, pageSize, firstPageAlone: settings.firstPageAlone, onWait: () => notify('waiting') };
    let all = true;
    for (const filter of filters) all = (await readRows(client, { facts, filter }, onPage, reading)) && all;
    return finish(all ? 'read' : 'truncated', null);
  } catch (error) {
    const known = errorFromPlatform(error);
    return finish(stateAfter(known, rows.length), known.message);
  }
}
