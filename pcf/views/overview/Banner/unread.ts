/** What could not be read, in words, with what to ask a system administrator for. */
import { isQuietlyMissing, TABLES } from '../../../../plugins-ts/tables/columns';
import { privilegeIn } from '../../../../plugins-ts/dataverse/dataverseErrors';
import { ENTITY_SETS, type EntitySet } from '../../../../plugins-ts/tables/tables';
import type { Report, TableReport } from '../../../../plugins-ts/report/reportTypes';
import { hasText, type Text } from '../../../../plugins-ts/text';
import { keyPart } from '../../../../plugins-ts/text/resourceKeys';

export interface UnreadNotice {
  readonly entitySet: string;
  /** "Carriers could not be read:" */
  readonly what: string;
  /** "you lack prvReadmsdyn_occarrier." */
  readonly why: string;
  /** What the overview says all the same, and what it does not. */
  readonly consequence: string;
  /** The role that brings the missing right; empty where none is missing. */
  readonly role: string;
  /** For a system administrator. */
  readonly request: string;
}

const isEntitySet = (name: string): name is EntitySet => (ENTITY_SETS as readonly string[]).includes(name);

/** Name of a table as people know it. */
export const tableName = (entitySet: string, text: Text): string => {
  const key = `Card_Table_${entitySet}`;
  return hasText(text, key) ? text(key) : entitySet;
};

/** That uses of numbers may be missing, and which tables would tell; empty where all were read. */
export const usesUnreadNote = ({ usesUnread }: Pick<Report, 'usesUnread'>, text: Text): string =>
  usesUnread.length === 0 ? '' : text('Use_Unread', { tables: usesUnread.map((set) => tableName(set, text)).join(text('Use_Separator')) });

/** Privilege that a table's message names, else the one that Dataverse asks for by its rule. */
function privilegeOf({ entitySet, message }: TableReport): string {
  return (message === null ? null : privilegeIn(message)) ?? (isEntitySet(entitySet) ? TABLES[entitySet].readPrivilege : '');
}

/** Our own table is in one role, Microsoft's tables are in the other; those that many environments lack are in none. */
const roleKey = (entitySet: string): string | null =>
  entitySet === 'vcd_numberconnectivities'
    ? 'Overview_Role_Reader'
    : isEntitySet(entitySet) && TABLES[entitySet].optional
      ? null
      : 'Overview_Role_SourceReader';

/** Tables that were not fully read, in the order of the report. */
export function unreadNotices(report: Report, text: Text, organization: string): readonly UnreadNotice[] {
  return report.tables
    .filter((table) => table.state !== 'read' && !isQuietlyMissing(table))
    .map((table): UnreadNotice => {
      const { entitySet, state, message } = table;
      const name = tableName(entitySet, text);
      const privilege = privilegeOf(table);
      const denied = state === 'denied';
      const consequence = `Overview_Consequence_${entitySet}`;
      const key = denied ? roleKey(entitySet) : null;
      const role = key === null ? '' : text(key);
      return {
        entitySet,
        what: text(state === 'truncated' ? 'Overview_Unread_Partly' : 'Overview_Unread', { table: name }),
        why: text(`Overview_UnreadWhy_${keyPart(state)}`, { privilege }),
        consequence: hasText(text, consequence) ? text(consequence) : '',
        role,
        request: [
          denied
            ? text(role === '' ? 'Overview_RequestNoRole' : 'Overview_Request', {
                table: name,
                privilege,
                role,
                organization: organization,
              })
            : text('Overview_RequestOther', { table: name, organization: organization }),
          message ? text('Overview_Request_Said', { message: text(message) }) : '',
        ]
          .filter(Boolean)
          .join('\n'),
      };
    });
}
