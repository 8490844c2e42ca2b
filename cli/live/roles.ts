/** Which of the product's own roles carries the right to read a table; the Roles folders of `solution/src` hold them. */
import { TABLES } from '../../plugins-ts/dataverse/columns';
import type { EntitySet } from '../../plugins-ts/domain';

/** Names of the roles, the same in every language. */
export const ROLES = {
  reader: 'Voice Channel Deployment Reader',
  sourceReader: 'Voice Channel Deployment Source Reader',
  administrator: 'Voice Channel Deployment Administrator',
} as const;

/** The role that carries the right to read this table. */
export const readingRole = (set: EntitySet): string => (TABLES[set].logicalName.startsWith('vcd_') ? ROLES.reader : ROLES.sourceReader);

/** The rights that importing evidence needs besides reading. */
export const WRITE_PRIVILEGES = 'prvCreatevcd_NumberConnectivity, prvWritevcd_NumberConnectivity';
