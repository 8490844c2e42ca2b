/** What the form XML says of fields and controls, as the page needs it. */
import type { BoundControl, FormCell } from '../../solution/pack/formXml';
import type { ServedForm } from '../emulator/forms';
import type { Area } from './hostAddress';
import type { ControlDefinition } from './framework/manifest';

export type FieldKind = 'text' | 'number' | 'switch' | 'label';

export interface Field {
  /** Logical name of the column. */
  readonly column: string;
  /** `number`: a lookup to a phone number. `label`: shown, not edited. */
  readonly kind: FieldKind;
  readonly label: string;
  /** Logical name of the table that a lookup points to. */
  readonly target?: string;
  /** Locked by the form itself. */
  readonly disabled: boolean;
}

/** Logical names of the tables whose forms the page shows. */
export const TABLE_OF_AREA = { channels: 'msdyn_ocvoicechannelsetting', numbers: 'msdyn_ocphonenumber' } as const satisfies Record<
  Area,
  string
>;

const NUMBER = TABLE_OF_AREA.numbers;

/** The field for a column, or `null` when the table has no such column. */
export function fieldOf({ form, columns }: ServedForm, column: string): Field | null {
  const known = columns[column];
  if (!known) return null;
  const cell = form.cells.find((candidate) => candidate.column === column && !candidate.control);
  const kind =
    known.type === 'lookup'
      ? known.target === NUMBER
        ? 'number'
        : 'label'
      : known.type === 'boolean'
        ? 'switch'
        : known.type === 'string' || known.type === 'memo'
          ? 'text'
          : 'label';
  return {
    column,
    kind,
    label: cell?.label || column,
    disabled: cell?.disabled ?? false,
    ...(known.target === null ? {} : { target: known.target }),
  };
}

/** A cell in which one of our controls stands for a column. */
export interface CardCell extends FormCell {
  readonly control: BoundControl;
}

/** The first of them: the card of the form. */
export function cardOf({ form }: ServedForm): CardCell | null {
  return form.cells.find((cell): cell is CardCell => cell.control !== undefined && cell.column !== null) ?? null;
}

/** Folder of a control's bundle: Dataverse knows `vcd_VoiceChannel.ChannelCard`, the build `ChannelCard`. */
export const bundleOf = ({ name }: BoundControl): string => name.slice(name.lastIndexOf('.') + 1);

/** Property of the control to the column that it is bound to. */
export function columnsOf({ parameters }: BoundControl): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([property, parameter]) => ('column' in parameter ? [[property, parameter.column]] : [])),
  );
}

/** Something in the form XML that an import, or the form itself, would fail on. */
export interface Problem {
  /** Resource key of the sentence. */
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Cells that name a column which the table does not have, and subgrids without a relationship. */
export function brokenCells({ form, columns, subgrids }: ServedForm): Problem[] {
  const cells = form.cells.flatMap(({ column, controlId }) =>
    column === null || columns[column] ? [] : [{ key: 'Preview_Broken_Cell', values: { cell: controlId, column, table: form.table } }],
  );
  const lists = form.cells.flatMap(({ controlId, subgrid }) =>
    !subgrid || subgrids[controlId]?.lookup
      ? []
      : [{ key: 'Preview_Broken_Subgrid', values: { cell: controlId, relationship: subgrid.relationship, table: subgrid.table } }],
  );
  return [...cells, ...lists];
}

/** What does not fit between a control's bindings, its manifest and the table. */
export function brokenBindings({ form, columns }: ServedForm, control: BoundControl, definition: ControlDefinition): Problem[] {
  const named = Object.keys(control.parameters);
  const declared = [...definition.properties.map(({ name }) => name), ...definition.dataSets];
  const problem = (key: string, property: string, column = ''): Problem => ({
    key,
    values: { control: control.name, property, column, table: form.table },
  });
  return [
    ...named.filter((property) => !declared.includes(property)).map((property) => problem('Preview_Broken_Property', property)),
    ...Object.entries(columnsOf(control))
      .filter(([, column]) => !columns[column])
      .map(([property, column]) => problem('Preview_Broken_Column', property, column)),
    ...definition.properties
      .filter(({ name, required }) => required && !named.includes(name))
      .map(({ name }) => problem('Preview_Broken_Required', name)),
  ];
}
