/** The product's own security roles and the rights that writing needs; the Roles folders of `solution/src` hold both. */
import { TABLES } from '../tables/columns';
import type { EntitySet } from '../tables/tables';

/** Names of the roles, the same in every language. */
export const ROLES = {
  reader: 'Voice Channel Deployment Reader',
  sourceReader: 'Voice Channel Deployment Source Reader',
  administrator: 'Voice Channel Deployment Administrator',
} as const;

/**
 * The role that carries the right to read this table. `null` of a table that many environments lack: whether a role that names the right of
 * an absent table can be imported is published nowhere.
 */
export const readingRole = (set: EntitySet): string | null =>
  TABLES[set].optional ? null : TABLES[set].logicalName.startsWith('vcd_') ? ROLES.reader : ROLES.sourceReader;

/** The rights that accepting findings, and taking that back, need besides reading. */
export const ACCEPT_PRIVILEGES: readonly string[] = [
  'prvCreatevcd_AcceptedFinding',
  'prvWritevcd_AcceptedFinding',
  'prvDeletevcd_AcceptedFinding',
];

/** The right that taking a declaration back needs, too, where it made a row. */
export const UNDO_PRIVILEGES: readonly string[] = ['prvDeletevcd_NumberConnectivity'];

/** Where the service tells of a user's privileges, by roles and teams, and of the roles of their own. @param userId a GUID */
export const rightsPaths = (userId: string): { readonly privileges: string; readonly roles: string } => ({
  privileges: `systemusers(${userId})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`,
  roles: `systemusers(${userId})/systemuserroles_association?$select=name`,
});

/** The rights that declaring and importing connectivity records need besides reading. */
export const WRITE_PRIVILEGES: readonly string[] = ['prvCreatevcd_NumberConnectivity', 'prvWritevcd_NumberConnectivity'];
