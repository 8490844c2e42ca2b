/**
 * The one way in: rows of an organisation in, its description out.
 *
 * Total over any rows at all: what cannot be understood comes out as unknown, never as an exception and never as a guess.
 */
import { channelFacts, describedChannel, type ChannelFacts } from './channelFacts';
import { textCell, toId } from './cells';
import { dayNumber } from './dates';
import { RULES, RuleRun } from './findings';
import type { NumberFacts } from './numberFacts';
import { openOrganisation, type Organisation } from './organisation';
import { canonicalText, sortByName } from './order';
import { outsideNumbers } from './outsideNumbers';
import { ENTITY_SETS, type OrganisationTables, type Row } from './tables';
import type { Channel, Finding, PhoneNumber, Report, ReportSource, TableReport, Unchecked } from './types';

/**
 * Describes every channel and number of an organisation.
 *
 * @param tables what was read, table by table
 * @param asOf ISO date from which days left are counted, such as `2026-11-22`
 * @param source where the rows came from
 * @param rules by which findings are made; none leaves the report without any
 * @throws RangeError when `asOf` is not a day that exists
 */
export function describeOrganisation(tables: OrganisationTables, asOf: string, source: ReportSource, rules: typeof RULES = RULES): Report {
  const organisation = open(tables, asOf);
  const run = new RuleRun(organisation, rules);
  const facts = sortedChannels(organisation);
  const channels = facts.map((channel) => describedChannel(channel, organisation, run.channel(channel)));
  const unused = unusedNumbers(organisation, facts);
  return {
    format: 'voice-channel-report/1',
    asOf,
    source,
    tables: ENTITY_SETS.map((entitySet) => tableReport(organisation, entitySet)),
    channels,
    unusedNumbers: unused.map((number) => number.described),
    outsideNumbers: outsideNumbers(organisation),
    findings: run.organisationAnd(unused),
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
export function describeChannelFully(row: Row, tables: OrganisationTables, asOf: string): DescribedChannel {
  const organisation = open(tables, asOf);
  const run = new RuleRun(organisation, RULES);
  const facts = channelFacts({ id: toId(row['msdyn_ocvoicechannelsettingid']) ?? '', row }, organisation);
  const channel = describedChannel(facts, organisation, run.channel(facts));
  return { channel, unchecked: run.unchecked() };
}

/** Describes one channel; see `describeChannelFully`. */
export function describeChannel(row: Row, tables: OrganisationTables, asOf: string): Channel {
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
export function describeNumberFully(row: Row, tables: OrganisationTables, asOf: string): DescribedNumber {
  const id = toId(row['msdyn_ocphonenumberid']) ?? '';
  const numbers = tables.msdyn_ocphonenumbers ?? { state: 'read' as const, rows: [], message: null };
  const others = numbers.rows.filter((other) => toId(other['msdyn_ocphonenumberid']) !== id);
  const organisation = open(
    { ...tables, msdyn_ocphonenumbers: { ...numbers, rows: [...others, { ...row, msdyn_ocphonenumberid: id }] } },
    asOf,
  );
  const facts = id === '' ? organisation.unidentifiedNumbers[0] : organisation.numbers.get(id);
  if (facts === undefined) throw new Error('a number that was put in is there');
  const run = new RuleRun(organisation, RULES);
  return { number: facts.described, findings: run.number(facts), unchecked: run.unchecked(), facts };
}

/** Describes one number; see `describeNumberFully`. */
export function describeNumber(row: Row, tables: OrganisationTables, asOf: string): PhoneNumber {
  return describeNumberFully(row, tables, asOf).number;
}

function open(tables: OrganisationTables, asOf: string): Organisation {
  if (dayNumber(asOf) === null) throw new RangeError(`not a date: ${asOf}`);
  return openOrganisation(tables, asOf);
}

function sortedChannels(organisation: Organisation): readonly ChannelFacts[] {
  const named = organisation.channels.map(({ id, row }) => ({ id, row, name: textCell(row, 'msdyn_name') ?? '' }));
  return sortByName(named, ({ row }) => canonicalText(row)).map((channel) => channelFacts(channel, organisation));
}

/** Numbers that no channel names, active or not. Only channels that were all read can prove that. */
function unusedNumbers(organisation: Organisation, channels: readonly ChannelFacts[]): readonly NumberFacts[] {
  if (organisation.table('msdyn_ocvoicechannelsettings').state !== 'read') return [];
  const used = new Set<NumberFacts>();
  for (const channel of channels) for (const number of channel.numbers) used.add(number);
  const unused = [...organisation.numbers.values(), ...organisation.unidentifiedNumbers].filter((number) => !used.has(number));
  const named = unused.map((facts) => ({ id: facts.described.id, name: facts.described.name, facts }));
  return sortByName(named, ({ facts }) => canonicalText(facts.row)).map(({ facts }) => facts);
}

function tableReport(organisation: Organisation, entitySet: (typeof ENTITY_SETS)[number]): TableReport {
  const { state, rows, message } = organisation.table(entitySet);
  return { entitySet, rows: rows.length, state, message };
}
