import { isQuietlyMissing, TABLES } from '../../../../plugins-ts/tables/columns';
import { ENTITY_SETS, type EntitySet, type Table } from '../../../../plugins-ts/tables/tables';
import type { UnreadTable } from './DeploymentCard.types';

/** The tables that did not arrive with all of their rows and columns, of those that were asked for. */
export const unreadTables = (tableOf: (set: EntitySet) => Pick<Table, 'state' | 'lacking'> | undefined): readonly UnreadTable[] =>
  ENTITY_SETS.flatMap((entitySet) => {
    const { state, lacking = [] } = tableOf(entitySet) ?? { state: 'read' };
    return (state === 'read' && lacking.length === 0) || isQuietlyMissing({ entitySet, state })
      ? []
      : [{ entitySet, state, lacking, privilege: TABLES[entitySet].readPrivilege }];
  });

/** Whether it is not known which carrier a number has: the carriers did not arrive, or the environment has no column that names one. */
export const isCarrierUnread = (unread: readonly UnreadTable[]): boolean =>
  unread.some(
    ({ entitySet, lacking }) =>
      entitySet === 'msdyn_occarriers' || (entitySet === 'msdyn_ocphonenumbers' && lacking?.includes('_msdyn_carrierid_value') === true),
  );
