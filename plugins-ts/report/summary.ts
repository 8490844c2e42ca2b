/**
 * The figures of a report: the one list from which document, panel and print take them, so that no word has two figures.
 *
 * A figure counts what was read. `unread` names what it needs besides and what was not read in full: then more may be there, or a
 * count may belong elsewhere, and nothing is claimed of it. None counted, and not everything read, is not none.
 */
import { isApproachWith } from '../catalogue/traits';
import { countBySeverity } from '../findings/severity';
import { TABLES } from '../tables/columns';
import { ENTITY_SETS, type EntitySet } from '../tables/tables';
import type { ApproachId, DirectionName } from '../catalogue/vocabulary';
import type { Certainty, PhoneNumber, Responsibility } from '../organization/organizationTypes';
import type { Channel, Report } from './reportTypes';
import type { Severity } from '../findings/findingTypes';

/** A part of the approach mix: an approach, or why none is named. */
export type ShareId = ApproachId | 'undecided' | 'unknown' | 'noNumber';

/** Reasons for which no approach is named, in the order in which they are listed: after all approaches. */
export const OPEN_SHARES = ['undecided', 'unknown', 'noNumber'] as const;

/** Active channels of one part of the mix. */
export interface MixPart {
  readonly share: ShareId;
  readonly channels: number;
}

/** A count, and the tables without which it is not certain, in the order of the report; `[]` when it is. */
export interface Figure {
  readonly count: number;
  readonly unread: readonly EntitySet[];
}

export interface Retirement {
  readonly endsOn: string;
  readonly daysLeft: number;
  readonly channels: number;
  /** Numbers that no channel names. A record that another one superseded is none: its number is told by the other. */
  readonly withoutChannel: number;
}

/** Where nothing else is said, active channels are counted: an inactive one takes no calls. */
export interface Summary {
  readonly active: Figure;
  readonly inactive: Figure;
  /** The largest part first; undecided, unknown and without a number last. None without channels. */
  readonly mix: readonly MixPart[];
  /** Channels that name no number, neither for calls nor as their caller ID. */
  readonly withoutNumber: Figure;
  /** Channels whose approach is undecided: the part of the mix. `teamsOnly`: each waits for a word on a Teams number. */
  readonly undecided: Figure & { readonly teamsOnly: boolean };
  /** Channels whose approach is decided, and that of the caller ID number is not. */
  readonly undecidedCallerId: Figure;
  /** Channels that may make calls, for which no Microsoft responsibility is stated outbound. */
  readonly noSlaOutbound: Figure;
  /** Channels for which the boundary is not decided, by direction. */
  readonly boundaryOpen: { readonly [direction in DirectionName]: Figure };
  /** Channels with a number whose service ends, on whichever day. */
  readonly retiring: Figure;
  /** The same by day, with numbers that no channel names, the nearest first. */
  readonly retirements: readonly Retirement[];
  /** Findings of the whole report; `unread`: what kept a rule from being checked. */
  readonly findings: { readonly [severity in Severity]: Figure };
  /** Channels with an error. */
  readonly channelsWithErrors: Figure;
  /** Channels that name a number that was not read: they may belong to any of the counts. */
  readonly unreadNumbers: number;
  /** Distinct numbers on channels, by how their approach is known. */
  readonly numbers: { readonly [certainty in Certainty]: Figure };
}

/** True where it is stated that Microsoft has no responsibility; `null` is undecided, and not that. */
export const noneStated = (responsibility: Responsibility | null): boolean =>
  responsibility !== null && responsibility.startsAt === null && responsibility.endsAt === null;

/** Both numbers of a channel, each once. */
export function numbersOf({ number, callerIdNumber }: Pick<Channel, 'number' | 'callerIdNumber'>): readonly PhoneNumber[] {
  const both = [number, callerIdNumber].filter((one): one is PhoneNumber => one !== null);
  return both.length === 2 && both[0]?.id === both[1]?.id ? both.slice(0, 1) : both;
}

/** The number by which a channel is told: its own, else the one that it shows, where it makes calls alone. */
export const namedNumber = ({ number, callerIdNumber }: Pick<Channel, 'number' | 'callerIdNumber'>): PhoneNumber | null =>
  number ?? callerIdNumber;

/** The part of the mix that a channel belongs to: by its own number, else by the one that it shows. */
export function shareOf(channel: Pick<Channel, 'number' | 'callerIdNumber'>): ShareId {
  const named = namedNumber(channel);
  if (named === null) return 'noNumber';
  if (named.approach !== 'unknown') return named.approach;
  return named.certainty === 'ambiguous' ? 'undecided' : 'unknown';
}

/** Whether all that a number can be is on Teams: somebody may say which it is. */
export const waitsForTeams = (number: PhoneNumber | null): boolean =>
  number !== null && number.certainty === 'ambiguous' && number.candidates.every((id) => isApproachWith(id, { platform: 'teams' }));

export const hasNoSlaOutbound = ({ active, outbound }: Channel): boolean =>
  active && outbound.enabled !== false && noneStated(outbound.responsibility);

/** Whether no row of the number came. That is so, too, where it is gone: only of a table that was not read in full it says nothing. */
export const isUnreadNumber = ({ evidence, text, e164 }: PhoneNumber): boolean => evidence.length === 0 && text === '' && e164 === null;

/** The number of a channel whose service ends first, or `null`. */
export function endingOf(channel: Pick<Channel, 'number' | 'callerIdNumber'>): PhoneNumber | null {
  let first: PhoneNumber | null = null;
  for (const number of numbersOf(channel)) {
    const { endsOn } = number.lifecycle;
    if (endsOn !== null && (first === null || first.lifecycle.endsOn === null || endsOn < first.lifecycle.endsOn)) first = number;
  }
  return first;
}

/** What a figure is made from: entity sets, each with the properties that it looks at. */
type Needs = { readonly [set in EntitySet]?: readonly string[] };

const CHANNELS: Needs = { msdyn_ocvoicechannelsettings: [] };
const NUMBERED: Needs = { msdyn_ocvoicechannelsettings: ['_msdyn_phonenumberid_value', '_msdyn_calleridphonenumberid_value'] };
/** What the approach of a number is read from. */
const APPROACH: Needs = {
  msdyn_ocphonenumbers: TABLES.msdyn_ocphonenumbers.deciding,
  msdyn_occommunicationprovidersettings: TABLES.msdyn_occommunicationprovidersettings.deciding,
  vcd_numberconnectivities: TABLES.vcd_numberconnectivities.deciding,
};
const CALLS: Needs = {
  msdyn_ocvoicechannelsettings: [...(NUMBERED.msdyn_ocvoicechannelsettings ?? []), '_msdyn_liveworkstreamid_value'],
  msdyn_liveworkstreams: ['msdyn_direction'],
};

/** The tables of the report that are not there in full for a figure. */
function unreadOf(report: Pick<Report, 'tables'>, ...needs: readonly Needs[]): readonly EntitySet[] {
  return ENTITY_SETS.filter((set) => {
    const properties = needs.flatMap((one) => one[set] ?? []);
    if (!needs.some((one) => one[set] !== undefined)) return false;
    const table = report.tables.find(({ entitySet }) => entitySet === set);
    return table?.state !== 'read' || (table.lacking ?? []).some((property) => properties.includes(property));
  });
}

/** What was not read in full of all that decides which channels are on which approach. */
const unreadApproaches = (report: Pick<Report, 'tables'>): readonly EntitySet[] => unreadOf(report, NUMBERED, APPROACH);

/** Counts once over the report; work grows with the channels. */
export function summarize(report: Report): Summary {
  const active = report.channels.filter((channel) => channel.active);
  const channels = unreadOf(report, CHANNELS);
  const named = unreadOf(report, NUMBERED);
  const approach = unreadApproaches(report);
  const calls = unreadOf(report, NUMBERED, APPROACH, CALLS);
  const count = (unread: readonly EntitySet[], is: (channel: Channel) => boolean): Figure => ({ count: active.filter(is).length, unread });
  const undecided = active.filter((channel) => shareOf(channel) === 'undecided');
  // A number whose use is hidden may have findings, too.
  const unchecked = ENTITY_SETS.filter((set) => report.usesUnread.includes(set) || report.unchecked.some(({ because }) => because === set));
  const severities = countBySeverity([...report.channels.flatMap(({ findings }) => findings), ...report.findings]);
  return {
    active: { count: active.length, unread: channels },
    inactive: { count: report.channels.length - active.length, unread: channels },
    mix: mixOf(active),
    withoutNumber: count(named, (channel) => shareOf(channel) === 'noNumber'),
    undecided: {
      count: undecided.length,
      unread: approach,
      teamsOnly: undecided.length > 0 && undecided.every(({ number, callerIdNumber }) => waitsForTeams(number ?? callerIdNumber)),
    },
    undecidedCallerId: count(
      approach,
      (channel) => shareOf(channel) !== 'undecided' && numbersOf(channel).some(({ certainty }) => certainty === 'ambiguous'),
    ),
    noSlaOutbound: count(calls, hasNoSlaOutbound),
    boundaryOpen: {
      inbound: count(approach, ({ inbound }) => inbound.responsibility === null),
      outbound: count(approach, ({ outbound }) => outbound.responsibility === null),
    },
    retiring: count(approach, (channel) => endingOf(channel) !== null),
    retirements: retirements(active, [...report.otherNumbers, ...report.unusedNumbers]),
    findings: {
      error: { count: severities.error, unread: unchecked },
      warning: { count: severities.warning, unread: unchecked },
      info: { count: severities.info, unread: unchecked },
    },
    channelsWithErrors: count(unchecked, ({ findings }) => findings.some(({ severity }) => severity === 'error')),
    unreadNumbers: approach.includes('msdyn_ocphonenumbers')
      ? active.filter((channel) => numbersOf(channel).some(isUnreadNumber)).length
      : 0,
    numbers: certaintiesOf(active, approach),
  };
}

function certaintiesOf(active: readonly Channel[], unread: readonly EntitySet[]): Summary['numbers'] {
  const distinct = [...new Map(active.flatMap(numbersOf).map((number) => [number.id, number])).values()];
  const count = (certainty: Certainty): Figure => ({ count: distinct.filter((number) => number.certainty === certainty).length, unread });
  return {
    certain: count('certain'),
    declared: count('declared'),
    imported: count('imported'),
    ambiguous: count('ambiguous'),
    unknown: count('unknown'),
  };
}

const rank = (share: ShareId): number => (OPEN_SHARES as readonly string[]).indexOf(share);

function mixOf(channels: readonly Channel[]): readonly MixPart[] {
  const parts = new Map<ShareId, number>();
  for (const channel of channels) {
    const share = shareOf(channel);
    parts.set(share, (parts.get(share) ?? 0) + 1);
  }
  const mix = [...parts].map(([share, counted]) => ({ share, channels: counted }));
  return mix.sort((a, b) => rank(a.share) - rank(b.share) || b.channels - a.channels || (a.share < b.share ? -1 : 1));
}

/** How many active channels are in each part of the mix. */
export function figuresOfMix(report: Report): (share: ShareId) => Figure {
  const parts = new Map(mixOf(report.channels.filter(({ active }) => active)).map(({ share, channels }) => [share, channels]));
  const unread = unreadApproaches(report);
  return (share) => ({ count: parts.get(share) ?? 0, unread });
}

function retirements(channels: readonly Channel[], others: readonly PhoneNumber[]): readonly Retirement[] {
  const byDay = new Map<string, { endsOn: string; daysLeft: number; channels: number; withoutChannel: number }>();
  const add = ({ lifecycle: { endsOn, daysLeft } }: PhoneNumber, counter: 'channels' | 'withoutChannel'): void => {
    if (endsOn === null || daysLeft === null) {
      return;
    }
    const day = byDay.get(endsOn) ?? { endsOn, daysLeft, channels: 0, withoutChannel: 0 };
    day[counter] += 1;
    byDay.set(endsOn, day);
  };
  for (const channel of channels) {
    // A channel counts once for each day, even where both of its numbers end on it.
    const ending = new Map(numbersOf(channel).map((number) => [number.lifecycle.endsOn, number]));
    ending.forEach((number) => add(number, 'channels'));
  }
  others.filter(({ superseded }) => !superseded).forEach((number) => add(number, 'withoutChannel'));
  return [...byDay.values()].sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1));
}
