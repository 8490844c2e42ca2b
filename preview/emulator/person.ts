/**
 * What the Web API tells of the person who is signed in: settings, roles and privileges. They follow from the user and the
 * faults of the moment, so that a right that is taken away is gone here, too.
 */
import { ACCEPT_PRIVILEGES, ROLES, UNDO_PRIVILEGES, WRITE_PRIVILEGES } from '../../plugins-ts/dataverse/productRoles';
import { defineTable } from '../../plugins-ts/tables/defineTable';
import { guidOf, noSuchRow, unknownSegment } from './apiErrors';
import { readCollection } from './collection';
import { readEntity } from './entity';
import { isWithheld, names } from './faults';
import { createModel, type TableModel } from './metadata';
import type { Key, Segment } from './requestPath';
import { exists, type RequestContext } from './serviceContext';
import { storeOf, type MutableRow } from './store';

/** The columns of both tables that a client may want; either has many more. */
const USER_SETTINGS = defineTable({
  logicalName: 'usersettings',
  label: 'User Settings',
  entitySet: 'usersettingscollection',
  primaryId: 'systemuserid',
  columns: {
    systemuserid: { type: 'uniqueidentifier' },
    uilanguageid: { type: 'integer' },
    localeid: { type: 'integer' },
    dateformatstring: { type: 'string' },
    timeformatstring: { type: 'string' },
    timezonecode: { type: 'integer' },
  },
});

const ROLE = defineTable({
  logicalName: 'role',
  label: 'Security Role',
  entitySet: 'roles',
  primaryName: 'name',
  columns: { roleid: { type: 'uniqueidentifier' }, name: { type: 'string' } },
});

const model = createModel([USER_SETTINGS, ROLE]);
const [settingsTable, roleTable] = model.tables as readonly [TableModel, TableModel];

function roleNames({ faults }: RequestContext): readonly string[] {
  return ['Basic User', faults.readOnly ? ROLES.reader : ROLES.administrator];
}

/** What writing our own tables takes, as the product asks for it. */
const WRITING = [...WRITE_PRIVILEGES, ...UNDO_PRIVILEGES, ...ACCEPT_PRIVILEGES];

/** Names of the privileges, as the person has them by roles and teams: of tables that are there, and are not denied. */
export function privilegesOf(context: RequestContext): readonly string[] {
  const { faults, model: all } = context;
  const open = all.tables.filter((table) => (table.writable || exists(context, table)) && !names(faults.deny, table.entitySet));
  const endsWithOpen = (name: string): boolean =>
    open.some(({ privilegeName }) => name.toLowerCase().endsWith(privilegeName.toLowerCase()));
  return [
    ...open.map(({ privilegeName }) => `prvRead${privilegeName}`),
    ...(faults.readOnly ? [] : WRITING.filter((name) => endsWithOpen(name) && !isWithheld(faults, name))),
  ];
}

const isPerson = ({ user }: RequestContext, key: Key | 'none' | null): boolean =>
  key !== null && key !== 'none' && key.kind === 'id' && key.id === user.userId;

function settings(context: RequestContext, set: Segment): unknown {
  if (!isPerson(context, set.key))
    throw noSuchRow(settingsTable, set.key !== null && set.key !== 'none' && set.key.kind === 'id' ? set.key.id : '');
  const { language } = context.faults;
  const row = {
    systemuserid: context.user.userId,
    uilanguageid: language,
    localeid: language === 0 ? 1033 : language,
    dateformatstring: 'M/d/yyyy',
    timeformatstring: 'h:mm tt',
    timezonecode: 92,
  };
  const store = storeOf(model, settingsTable, [row]);
  return readEntity(context, settingsTable, store.rows[0] as MutableRow);
}

function roles(context: RequestContext): unknown {
  const store = storeOf(
    model,
    roleTable,
    roleNames(context).map((name) => ({ roleid: guidOf(`role ${name}`), name })),
  );
  return readCollection(context, store, store.rows);
}

function privileges(context: RequestContext): unknown {
  return {
    '@odata.context': `${context.request.root}/$metadata#Microsoft.Dynamics.CRM.RetrieveUserPrivilegesResponse`,
    RolePrivileges: privilegesOf(context).map((name) => ({
      Depth: 'Global',
      PrivilegeId: guidOf(name),
      BusinessUnitId: context.user.businessUnitId,
      PrivilegeName: name,
      RecordFilterId: '00000000-0000-0000-0000-000000000000',
      RecordFilterUniqueName: '',
    })),
  };
}

/** The body of an answer about the person, or `undefined` where the request is about something else. @throws ApiError 404 */
export function personRequest(context: RequestContext, [set, member, ...rest]: readonly Segment[]): unknown {
  if (set === undefined || context.request.method !== 'GET') return undefined;
  if (set.name === settingsTable.entitySet) {
    if (member !== undefined) throw unknownSegment(member.name);
    return settings(context, set);
  }
  if (set.name !== 'systemusers' || member === undefined || rest.length > 0 || !isPerson(context, set.key)) return undefined;
  if (member.name === 'systemuserroles_association' && member.key === null) return roles(context);
  // A bound function takes its name with and without parentheses.
  if (member.name === 'Microsoft.Dynamics.CRM.RetrieveUserPrivileges') return privileges(context);
  return undefined;
}
