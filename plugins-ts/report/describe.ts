/** The whole description of an organization. */
import { RULES } from '../findings';
import type { Rule } from '../findings/defineRule';
import { seeEvidence } from '../findings/seenEvidence';
import { describedChannel } from '../organization/describedChannel';
import type { Organization } from '../organization/openOrganization';
import { outsideNumbers, unmatchedConnectivity } from '../organization/outsideNumbers';
import { describeParts } from './describeParts';
import type { Report, ReportSource } from './reportTypes';

/**
 * Describes every channel and number of an organization.
 *
 * @param organization the tables, joined
 * @param source where the rows came from
 * @param rules by which findings are made; none leaves the report without any
 */
export function describeOrganization(organization: Organization, source: ReportSource, rules: readonly Rule[] = RULES): Report {
  return describeParts(organization, source, {
    rules,
    see: seeEvidence,
    channel: describedChannel,
    outsideNumbers,
    unmatchedConnectivity,
  });
}
