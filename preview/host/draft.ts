/** The record in the form with the edits that nobody saved yet. What controls get is this, as on the platform. */
import { lookupProperty } from '../../plugins-ts/tables/columns';
import type { UnknownRow } from '../../plugins-ts/tables/tables';
import { isHidden, type Address } from './hostAddress';
import type { Field } from './fields';
import type { BoundColumn } from './framework/properties';
import { formattedOf, SET_OF_AREA, type Item } from './pageRequests';

export class Draft {
  private readonly edits = new Map<string, unknown>();

  public constructor(
    private readonly row: UnknownRow,
    private readonly numbers: readonly Item[],
  ) {}

  /** The value in the form: the edit, else what is stored. */
  public value(field: Field): unknown {
    return this.edits.has(field.column) ? this.edits.get(field.column) : (this.row[propertyOf(field)] ?? null);
  }

  /** The value as people read it. */
  public formatted(field: Field): string {
    if (!this.edits.has(field.column)) return formattedOf(this.row, propertyOf(field));
    const value = this.value(field);
    if (field.kind !== 'number') return value === null ? '' : String(value);
    return this.numbers.find(({ id }) => id === value)?.name ?? '';
  }

  /** Notes an edit; one that brings the stored value back is none. */
  public edit(field: Field, value: unknown): void {
    if (value === (this.row[propertyOf(field)] ?? null)) this.edits.delete(field.column);
    else this.edits.set(field.column, value);
  }

  public get dirty(): boolean {
    return this.edits.size > 0;
  }

  public discard(): void {
    this.edits.clear();
  }

  /** The column as a control gets it. */
  public bound(field: Field, address: Address): BoundColumn {
    const hidden = isHidden(address, SET_OF_AREA[address.area], field.column);
    return {
      column: field.column,
      label: field.label,
      value: this.value(field),
      formatted: this.formatted(field),
      target: field.target,
      secured: hidden,
      readable: !hidden,
      editable: !hidden && !address.readOnly,
    };
  }
}

/** Property of a row that carries the field. */
export function propertyOf(field: Field): string {
  return field.target ? lookupProperty(field.column) : field.column;
}
