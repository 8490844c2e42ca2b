/**
 * The rows of an organization, joined once, so that describing a channel is a handful of look-ups.
 */
import { dayNumber } from './days';
import { canonicalText, compareCodePoints } from './order';
import { isActive, labelOf, lookupCell, textCell, toId } from './cells';
import { describeNumberRow, describeUnreadNumber, e164Of, type NumberFacts, type NumberJoins } from './numberFacts';
import { normalizePhoneNumber } from './phoneNumbers';
import { lifecycleOf } from './statements';
import { usesByNumber, type NumberUses } from './uses';
import {
  ENTITY_SETS,
  type CellOf,
  type EntitySet,
  type OrganizationTables,
  type Row,
  type RowOfSet,
  type Table,
  type TypedRow,
  type UnknownRow,
} from '../tables/tables';
import type { ApproachId } from '../catalogue/vocabulary';
import type { Lifecycle } from './organizationTypes';

const ABSENT: Table<never> = { state: 'missing', rows: [], message: null };

/** A row with its id as reported. */
export interface Identified<SomeRow extends TypedRow> {
  readonly id: string;
  readonly row: SomeRow;
}

export interface Organization {
  /** ISO date from which days are counted. */
  readonly asOf: string;
  /** What was joined. */
  readonly tables: OrganizationTables;
  table<Set extends EntitySet>(set: Set): Table<RowOfSet<Set>>;
  /** The environment has no such column: that its cells are empty says nothing. */
  lacks<Set extends EntitySet>(set: Set, property: CellOf<RowOfSet<Set>>): boolean;
  /** Whether the table was read to its end, with all of these columns: only then what is not in it is not there. */
  isWhole<Set extends EntitySet>(set: Set, ...properties: readonly CellOf<RowOfSet<Set>>[]): boolean;
  /** Some table lacks a column. Rules ask this of every channel, so that it is known without looking. */
  readonly anyLacking: boolean;
  /** Channels, one for each id, in no particular order. */
  readonly channels: readonly Identified<Row<'msdyn_ocvoicechannelsetting'>>[];
  /** The row of a channel. Rows without an id cannot be told apart: none of them is found. */
  channel(id: string): Row<'msdyn_ocvoicechannelsetting'> | undefined;
  /** Numbers that were read, described, by id. */
  readonly numbers: ReadonlyMap<string, NumberFacts>;
  /** Numbers whose row has no id: nothing can name them, but they are there. */
  readonly unidentifiedNumbers: readonly NumberFacts[];
  /** The number that a lookup of a row names: described, or as one that was not read. `null` when the lookup is empty. */
  numberNamedBy<SomeRow extends TypedRow>(row: SomeRow, lookup: CellOf<SomeRow>): NumberFacts | null;
  /** The other active records of the same E.164 number, by id: of a superseded record, those that superseded it. */
  activeTwins(number: NumberFacts): readonly NumberFacts[];
  /** Where a number is used, by its id, also where its own row was not read. */
  usesOf(numberId: string): NumberUses;
  workstream(id: string): Row<'msdyn_liveworkstream'> | undefined;
  /** Active connectivity records by E.164 number, each list in order of id. */
  readonly connectivityRecords: ReadonlyMap<string, readonly Row<'vcd_numberconnectivity'>[]>;
}

/** The one of two rows that claim one id, whichever comes first: order must not decide. */
function chosen<SomeRow extends TypedRow>(a: SomeRow, b: SomeRow): SomeRow {
  return compareCodePoints(canonicalText(a), canonicalText(b)) <= 0 ? a : b;
}

/** Rows by id. Rows without an id are left out: nothing can point to them. */
export function rowsById<SomeRow extends TypedRow>(rows: readonly SomeRow[], idColumn: CellOf<SomeRow>): Map<string, SomeRow> {
  const byId = new Map<string, SomeRow>();
  for (const row of rows) {
    const id = toId((row as UnknownRow)[idColumn]);
    if (id === null) continue;
    const other = byId.get(id);
    byId.set(id, other === undefined ? row : chosen(row, other));
  }
  return byId;
}

/** Rows with their ids, each id once; those without one are kept under an empty id, so that none is missing. */
function identified<SomeRow extends TypedRow>(rows: readonly SomeRow[], idColumn: CellOf<SomeRow>): Identified<SomeRow>[] {
  const places = new Map<string, number>();
  const items: Identified<SomeRow>[] = [];
  for (const row of rows) {
    const id = toId((row as UnknownRow)[idColumn]) ?? '';
    const place = id === '' ? undefined : places.get(id);
    const other = place === undefined ? undefined : items[place];
    if (place !== undefined && other !== undefined) {
      items[place] = { id, row: chosen(row, other.row) };
      continue;
    }
    if (id !== '') places.set(id, items.length);
    items.push({ id, row });
  }
  return items;
}

/** Whether an active row has a number. Rows are looked through only where some are inactive: nobody else asks. */
function activeNumbersIn(rows: readonly Identified<Row<'msdyn_ocphonenumber'>>[]): NumberJoins['hasActive'] {
  let active: ReadonlySet<string | null> | null = null;
  return (e164) => (active ??= new Set(rows.filter(({ row }) => isActive(row)).map(({ row }) => e164Of(row)))).has(e164);
}

/** Active numbers by E.164, each list in order of id. */
function activeByNumber(numbers: Iterable<NumberFacts>): ReadonlyMap<string, readonly NumberFacts[]> {
  const byNumber = new Map<string, NumberFacts[]>();
  for (const number of numbers) {
    const { active, e164 } = number.described;
    if (!active || e164 === null) continue;
    const list = byNumber.get(e164);
    if (list === undefined) byNumber.set(e164, [number]);
    else list.push(number);
  }
  for (const list of byNumber.values()) list.sort((a, b) => compareCodePoints(a.described.id, b.described.id));
  return byNumber;
}

/** Active connectivity records by their number in E.164; those without a comparable number are left out. */
function connectivityRecordsByNumber(
  rows: readonly Row<'vcd_numberconnectivity'>[],
): Map<string, readonly Row<'vcd_numberconnectivity'>[]> {
  const byNumber = new Map<string, Row<'vcd_numberconnectivity'>[]>();
  for (const { row } of identifiedConnectivityRecords(rows)) {
    const e164 = normalizePhoneNumber(textCell(row, 'vcd_phonenumber'));
    if (e164 === null) continue;
    const list = byNumber.get(e164);
    if (list === undefined) byNumber.set(e164, [row]);
    else list.push(row);
  }
  return byNumber;
}

/** The active connectivity records in order of id; those without one in order of what they hold. */
export function identifiedConnectivityRecords(
  rows: readonly Row<'vcd_numberconnectivity'>[],
): readonly Identified<Row<'vcd_numberconnectivity'>>[] {
  const active = identified(rows, 'vcd_numberconnectivityid').filter(({ row }) => isActive(row));
  return [...active].sort(
    (a, b) => compareCodePoints(a.id, b.id) || (a.id === '' ? compareCodePoints(canonicalText(a.row), canonicalText(b.row)) : 0),
  );
}

/**
 * Joins the tables, once for each reading: what describes, advises and plans takes the organization that comes out. Total over any
 * rows at all. Work grows with the number of rows, not with their pairs.
 *
 * @param tables what was read, table by table
 * @param asOf ISO date from which days left are counted, such as `2026-11-22`
 * @throws RangeError when `asOf` is not a day that exists
 */
export function openOrganization(tables: OrganizationTables, asOf: string): Organization {
  if (dayNumber(asOf) === null) throw new RangeError(`not a date: ${asOf}`);
  const table = <Set extends EntitySet>(set: Set): Table<RowOfSet<Set>> => tables[set] ?? ABSENT;
  const rows = <Set extends EntitySet>(set: Set): readonly RowOfSet<Set>[] => table(set).rows;
  const lacks = (set: EntitySet, property: string): boolean => table(set).lacking?.includes(property) === true;
  const workstreams = rowsById(rows('msdyn_liveworkstreams'), 'msdyn_liveworkstreamid');
  const connectivityRecords = connectivityRecordsByNumber(rows('vcd_numberconnectivities'));

  const lifecycles = new Map<readonly ApproachId[], Lifecycle>();
  const lifecycleKept = (candidates: readonly ApproachId[]): Lifecycle => {
    const known = lifecycles.get(candidates) ?? lifecycleOf(candidates, asOf);
    lifecycles.set(candidates, known);
    return known;
  };
  const numberRows = identified(rows('msdyn_ocphonenumbers'), 'msdyn_ocphonenumberid');
  const channels = identified(rows('msdyn_ocvoicechannelsettings'), 'msdyn_ocvoicechannelsettingid');
  const usesOf = usesByNumber((set, primaryId) =>
    set === 'msdyn_ocvoicechannelsettings' ? channels : identified(rows(set) as readonly UnknownRow[], primaryId as never),
  );
  const joins: NumberJoins = {
    providers: rowsById(rows('msdyn_occommunicationprovidersettings'), 'msdyn_occommunicationprovidersettingid'),
    allProviders: table('msdyn_occommunicationprovidersettings').state === 'read',
    carriers: rowsById(rows('msdyn_occarriers'), 'msdyn_occarrierid'),
    connectivityRecords,
    gaps: {
      providerKind: lacks('msdyn_occommunicationprovidersettings', 'msdyn_occommunicationprovider'),
      provider: lacks('msdyn_ocphonenumbers', '_msdyn_occommunicationprovidersettingid_value'),
      trial: lacks('msdyn_occommunicationprovidersettings', 'msdyn_istrial'),
      resourceAccount: lacks('msdyn_ocphonenumbers', 'msdyn_teamsresourceaccount'),
    },
    hasActive: activeNumbersIn(numberRows),
    usesOf,
    lifecycleOf: lifecycleKept,
  };
  const numbers = new Map<string, NumberFacts>();
  const unidentifiedNumbers: NumberFacts[] = [];
  for (const { id, row } of numberRows) {
    const facts = describeNumberRow(id, row, joins);
    if (id === '') unidentifiedNumbers.push(facts);
    else numbers.set(id, facts);
  }
  let twins: ReadonlyMap<string, readonly NumberFacts[]> | null = null;
  let channelRows: ReadonlyMap<string, Row<'msdyn_ocvoicechannelsetting'>> | null = null;
  const unread = new Map<string, NumberFacts>();

  return {
    asOf,
    tables,
    table,
    lacks,
    isWhole: (set, ...properties) => table(set).state === 'read' && !properties.some((property) => lacks(set, property)),
    anyLacking: ENTITY_SETS.some((set) => (tables[set]?.lacking ?? []).length > 0),
    channels,
    channel(id) {
      channelRows ??= new Map(channels.map((channel) => [channel.id, channel.row]));
      return id === '' ? undefined : channelRows.get(id);
    },
    numbers,
    unidentifiedNumbers,
    connectivityRecords,
    activeTwins(number) {
      const { e164 } = number.described;
      if (e164 === null) return [];
      twins ??= activeByNumber([...numbers.values(), ...unidentifiedNumbers]);
      return (twins.get(e164) ?? []).filter((other) => other !== number);
    },
    usesOf,
    workstream: (id) => workstreams.get(id),
    numberNamedBy(row, lookup) {
      const id = lookupCell(row, lookup);
      if (id === null) return null;
      const known = numbers.get(id);
      if (known !== undefined) return known;
      // A number that was not read has only the name that came with the lookup: names from other rows must not be used.
      const label = labelOf(row, lookup);
      const key = `${id} ${label ?? ''}`;
      const facts = unread.get(key) ?? describeUnreadNumber(id, label, usesOf(id));
      unread.set(key, facts);
      return facts;
    },
  };
}
