/**
 * Orders of the rows. Each is worked out once for a set of rows and kept with it, so that filtering never sorts.
 */
import { APPROACHES } from '../../../../plugins-ts/catalogue';
import type { Direction, SipContextStatement } from '../../../../plugins-ts/organization/organizationTypes';
import type { NumberSource } from '../../../../plugins-ts/catalogue/vocabulary';
import type { OverviewRow } from './overviewRows';
import { SHARES, type ColumnId, type Sorting } from './state';
import { sipSummary } from './sipSummary';
import { perLocale } from '../../../../plugins-ts/text';

/** Compares two names as people of a BCP 47 locale sort them, numbers in them by their size: what `sort` takes. */
export const nameOrder = perLocale((locale) => new Intl.Collator(locale, { numeric: true }).compare);

/** Position of each row of the given array, by the order wanted. */
type Order = readonly OverviewRow[];

interface Kept {
  readonly byName: Map<string, Int32Array>;
  readonly orders: Map<string, Order>;
}

const KEPT = new WeakMap<readonly OverviewRow[], Kept>();

const SOURCES: readonly (NumberSource | 'unknown')[] = [...APPROACHES.map(({ numberSource }) => numberSource), 'unknown'];

/** `null` sorts last, whichever way round. */
type Rank = (row: OverviewRow) => number | string | null;

/** What needs attention comes first: nothing stated, then where Microsoft's part begins or ends, then what is open. */
function boundaryRank({ enabled, responsibility, candidates }: Direction): number {
  const off = enabled === false ? 0.5 : 0;
  if (responsibility === null) return candidates.length > 0 ? 80 : 90;
  if (responsibility.startsAt === null) return 0 + off;
  const end = responsibility.startsAt === 'representative' ? responsibility.endsAt : responsibility.startsAt;
  return (end === 'microsoftPstnEdge' ? 10 : end === 'acs' ? 20 : 30) + off;
}

const SIP: Readonly<Record<SipContextStatement['value'], number>> = { lost: 0, atRisk: 1, preserved: 2, notApplicable: 3 };

const RANKS: Readonly<Record<Exclude<ColumnId, 'channel'>, Rank>> = {
  number: ({ channel: { number } }) => (number === null ? null : (number.e164 ?? (number.text === '' ? null : number.text))),
  source: ({ channel: { number } }) => (number === null ? null : SOURCES.indexOf(number.numberSource)),
  approach: ({ share }) => SHARES.indexOf(share),
  inbound: ({ channel }) => boundaryRank(channel.inbound),
  outbound: ({ channel }) => boundaryRank(channel.outbound),
  sipContext: ({ channel }) => {
    const { value } = sipSummary(channel);
    return value === null ? 9 : SIP[value];
  },
  retirement: ({ ending }) => ending?.lifecycle.endsOn ?? null,
  // Most and worst first: a thousand of a lighter kind never outweigh one heavier.
  findings: ({ counts }) => -(counts.error * 1e6 + counts.warning * 1e3 + counts.info),
};

function kept(rows: readonly OverviewRow[]): Kept {
  let found = KEPT.get(rows);
  if (found === undefined) {
    found = { byName: new Map(), orders: new Map() };
    KEPT.set(rows, found);
  }
  return found;
}

/** Indices of the rows by name, as people of the locale sort; equal names by id. */
function namesInOrder(rows: readonly OverviewRow[], locale: string): Int32Array {
  const { byName } = kept(rows);
  let order = byName.get(locale);
  if (order === undefined) {
    const compare = nameOrder(locale);
    // A plain array: its sort takes runs that are in order as they are, and the report's rows nearly are; that of a typed array does not.
    const indices = Array.from(rows.keys()).sort((a, b) => {
      const left = rows[a] as OverviewRow;
      const right = rows[b] as OverviewRow;
      return compare(left.channel.name, right.channel.name) || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0);
    });
    order = Int32Array.from(indices);
    byName.set(locale, order);
  }
  return order;
}

function compareRanks(a: number | string | null, b: number | string | null, descending: boolean): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return (a < b ? -1 : 1) * (descending ? -1 : 1);
}

/**
 * The rows in the wanted order; rows that are equal in it by name.
 * @param locale BCP 47; decides how names sort
 */
export function sortRows(rows: readonly OverviewRow[], sort: Sorting | null, locale: string): Order {
  if (sort === null) return rows;
  const { orders } = kept(rows);
  const key = `${locale} ${sort.column} ${sort.descending}`;
  let order = orders.get(key);
  if (order === undefined) {
    const names = namesInOrder(rows, locale);
    const { column, descending } = sort;
    if (column === 'channel') {
      const ids = descending ? Int32Array.from(names).reverse() : names;
      order = Array.from(ids, (index) => rows[index] as OverviewRow);
    } else {
      const rank = RANKS[column];
      // Starts in the order of names, and the sort is stable: equal ranks stay in it.
      const ranked = Array.from(names, (index) => ({ row: rows[index] as OverviewRow, rank: rank(rows[index] as OverviewRow) }));
      order = ranked.sort((a, b) => compareRanks(a.rank, b.rank, descending)).map(({ row }) => row);
    }
    // Two orders at hand are enough to turn one round; more would only hold memory.
    if (orders.size > 1) orders.clear();
    orders.set(key, order);
  }
  return order;
}
