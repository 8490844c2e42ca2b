/**
 * The state as the query of an address and back. Only what differs from the default is written, so that the plain page has
 * a plain address; what an address says that means nothing here is ignored.
 */
import {
  COLUMNS,
  DEFAULT_STATE,
  FACETS,
  FLAGS,
  GROUPINGS,
  LISTS,
  SHARES,
  type ColumnId,
  type FacetId,
  type FlagId,
  type OverviewFilters,
  type OverviewState,
  type Sorting,
} from './state';

const ON = '1';
const GIVEN_ORDER = 'given';

/** Names in the address that are not the state's own. */
const FLAG_NAMES: Readonly<Record<FlagId, string>> = {
  noSlaOutbound: 'noSla',
  retiring: 'retiring',
  undecided: 'undecided',
  errors: 'errors',
};

const oneOf = <T extends string>(known: readonly T[], value: string | null): T | undefined => known.find((id) => id === value);

const someOf = <T extends string>(known: readonly T[], value: string | null): readonly T[] => {
  const named = new Set((value ?? '').split(','));
  return known.filter((id) => named.has(id));
};

const sortText = (sort: Sorting | null): string => (sort === null ? GIVEN_ORDER : `${sort.descending ? '-' : ''}${sort.column}`);

function sortFrom(value: string | null): Sorting | null {
  if (value === GIVEN_ORDER) return null;
  const descending = value?.startsWith('-') ?? false;
  const column = oneOf(COLUMNS, descending ? (value ?? '').slice(1) : value);
  return column === undefined ? DEFAULT_STATE.sort : { column, descending };
}

/** The query of an address that brings this state back. */
export function stateToAddress(state: OverviewState): URLSearchParams {
  const query = new URLSearchParams();
  const { filters } = state;
  if (state.list !== DEFAULT_STATE.list) query.set('list', state.list);
  if (state.search !== '') query.set('search', state.search);
  if (filters.approach.length > 0) query.set('approach', filters.approach.join(','));
  for (const flag of FLAGS) {
    if (filters[flag]) query.set(FLAG_NAMES[flag], ON);
  }
  for (const facet of FACETS) {
    const value = filters[facet];
    if (value !== null) query.set(facet, value);
  }
  if (state.groupBy !== DEFAULT_STATE.groupBy) query.set('group', state.groupBy);
  if (sortText(state.sort) !== sortText(DEFAULT_STATE.sort)) query.set('sort', sortText(state.sort));
  if (state.columns.length !== COLUMNS.length) query.set('columns', state.columns.join(','));
  if (state.channel !== null) query.set('channel', state.channel);
  if (state.number !== null) query.set('number', state.number);
  if (!state.help) query.set('help', 'off');
  return query;
}

const idFrom = (value: string | null): string | null =>
  value === null || value === '' ? null : value.toLowerCase().replace(/^\{|\}$/g, '');

/** The state that an address asks for. Other things in it, known to the host alone, are left to the host. */
export function stateFromAddress(query: URLSearchParams): OverviewState {
  const flags = Object.fromEntries(FLAGS.map((flag) => [flag, query.get(FLAG_NAMES[flag]) === ON])) as Record<FlagId, boolean>;
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, query.get(facet)])) as Record<FacetId, string | null>;
  const filters: OverviewFilters = { ...flags, ...facets, approach: someOf(SHARES, query.get('approach')) };
  return {
    list: oneOf(LISTS, query.get('list')) ?? DEFAULT_STATE.list,
    search: query.get('search') ?? '',
    filters,
    groupBy: oneOf(GROUPINGS, query.get('group')) ?? DEFAULT_STATE.groupBy,
    sort: sortFrom(query.get('sort')),
    columns: columnsFrom(query.get('columns')),
    channel: idFrom(query.get('channel')),
    number: idFrom(query.get('number')),
    help: query.get('help') !== 'off',
  };
}

function columnsFrom(value: string | null): readonly ColumnId[] {
  const chosen = someOf(COLUMNS, value);
  if (chosen.length === 0) return COLUMNS;
  return COLUMNS.filter((id) => id === 'channel' || chosen.includes(id));
}
