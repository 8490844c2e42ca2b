/**
 * Readiness for the end of ACS telephony: number by number, channel by channel, and for the organisation.
 */
import { flagCell, lookupCell, toId } from '../cells';
import { dayNumber } from '../dates';
import type { NumberFacts } from '../numberFacts';
import { openOrganisation, rowsById, type Organisation } from '../organisation';
import { canonicalText, compareCodePoints, sortByName } from '../order';
import type { FindingState } from '../acceptance';
import type { OrganisationTables } from '../tables';
import type { Channel, Report } from '../types';
import { BLOCKERS, blockersOf, blockersOfTeams, countryOf, undecided, unknownsOf, usesSms, type Usage } from './blockers';
import { LOSSES, PATHS, type PathFacts } from './paths';
import type {
  Blocker, BlockerId, ChannelReadiness, ChannelState, Decisions, Loss, MovePath, NumberReadiness, NumberState, OpenItem, Progress, Readiness,
} from './types';

const NO_ONE: Usage = { channels: [], users: [] };

/** Which channels and people use which number. */
function usages(report: Report, organisation: Organisation): ReadonlyMap<string, Usage> {
  const byNumber = new Map<string, { channels: string[]; users: string[] }>();
  const usageOf = (id: string) => {
    const usage = byNumber.get(id) ?? { channels: [], users: [] };
    byNumber.set(id, usage);
    return usage;
  };
  for (const channel of report.channels) {
    if (channel.active) for (const id of numberIds(channel)) usageOf(id).channels.push(channel.id);
  }
  for (const [id, user] of rowsById(organisation.table('systemusers').rows, 'systemuserid')) {
    const number = lookupCell(user, '_msdyn_phonenumberid_value');
    if (number !== null) usageOf(number).users.push(id);
  }
  for (const { users } of byNumber.values()) users.sort(compareCodePoints);
  return byNumber;
}

const numberIds = ({ number, callerIdNumber }: Channel): readonly string[] => [
  ...new Set([number, callerIdNumber].flatMap((one) => (one === null ? [] : [one.id]))),
];

/** Channels whose representatives may consult with, or pass calls on to, Teams users. */
function channelsWithTeamsTransfer(organisation: Organisation): ReadonlySet<string> {
  const columns = ['msdyn_agentexternalteamsparticipantcontrolenabled', 'msdyn_agentexternalteamsparticipanttransfercontrolenabled'];
  return new Set(organisation.channels.filter(({ row }) => columns.some((column) => flagCell(row, column) === true)).map(({ id }) => id));
}

function lossesOf(facts: PathFacts, number: NumberFacts, usage: Usage, teamsTransfer: ReadonlySet<string>): readonly Loss[] {
  const fromDirectRouting = number.described.approach === 'acs-direct-routing';
  const applies: readonly [Loss, boolean][] = [
    [LOSSES.withheldCallers, fromDirectRouting],
    [LOSSES.userToUserMapping, fromDirectRouting],
    [LOSSES.operatorHeaders, facts.target === 'teams-operator-connect'],
    [LOSSES.teamsUserTransfer, usage.channels.some((id) => teamsTransfer.has(id))],
    [LOSSES.sms, usesSms(number)],
    [LOSSES.personalNumber, usage.users.length > 0],
  ];
  return applies.filter(([, does]) => does).map(([loss]) => loss);
}

const isSettled = (one: Blocker, { settled, sbcTransition }: Decisions): boolean =>
  one.settleKeys.some((key) => settled?.has(key) === true) || (one.id === 'sbcName' && sbcTransition !== null && sbcTransition !== undefined);

/** Of several paths, the one with the fewest open blockers; of equals, the documented first. */
const easiest = (paths: readonly MovePath[]): MovePath | null =>
  paths.reduce<MovePath | null>((best, path) => (best === null || path.blockers.length < best.blockers.length ? path : best), null);

interface Around {
  readonly organisation: Organisation;
  readonly usage: ReadonlyMap<string, Usage>;
  readonly teamsTransfer: ReadonlySet<string>;
  readonly decisions: Decisions;
}

function numberReadiness(number: NumberFacts, { organisation, usage, teamsTransfer, decisions }: Around): NumberReadiness {
  const { described, recognition } = number;
  const used = usage.get(described.id) ?? NO_ONE;
  const { endsOn, daysLeft } = described.lifecycle;
  const base = { number: described, endsOn, daysLeft, country: countryOf(number), channels: used.channels, users: used.users, providerId: number.providerId };
  const without = { paths: [], path: null, settled: [], unknowns: [] };

  if (recognition.platform === 'teams') {
    const blockers = blockersOfTeams(number);
    return { ...base, ...without, state: blockers.length > 0 ? 'blocked' : 'moved', blockers };
  }
  if (described.approach === 'unknown' || recognition.platform !== 'acs') {
    return { ...base, ...without, state: 'undecided', blockers: [undecided(number)] };
  }
  const all = blockersOf(number, used);
  const open = all.filter((one) => !isSettled(one, decisions));
  const paths = (PATHS[described.approach] ?? []).map((facts) => ({
    ...facts,
    blockers: open.filter(({ target }) => target === facts.target),
    losses: lossesOf(facts, number, used, teamsTransfer),
  }));
  const path = easiest(paths);
  const blockers = open.filter(({ target }) => target === null || target === path?.target);
  const unknowns = unknownsOf(number, organisation);
  // A number without a way on is never ready, whatever else is in order.
  const state: NumberState = blockers.length > 0 ? 'blocked' : unknowns.length > 0 || path === null ? 'undecided' : 'ready';
  return { ...base, state, paths, path, blockers, settled: all.filter((one) => isSettled(one, decisions)), unknowns };
}

/** What can be said of several numbers together: as much as of the least certain. */
const WORST: readonly NumberState[] = ['undecided', 'blocked', 'ready', 'moved'];

function channelReadiness(channel: Channel, byId: ReadonlyMap<string, NumberReadiness>): ChannelReadiness {
  const ids = numberIds(channel);
  const known = ids.flatMap((id) => byId.get(id) ?? []);
  const unreadNumbers = ids.filter((id) => !byId.has(id));
  const worst = WORST.find((state) => known.some((one) => one.state === state)) ?? 'notAffected';
  const state: ChannelState = unreadNumbers.length > 0 ? 'undecided' : worst;
  const ends = known.filter(({ endsOn }) => endsOn !== null).sort((a, b) => compareCodePoints(a.endsOn ?? '', b.endsOn ?? ''));
  return {
    id: channel.id,
    name: channel.name,
    active: channel.active,
    state,
    endsOn: ends[0]?.endsOn ?? null,
    daysLeft: ends[0]?.daysLeft ?? null,
    numbers: known.map(({ number }) => number.id),
    unreadNumbers,
    blockers: known.flatMap(({ number, blockers }) => blockers.map((one) => ({ number: number.id, blocker: one }))),
  };
}

function progressOf(numbers: readonly NumberReadiness[]): Progress {
  const count = (state: NumberState): number => numbers.filter((one) => one.state === state).length;
  return {
    total: numbers.length,
    moved: count('moved'),
    ready: count('ready'),
    blocked: count('blocked'),
    undecided: count('undecided'),
    waitingForDecision: numbers.filter(({ state, blockers }) => state === 'blocked' && blockers.every(({ kind }) => kind === 'decision')).length,
  };
}

function openItems(numbers: readonly NumberReadiness[]): readonly OpenItem[] {
  const items = new Map<BlockerId, { blocker: Blocker; numbers: string[] }>();
  for (const { number, blockers } of numbers) {
    for (const one of blockers) {
      const item = items.get(one.id) ?? { blocker: one, numbers: [] };
      item.numbers.push(number.id);
      items.set(one.id, item);
    }
  }
  const order = Object.keys(BLOCKERS);
  return [...items.values()]
    .map(({ blocker: one, numbers: ids }) => ({ owner: one.owner, blocker: one, numbers: ids }))
    .sort(
      (a, b) =>
        Number(a.blocker.kind === 'decision') - Number(b.blocker.kind === 'decision') ||
        b.numbers.length - a.numbers.length ||
        order.indexOf(a.blocker.id) - order.indexOf(b.blocker.id),
    );
}

/**
 * How far an organisation is on its way from ACS telephony to Teams Phone.
 *
 * @param report the description of the same tables
 * @param tables what was read
 * @param asOf ISO date from which days are counted; the report's own unless given
 * @param decisions what people have checked or decided, since no table holds it
 * @throws RangeError when `asOf` is not a day that exists
 */
export function readiness(report: Report, tables: OrganisationTables, asOf: string = report.asOf, decisions: Decisions = {}): Readiness {
  if (dayNumber(asOf) === null) throw new RangeError(`not a date: ${asOf}`);
  const organisation = openOrganisation(tables, asOf);
  const around = { organisation, usage: usages(report, organisation), teamsTransfer: channelsWithTeamsTransfer(organisation), decisions };
  const facts = [...organisation.numbers.values(), ...organisation.unidentifiedNumbers].map((number) => ({ ...number.described, facts: number }));
  const numbers = sortByName(facts, ({ facts: { row } }) => canonicalText(row)).map((number) => numberReadiness(number.facts, around));
  const byId = new Map(numbers.filter(({ number }) => number.id !== '').map((one) => [one.number.id, one]));
  const ending = numbers.filter(({ state, endsOn }) => state !== 'moved' && endsOn !== null).sort((a, b) => compareCodePoints(a.endsOn ?? '', b.endsOn ?? ''));
  return {
    asOf,
    endsOn: ending[0]?.endsOn ?? null,
    daysLeft: ending[0]?.daysLeft ?? null,
    numbers,
    channels: report.channels.map((channel) => channelReadiness(channel, byId)),
    progress: progressOf(numbers),
    open: openItems(numbers),
  };
}

const SETTLED_BY_RULE: Readonly<Record<string, BlockerId>> = { 'R-RET-2': 'asiaPacific', 'R-RET-3': 'sbcName', 'R-SMS-1': 'sms', 'R-SMS-2': 'sms' };

/**
 * Keys of blockers that are settled because somebody accepted the finding that says the same, with a reason and a day.
 * Findings that opened again settle nothing.
 */
export function settledByAcceptances(states: readonly FindingState[]): ReadonlySet<string> {
  const keys = states.flatMap(({ finding, state }) => {
    const id = SETTLED_BY_RULE[finding.rule];
    return id === undefined || state !== 'accepted' ? [] : [`${id}/${toId(finding.subject.id) ?? ''}`];
  });
  return new Set(keys);
}
