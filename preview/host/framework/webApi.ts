/**
 * `context.webAPI` over the local organization's Web API, with the platform's manners: logical names in, query options
 * as text, annotations on every response, `nextLink` as a whole address, and rejections that carry `errorCode`.
 */
import { factsOf } from '../../../plugins-ts/tables/columns';
import { ACCEPTED_SET, ENTITY_SETS } from '../../../plugins-ts/tables/tables';

/** What the platform rejects with. */
export interface WebApiError {
  readonly errorCode: number;
  readonly code: number;
  readonly message: string;
  readonly title: string;
  readonly raw: string;
}

/** Called with +1 as a request starts and -1 as it ends. */
export type Watch = (change: 1 | -1) => void;

const ROOT = '/api/data/v9.2/';
const ANNOTATIONS = 'odata.include-annotations="*"';
const LARGEST_PAGE = 5000;

export function createWebApi(watch: Watch = () => undefined): ComponentFramework.WebApi {
  const send = async (path: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<Response> => {
    watch(1);
    try {
      const response = await fetch(`${ROOT}${path}`, {
        ...init,
        headers: {
          Accept: 'application/json',
          'OData-Version': '4.0',
          'OData-MaxVersion': '4.0',
          'Content-Type': 'application/json',
          ...init.headers,
        },
      });
      if (!response.ok) throw await rejection(response);
      // Read here, so that a request counts as under way until its last byte.
      return new Response(response.status === 204 ? null : await response.text(), { status: response.status, headers: response.headers });
    } finally {
      watch(-1);
    }
  };

  return {
    retrieveMultipleRecords: async (entityType, options = '', maxPageSize = LARGEST_PAGE) => {
      const response = await send(`${entitySetOf(entityType)}${options}`, {
        headers: { Prefer: `${ANNOTATIONS},odata.maxpagesize=${maxPageSize}` },
      });
      const body = (await response.json()) as { value: ComponentFramework.WebApi.Entity[]; '@odata.nextLink'?: string };
      // Absent on the last page, although the type says otherwise.
      return { entities: body.value, nextLink: body['@odata.nextLink'] as string };
    },
    retrieveRecord: async (entityType, id, options = '') => {
      const response = await send(`${entitySetOf(entityType)}(${plain(id)})${options}`, { headers: { Prefer: ANNOTATIONS } });
      return (await response.json()) as ComponentFramework.WebApi.Entity;
    },
    createRecord: async (entityType, data) => {
      const response = await send(entitySetOf(entityType), { method: 'POST', body: JSON.stringify(data) });
      const id = /\(([^)]+)\)$/.exec(response.headers.get('OData-EntityId') ?? '')?.[1] ?? '';
      return { id, entityType };
    },
    updateRecord: async (entityType, id, data) => {
      await send(`${entitySetOf(entityType)}(${plain(id)})`, { method: 'PATCH', body: JSON.stringify(data), headers: { 'If-Match': '*' } });
      return { id: plain(id), entityType };
    },
    deleteRecord: async (entityType, id) => {
      await send(`${entitySetOf(entityType)}(${plain(id)})`, { method: 'DELETE' });
      return { id: plain(id), entityType };
    },
  };
}

function entitySetOf(entityType: string): string {
  const table = [...ENTITY_SETS, ACCEPTED_SET].map(factsOf).find(({ logicalName }) => logicalName === entityType);
  if (!table) throw failure(0x80041102, `The entity with a name = '${entityType}' was not found in the MetadataCache.`, '');
  return table.entitySet;
}

function plain(id: string): string {
  return id.replace(/[{}]/g, '').toLowerCase();
}

async function rejection(response: Response): Promise<WebApiError> {
  const text = await response.text();
  try {
    const { error } = JSON.parse(text) as { error: { code: string; message: string } };
    return failure(Number.parseInt(error.code, 16), error.message, text);
  } catch {
    return failure(0, `${response.status} ${response.statusText}`, text);
  }
}

function failure(code: number, message: string, raw: string): WebApiError {
  // Unsigned, as the platform writes it: 0x80040220 is 2147746336.
  const errorCode = Number.isNaN(code) ? 0 : code >>> 0;
  return { errorCode, code: errorCode, message, title: '', raw };
}
