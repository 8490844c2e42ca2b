/**
 * The one way in: rows of an organization in, its description out.
 *
 * Total over any rows at all: what cannot be understood comes out as unknown, never as an exception and never as a guess.
 */
import { channelFacts, describedChannel, type ChannelFacts } from '../organization/channelFacts';
import { textCell, toId } from '../organization/cells';
import { dayNumber } from '../organization/days';
import { RULES, RuleRun } from '../findings';
import type { NumberFacts } from '../organization/numberFacts';
import { openOrganization, type Organization } from '../organization/openOrganization';
import { canonicalText, sortByName } from '../organization/order';
import { outsideNumbers } from '../organization/outsideNumbers';
import { ENTITY_SETS, type OrganizationTables, type Row } from '../tables/tables';
import type { Channel, Report, ReportSource, TableReport } from './types';
import type { Finding, Unchecked } from '../findings/types';
import type { PhoneNumber } from '../organization/types';

/**
 * Describes every channel and number of an organization.
 *
 * @param tables what was read, table by table
 * @param asOf ISO date from which days left are counted, such as `2026-11-22`
 * @param source where the rows came from
 * @param rules by which findings are made; none leaves the report without any
 * @throws RangeError when `asOf` is not a day that exists
 */
export function describeOrganization(tables: OrganizationTables, asOf: string, source: ReportSource, rules: typeof RULES = RULES): Report {
  return reportOf(openOrganization(tables, asOf), source, rules);
}

/**
 * Describes every channel and number of an organization that is open already, for whoever goes on asking about it.
 *
 * @throws RangeError when the day of the organization does not exist
 */
export function reportOf(organization: Organization, source: ReportSource, rules: typeof RULES = RULES): Report {
  const { asOf } = organization;
  if (dayNumber(asOf) === null) throw new RangeError(`not a date: ${asOf}`);
  const run = new RuleRun(organization, rules);
  const facts = sortedChannels(organization);
  const channels = facts.map((channel) => describedChannel(channel, organization, run.channel(channel)));
  const unused = unusedNumbers(organization, facts);
  return {
    format: 'voice-channel-report/1',
    asOf,
    source,
    tables: ENTITY_SETS.map((entitySet) => tableReport(organization, entitySet)),
    channels,
    unusedNumbers: unused.map((number) => number.described),
    outsideNumbers: outsideNumbers(organization),
    findings: run.organizationFindings(unused),
    unchecked: run.unchecked(),
  };
}

/** A channel, and the rules that could not be checked for it. */
export interface DescribedChannel {
  readonly channel: Channel;
  readonly unchecked: readonly Unchecked[];
}

/**
 * Describes one channel whose row may hold edits that are not saved yet. `tables` needs only the rows around it.
 *
 * @throws RangeError when `asOf` is not a day that exists
 */
export function describeChannelFully(row: Row<'msdyn_ocvoicechannelsetting'>, tables: OrganizationTables, asOf: string): DescribedChannel {
  const organization = open(tables, asOf);
  const run = new RuleRun(organization, RULES);
  const facts = channelFacts({ id: toId(row.msdyn_ocvoicechannelsettingid) ?? '', row }, organization);
  const channel = describedChannel(facts, organization, run.channel(facts));
  return { channel, unchecked: run.unchecked() };
}

/** Describes one channel; see `describeChannelFully`. */
export function describeChannel(row: Row<'msdyn_ocvoicechannelsetting'>, tables: OrganizationTables, asOf: string): Channel {
  return describeChannelFully(row, tables, asOf).channel;
}

/** A number with its own findings, and the rules that could not be checked for it. */
export interface DescribedNumber {
  readonly number: PhoneNumber;
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
  readonly facts: NumberFacts;
}

/**
 * Describes one number. Its row is taken instead of the one in `tables` with the same id, so that unsaved edits count.
 *
 * @throws RangeError when `asOf` is not a day that exists
 */
export function describeNumberFully(row: Row<'msdyn_ocphonenumber'>, tables: OrganizationTables, asOf: string): DescribedNumber {
  const id = toId(row.msdyn_ocphonenumberid) ?? '';
  const numbers = tables.msdyn_ocphonenumbers ?? { state: 'read' as const, rows: [], message: null };
  const others = numbers.rows.filter((other) => toId(other.msdyn_ocphonenumberid) !== id);
  const organization = open(
    { ...tables, msdyn_ocphonenumbers: { ...numbers, rows: [...others, { ...row, msdyn_ocphonenumberid: id }] } },
    asOf,
  );
  const facts = id === '' ? organization.unidentifiedNumbers[0] : organization.numbers.get(id);
  if (facts === undefined) throw new Error('a number that was put in is there');
  const run = new RuleRun(organization, RULES);
  return { number: facts.described, findings: run.number(facts), unchecked: run.unchecked(), facts };
}

/** Describes one number; see `describeNumberFully`. */
export function describeNumber(row: Row<'msdyn_ocphonenumber'>, tables: OrganizationTables, asOf: string): PhoneNumber {
  return describeNumberFully(row, tables, asOf).number;
}

function open(tables: OrganizationTables, asOf: string): Organization {
  if (dayNumber(asOf) === null) throw new RangeError(`not a date: ${asOf}`);
  return openOrganization(tables, asOf);
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
  const { state, rows, message } = organization.table(entitySet);
  return { entitySet, rows: rows.length, state, message };
}
