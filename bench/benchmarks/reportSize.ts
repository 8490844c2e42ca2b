import { openOrganization } from '../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../plugins-ts/report/describe';
import { jsonPieces } from '../../plugins-ts/report/json';
import type { OrganizationTables, UnknownRow } from '../../plugins-ts/tables/tables';
import { AS_OF, channelsLabel, SIZES, tablesOf } from '../shared/measuredTables';
import type { Benchmark, Comparison } from '../shared/benchmarkTypes';

/** Bytes of JSON that a channel may take on average, whatever the size of the organization. */
const PROMISED = 12 * 1024;

/** The same organization with all of its numbers on one ACS resource, where every number has every other one as its neighbor. */
function onOneResource(tables: OrganizationTables): OrganizationTables {
  const numbers = tables.msdyn_ocphonenumbers;
  const [provider] = tables.msdyn_occommunicationprovidersettings?.rows ?? [];
  if (numbers === undefined || provider === undefined) throw new Error('no numbers, or no provider setting');
  const id = provider.msdyn_occommunicationprovidersettingid;
  const rows = numbers.rows.map((row: UnknownRow) => ({ ...row, _msdyn_occommunicationprovidersettingid_value: id }));
  return { ...tables, msdyn_ocphonenumbers: { ...numbers, rows } };
}

/** Bytes of the report in UTF-8, of each channel. Piece by piece: the text of a large organization is longer than texts can be. */
function bytesPerChannel(tables: OrganizationTables, channels: number): number {
  const report = describeOrganization(openOrganization(tables, AS_OF), { kind: 'file', name: 'bench' });
  let bytes = 0;
  for (const piece of jsonPieces(report)) bytes += Buffer.byteLength(piece);
  return bytes / channels;
}

export const benchmark: Benchmark = {
  name: 'reportSize',
  what: 'JSON of the report for each channel, against what is promised at any size; also where all numbers share one ACS resource',
  run() {
    const comparisons = SIZES.flatMap((channels): Comparison[] => {
      const tables = tablesOf(channels);
      const compared = (label: string, measured: number): Comparison => ({
        label,
        unit: 'bytes',
        measured,
        reference: PROMISED,
        referenceIs: '12 KB',
        target: 1,
      });
      const label = `a channel of ${channelsLabel(channels)}`;
      return [
        compared(label, bytesPerChannel(tables, channels)),
        compared(`${label}, one ACS resource`, bytesPerChannel(onOneResource(tables), channels)),
      ];
    });
    return Promise.resolve(comparisons);
  },
};
