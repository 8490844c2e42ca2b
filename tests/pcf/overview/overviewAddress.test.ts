import fc from 'fast-check';
import {
  COLUMNS,
  countFilters,
  DEFAULT_STATE,
  GROUPINGS,
  LISTS,
  NO_FILTERS,
  SHARES,
  stateFromAddress,
  stateToAddress,
  toggleColumn,
  toggleFlag,
  toggleShare,
  toggleSort,
  type OverviewState,
} from '../../../pcf/views/overview/model';

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const id = fc.uuid();
const ordered = <T>(all: readonly T[]) => fc.subarray([...all]);

const states: fc.Arbitrary<OverviewState> = fc.record({
  list: fc.constantFrom(...LISTS),
  search: text,
  filters: fc.record({
    approach: ordered(SHARES),
    noSlaOutbound: fc.boolean(),
    retiring: fc.boolean(),
    undecided: fc.boolean(),
    errors: fc.boolean(),
    carrier: fc.option(text),
    provider: fc.option(text),
    country: fc.option(text),
    workstream: fc.option(text),
  }),
  groupBy: fc.constantFrom(...GROUPINGS),
  sort: fc.option(fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() })),
  columns: ordered(COLUMNS).map((chosen) => COLUMNS.filter((column) => column === 'channel' || chosen.includes(column))),
  channel: fc.option(id),
  number: fc.option(id),
  help: fc.boolean(),
});

it('every state comes back from its address', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(stateFromAddress(new URLSearchParams(stateToAddress(state).toString()))).toEqual(state);
    }),
    { numRuns: 500 },
  );
});

it('the default state has an empty address, and an empty address gives the default state', () => {
  expect(stateToAddress(DEFAULT_STATE).toString()).toBe('');
  expect(stateFromAddress(new URLSearchParams())).toEqual(DEFAULT_STATE);
});

it('what an address says makes a state that is its own address again, whatever it says', () => {
  const names = [
    'list',
    'search',
    'approach',
    'noSla',
    'retiring',
    'undecided',
    'errors',
    'carrier',
    'country',
    'group',
    'sort',
    'columns',
    'channel',
    'number',
    'help',
    'data',
    'constructor',
  ];
  const value = fc.oneof(
    text,
    fc.constantFrom(
      '1',
      '0',
      '-',
      '-findings',
      'given',
      'channels',
      'number,channel',
      'unknown,noNumber,x',
      'off',
      '__proto__',
      'toString',
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...names), value)), (pairs) => {
      const state = stateFromAddress(new URLSearchParams(pairs));
      expect(stateFromAddress(stateToAddress(state))).toEqual(state);
      expect(COLUMNS).toEqual(expect.arrayContaining([...state.columns]));
      expect(SHARES).toEqual(expect.arrayContaining([...state.filters.approach]));
      expect(state.columns).toContain('channel');
    }),
    { numRuns: 300 },
  );
});

it.each([
  ['channel={6F9619FF-8B86-D011-B42D-00C04FC964FF}', { channel: '6f9619ff-8b86-d011-b42d-00c04fc964ff' }],
  ['channel=', { channel: null }],
  ['noSla=1&retiring=yes', { filters: { ...NO_FILTERS, noSlaOutbound: true } }],
  ['approach=noNumber,made-up,acs-direct-offer', { filters: { ...NO_FILTERS, approach: ['acs-direct-offer', 'noNumber'] } }],
  ['sort=-retirement', { sort: { column: 'retirement', descending: true } }],
  ['sort=shoe-size', { sort: DEFAULT_STATE.sort }],
  ['sort=given', { sort: null }],
  ['columns=findings', { columns: ['channel', 'findings'] }],
  ['columns=nothing-known', { columns: COLUMNS }],
  ['carrier=', { filters: { ...NO_FILTERS, carrier: '' } }],
  ['group=country&list=unused&help=off', { groupBy: 'country', list: 'unused', help: false }],
])('%s', (query, expected) => {
  expect(stateFromAddress(new URLSearchParams(query))).toEqual({ ...DEFAULT_STATE, ...expected });
});

describe('toggles', () => {
  it('a part of the mix is added in the order of the catalogue, and taken away by the second press', () => {
    const one = toggleShare(NO_FILTERS, 'noNumber');
    const two = toggleShare(one, 'acs-direct-offer');
    expect(two.approach).toEqual(['acs-direct-offer', 'noNumber']);
    expect(toggleShare(two, 'noNumber').approach).toEqual(['acs-direct-offer']);
  });

  it('filters are counted one by one', () => {
    expect(countFilters(NO_FILTERS)).toBe(0);
    expect(countFilters({ ...toggleFlag(toggleShare(toggleShare(NO_FILTERS, 'unknown'), 'noNumber'), 'errors'), carrier: '' })).toBe(4);
  });

  it('the channel is the one column that stays', () => {
    expect(toggleColumn(COLUMNS, 'channel')).toEqual(COLUMNS);
    const without = toggleColumn(COLUMNS, 'source');
    expect(without).not.toContain('source');
    expect(toggleColumn(without, 'source')).toEqual(COLUMNS);
  });

  it('a heading sorts by its column, then the other way round, then back', () => {
    const first = toggleSort(null, 'findings');
    expect(first).toEqual({ column: 'findings', descending: false });
    expect(toggleSort(first, 'findings').descending).toBe(true);
    expect(toggleSort(toggleSort(first, 'findings'), 'findings').descending).toBe(false);
    expect(toggleSort({ column: 'findings', descending: true }, 'channel')).toEqual({ column: 'channel', descending: false });
  });
});
