import { readChannelTables } from '../../plugins-ts/dataverse/channelReader';
import type { FetchLike, ResponseLike } from '../../plugins-ts/dataverse/http';
import { createFetchClient } from '../../plugins-ts/dataverse/fetchClient';
import { OWN_ROWS_READ_WHOLE } from '../../plugins-ts/dataverse/readPlan';
import { PAGE_SIZE } from '../../plugins-ts/dataverse/readTable';
import { readOrganization } from '../../plugins-ts/dataverse/reader';
import { channelsLabel, SIZES, tablesOf } from '../shared/measuredTables';
import type { Benchmark, Comparison } from '../shared/benchmarkTypes';

/** Nowhere: what is asked of it is answered here. */
const ORGANIZATION = 'https://service.invalid';

type Asked = Parameters<FetchLike>;

/** A Web API that only pages, and counts. */
function pagingService(rowsOf: (set: string, filter: string | null) => readonly unknown[]): {
  readonly fetch: (...asked: Asked) => Promise<ResponseLike>;
  readonly count: () => number;
} {
  let requests = 0;
  const fetch = async (...[address, { headers }]: Asked): Promise<ResponseLike> => {
    requests += 1;
    const size = Number(/maxpagesize=(\d+)/.exec(headers['Prefer'] ?? '')?.[1] ?? PAGE_SIZE);
    const url = new URL(address);
    const from = Number(url.searchParams.get('$skiptoken') ?? 0);
    const rows = rowsOf(url.pathname.slice(url.pathname.lastIndexOf('/') + 1), url.searchParams.get('$filter'));
    url.searchParams.set('$skiptoken', String(from + size));
    const next = from + size < rows.length ? { '@odata.nextLink': url.href } : {};
    const body = JSON.stringify({ value: rows.slice(from, from + size), ...next });
    return {
      status: 200,
      headers: { get: (name) => (name.toLowerCase() === 'content-type' ? 'application/json' : null) },
      text: async () => body,
    };
  };
  return { fetch, count: () => requests };
}

const ID = '00000000-0000-4000-8000-000000000001';

/** What a card of a channel with one number asks for, in an organization with so many rows of ours. */
async function requestsOfCard(ownRows: number): Promise<number> {
  const own = Array.from({ length: ownRows }, (_, at) => ({ vcd_phonenumber: `+1425555${String(at).padStart(4, '0')}` }));
  const rows: Readonly<Record<string, readonly unknown[]>> = {
    msdyn_ocphonenumbers: [
      {
        msdyn_ocphonenumberid: ID,
        msdyn_phonenumber: '+14255550000',
        _msdyn_occommunicationprovidersettingid_value: ID,
        _msdyn_carrierid_value: ID,
      },
    ],
  };
  const service = pagingService((set, filter) =>
    set === 'vcd_numberconnectivities' ? (filter === null ? own : own.slice(0, 1)) : (rows[set] ?? []),
  );
  const client = createFetchClient({ root: `${ORGANIZATION}/api/data/v9.2/`, fetch: service.fetch });
  const read = await readChannelTables(client, { numberId: ID, workstreamId: ID }, { withUses: true });
  if (read.vcd_numberconnectivities?.rows.length !== 1) throw new Error('the row of the number was not read');
  return service.count();
}

/** Numbers, workstream, provider, carrier and our own table, and the five whose rows name numbers. */
const TABLES_OF_CARD = 10;

export const benchmark: Benchmark = {
  name: 'requests',
  what: 'Requests made to read a whole organization, against the fewest that pages of 5,000 rows allow, and those of a card',
  async run() {
    const comparisons: Comparison[] = [];
    for (const channels of SIZES) {
      const tables = tablesOf(channels);
      const service = pagingService((set) => tables[set as keyof typeof tables]?.rows ?? []);
      const read = await readOrganization(createFetchClient({ root: `${ORGANIZATION}/api/data/v9.2/`, fetch: service.fetch }));
      const fewest = Object.values(tables).reduce((sum, table) => sum + Math.max(1, Math.ceil(table.rows.length / PAGE_SIZE)), 0);
      if (read.msdyn_ocvoicechannelsettings?.rows.length !== channels) throw new Error('not every row was read');
      comparisons.push({
        label: channelsLabel(channels),
        unit: 'requests',
        measured: service.count(),
        reference: fewest,
        referenceIs: 'sum of ceil(rows / 5,000)',
        target: 1,
      });
    }
    for (const [ownRows, more] of [
      [OWN_ROWS_READ_WHOLE, 0],
      [PAGE_SIZE, 1],
    ] as const) {
      comparisons.push({
        label: `a card, ${ownRows.toLocaleString('en')} rows of ours`,
        unit: 'requests',
        measured: await requestsOfCard(ownRows),
        reference: TABLES_OF_CARD + more,
        referenceIs: more === 0 ? 'one for each table' : 'one for each table, one more for ours',
        target: 1,
      });
    }
    return comparisons;
  },
};
