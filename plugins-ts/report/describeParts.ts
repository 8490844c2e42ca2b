/**
 * From an organization to its description, with what the rules find. What not every reader shows is a part that it is given.
 *
 * Total over any rows at all: what cannot be understood comes out as unknown, never as an exception and never as a guess.
 */
import { channelFacts, type ChannelFacts } from '../organization/channelFacts';
import { textCell } from '../organization/cells';
import type { Rule } from '../findings/defineRule';
import type { Finding } from '../findings/findingTypes';
import { RuleRun, type SeeEvidence } from '../findings/ruleRun';
import type { NumberFacts } from '../organization/numberFacts';
import type { Organization } from '../organization/openOrganization';
import { canonicalText, sortByName } from '../organization/order';
import { usesUnread } from '../organization/uses';
import { ENTITY_SETS } from '../tables/tables';
import type { Channel, Report, ReportSource, TableReport } from './reportTypes';

/** The parts of a report that depend on who reads it. */
export interface ReportParts {
  readonly rules: readonly Rule[];
  /** Tells what a rule saw. Made for every report, since it remembers. */
  readonly see: (rules: readonly Rule[]) => SeeEvidence;
  readonly channel: (facts: ChannelFacts, findings: readonly Finding[]) => Channel;
  readonly outsideNumbers: (organization: Organization) => Report['outsideNumbers'];
  readonly unmatchedConnectivity: (organization: Organization) => Report['unmatchedConnectivity'];
}

/** Describes every channel and number of an organization, with the parts that are given. */
export function describeParts(organization: Organization, source: ReportSource, parts: ReportParts): Report {
  const run = new RuleRun(organization, parts.rules, parts.see(parts.rules));
  const facts = sortedChannels(organization);
  const channels = facts.map((channel) => parts.channel(channel, run.channel(channel)));
  const { other, unused, inQuestion } = unlistedNumbers(organization, facts);
  return {
    format: 'voice-channel-report/1',
    asOf: organization.asOf,
    source,
    tables: ENTITY_SETS.map((entitySet) => tableReport(organization, entitySet)),
    channels,
    otherNumbers: other.map((number) => number.described),
    unusedNumbers: unused.map((number) => number.described),
    usesUnread: usesUnread(organization),
    outsideNumbers: parts.outsideNumbers(organization),
    unmatchedConnectivity: parts.unmatchedConnectivity(organization),
    findings: run.organizationFindings(inQuestion),
    unchecked: run.unchecked(),
  };
}

function sortedChannels(organization: Organization): readonly ChannelFacts[] {
  const named = organization.channels.map(({ id, row }) => ({ id, row, name: textCell(row, 'msdyn_name') ?? '' }));
  return sortByName(named, ({ row }) => canonicalText(row)).map((channel) => channelFacts(channel, organization));
}

/** The numbers that were read and that no channel names, active or not. */
interface Unlisted {
  /** Another row names them. */
  readonly other: readonly NumberFacts[];
  /** No row does. */
  readonly unused: readonly NumberFacts[];
  /** Of those that no active channel names: where something is left to find. Rows that are not active alone do not count. */
  readonly inQuestion: readonly NumberFacts[];
}

/** Only channels that were all read can prove that none names a number. */
function unlistedNumbers(organization: Organization, channels: readonly ChannelFacts[]): Unlisted {
  if (organization.table('msdyn_ocvoicechannelsettings').state !== 'read') return { other: [], unused: [], inQuestion: [] };
  const listed = new Set<NumberFacts>();
  const serving = new Set<NumberFacts>();
  for (const { active, numbers } of channels) {
    for (const number of numbers) {
      listed.add(number);
      if (active) serving.add(number);
    }
  }
  const named = [...organization.numbers.values(), ...organization.unidentifiedNumbers]
    .filter((number) => !serving.has(number))
    .map((facts) => ({ id: facts.described.id, name: facts.described.name, facts }));
  const rest = sortByName(named, ({ facts }) => canonicalText(facts.row)).map(({ facts }) => facts);
  const unlisted = rest.filter((number) => !listed.has(number));
  const isNamed = ({ described }: NumberFacts): boolean => organization.usesOf(described.id).isNamed;
  const unused = unlisted.filter((number) => !isNamed(number));
  return {
    other: unlisted.filter(isNamed),
    unused,
    inQuestion: [...rest.filter(({ described }) => described.useCount > 0), ...unused],
  };
}

function tableReport(organization: Organization, entitySet: (typeof ENTITY_SETS)[number]): TableReport {
  const { state, rows, message, lacking = [] } = organization.table(entitySet);
  return { entitySet, rows: rows.length, state, message, ...(lacking.length === 0 ? {} : { lacking }) };
}
