import type { Table, TypedRow } from '../../plugins-ts/tables/tables';

/**
 * Rows of one table that were read so far, and the keys that they were read by. A key that was read is not read again, even
 * where there was no row for it.
 */
export class RowCache<SomeRow extends TypedRow> {
  private readonly rows = new Map<string, SomeRow>();
  private readonly answered = new Set<string>();
  private outcome: Pick<Table, 'state' | 'message'> = { state: 'read', message: null };

  private lacking: Table['lacking'];

  /** @param idOf what tells rows apart */
  constructor(private readonly idOf: (row: SomeRow) => string) {}

  /**
   * Reads what was not read yet.
   * @param read never rejects: what goes wrong is a state of the table
   * @param cancelled whether the rows are no longer needed; then none of them is kept
   */
  async ask(
    keys: Iterable<string>,
    read: (missing: readonly string[]) => Promise<Table<SomeRow>>,
    cancelled: () => boolean,
  ): Promise<void> {
    if (cancelled()) return;
    const missing = [...new Set(keys)].filter((key) => !this.answered.has(key));
    // What failed before is among what is missing, so that the last outcome holds for all that was ever asked.
    this.outcome = { state: 'read', message: null };
    if (missing.length === 0) return;
    const { rows, state, message, lacking = this.lacking } = await read(missing);
    if (cancelled()) return;
    for (const row of rows) this.rows.set(this.idOf(row), row);
    this.lacking = lacking;
    this.outcome = { state, message };
    if (state === 'read') for (const key of missing) this.answered.add(key);
  }

  /** The rows with these ids, in their order. */
  of(ids: readonly string[]): readonly SomeRow[] {
    return ids.flatMap((id): readonly SomeRow[] => {
      const row = this.rows.get(id);
      return row ? [row] : [];
    });
  }

  get table(): Table<SomeRow> {
    return { ...this.outcome, rows: [...this.rows.values()], ...(this.lacking === undefined ? {} : { lacking: this.lacking }) };
  }
}
