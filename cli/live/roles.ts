/** Which of the product's own roles carries the right to read a table; the Roles folders of `solution/src` hold them. */
import { TABLES } from '../../plugins-ts/tables/columns';
import { ROLES, WRITE_PRIVILEGES as RIGHTS } from '../../plugins-ts/dataverse/roles';
import type { EntitySet } from '../../plugins-ts/tables/tables';

export { ROLES };

/** The role that carries the right to read this table. */
export const readingRole = (set: EntitySet): string => (TABLES[set].logicalName.startsWith('vcd_') ? ROLES.reader : ROLES.sourceReader);

/** The rights that importing evidence needs besides reading. */
export const WRITE_PRIVILEGES = RIGHTS.join(', ');
