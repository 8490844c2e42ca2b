import { openOrganization } from '../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../plugins-ts/report/describe';
import { acceptanceRow, seeNow } from '../../plugins-ts/findings/acceptance';
import type { OrganizationTables } from '../../plugins-ts/tables/tables';
import type { StoredRow } from '../../plugins-ts/tables/everyTable';
import { guid } from './guid';
import { channelId, common, userId } from './rowBuilders';

const ACCEPTED = [
  {
    channel: 'us-orders',
    rule: 'R-ANON-1',
    name: 'Callers who withhold their number are documented only for ACS direct routing',
    reason: 'Customers who withhold their number order on the web site. Agreed with customer care.',
    acceptedOn: '2026-09-14',
    changedSince: false,
  },
  {
    channel: 'us-orders',
    rule: 'R-SIP-BRIDGE',
    name: 'Bridged transfers are on',
    reason: 'Transfers go to our own depots only, which know the number.',
    acceptedOn: '2026-03-02',
    changedSince: true,
  },
] as const;

/** Stands for what was seen before the channel was changed. */
const EARLIER = `1:${'0'.repeat(64)}`;

/** The rows of our table of accepted findings. @param tables the sample's other rows */
export function acceptedFindings(tables: OrganizationTables, asOf: string): StoredRow<'vcd_acceptedfinding'>[] {
  const organization = openOrganization(tables, asOf);
  const { channels } = describeOrganization(organization, { kind: 'sample', name: '' });
  return ACCEPTED.map(({ channel, rule, name, reason, acceptedOn, changedSince }) => {
    const finding = channels.find(({ id }) => id === channelId(channel))?.findings.find((one) => one.rule === rule);
    if (finding === undefined) throw new Error(`${rule} is no finding of ${channel}`);
    return {
      vcd_acceptedfindingid: guid(`accepted:${channel}:${rule}`),
      ...acceptanceRow(finding, {
        name,
        reason,
        acceptedOn,
        fingerprint: changedSince ? EARLIER : seeNow(finding, organization).fingerprint,
      }),
      ...common(`accepted:${channel}:${rule}`, acceptedOn, true),
      _createdby_value: userId('adele'),
    };
  });
}
