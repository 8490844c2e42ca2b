/**
 * From rows and state to what is listed: searched and filtered, in order, in groups. Fast enough to run with every key.
 */
import { nameOrder, sortRows } from './rowOrder';
import { type OverviewRow, SPECIAL, nameOfKey } from './overviewRows';
import { matcher } from './search';
import { FACETS, FLAGS, SHARES, type GroupBy, type OverviewFilters, type OverviewState } from './state';

/** Rows that have one thing in common, one after the other in `VisibleRows.rows`. */
export interface RowGroup {
  /** What they share: a date, a part of the mix, or a key of a facet. */
  readonly key: string;
  /** Index of the first row. */
  readonly start: number;
  readonly count: number;
  /** Of these, how many take no calls: tiles and the mix do not count them. */
  readonly inactive: number;
}

export interface VisibleRows {
  /** In the order in which they are listed: groups one after the other. */
  readonly rows: readonly OverviewRow[];
  /** `null`: not grouped. */
  readonly groups: readonly RowGroup[] | null;
}

/** What a group by retirement is about when no date is set. */
export const RETIREMENT_KEYS = ['none', 'temporary', 'notSupportedHere', 'undecided', 'unknown', 'noNumber'] as const;

/** The date on which service ends, or why there is none. */
export function retirementKey({ ending, channel: { number, callerIdNumber } }: OverviewRow): string {
  if (ending?.lifecycle.endsOn) return ending.lifecycle.endsOn;
  const shown = number ?? callerIdNumber;
  if (shown === null) return 'noNumber';
  switch (shown.lifecycle.status) {
    case 'temporary':
    case 'notSupportedHere':
      return shown.lifecycle.status;
    case 'unknown':
      return shown.candidates.length > 0 ? 'undecided' : 'unknown';
    default:
      return 'none';
  }
}

function keyOf(row: OverviewRow, groupBy: Exclude<GroupBy, 'none'>): string {
  if (groupBy === 'approach') return row.share;
  return groupBy === 'retirement' ? retirementKey(row) : row[groupBy];
}

/** Whether a row passes the filters. */
export function passes(filters: OverviewFilters): (row: OverviewRow) => boolean {
  const flags = FLAGS.filter((flag) => filters[flag]);
  const facets = FACETS.filter((facet) => filters[facet] !== null);
  const shares = new Set(filters.approach);
  return (row) =>
    // The mix counts active channels alone, and its parts lead to what they counted.
    (shares.size === 0 || (row.channel.active && shares.has(row.share))) &&
    flags.every((flag) => row[flag]) &&
    facets.every((facet) => row[facet] === filters[facet]);
}

const isDate = (key: string): boolean => /^\d{4}-/.test(key);

/** Dates by day, then the reasons for none; parts of the mix in their order; names as people sort them, what is no name last. */
function groupOrder(groupBy: GroupBy, locale: string, label: (key: string) => string): (a: string, b: string) => number {
  if (groupBy === 'approach') {
    return (a, b) => SHARES.findIndex((id) => id === a) - SHARES.findIndex((id) => id === b);
  }
  if (groupBy === 'retirement') {
    const rank = (key: string): number => (isDate(key) ? -1 : RETIREMENT_KEYS.findIndex((id) => id === key));
    return (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1);
  }
  const compare = nameOrder(locale);
  const last: readonly string[] = [SPECIAL.microsoft, SPECIAL.blank, SPECIAL.unread, SPECIAL.noNumber];
  return (a, b) => last.indexOf(a) - last.indexOf(b) || compare(label(a), label(b)) || (a < b ? -1 : 1);
}

/** The name that a group's key stands for, for sorting: of a workstream's id, its name. */
function groupName(groupBy: GroupBy, key: string, sample: OverviewRow | undefined): string {
  return groupBy === 'workstream' ? (sample?.channel.workstream?.name ?? '') : (nameOfKey(key) ?? '');
}

/**
 * What is listed in a state. The order of rows is kept between calls for the same `rows`, so that a key pressed in the
 * search costs one pass.
 * @param rows as `prepareRows` made them, the same array with every call
 * @param locale BCP 47; decides how names sort
 */
export function visibleRows(
  rows: readonly OverviewRow[],
  state: Pick<OverviewState, 'search' | 'filters' | 'groupBy' | 'sort'>,
  locale: string,
): VisibleRows {
  const found = matcher(state.search);
  const passed = passes(state.filters);
  const listed = sortRows(rows, state.sort, locale).filter((row) => passed(row) && found(row));
  return groupRows(listed, state.groupBy, locale);
}

function groupRows(listed: readonly OverviewRow[], groupBy: GroupBy, locale: string): VisibleRows {
  if (groupBy === 'none') return { rows: listed, groups: null };
  const byKey = new Map<string, OverviewRow[]>();
  for (const row of listed) {
    const key = keyOf(row, groupBy);
    const group = byKey.get(key);
    if (group) group.push(row);
    else byKey.set(key, [row]);
  }
  const order = groupOrder(groupBy, locale, (key) => groupName(groupBy, key, byKey.get(key)?.[0]));
  const rows: OverviewRow[] = [];
  const groups = [...byKey.keys()].sort(order).map((key): RowGroup => {
    const members = byKey.get(key) ?? [];
    const start = rows.length;
    let inactive = 0;
    for (const row of members) {
      rows.push(row);
      if (!row.channel.active) inactive += 1;
    }
    return { key, start, count: members.length, inactive };
  });
  return { rows, groups };
}
