/**
 * The panel without an app: in a tab of its own, or in a frame whose `Xrm` cannot be reached. A web resource stands on its
 * organization's own address, where the browser's session signs in: everything that the app would tell, the Web API tells.
 */
import { createFetchClient } from '../../plugins-ts/dataverse/fetchClient';
import { DataverseError } from '../../plugins-ts/dataverse/client';
import { createFetchWriter } from '../../plugins-ts/dataverse/fetchWriter';
import { isRecord } from '../../plugins-ts/dataverse/keepKnown';
import { request } from '../../plugins-ts/dataverse/http';
import { ACCEPT_PRIVILEGES, rightsPaths } from '../../plugins-ts/dataverse/productRoles';
import { toGuid } from '../../plugins-ts/dataverse/queries';
import { createSender } from '../../plugins-ts/dataverse/sender';
import { FALLBACK_LANGUAGE, LANGUAGES, lcidOf } from '../../plugins-ts/text';
import { organizationAddress, serviceBeside, type PanelPage, type Surroundings } from './panelHost';
import { tabNavigation } from './tabNavigation';
import { accessOf, type Access, type UserSettingsLike } from './writeAccess';

/** Milliseconds for each question about the person: without an answer the panel goes on, in the browser's language. */
const PATIENCE = 15_000;

/** The answer to one request, as JSON. */
type Ask = (path: string) => Promise<Readonly<Record<string, unknown>>>;

const listOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** The LCID of the browser's first language that has words. */
function browserLanguage({ languages }: Navigator): number {
  const tags = (languages ?? []).map((tag) => tag.toLowerCase().split('-')[0]);
  return (
    LANGUAGES.find(({ tag }) => tag === tags.find((wanted) => LANGUAGES.some((known) => known.tag === wanted)))?.lcid ??
    lcidOf(FALLBACK_LANGUAGE)
  );
}

/**
 * The person's language, an LCID: that of the user interface, else of the formats. 0 stands for one that was never chosen.
 * @throws DataverseError
 */
async function languageOfUser(ask: Ask, userId: string): Promise<number> {
  const row = await ask(`usersettingscollection(${userId})?$select=uilanguageid,localeid`);
  return Number(row['uilanguageid']) || Number(row['localeid']) || 0;
}

/**
 * Roles and privileges in the form in which the app gives them. Roles come by the person's own assignment; what comes by a
 * team is among the privileges.
 */
async function settingsOfUser(ask: Ask, userId: string): Promise<UserSettingsLike> {
  // Roles may be hidden from the person who has them: then the privileges tell.
  const roles = await ask(rightsPaths(userId).roles).catch(() => ({ value: [] }));
  return {
    roles: listOf(roles.value).map(({ name }) => ({ name: String(name) })),
    getSecurityRolePrivilegesInfo: async () => {
      const { RolePrivileges: privileges } = await ask(rightsPaths(userId).privileges);
      return Object.fromEntries(
        listOf(privileges).map(({ PrivilegeName: name }, place) => [place, { privilegeName: typeof name === 'string' ? name : undefined }]),
      );
    },
  };
}

/**
 * Asks the organization who the person is.
 * @returns `null` where the page stands on no organization's address; an organization that does not answer now is one
 */
export async function fetchHost(page: PanelPage): Promise<Surroundings | null> {
  const address = organizationAddress(page);
  const service = serviceBeside(page, address);
  const ask: Ask = async (path) => {
    const { text } = await request(service, { method: 'GET', address: `${service.root}${path}`, timeOut: PATIENCE });
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  };
  let languageId = 0;
  let userId: string | null = null;
  try {
    userId = toGuid((await ask('WhoAmI'))['UserId']);
    if (userId !== null) languageId = await languageOfUser(ask, userId);
  } catch (error) {
    if (userId === null && error instanceof DataverseError && error.kind === 'missing') return null;
  }
  const person = userId;
  let settings: Promise<UserSettingsLike> | undefined;
  const access = async (needed?: readonly string[]): Promise<Access> => {
    if (person === null) return 'unknown';
    settings ??= settingsOfUser(ask, person);
    return accessOf(await settings, needed);
  };
  return {
    client: createFetchClient(service),
    host: {
      languageId: languageId === 0 ? browserLanguage(page.navigator) : languageId,
      organizationName: page.location.hostname,
      navigation: tabNavigation(page, address),
      alone: true,
      acceptance: { access: () => access(ACCEPT_PRIVILEGES), writer: createFetchWriter(service) },
      connectivity: { access, sender: createSender(service) },
    },
  };
}
