/**
 * From an organization to its description, with what the rules find.
 *
 * Total over any rows at all: what cannot be understood comes out as unknown, never as an exception and never as a guess.
 */
import { channelFacts, type ChannelFacts } from '../organization/channelFacts';
import { describedChannel } from '../organization/describedChannel';
import { textCell } from '../organization/cells';
import { RULES, RuleRun } from '../findings';
import type { NumberFacts } from '../organization/numberFacts';
import type { Organization } from '../organization/openOrganization';
import { canonicalText, sortByName } from '../organization/order';
import { outsideNumbers } from '../organization/outsideNumbers';
import { ENTITY_SETS } from '../tables/tables';
import type { Report, ReportSource, TableReport } from './reportTypes';

/**
 * Describes every channel and number of an organization.
 *
 * @param organization the tables, joined
 * @param source where the rows came from
 * @param rules by which findings are made; none leaves the report without any
 */
export function describeOrganization(organization: Organization, source: ReportSource, rules: typeof RULES = RULES): Report {
  const run = new RuleRun(organization, rules);
  const facts = sortedChannels(organization);
  const channels = facts.map((channel) => describedChannel(channel, organization, run.channel(channel)));
  const unused = unusedNumbers(organization, facts);
  return {
    format: 'voice-channel-report/1',
    asOf: organization.asOf,
    source,
    tables: ENTITY_SETS.map((entitySet) => tableReport(organization, entitySet)),
    channels,
    unusedNumbers: unused.map((number) => number.described),
    outsideNumbers: outsideNumbers(organization),
    findings: run.organizationFindings(unused),
    unchecked: run.unchecked(),
  };
}

function sortedChannels(organization: Organization): readonly ChannelFacts[] {
  const named = organization.channels.map(({ id, row }) => ({ id, row, name: textCell(row, 'msdyn_name') ?? '' }));
  return sortByName(named, ({ row }) => canonicalText(row)).map((channel) => channelFacts(channel, organization));
}

/** Numbers that no channel names, active or not. Only channels that were all read can prove that. */
function unusedNumbers(organization: Organization, channels: readonly ChannelFacts[]): readonly NumberFacts[] {
  if (organization.table('msdyn_ocvoicechannelsettings').state !== 'read') return [];
  const used = new Set<NumberFacts>();
  for (const channel of channels) for (const number of channel.numbers) used.add(number);
  const unused = [...organization.numbers.values(), ...organization.unidentifiedNumbers].filter((number) => !used.has(number));
  const named = unused.map((facts) => ({ id: facts.described.id, name: facts.described.name, facts }));
  return sortByName(named, ({ facts }) => canonicalText(facts.row)).map(({ facts }) => facts);
}

function tableReport(organization: Organization, entitySet: (typeof ENTITY_SETS)[number]): TableReport {
  const { state, rows, message, lacking = [] } = organization.table(entitySet);
  return { entitySet, rows: rows.length, state, message, ...(lacking.length === 0 ? {} : { lacking }) };
}
