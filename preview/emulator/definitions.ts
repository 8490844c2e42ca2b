/** What the metadata says of tables, as rows, so that it answers queries like any table: `EntityDefinitions`, its columns and keys. */
import type { Context } from './serviceContext';
import { guidOf } from './apiErrors';
import { defineTable } from '../../plugins-ts/tables/defineTable';
import { forSet, names } from './faults';
import { createModel, type Column, type TableModel } from './metadata';
import { storeOf, type TableStore } from './store';

/** A managed property is an object; it is written down as a text, which is how an object passes through here. */
const MANAGED = { type: 'string' } as const;

const DEFINITIONS = defineTable({
  logicalName: 'EntityMetadata',
  label: 'Entity',
  entitySet: 'EntityDefinitions',
  primaryId: 'MetadataId',
  primaryName: 'LogicalName',
  alternateKeys: [['LogicalName']],
  columns: {
    MetadataId: { type: 'uniqueidentifier' },
    LogicalName: { type: 'string' },
    SchemaName: { type: 'string' },
    EntitySetName: { type: 'string' },
    LogicalCollectionName: { type: 'string' },
    PrimaryIdAttribute: { type: 'string' },
    PrimaryNameAttribute: { type: 'string' },
    ObjectTypeCode: { type: 'integer' },
    IsCustomizable: MANAGED,
    CanCreateForms: MANAGED,
    CanCreateViews: MANAGED,
    IsOptimisticConcurrencyEnabled: { type: 'boolean' },
  },
});

const ATTRIBUTES = defineTable({
  logicalName: 'AttributeMetadata',
  label: 'Attribute',
  entitySet: 'Attributes',
  primaryId: 'MetadataId',
  primaryName: 'LogicalName',
  columns: { MetadataId: { type: 'uniqueidentifier' }, LogicalName: { type: 'string' }, EntityLogicalName: { type: 'string' } },
});

const KEYS = defineTable({
  logicalName: 'EntityKeyMetadata',
  label: 'Entity Key',
  entitySet: 'Keys',
  primaryId: 'MetadataId',
  primaryName: 'LogicalName',
  columns: {
    MetadataId: { type: 'uniqueidentifier' },
    LogicalName: { type: 'string' },
    EntityLogicalName: { type: 'string' },
    EntityKeyIndexStatus: { type: 'string' },
  },
});

const model = createModel([DEFINITIONS, ATTRIBUTES, KEYS]);
const [definitionTable, attributeTable, keyTable] = model.tables as readonly [TableModel, TableModel, TableModel];

const managed = (name: string, closed: readonly string[]): unknown => ({
  Value: !closed.includes(name),
  CanBeChanged: false,
  ManagedPropertyLogicalName: name.toLowerCase(),
});

/** The definitions of the tables that exist at this moment. */
export function definitionsOf(context: Context, present: (table: TableModel) => boolean): TableStore {
  const rows = context.model.tables.filter(present).map((item) => {
    const closed = forSet(context.faults.closedTables, item.entitySet) ?? [];
    return {
      MetadataId: guidOf(`table ${item.logicalName}`),
      LogicalName: item.logicalName,
      SchemaName: item.logicalName,
      EntitySetName: item.entitySet,
      LogicalCollectionName: item.entitySet,
      PrimaryIdAttribute: item.primaryId,
      PrimaryNameAttribute: item.primaryName,
      ObjectTypeCode: item.objectTypeCode,
      IsCustomizable: managed('IsCustomizable', closed),
      CanCreateForms: managed('CanCreateForms', closed),
      CanCreateViews: managed('CanCreateViews', closed),
      IsOptimisticConcurrencyEnabled: !names(context.faults.unversionedTables, item.entitySet),
    };
  });
  return storeOf(model, definitionTable, rows);
}

/** The columns of a table, without those that this organization lacks. */
export const attributesOf = ({ logicalName }: TableModel, columns: readonly Column[]): TableStore =>
  storeOf(
    model,
    attributeTable,
    columns.map(({ name }) => ({ MetadataId: guidOf(`column ${logicalName}.${name}`), LogicalName: name, EntityLogicalName: logicalName })),
  );

/** Logical names of the alternate keys, where they are not the column's own and `key`. */
const KEY_NAMES: Readonly<Record<string, string>> = { vcd_acceptedfinding: 'vcd_findingkey' };

/** The alternate keys of a table and how far their indexes are. */
export function keysOf(context: Context, { logicalName, entitySet, alternateKeys }: TableModel): TableStore {
  const index = forSet(context.faults.keyIndexes, entitySet) ?? 'Active';
  const rows = (index === 'absent' ? [] : alternateKeys).map((columns) => {
    const name = KEY_NAMES[logicalName] ?? `${columns.join('_')}key`;
    return {
      MetadataId: guidOf(`key ${name}`),
      LogicalName: name,
      EntityLogicalName: logicalName,
      EntityKeyIndexStatus: index,
    };
  });
  return storeOf(model, keyTable, rows);
}
