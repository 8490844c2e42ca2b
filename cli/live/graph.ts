/**
 * Numbers of a Teams tenant from Microsoft Graph: "List numberAssignments" of the Graph reference, version 1.0. Read-only:
 * `TeamsTelephoneNumber.Read.All` is enough.
 */
import { DataverseError, type DataverseClient, type Page } from '../../plugins-ts/dataverse/client';
import { readExportLine, type ImportPlanner, type ExportColumns } from '../../plugins-ts/connectivity';
import { createFetchClient } from '../../plugins-ts/dataverse/fetchClient';
import { readPages, type ReadSettings } from '../../plugins-ts/dataverse/readTable';
import type { UnknownRow } from '../../plugins-ts/tables/tables';
import { CommandError, EXIT } from '../lib/commandError';
import { GRAPH_PERMISSION } from './graphPermission';
import { PUBLIC_CLOUD, type OrganizationAddress } from './organizationAddress';
import { interrupted, type Conversation, type LiveDependencies } from './session';
import { signIn, waysOf, type SignInChoices } from './signIn';

const GRAPH = 'https://graph.microsoft.com/v1.0/';
const PATH = 'admin/teams/telephoneNumberManagement/';

/** The most that Graph gives at once here. */
const PAGE_SIZE = 1000;

const COLUMNS: ExportColumns = { number: 0, type: 1, country: 2, capabilities: 3 };

const cell = (value: unknown): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? value.filter((one) => typeof one === 'string').join(',') : '';

const lineOf = (row: UnknownRow): readonly string[] =>
  ['telephoneNumber', 'numberType', 'isoCountryCode', 'capabilities'].map((name) => cell(row[name]));

/**
 * Reads every number of the tenant into a plan; its lines are places in the list.
 *
 * @param address the organization, whose cloud decides: Graph has this list in the public cloud only
 * @throws CommandError: exit 2 in another cloud, 130 when interrupted, 1 when Graph does not give the list
 */
export async function readGraph(
  address: OrganizationAddress,
  planner: ImportPlanner,
  { text, notify, signal, ...choices }: Conversation & SignInChoices,
  dependencies: LiveDependencies,
): Promise<void> {
  if (address.authority !== PUBLIC_CLOUD) throw new CommandError('Live_Graph_OtherCloud', { host: address.host }, EXIT.wrongUse);
  const root = `${dependencies.graphRoot ?? GRAPH}${PATH}`;
  const { origin, host } = new URL(root);
  const target = { ...address, host, scope: `${origin}/.default` };
  const session = await signIn(target, dependencies.ways ?? waysOf(address, choices, notify), text, signal).catch((error: unknown) => {
    throw signal.aborted ? interrupted() : error;
  });
  notify(text('Live_SignedIn', { host, way: text(`Live_Way_${session.way}`) }));
  try {
    const { fetch: fetchOf = fetch, wait } = dependencies;
    const client = createFetchClient({ root, fetch: fetchOf, headers: (renew) => session.headers(renew), asGraph: true });
    notify(text('Live_Graph_Read', { host, count: await readAll(client, planner, { wait, signal }) }));
  } catch (error) {
    if (signal.aborted) throw interrupted();
    if (!(error instanceof DataverseError)) throw error;
    if (error.kind === 'denied') throw new CommandError('Live_Graph_Denied', { permission: GRAPH_PERMISSION, reason: error.message });
    throw new CommandError('Live_Graph_NoAnswer', { host, reason: error.message });
  }
}

async function readAll(client: DataverseClient, planner: ImportPlanner, { wait, signal }: ReadSettings): Promise<number> {
  let count = 0;
  for (let options = `?$top=${PAGE_SIZE}`; ; options = `?$top=${PAGE_SIZE}&$skip=${count}`) {
    let onLastPage = 0;
    const query = { entitySet: 'numberAssignments', logicalName: 'numberAssignment', options, pageSize: PAGE_SIZE, signal };
    const onPage = ({ rows }: Page): void => {
      onLastPage = rows.length;
      for (const row of rows) planner.add((count += 1), readExportLine(lineOf(row), COLUMNS));
    };
    await readPages(client, query, onPage, { wait });
    // The reference names `$top` and `$skip` and no link: a full page may be followed by another.
    if (onLastPage < PAGE_SIZE) return count;
  }
}
