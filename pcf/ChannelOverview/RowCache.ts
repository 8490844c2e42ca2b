import type { Table, TypedRow } from '../../plugins-ts/tables/tables';

/**
 * Rows of one table that were read so far, and what they were asked for by. What was answered is not asked again, also
 * where the answer was that there is no such row.
 */
export class RowCache<SomeRow extends TypedRow> {
  private readonly rows = new Map<string, SomeRow>();
  private readonly answered = new Set<string>();
  private outcome: Pick<Table, 'state' | 'message'> = { state: 'read', message: null };

  /** @param idOf what tells rows apart */
  constructor(private readonly idOf: (row: SomeRow) => string) {}

  /**
   * Asks for what was not answered yet.
   * @param read never rejects: what goes wrong is a state of the table
   * @param cancelled whether the answer is of no interest any more; then nothing of it is kept
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
    const { rows, state, message } = await read(missing);
    if (cancelled()) return;
    for (const row of rows) this.rows.set(this.idOf(row), row);
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
    return { ...this.outcome, rows: [...this.rows.values()] };
  }
}
