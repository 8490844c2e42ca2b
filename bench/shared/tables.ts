/** Organisations to measure with. */
import { largeTables } from '../../preview/sample/large';
import type { OrganisationTables, Table } from '../../plugins-ts/domain';

export const AS_OF = '2026-11-22';
export const SIZES = [1_000, 10_000, 100_000] as const;

/** The tables of an organisation with that many channels, all of them read. */
export function tablesOf(channels: number): OrganisationTables {
  const entries = Object.entries(largeTables(channels)).map(([set, rows]): [string, Table] => [set, { state: 'read', rows, message: null }]);
  return Object.fromEntries(entries) as OrganisationTables;
}

export const channelsLabel = (channels: number): string => `${channels.toLocaleString('en')} channels`;
