/**
 * Reads what a card needs, for one set of keys at a time. A later question cancels an earlier one, and what is no longer
 * asked for is never shown.
 */
import { TABLES } from '../../../../plugins-ts/tables/columns';
import { readChannelTables, type ChannelKeys } from '../../../../plugins-ts/dataverse/channelReader';
import type { DataverseClient } from '../../../../plugins-ts/dataverse/client';
import type { OrganizationTables } from '../../../../plugins-ts/tables/tables';
import type { CardTrouble } from '../CardStates';

export type Reading =
  | { readonly kind: 'loading' }
  | { readonly kind: 'read'; readonly tables: OrganizationTables }
  | { readonly kind: 'trouble'; readonly trouble: CardTrouble };

const LOADING: Reading = { kind: 'loading' };

export class CardStore {
  private current: Reading = LOADING;
  private key: string | null = null;
  private keys: ChannelKeys = {};
  private running: AbortController | null = null;
  private readonly listeners = new Set<() => void>();

  /** @param client where rows come from; tests bring their own */
  constructor(private readonly client: DataverseClient) {}

  get reading(): Reading {
    return this.current;
  }

  /** Whether the reading is for these keys; before they were followed, there is none to show. */
  isFor(keys: ChannelKeys): boolean {
    return JSON.stringify(keys) === this.key;
  }

  /** Reads for these keys, unless it already did or does. */
  follow(keys: ChannelKeys): void {
    if (this.isFor(keys)) return;
    this.key = JSON.stringify(keys);
    this.keys = keys;
    void this.read();
  }

  /** Reads the same again. */
  retry(): void {
    void this.read();
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
    this.key = null;
    this.listeners.clear();
  }

  private async read(): Promise<void> {
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    this.show(LOADING);
    let reading: Reading;
    try {
      reading = readingOf(await readChannelTables(this.client, this.keys, { signal: running.signal, withUses: true }));
    } catch (error) {
      // The reader turns every failure of a table into a state; what is left is a fault of ours, and is shown as one.
      reading = { kind: 'trouble', trouble: { kind: 'failed', message: error instanceof Error ? error.message : String(error) } };
    }
    if (this.running === running) this.show(reading);
  }

  private show(reading: Reading): void {
    this.current = reading;
    for (const listener of [...this.listeners]) listener();
  }
}

/** Without the numbers there is no card; without another table there is one that says what it lacks. */
function readingOf(tables: OrganizationTables): Reading {
  const numbers = tables.msdyn_ocphonenumbers;
  const message = numbers?.message ?? '';
  if (numbers?.state === 'denied') {
    return { kind: 'trouble', trouble: { kind: 'noAccess', privilege: TABLES.msdyn_ocphonenumbers.readPrivilege, message } };
  }
  if (numbers?.state === 'failed' && message === 'Read_Offline') return { kind: 'trouble', trouble: { kind: 'offline' } };
  if (numbers?.state !== 'read') return { kind: 'trouble', trouble: { kind: 'failed', message } };
  return { kind: 'read', tables };
}
