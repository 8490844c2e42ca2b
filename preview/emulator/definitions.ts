/** Table definitions as rows, so that they answer queries like any other table: `EntityDefinitions`. */
import type { Context } from './serviceContext';
import { guidOf } from './apiErrors';
import { defineTable } from '../../plugins-ts/tables/defineTable';
import { createModel, type TableModel } from './metadata';
import { createStore, type TableStore } from './store';

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
  },
});

const model = createModel([DEFINITIONS]);
const table = model.tables[0] as TableModel;

/** The definitions of the tables that exist at this moment. */
export function definitionsOf(context: Context, present: (table: TableModel) => boolean): TableStore {
  const rows = context.model.tables.filter(present).map((item) => ({
    MetadataId: guidOf(`table ${item.logicalName}`),
    LogicalName: item.logicalName,
    SchemaName: item.logicalName,
    EntitySetName: item.entitySet,
    LogicalCollectionName: item.entitySet,
    PrimaryIdAttribute: item.primaryId,
    PrimaryNameAttribute: item.primaryName,
    ObjectTypeCode: item.objectTypeCode,
  }));
  return createStore(model, { [table.entitySet]: rows }).table(table.entitySet) as TableStore;
}
