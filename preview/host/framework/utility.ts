/** `context.utils`: what the user may do, and the names of tables. */
import { TABLES } from '../../../plugins-ts/tables/columns';
import type { Address } from '../hostAddress';

/** Privilege types: 1 create, 2 read, 3 write, 4 delete. */
const READ = 2;
const OWN_TABLE = 'vcd_numberconnectivity';

export function createUtility({ deny, readOnly, circumstances }: Address): ComponentFramework.Utility {
  const tableOf = (logicalName: string) => Object.values(TABLES).find((table) => table.logicalName === logicalName);
  return {
    hasEntityPrivilege: (entityTypeName, privilegeType) => {
      const table = tableOf(entityTypeName);
      if (circumstances.includes('privilegesThrow')) throw new Error(`The entity '${entityTypeName}' is not loaded.`);
      if (!table || deny.includes(table.entitySet) || deny.includes('*')) return false;
      // The local organization takes changes to the product's own table only.
      return privilegeType === READ || (entityTypeName === OWN_TABLE && !readOnly);
    },
    getEntityMetadata: async (entityName) => {
      const table = tableOf(entityName);
      if (!table) throw new Error(`The entity with a name = '${entityName}' was not found in the MetadataCache.`);
      return {
        LogicalName: table.logicalName,
        EntitySetName: table.entitySet,
        PrimaryIdAttribute: table.primaryId,
        PrimaryNameAttribute: table.primaryName,
      };
    },
    lookupObjects: () => Promise.reject(new Error('Lookup dialogs are not available in the preview.')),
  };
}
