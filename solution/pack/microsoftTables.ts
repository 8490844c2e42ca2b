/**
 * What forms and views may name of Microsoft's tables: display names, and types as controls and forms tell them apart. A column
 * that is in no definition cannot be used without being entered there, so that its name and type get looked up first.
 */
import type { ColumnDefinition, Columns, ColumnType as DataverseType } from '../../plugins-ts/tables/defineTable';
import { COMMON_COLUMNS as COMMON, EVERY_TABLE } from '../../plugins-ts/tables/everyTable';

/** Types of columns, as far as a control or a form tells them apart. */
export type ColumnType = Exclude<DataverseType, 'string' | 'boolean'> | 'text' | 'phone' | 'url' | 'yesno';

export interface MicrosoftTable {
  readonly displayName: string;
  readonly primaryId: string;
  readonly columns: Readonly<Record<string, { readonly displayName: string; readonly type: ColumnType }>>;
}

function typeOf({ type, format }: ColumnDefinition): ColumnType {
  if (type === 'string') return format ?? 'text';
  return type === 'boolean' ? 'yesno' : type;
}

const isCommon = (column: string): boolean => column in COMMON;

export const MICROSOFT_TABLES: Readonly<Record<string, MicrosoftTable>> = Object.fromEntries(
  EVERY_TABLE.filter(({ logicalName }) => logicalName.startsWith('msdyn_')).map(({ logicalName, label, columns }) => [
    logicalName,
    {
      displayName: label,
      primaryId: `${logicalName}id`,
      columns: Object.fromEntries(
        Object.entries(columns as Columns)
          .filter(([name]) => !isCommon(name))
          .map(([name, column]) => [name, { displayName: column.label ?? name, type: typeOf(column) }]),
      ),
    },
  ]),
);

/** Columns that every table has; they depend on nothing but the table. */
export const COMMON_COLUMNS: Readonly<Record<string, ColumnType>> = Object.fromEntries(
  Object.entries(COMMON as Columns).map(([name, column]) => [name, typeOf(column)]),
);
