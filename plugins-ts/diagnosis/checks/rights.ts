import { isRecord } from '../../dataverse/keepKnown';
import { rightsPaths } from '../../dataverse/productRoles';
import { toGuid } from '../../dataverse/queries';
import { factsOf } from '../../tables/columns';
import { defineCheck, holds, shown, shownAnswer, type Asking } from '../defineCheck';
import type { Answer, Service } from '../service';
import { OWN_ROLES, PRIVILEGES, READ_SETS } from '../known';

/** Names in lower case; `null` where nothing was told, or no names came along. */
type Told = ReadonlySet<string> | null;

const namesOf = (names: readonly unknown[]): Told =>
  names.length === 0 || !names.every((name) => typeof name === 'string') ? null : new Set(names.map((name) => name.toLowerCase()));

async function toldByApp({ page }: Asking): Promise<{ readonly roles: readonly string[] | null; readonly privileges: Told }> {
  if (!page?.app) return { roles: null, privileges: null };
  const { userSettings } = page.app.Utility.getGlobalContext();
  let roles: string[] | null = null;
  userSettings.roles?.forEach(({ name }) => (roles ??= []).push(name ?? ''));
  const privileges = await Promise.resolve(userSettings.getSecurityRolePrivilegesInfo?.()).catch(() => undefined);
  return { roles, privileges: namesOf(Object.values(privileges ?? {}).map(({ privilegeName }) => privilegeName)) };
}

const listIn = (body: unknown, name: string): readonly Readonly<Record<string, unknown>>[] | null => {
  const list: unknown = isRecord(body) ? body[name] : null;
  return Array.isArray(list) ? list.filter(isRecord) : null;
};

interface ByService {
  readonly status?: unknown;
  readonly code?: unknown;
  readonly roles?: unknown;
  readonly privileges: Told;
}

/** The rights that the service tells of. */
export async function privilegesByService(
  service: Service,
): Promise<{ readonly user: string | null; readonly answer: Answer | null; readonly privileges: Told }> {
  const { body } = await service.get('WhoAmI');
  const user = toGuid(isRecord(body) ? body['UserId'] : null);
  if (user === null) return { user, answer: null, privileges: null };
  const answer = await service.get(rightsPaths(user).privileges);
  const privileges = namesOf((listIn(answer.body, 'RolePrivileges') ?? []).map(({ PrivilegeName }) => PrivilegeName));
  return { user, answer, privileges };
}

async function toldByService({ service }: Asking): Promise<ByService> {
  const { user, answer, privileges } = await privilegesByService(service);
  if (user === null || answer === null) return { privileges };
  const roles = await service.get(rightsPaths(user).roles);
  return {
    status: answer.status,
    code: answer.code,
    roles: listIn(roles.body, 'value')?.map(({ name }) => name),
    privileges,
  };
}

const READ_PRIVILEGES = READ_SETS.map((set) => factsOf(set).readPrivilege);
const CREATE = 'prvCreatevcd_NumberConnectivity';
const WRITE = 'prvWritevcd_NumberConnectivity';
export const DELETE = 'prvDeletevcd_NumberConnectivity';

/** Roles and rights as the app tells them, and as the Web API does. */
export const rights = defineCheck({
  id: 'rights',
  where: 'anywhere',
  consent: null,
  milliseconds: 60_000,
  shape: {
    members: {
      hasApp: 'yesNo',
      app: { members: { told: 'yesNo', roles: { someOf: OWN_ROLES }, privileges: { someOf: PRIVILEGES } } },
      service: {
        members: { status: 'status', code: 'code', told: 'yesNo', roles: { someOf: OWN_ROLES }, privileges: { someOf: PRIVILEGES } },
      },
    },
  },
  ask: async (asking) => {
    const kept = (told: Told): readonly string[] | null => told && PRIVILEGES.filter((name) => told.has(name.toLowerCase()));
    const app = await toldByApp(asking);
    const service = await toldByService(asking);
    return {
      hasApp: Boolean(asking.page?.app),
      app: { told: app.privileges !== null, roles: app.roles, privileges: kept(app.privileges) },
      service: { ...service, told: service.privileges !== null, privileges: kept(service.privileges) },
    };
  },
  points: [
    {
      id: 'rightsAgree',
      beliefs: ['C17', 'U21'],
      judge: ({ hasApp, app, service }) => {
        if (hasApp !== true) return 'notHere';
        if (!app.privileges || !service.privileges) return 'unknown';
        return holds(app.privileges.join() === service.privileges.join());
      },
      show: ({ app, service }) =>
        shown([
          [
            'app',
            app.privileges && PRIVILEGES.filter((name) => app.privileges?.includes(name) && !service.privileges?.includes(name)).join(', '),
          ],
          [
            'Web API',
            service.privileges &&
              PRIVILEGES.filter((name) => service.privileges?.includes(name) && !app.privileges?.includes(name)).join(', '),
          ],
        ]).filter(([, value]) => value !== ''),
    },
    {
      id: 'mayReadAll',
      beliefs: ['C27', 'C35'],
      judge: ({ app, service }) => {
        const told = service.privileges ?? app.privileges;
        return holds(told && READ_PRIVILEGES.every((name) => told.includes(name)));
      },
      show: ({ app, service }) => {
        const told = service.privileges ?? app.privileges;
        if (!told) return shownAnswer('RetrieveUserPrivileges', service);
        return READ_PRIVILEGES.filter((name) => !told.includes(name)).map((name) => [name, false]);
      },
    },
    {
      id: 'writersMayUndo',
      beliefs: ['U22'],
      judge: ({ app, service }) => {
        const told = service.privileges ?? app.privileges;
        return holds(told && (![CREATE, WRITE].every((name) => told.includes(name)) || told.includes(DELETE)));
      },
      show: ({ app, service }) => {
        const told = service.privileges ?? app.privileges;
        return told ? [CREATE, WRITE, DELETE].map((name) => [name, told.includes(name)]) : [];
      },
    },
  ],
});
