import type { ResponseLike } from '../../plugins-ts/dataverse/http';
import { createFetchClient } from '../../plugins-ts/dataverse/fetchClient';
import { PAGE_SIZE } from '../../plugins-ts/dataverse/readTable';
import { readOrganization } from '../../plugins-ts/dataverse/reader';
import { channelsLabel, SIZES, tablesOf } from '../shared/measuredTables';
import type { Benchmark, Comparison } from '../shared/benchmarkTypes';

/** Nowhere: what is asked of it is answered here. */
const ORGANIZATION = 'https://service.invalid';

/** A Web API that only pages, and counts. */
function pagingService(rowsOf: (set: string) => readonly unknown[]): {
  readonly fetch: (address: string) => Promise<ResponseLike>;
  readonly count: () => number;
} {
  let requests = 0;
  const fetch = async (address: string): Promise<ResponseLike> => {
    requests += 1;
    const url = new URL(address);
    const from = Number(url.searchParams.get('$skiptoken') ?? 0);
    const rows = rowsOf(url.pathname.slice(url.pathname.lastIndexOf('/') + 1));
    url.searchParams.set('$skiptoken', String(from + PAGE_SIZE));
    const next = from + PAGE_SIZE < rows.length ? { '@odata.nextLink': url.href } : {};
    const body = JSON.stringify({ value: rows.slice(from, from + PAGE_SIZE), ...next });
    return {
      status: 200,
      headers: { get: (name) => (name.toLowerCase() === 'content-type' ? 'application/json' : null) },
      text: async () => body,
    };
  };
  return { fetch, count: () => requests };
}

export const benchmark: Benchmark = {
  name: 'requests',
  what: 'Requests made to read a whole organization, against the fewest that pages of 5,000 rows allow',
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
    return comparisons;
  },
};
