/** The page's own requests: the lists, the record in the form, and what goes wrong on purpose. */
import { TABLES, lookupProperty } from '../../plugins-ts/tables/columns';
import type { UnknownRow } from '../../plugins-ts/tables/tables';
import { FALLBACK_LANGUAGE, lcidOf, type Language } from '../../plugins-ts/text';
import type { ServedForm } from '../emulator/forms';
import { noFaults, type Faults } from '../emulator/faults';
import { faultsOf, faultsOfNone } from './circumstances';
import type { Address, Area } from './hostAddress';

const ROOT = '/api/data/v9.2/';
const FORMATTED = '@OData.Community.Display.V1.FormattedValue';

/** One line of a list: a record, its name, and what tells it apart. */
export interface Item {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

export const SET_OF_AREA = { channels: 'msdyn_ocvoicechannelsettings', numbers: 'msdyn_ocphonenumbers' } as const satisfies Record<
  Area,
  string
>;

/** What the server says of the page's surroundings. */
export interface PreviewInfo {
  /** Day that counts as today, `YYYY-MM-DD`, or `null` for the real one. */
  readonly asOf: string | null;
  /** Name of the data. */
  readonly source: string;
  /** Entity sets that the data itself says were refused. */
  readonly denied: readonly string[];
  /** Entity sets that the data itself says could not be read. */
  readonly failed: readonly string[];
  /** How a diagnosis that is replayed says the organization is; none: as an ordinary one. */
  readonly faults: Partial<Faults>;
  /** A live organization stands behind the page: it is read and never written. */
  readonly readOnly: boolean;
}

export async function loadInfo(): Promise<PreviewInfo> {
  const response = await fetch('/preview/info');
  return (await response.json()) as PreviewInfo;
}

/** Makes the local organization behave as the data and the address say; without an address, as well as the data let it. */
export async function setFaults(info: PreviewInfo, address: Address | null): Promise<void> {
  const hiddenColumns: Record<string, string[]> = {};
  for (const entry of address?.hide ?? []) {
    const [set = '', column = ''] = entry.split('.');
    (hiddenColumns[set] ??= []).push(column);
  }
  const response = await fetch('/preview/state', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      fail: Object.fromEntries([...info.failed, ...(address?.fail ?? [])].map((set) => [set, 500])),
      slow: address?.slow ? { '*': address.slow } : {},
      offline: address?.offline ?? false,
      language: lcidOf(address?.language ?? FALLBACK_LANGUAGE),
      hiddenColumns,
      ...faultsOfNone(noFaults()),
      ...info.faults,
      deny: [...info.denied, ...(info.faults.deny ?? []), ...(address?.deny ?? [])],
      readOnly: info.readOnly || info.faults.readOnly === true || (address?.readOnly ?? false),
      ...faultsOf(address?.circumstances ?? []),
    }),
  });
  if (!response.ok) throw new Error(`/preview/state: ${response.status} ${await response.text()}`);
}

/** All records of an area, by name. */
export async function loadItems(area: Area): Promise<Item[]> {
  const { primaryId, primaryName: nameColumn } = TABLES[SET_OF_AREA[area]];
  const primaryName = nameColumn ?? primaryId;
  const detail = area === 'channels' ? lookupProperty('msdyn_phonenumberid') : 'msdyn_phonenumber';
  const rows = await readAll(`${SET_OF_AREA[area]}?$select=${primaryName},${detail}&$orderby=${primaryName}`);
  return rows.map((row) => ({
    id: text(row[primaryId]),
    name: text(row[primaryName]) || text(row[primaryId]),
    detail: text(row[`${detail}${FORMATTED}`] ?? (area === 'numbers' ? row[detail] : '')),
  }));
}

/** The form of a table, read from its form XML this moment. Throws with what is wrong in the XML. */
export async function loadForm(table: string, language: Language): Promise<ServedForm> {
  const response = await fetch(`/preview/form?${new URLSearchParams({ table, lang: language }).toString()}`);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as ServedForm;
}

/** One record with all its columns, because the form says which it shows; `null` when there is none with this id. */
export async function loadRecord(area: Area, id: string): Promise<UnknownRow | null> {
  const response = await get(`${SET_OF_AREA[area]}(${id})`);
  if (response.status === 404 || response.status === 400) return null;
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as UnknownRow;
}

/** The rows that a FetchXML query gives. */
export async function runFetchXml(entitySet: string, fetchXml: string): Promise<UnknownRow[]> {
  return readAll(`${entitySet}?fetchXml=${encodeURIComponent(fetchXml)}`);
}

/** What a column shows: the platform's formatted value where there is one. */
export function formattedOf(row: UnknownRow, property: string): string {
  return text(row[`${property}${FORMATTED}`] ?? row[property]);
}

async function readAll(path: string): Promise<UnknownRow[]> {
  const rows: UnknownRow[] = [];
  let next: string | undefined = `${ROOT}${path}`;
  while (next) {
    const response = await get(next);
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    const page = (await response.json()) as { value: UnknownRow[]; '@odata.nextLink'?: string };
    rows.push(...page.value);
    next = page['@odata.nextLink'];
  }
  return rows;
}

function get(path: string): Promise<Response> {
  const address = path.startsWith('/') || path.startsWith('http') ? path : `${ROOT}${path}`;
  return fetch(address, { headers: { Accept: 'application/json', Prefer: 'odata.include-annotations="*"' } });
}

function text(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
