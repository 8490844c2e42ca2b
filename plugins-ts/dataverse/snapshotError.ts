/**
 * What can be wrong with data that people bring. Words for people are resource keys (`strings/<language>/snapshot.json`).
 */

export type SnapshotErrorCode =
  | 'Snapshot_NotText'
  | 'Snapshot_NotJson'
  | 'Snapshot_Empty'
  | 'Snapshot_NotObject'
  | 'Snapshot_FormatMissing'
  | 'Snapshot_FormatUnknown'
  | 'Snapshot_TablesNotObject'
  | 'Snapshot_TableNotArray'
  | 'Snapshot_RowNotObject'
  | 'Snapshot_TextExpected'
  | 'Snapshot_DateExpected'
  | 'Snapshot_UnreadNotArray'
  | 'Snapshot_UnreadNotObject'
  | 'Snapshot_ReasonUnknown'
  | 'Snapshot_NotAnswer'
  | 'Snapshot_FileTwice'
  | 'Snapshot_NoTables';

/** Values of the placeholders of a sentence. `place` is a JSON path such as `tables.msdyn_ocphonenumbers[3]`, `$` for the whole. */
export interface SnapshotErrorValues {
  readonly place: string;
  readonly file?: string;
  /** From 1, for text that is no JSON. */
  readonly line?: number;
  readonly column?: number;
  /** What stands where something else was expected, shortened. */
  readonly found?: string;
}

/** Data that cannot be read as what it claims to be. `message` is the code; the sentence is made from `code` and `values`. */
export class SnapshotError extends Error {
  constructor(
    readonly code: SnapshotErrorCode,
    readonly values: SnapshotErrorValues,
  ) {
    super(code);
    this.name = 'SnapshotError';
  }

  get place(): string {
    return this.values.place;
  }

  /** The same error, with the file that it was found in. */
  inFile(file: string): SnapshotError {
    return new SnapshotError(this.code, { ...this.values, file });
  }
}

const LONGEST_QUOTE = 60;

/** A value as it can be shown in one line: short, and without anything that moves a terminal's cursor. */
export function quote(value: unknown): string {
  const text =
    typeof value === 'string' ? value : Array.isArray(value) ? '[…]' : typeof value === 'object' && value !== null ? '{…}' : String(value);
  const plain = Array.from(text.slice(0, LONGEST_QUOTE + 1)).map((sign) => (/[\p{C}]/u.test(sign) ? '\uFFFD' : sign));
  return plain.length > LONGEST_QUOTE ? `${plain.slice(0, LONGEST_QUOTE).join('')}…` : plain.join('');
}
