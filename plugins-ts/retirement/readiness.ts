/**
 * Readiness for the end of ACS telephony: number by number, channel by channel, and for the organization.
 */
import { isApproachWith, OWN_TELEPHONY } from '../catalogue/traits';
import { toId } from '../organization/cells';
import { usesSms, type NumberFacts } from '../organization/numberFacts';
import type { Organization } from '../organization/openOrganization';
import { canonicalText, compareCodePoints, sortByName } from '../organization/order';
import { ruleById } from '../findings';
import { consultsOrTransfersToTeams } from '../findings/conditions';
import type { FindingState } from '../findings/acceptance';
import type { EntitySet } from '../tables/tables';
import type { ApproachId } from '../catalogue/vocabulary';
import type { Channel, Report } from '../report/reportTypes';
import {
  BLOCKERS,
  blockersOf,
  blockersOfTeams,
  countryOf,
  inactiveRecord,
  settleKeysOf,
  undecided,
  unknownsOf,
  unknownsOfTeams,
  type Usage,
} from './blockers';
import { LOSSES, pathsFrom } from './movePaths';
import { NO_ONE, numberIds, standingIn, usages, type Standing } from './usages';
import { HARDEST_FIRST } from './retirementTypes';
import type {
  Blocker,
  BlockerId,
  ChannelReadiness,
  ChannelState,
  Decisions,
  Loss,
  MovePath,
  NumberReadiness,
  NumberState,
  OpenItem,
  Progress,
  Readiness,
} from './retirementTypes';

/** Channels whose representatives may consult with, or pass calls on to, Teams users. */
const channelsWithTeamsTransfer = (organization: Organization): ReadonlySet<string> =>
  new Set(organization.channels.filter(consultsOrTransfersToTeams).map(({ id }) => id));

/** What a number may lose on any way on. */
function lossesOf(number: NumberFacts, usage: Usage, teamsTransfer: ReadonlySet<string>): readonly Loss[] {
  const losses: Loss[] = [];
  if (isApproachWith(number.described.approach, OWN_TELEPHONY)) losses.push(LOSSES.withheldCallers, LOSSES.userToUserMapping);
  if (usage.channels.some((id) => teamsTransfer.has(id))) losses.push(LOSSES.teamsUserTransfer);
  if (usesSms(number)) losses.push(LOSSES.sms);
  if (usage.users.length > 0) losses.push(LOSSES.personalNumber);
  return losses;
}

const isSettled = (one: Blocker, numberId: string, { settled, sbcTransition }: Decisions): boolean =>
  (one.id === 'sbcName' && sbcTransition !== null && sbcTransition !== undefined) ||
  (settled !== undefined && settled.size > 0 && settleKeysOf(one, numberId).some((key) => settled.has(key)));

/** What stands in the way for sure. */
const hurdles = (blockers: readonly Blocker[]): number => blockers.filter(({ kind }) => kind !== 'check').length;

/** How hard a path is: a way that is not open comes behind every other. */
const hardship = ({ blockers }: MovePath): number => hurdles(blockers) + (blockers.some(({ id }) => BLOCKERS[id].closes) ? 1000 : 0);

/** Of several paths, the one with the fewest open blockers, checks apart; of equals, the documented first. */
const easiest = (paths: readonly MovePath[]): MovePath | null =>
  paths.reduce<MovePath | null>((best, path) => (best === null || hardship(path) < hardship(best) ? path : best), null);

interface ReadinessContext {
  readonly organization: Organization;
  readonly usage: ReadonlyMap<string, Usage>;
  readonly teamsTransfer: ReadonlySet<string>;
  readonly situation: Situations;
}

function numberReadiness(number: NumberFacts, context: ReadinessContext): NumberReadiness {
  const { organization, usage, teamsTransfer } = context;
  const { described, recognition } = number;
  const used = usage.get(described.id) ?? NO_ONE;
  const { endsOn, daysLeft } = described.lifecycle;
  const base = {
    number: described,
    endsOn,
    daysLeft,
    country: countryOf(number),
    channels: used.channels,
    users: used.users,
    providerId: number.providerId,
  };
  const without = { paths: [], path: null, settled: [], unknowns: [] };

  if (!described.active) return { ...base, ...without, state: 'toCheck', blockers: [inactiveRecord()] };
  if (recognition.platform === 'teams') {
    const blockers = blockersOfTeams(number, organization);
    const unknowns = unknownsOfTeams(organization);
    return {
      ...base,
      ...without,
      state: blockers.length > 0 ? 'blocked' : unknowns.length > 0 ? 'undecided' : 'moved',
      blockers,
      unknowns,
    };
  }
  if (described.approach === 'unknown' || recognition.platform !== 'acs') {
    return { ...base, ...without, state: 'undecided', blockers: [undecided()] };
  }
  const { paths, path, blockers, settled } = context.situation(
    described.approach,
    blockersOf(number, used),
    lossesOf(number, used, teamsTransfer),
    described.id,
  );
  const unknowns = unknownsOf(number, organization);
  // A number without a way on is never ready, whatever else is in order.
  const open: NumberState = unknowns.length > 0 || path === null ? 'undecided' : blockers.length > 0 ? 'toCheck' : 'ready';
  const state = hurdles(blockers) > 0 ? 'blocked' : open;
  return { ...base, state, paths, path, blockers, settled, unknowns };
}

type Situation = Pick<NumberReadiness, 'paths' | 'path' | 'blockers' | 'settled'>;
type Situations = (approach: ApproachId, all: readonly Blocker[], losses: readonly Loss[], numberId: string) => Situation;

/** Ways on and what stands in them, made once for numbers that are alike: an organization has few kinds and many numbers. */
function situations(decisions: Decisions): Situations {
  const known = new Map<string, Situation>();
  return (approach, all, losses, numberId) => {
    const settled = all.filter((one) => isSettled(one, numberId, decisions));
    let key: string = approach;
    for (const one of all) key += ` ${one.id} ${one.scope ?? ''} ${settled.includes(one) ? 'settled' : 'open'}`;
    for (const { id } of losses) key += ` ${id}`;
    let situation = known.get(key);
    if (situation === undefined) known.set(key, (situation = situationOf(approach, all, settled, losses)));
    return situation;
  };
}

function situationOf(approach: ApproachId, all: readonly Blocker[], settled: readonly Blocker[], losses: readonly Loss[]): Situation {
  const open = all.filter((one) => !settled.includes(one));
  const paths = pathsFrom(approach).map((facts) => ({
    ...facts,
    blockers: open.filter(({ target }) => target === facts.target),
    losses: isApproachWith(facts.target, { carrier: 'operator' }) ? [...losses, LOSSES.operatorHeaders] : losses,
  }));
  const path = easiest(paths);
  return { paths, path, settled, blockers: open.filter(({ target }) => target === null || target === path?.target) };
}

function channelReadiness(channel: Channel, byId: ReadonlyMap<string, NumberReadiness>, standing: Standing): ChannelReadiness {
  const ids = numberIds(channel, standing);
  const known = ids.flatMap((id) => byId.get(id) ?? []);
  const unreadNumbers = ids.filter((id) => !byId.has(id));
  const worst = ([...HARDEST_FIRST, 'moved'] as const).find((state) => known.some((one) => one.state === state)) ?? 'notAffected';
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
    toCheck: count('toCheck'),
    blocked: count('blocked'),
    undecided: count('undecided'),
    waitingForDecision: numbers.filter(({ state, blockers }) => state === 'blocked' && blockers.every(({ kind }) => kind !== 'record'))
      .length,
  };
}

function openItems(numbers: readonly NumberReadiness[]): readonly OpenItem[] {
  const items = new Map<BlockerId, { blocker: Blocker; numbers: string[]; scopes: Set<string> }>();
  for (const { number, blockers } of numbers) {
    for (const one of blockers) {
      const item = items.get(one.id) ?? { blocker: one, numbers: [], scopes: new Set() };
      item.numbers.push(number.id);
      if (one.scope !== null) item.scopes.add(one.scope);
      items.set(one.id, item);
    }
  }
  const order = Object.keys(BLOCKERS);
  return [...items.values()]
    .map(({ blocker: one, numbers: ids, scopes }) => ({
      owner: one.owner,
      blocker: one,
      numbers: ids,
      scopes: [...scopes].sort(compareCodePoints),
    }))
    .sort(
      (a, b) =>
        Number(a.blocker.kind !== 'record') - Number(b.blocker.kind !== 'record') ||
        b.numbers.length - a.numbers.length ||
        order.indexOf(a.blocker.id) - order.indexOf(b.blocker.id),
    );
}

/** Without all numbers some are missing here; without all channels, some of their uses. */
const GROUND: readonly EntitySet[] = ['msdyn_ocphonenumbers', 'msdyn_ocvoicechannelsettings'];

function unreadTables(organization: Organization, numbers: readonly NumberReadiness[]): readonly EntitySet[] {
  const ground = GROUND.filter((set) => organization.table(set).state !== 'read');
  return [...new Set([...ground, ...numbers.flatMap(({ unknowns }) => unknowns.map(({ because }) => because))])];
}

/**
 * How far an organization is on its way from ACS telephony to Teams Phone.
 *
 * @param report the description of the same organization
 * @param organization what was read; days are counted from its day
 * @param decisions what people have checked or decided, since no table holds it
 */
export function readiness(report: Report, organization: Organization, decisions: Decisions = {}): Readiness {
  const standing = standingIn(organization);
  const context = {
    organization,
    usage: usages(report, organization, standing),
    teamsTransfer: channelsWithTeamsTransfer(organization),
    situation: situations(decisions),
  };
  const facts = [...organization.numbers.values(), ...organization.unidentifiedNumbers]
    .filter(({ described }) => !described.superseded)
    .map((number) => ({ name: number.described.name, id: number.described.id, number }));
  const numbers = sortByName(facts, ({ number }) => canonicalText(number.row)).map(({ number }) => numberReadiness(number, context));
  const byId = new Map(numbers.filter(({ number }) => number.id !== '').map((one) => [one.number.id, one]));
  const ending = numbers
    .filter(({ state, endsOn, number }) => state !== 'moved' && number.active && endsOn !== null)
    .sort((a, b) => compareCodePoints(a.endsOn ?? '', b.endsOn ?? ''));
  return {
    asOf: organization.asOf,
    endsOn: ending[0]?.endsOn ?? null,
    daysLeft: ending[0]?.daysLeft ?? null,
    numbers,
    channels: report.channels.map((channel) => channelReadiness(channel, byId, standing)),
    progress: progressOf(numbers),
    open: openItems(numbers),
    unread: unreadTables(organization, numbers),
    usesUnread: report.usesUnread,
    tables: report.tables,
  };
}

/**
 * Keys of blockers that are settled because somebody accepted the finding that says the same, with a reason and a day.
 * Findings that opened again settle nothing.
 */
export function settledByAcceptances(states: readonly FindingState[]): ReadonlySet<string> {
  const keys = states.flatMap(({ finding, state }) => {
    const id = ruleById(finding.rule)?.movesWith ?? null;
    return id === null || BLOCKERS[id].kind === 'record' || state !== 'accepted' ? [] : [`${id}/${toId(finding.subject.id) ?? ''}`];
  });
  return new Set(keys);
}
