/**
 * Ids of rows of the product's own tables.
 *
 * Microsoft's page "Define alternate keys for a table": where the data of a key holds one of `/ < > * % & : \ ? +`, rows are unique by it,
 * and not found by it. Numbers begin with a plus sign, and the index of a key is built by a job after the import. So rows are
 * addressed by their ids alone; one that is made gets an id that is computed from its key, so that two who make it make one.
 */
import { v5 } from 'uuid';

const NAMESPACE = '6f4a1d0e-2f5b-4c7e-9a53-8d1c0b7e53a1';

/**
 * The id under which a row is made; others than the product make rows under other ids, and a reader never supposes one.
 * @param table logical name
 * @param key the values of the table's alternate key, in its order
 */
export const rowIdOf = (table: 'vcd_numberconnectivity' | 'vcd_acceptedfinding', key: readonly (string | number)[]): string =>
  v5(`${table}|${key.join('|')}`, NAMESPACE);
