/**
 * The preview's requests, passed on to the organization that the command signed in to: reads of known tables and columns.
 * The token stays in this process. Whatever else the page asks for is answered from what was read at the start.
 */
import type { RequestHandler } from 'express';
import { factsOf, lookupProperty, propertiesOf } from '../../plugins-ts/tables/columns';
import { DataverseError, type DataverseClient, type DataverseErrorKind } from '../../plugins-ts/dataverse/client';
import { GUID_PATTERN } from '../../plugins-ts/dataverse/queries';
import { ACCEPTED_SET, ENTITY_SETS, type ReadSet } from '../../plugins-ts/tables/tables';
import { API_PATH } from '../../preview/emulator';
import { readPreferences } from '../../preview/emulator/preferences';

const SETS: readonly ReadSet[] = [...ENTITY_SETS, ACCEPTED_SET];
const OPTIONS: ReadonlySet<string> = new Set(['$select', '$filter', '$orderby', '$skiptoken']);
/** What a filter or an order may say besides the names of columns. */
const WORDS: ReadonlySet<string> = new Set([
  'and',
  'or',
  'not',
  'eq',
  'ne',
  'gt',
  'ge',
  'lt',
  'le',
  'null',
  'true',
  'false',
  'contains',
  'startswith',
  'endswith',
  'asc',
  'desc',
]);
/** The one function of a filter that is passed on; the column that it names in quotes is looked at like any other. */
const IN_FUNCTION = /\bMicrosoft\.Dynamics\.CRM\.In\(PropertyName='([^']*)',PropertyValues=/g;
const TEXTS_AND_IDS = new RegExp(`'(?:[^']|'')*'|\\b${GUID_PATTERN}\\b`, 'gi');

const STATUS: Readonly<Record<DataverseErrorKind, number>> = {
  denied: 403,
  missing: 404,
  throttled: 429,
  signedOut: 401,
  offline: 503,
  timedOut: 504,
  cancelled: 503,
  failed: 502,
};

export interface PassedOn {
  readonly set: ReadSet;
  /** Query options from `?` on, as they came. */
  readonly options: string;
}

/**
 * What of a request may be passed on: a read of one known table that names its columns, all of them columns that the product
 * reads, in the filter and the order too: a filter could otherwise spell out what is in a column that is never sent.
 *
 * @param address path and query, as they came
 * @returns `null` for anything else
 */
export function passable(address: string): PassedOn | null {
  const [path = '', query = ''] = address.split('?', 2);
  const set = SETS.find((known) => path === `${API_PATH}/${known}`);
  if (set === undefined) return null;
  const said = new URLSearchParams(query);
  const properties = new Set(propertiesOf(factsOf(set)));
  const names = [...said.keys()];
  if (names.length !== new Set(names).size || !names.every((name) => OPTIONS.has(name))) return null;
  const selected = said
    .get('$select')
    ?.split(',')
    .map((name) => name.trim());
  if (selected === undefined || !selected.every((name) => properties.has(name))) return null;
  const spoken = `${said.get('$filter') ?? ''} ${said.get('$orderby') ?? ''}`
    .replace(IN_FUNCTION, (_all, column: string) => ` ${properties.has(column) ? column : lookupProperty(column)} `)
    .replace(TEXTS_AND_IDS, ' ');
  const known = (spoken.match(/[\p{L}_@$][\p{L}\p{N}_@$./]*/gu) ?? []).every((word) => WORDS.has(word) || properties.has(word));
  return known ? { set, options: `?${query}` } : null;
}

/**
 * Passes on what may be; refuses everything that is no read.
 *
 * @param isLocal whether the preview itself answers for a table, such as one to which it plays that the right is missing
 */
export function readOnlyProxy(client: DataverseClient, isLocal: (set: string) => boolean): RequestHandler {
  return (request, response, next) => {
    if (!request.path.startsWith(`${API_PATH}/`)) return next();
    if (request.method !== 'GET') {
      response
        .status(405)
        .set('Allow', 'GET')
        .json({ error: { code: '0x80040220', message: 'An organization is only read here.' } });
      return;
    }
    const passed = passable(request.originalUrl);
    if (passed === null || isLocal(passed.set)) return next();
    const { set, options } = passed;
    const { pageSize } = readPreferences(request.get('Prefer'));
    client.readPage({ entitySet: set, logicalName: factsOf(set).logicalName, options, pageSize }).then(
      ({ rows, nextLink }) => {
        // The next page is asked for here as well: the client holds a foreign link against its own root.
        const next =
          nextLink === null
            ? {}
            : { '@odata.nextLink': `${request.protocol}://${request.headers.host}${API_PATH}/${set}${new URL(nextLink).search}` };
        response.set({ 'OData-Version': '4.0', 'Cache-Control': 'no-store' }).json({ value: rows, ...next });
      },
      (error: unknown) => {
        if (!(error instanceof DataverseError)) return next(error);
        if (error.retryAfterSeconds !== null) response.set('Retry-After', String(error.retryAfterSeconds));
        // As it came: a question that was refused is not asked again as if the service were down.
        response
          .status((error.status ?? 0) >= 400 ? (error.status as number) : STATUS[error.kind])
          .json({ error: { code: error.code ?? '0x80040216', message: error.message } });
      },
    );
  };
}
