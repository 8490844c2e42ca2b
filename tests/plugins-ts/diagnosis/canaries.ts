/** Things that must never leave an organization, planted wherever an answer has room for them. */
import type { FetchLike } from '../../../plugins-ts/dataverse/http';

export const CANARIES = [
  'Canary Person',
  '+12025550199',
  '202.555.0199',
  'ca4a41e5-0000-4000-8000-00000000ca4a',
  'canary@contoso.example',
  'https://canary.crm.dynamics.com',
  'eyJjYW5hcnki.eyJjYW5hcnki.c2ln',
  '10.20.30.040',
  '206.555.1234',
  '1.206.555.1234',
  '44.20.7946.1234',
  '192.168.17.4',
  '12025550199',
] as const;

/** What a number becomes where it is taken for an error's code. */
const CODE_OF_NUMBER = (12025550199 >>> 0).toString(16);

/** Whatever of them stands in a text, however it is written. */
export const canariesIn = (text: string): readonly string[] =>
  [...CANARIES, 'canary', 'ca4a', '5550199', '555.0199', '555.1234', '7946', '192.168', CODE_OF_NUMBER].filter((canary) =>
    text.toLowerCase().includes(canary.toLowerCase()),
  );

let next = 0;

/** How many have been planted so far. */
export const plantedSoFar = (): number => next;

const canary = (): string => CANARIES[next++ % CANARIES.length] as string;

/** Names that an answer is made of; cells are under all others. */
const FRAME = ['value', 'error'];

/** The same answer with canaries in its texts, but for cells that `spared` names. */
function planted(value: unknown, spared: ReadonlySet<string>, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => planted(one, spared, FRAME.includes(key) ? '' : key));
  if (typeof value === 'object' && value !== null)
    return {
      ...Object.fromEntries(Object.entries(value).map(([name, one]) => [name, planted(one, spared, name)])),
      ...(key === '' ? { canary: canary(), 'canary@OData.Community.Display.V1.FormattedValue': canary() } : {}),
    };
  return typeof value === 'string' && !spared.has(key) ? canary() : value;
}

/** Cells without which no check would come to its end. */
export const NEEDED: ReadonlySet<string> = new Set([
  'UserId',
  'LogicalName',
  'EntitySetName',
  'MetadataId',
  'EntityKeyIndexStatus',
  'PrivilegeName',
  'uniquename',
  'appmoduleidunique',
  '_appmoduleidunique_value',
  'objectid',
  '@odata.etag',
  '@odata.nextLink',
  'code',
]);

/**
 * A service whose answers hold canaries in every cell, annotation, header and error message.
 * @param spared cells that are left as they are; none: every text is one
 */
export const fetchWithCanaries =
  (own: typeof fetch, spared: ReadonlySet<string> = NEEDED): FetchLike =>
  async (address, init) => {
    const response = await own(address, init as RequestInit);
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    const body = type.includes('json')
      ? JSON.stringify(planted(JSON.parse(text), spared))
      : text.replace(/"message":"[^"]*"/g, `"message":"${canary()}"`);
    const headers = new Headers(
      [...response.headers]
        .filter(([name]) => name !== 'content-length')
        .concat([
          ['x-ms-canary', canary()],
          ['req_id', canary()],
        ]),
    );
    return new Response(response.status === 204 ? null : body, { status: response.status, headers }) as never;
  };

/** A service that refuses everything but `WhoAmI`, in many words. */
export const fetchRefusing =
  (own: typeof fetch, status: number): FetchLike =>
  async (address, init) =>
    String(address).endsWith('WhoAmI')
      ? fetchWithCanaries(own)(address, init)
      : (new Response(JSON.stringify({ error: { code: canary(), message: CANARIES.join(' '), innererror: { message: canary() } } }), {
          status,
          headers: { 'Content-Type': 'application/json', 'x-ms-canary': canary() },
        }) as never);
