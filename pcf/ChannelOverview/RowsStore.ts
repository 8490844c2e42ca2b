/**
 * Reads what the host's rows lack to be described: in requests of up to 200 ids a table, one after the other, and never
 * again for what is there already.
 */
import { TABLES } from '../../plugins-ts/tables/columns';
import type { DataverseClient } from '../../plugins-ts/dataverse/client';
import { toGuid } from '../../plugins-ts/dataverse/queries';
import { readByIds } from '../../plugins-ts/dataverse/reader';
import {
  channelDependencies,
  numberDependencies,
  readConnectivityOf,
  readNumbersOfTexts,
  spellingsOfInactive,
  withOthers,
} from '../../plugins-ts/dataverse/readPlan';
import type { EntitySet, OrganizationTables, Row, RowOfSet, Table, UnknownRow } from '../../plugins-ts/tables/tables';
import { RowCache } from './RowCache';
import type { Kind } from './ManifestConstants';

const READ = [
  'msdyn_ocvoicechannelsettings',
  'msdyn_ocphonenumbers',
  'msdyn_liveworkstreams',
  'msdyn_occommunicationprovidersettings',
  'msdyn_occarriers',
  'vcd_numberconnectivities',
] as const satisfies readonly EntitySet[];
type ReadSet = (typeof READ)[number];

/** A table that was not asked for: nothing is incomplete without it. */
const NOT_ASKED: Table<never> = { state: 'read', rows: [], message: null };

const idOf =
  (set: EntitySet) =>
  (row: UnknownRow): string =>
    toGuid(row[TABLES[set].primaryId]) ?? JSON.stringify(row);
type RowCaches = { readonly [set in ReadSet]: RowCache<RowOfSet<set>> };

const emptyCaches = (): RowCaches => Object.fromEntries(READ.map((set) => [set, new RowCache(idOf(set))])) as unknown as RowCaches;

/** Other records of numbers whose own is inactive, by their texts. */
const emptyOthers = () => new RowCache<Row<'msdyn_ocphonenumber'>>(idOf('msdyn_ocphonenumbers'));

export interface RowsReading {
  readonly kind: Kind;
  /** The rows that were read for. */
  readonly ids: readonly string[];
  readonly tables: OrganizationTables;
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((id, index) => id === b[index]));

export class RowsStore {
  private caches = emptyCaches();
  private others = emptyOthers();
  private asked: { readonly kind: Kind; readonly ids: readonly string[] } | null = null;
  private running: AbortController | null = null;
  private last: RowsReading | null = null;
  private readonly listeners = new Set<() => void>();

  /** @param client where rows come from; tests bring their own */
  constructor(private readonly client: DataverseClient) {}

  /** What was read last; stays while more is read. */
  get reading(): RowsReading | null {
    return this.last;
  }

  get busy(): boolean {
    return this.running !== null;
  }

  /** Reads for these rows what is not there yet. The same rows again ask for nothing. */
  follow(kind: Kind, ids: readonly string[]): void {
    if (this.asked?.kind === kind && same(this.asked.ids, ids)) return;
    if (this.asked !== null && this.asked.kind !== kind) this.last = null;
    this.asked = { kind, ids };
    void this.read();
  }

  /** What was read may have changed: the next reading asks for all of it. */
  forget(): void {
    if (this.asked === null) return;
    this.caches = emptyCaches();
    this.others = emptyOthers();
    this.asked = null;
  }

  /** Asks again for what could not be read. */
  retry(): void {
    if (this.asked !== null) void this.read();
  }

  /** @returns how to stop listening */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Gives up what is under way. Nothing is said to anyone afterwards. */
  dispose(): void {
    this.running?.abort();
    this.running = null;
    this.asked = null;
    this.listeners.clear();
  }

  private async read(): Promise<void> {
    const { asked } = this;
    if (asked === null) return;
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    this.notify();
    const tables = await this.tablesFor(asked.kind, asked.ids, running.signal);
    if (this.running !== running) return;
    this.running = null;
    this.last = { ...asked, tables };
    this.notify();
  }

  private async tablesFor(kind: Kind, ids: readonly string[], signal: AbortSignal): Promise<OrganizationTables> {
    const { client, caches, others } = this;
    const cancelled = (): boolean => signal.aborted;
    const byIds = <Set extends ReadSet>(set: Set, wanted: readonly string[]): Promise<void> => {
      const table: RowCache<RowOfSet<Set>> = caches[set];
      return table.ask(wanted, (missing) => readByIds(client, set, missing, { signal }), cancelled);
    };
    const byTexts = (texts: readonly string[]): Promise<void> =>
      caches.vcd_numberconnectivities.ask(texts, (missing) => readConnectivityOf(client, missing, { signal }), cancelled);

    let numberIds = ids;
    let workstreamIds: readonly string[] = [];
    let channels: Table<Row<'msdyn_ocvoicechannelsetting'>> = NOT_ASKED;
    if (kind === 'channels') {
      await byIds('msdyn_ocvoicechannelsettings', ids);
      channels = { ...caches.msdyn_ocvoicechannelsettings.table, rows: caches.msdyn_ocvoicechannelsettings.of(ids) };
      ({ numberIds, workstreamIds } = channelDependencies(channels.rows));
    }
    await Promise.all([byIds('msdyn_ocphonenumbers', numberIds), byIds('msdyn_liveworkstreams', workstreamIds)]);
    const numbers = caches.msdyn_ocphonenumbers.of(numberIds);
    const { providerIds, carrierIds, spellings } = numberDependencies(numbers);
    await Promise.all([
      byIds('msdyn_occommunicationprovidersettings', providerIds),
      byIds('msdyn_occarriers', carrierIds),
      byTexts(spellings),
      others.ask(spellingsOfInactive(numbers), (missing) => readNumbersOfTexts(client, missing, { signal }), cancelled),
    ]);
    return {
      msdyn_ocvoicechannelsettings: channels,
      msdyn_ocphonenumbers: { ...caches.msdyn_ocphonenumbers.table, rows: withOthers(numbers, others.table.rows) },
      msdyn_liveworkstreams: caches.msdyn_liveworkstreams.table,
      msdyn_occommunicationprovidersettings: caches.msdyn_occommunicationprovidersettings.table,
      msdyn_occarriers: caches.msdyn_occarriers.table,
      vcd_numberconnectivities: caches.vcd_numberconnectivities.table,
      // Nothing that these lists show depends on these.
      msdyn_ocprovisioningstates: NOT_ASKED,
      systemusers: NOT_ASKED,
      msdyn_ocsmschannelsettings: NOT_ASKED,
      msdyn_proactive_callback_profiles: NOT_ASKED,
      msdyn_planner_callerid_phone_numbers: NOT_ASKED,
    };
  }

  private notify(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
