/** Organizations that the gallery shows: the sample as it is, and with something taken away. */
import { openOrganization } from '../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../plugins-ts/report/describe';
import type { Channel, Report } from '../../plugins-ts/report/reportTypes';
import { ENTITY_SETS, type OrganizationTables } from '../../plugins-ts/tables/tables';
import { channelId, sampleTables, type StoryKey } from '../sample';
import { AS_OF, table } from './builders';

export const SAMPLE: OrganizationTables = Object.fromEntries(Object.entries(sampleTables()).map(([set, rows]) => [set, table(rows)]));

/** Every table, without a row. */
export const EMPTY: OrganizationTables = Object.fromEntries(ENTITY_SETS.map((set) => [set, table([])]));

/** Workstreams for voice, and no channel. */
export const NO_CHANNELS: OrganizationTables = { ...SAMPLE, msdyn_ocvoicechannelsettings: table([]) };

/** Channels that nothing is wrong with: the first few of the sample without a finding. */
export const FEW: OrganizationTables = {
  ...SAMPLE,
  msdyn_ocvoicechannelsettings: table((SAMPLE.msdyn_ocvoicechannelsettings?.rows ?? []).slice(0, 3)),
};

let report: Report | null = null;

/** The sample's report, made once. */
export function sampleReport(): Report {
  report ??= describeOrganization(openOrganization(SAMPLE, AS_OF), { kind: 'sample', name: 'Contoso Home & Garden' });
  return report;
}

/** A channel of the sample by the key of its story. */
export function sampleChannel(story: StoryKey): Channel {
  const found = sampleReport().channels.find(({ id }) => id === channelId(story));
  if (!found) throw new Error(`the sample has no channel ${story}`);
  return found;
}
