/** The control on a data set of `@shko.online/componentframework-mock`, over the sample's rows, with requests counted. */
import { ComponentFrameworkMockGeneratorReact, DataSetMock } from '@shko.online/componentframework-mock';
import { act, render, waitFor, type RenderResult } from '@testing-library/react';
import { ChannelOverview } from '../../../pcf/ChannelOverview';
import type { IInputs, IOutputs } from '../../../pcf/ChannelOverview/generated/ManifestTypes';
import { TABLES } from '../../../plugins-ts/tables/columns';
import type { EntitySet, UnknownRow } from '../../../plugins-ts/tables/tables';
import { sampleTables } from '../../../preview/sample';
import '../../support/frameworkMock';
import { wordsOf } from '../../support/render';
import type { Language } from '../../../plugins-ts/text';

export type ListTable = 'msdyn_ocvoicechannelsetting' | 'msdyn_ocphonenumber';

export interface Request {
  readonly table: string;
  /** Ids or texts that its filter names. */
  readonly keys: number;
  readonly by: 'ids' | 'texts';
}

export interface HostOptions {
  readonly table?: ListTable;
  /** Rows of the view; all of the table's unless told. */
  readonly ids?: readonly string[];
  readonly tables?: Record<EntitySet, UnknownRow[]>;
  readonly pageSize?: number;
  /** What the host says there are in all; -1 where it did not count. */
  readonly total?: number;
  readonly width?: number;
  readonly language?: Language;
  /** Logical names of tables that answer with a refusal. */
  readonly denied?: readonly string[];
}

export interface HostedControl {
  readonly view: RenderResult;
  readonly requests: Request[];
  readonly dataSet: DataSetMock;
  readonly updateView: jest.SpyInstance;
  readonly generator: ComponentFrameworkMockGeneratorReact<IInputs, IOutputs>;
  /** Gives the control another `updateView`, as hosts do for any reason. */
  update(): Promise<void>;
  /** The host reads its rows again: first loading, then these. */
  reload(ids?: readonly string[]): Promise<void>;
  /** The host reads the page of rows that the control asked for. */
  readNextPage(): Promise<void>;
  /** Resolves when the list shows that many rows. */
  shows(rows: number): Promise<void>;
}

const setOf = (logicalName: string): (typeof TABLES)[EntitySet] => {
  const found = Object.values(TABLES).find((table) => table.logicalName === logicalName);
  if (!found) throw new Error(`no table ${logicalName}`);
  return found;
};

const KEY = /'[^']*'|[0-9a-f]{8}-[0-9a-f-]{27}/gi;

/** Answers by the ids or texts that the filter names, as Dataverse does. */
function webApi(
  tables: Record<EntitySet, UnknownRow[]>,
  requests: Request[],
  denied: readonly string[],
): (table: string, options: string) => Promise<unknown> {
  return async (table, options) => {
    const facts = setOf(table);
    const filter = decodeURIComponent(/\$filter=([^&]*)/.exec(options)?.[1] ?? '');
    const keys =
      filter
        .replace(/PropertyName='\w+'/, '')
        .match(KEY)
        ?.map((key) => key.replace(/'/g, '').toLowerCase()) ?? [];
    const textColumn = /(\w+_phonenumber) eq '/.exec(filter)?.[1];
    requests.push({ table, keys: keys.length, by: textColumn === undefined ? 'ids' : 'texts' });
    if (denied.includes(table))
      throw { errorCode: 2147746336, code: 2147746336, message: `Principal user is missing ${facts.readPrivilege} privilege.` };
    // Our own table is read whole.
    if (facts.own && filter === '') return { entities: tables[facts.entitySet], nextLink: undefined };
    if (keys.length === 0) throw new Error(`${table} was asked for without a filter`);
    const wanted = new Set(keys);
    const column = textColumn ?? facts.primaryId;
    return { entities: tables[facts.entitySet].filter((row) => wanted.has(String(row[column]).toLowerCase())), nextLink: undefined };
  };
}

export async function hostControl(options: HostOptions = {}): Promise<HostedControl> {
  const {
    table = 'msdyn_ocvoicechannelsetting',
    tables = sampleTables(),
    pageSize = 50,
    total,
    width = 1300,
    language = 'en',
    denied = [],
  } = options;
  const facts = setOf(table);
  const nameColumn = facts.primaryName ?? facts.primaryId;
  const all = tables[facts.entitySet].filter((row) => options.ids === undefined || options.ids.includes(String(row[facts.primaryId])));
  const requests: Request[] = [];
  const generator = new ComponentFrameworkMockGeneratorReact<IInputs, IOutputs>(ChannelOverview, { channels: DataSetMock });
  generator.metadata.initMetadata([
    {
      LogicalName: table,
      EntitySetName: table,
      PrimaryIdAttribute: facts.primaryId,
      PrimaryNameAttribute: facts.primaryName,
      Attributes: [],
    } as never,
    {
      LogicalName: `${table}@columns`,
      EntitySetName: `${table}@columns`,
      PrimaryIdAttribute: 'name',
      PrimaryNameAttribute: 'displayName',
      Attributes: [],
    } as never,
  ]);
  const dataSet = generator.context._parameters.channels as unknown as DataSetMock;
  dataSet._Bind(table, 'channels');
  dataSet._loading = false;
  dataSet.paging._pageSize = pageSize;
  const sortColumn = table === 'msdyn_ocphonenumber' ? 'msdyn_phonenumber' : 'msdyn_phonenumberid';
  let shown = pageSize;
  const fill = (rows: readonly UnknownRow[]): void => {
    dataSet._InitItems(
      rows.map((row) => ({
        [facts.primaryId]: row[facts.primaryId],
        [nameColumn]: row[nameColumn] ?? '',
        [sortColumn]: String(row[sortColumn] ?? ''),
      })),
    );
  };
  fill(all.slice(0, shown));
  const paging = dataSet.paging as unknown as { hasNextPage: boolean; totalResultCount: number };
  const page = (): void => {
    Object.defineProperty(dataSet.paging, 'totalResultCount', { configurable: true, get: () => total ?? all.length, set: () => undefined });
    paging.hasNextPage = shown < all.length;
  };
  page();
  generator.context.webAPI.retrieveMultipleRecords.callsFake(webApi(tables, requests, denied) as never);
  const words = wordsOf(language);
  generator.context.resources.getString.callsFake((key: string) => words[key] ?? key);
  generator.context.mode.allocatedWidth = width;
  generator.context.mode.allocatedHeight = -1;

  const updateView = generator.control.updateView as unknown as jest.SpyInstance;
  generator.ExecuteInit();
  const view = render(generator.ExecuteUpdateView());
  const update = async (): Promise<void> => {
    await act(async () => view.rerender(generator.ExecuteUpdateView()));
  };
  const setLoading = async (loading: boolean): Promise<void> => {
    dataSet._loading = loading;
    // The mock ends a loading of its own after a delay; here the test does.
    dataSet._timeoutRef = setTimeout(() => undefined, 0);
    await update();
  };
  let pagesRead = 0;
  // The host answers when the test says so.
  dataSet.paging.loadNextPage.callsFake((() => undefined) as never);
  const readNextPage = async (): Promise<void> => {
    if (dataSet.paging.loadNextPage.callCount === pagesRead) throw new Error('no further page was asked for');
    pagesRead += 1;
    await setLoading(true);
    shown += pageSize;
    fill(all.slice(0, shown));
    page();
    await setLoading(false);
  };
  const reload = async (ids?: readonly string[]): Promise<void> => {
    await setLoading(true);
    if (ids) fill(all.filter((row) => ids.includes(String(row[facts.primaryId]))));
    await setLoading(false);
  };
  const shows = (rows: number): Promise<void> =>
    waitFor(() => expect(view.container.querySelectorAll('[data-item][role="row"], [role="gridcell"][data-item]')).toHaveLength(rows));
  return { view, requests, dataSet, updateView, generator, update, reload, readNextPage, shows };
}
