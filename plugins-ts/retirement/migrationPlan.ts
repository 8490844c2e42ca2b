/**
 * A proposal of waves, and the figure that shows how far it gets. Ours, not a source's: dates and sizes are to be changed by
 * people who know their carriers and their quiet days.
 */
import { dayNumber, daysBetween } from '../organization/days';
import { compareCodePoints } from '../organization/order';
import type { ApproachId } from '../catalogue/vocabulary';
import { moveGroups, type MoveGroup, type RiskLevel } from './groups';
import { HARDEST_FIRST, type BlockerId, type Decisions, type Readiness } from './retirementTypes';

export interface Wave {
  /** From 1, in the order in which they start. */
  readonly number: number;
  /** Tries the target before production numbers move: one easy group for each way on. */
  readonly pilot: boolean;
  readonly groups: readonly MoveGroup[];
  readonly targets: readonly ApproachId[];
  /** How many numbers move. */
  readonly numbers: number;
  /** The highest among its groups. */
  readonly risk: RiskLevel;
  /** What has to be cleared before it can start; `[]` when nothing is known to stand in the way. */
  readonly blockers: readonly BlockerId[];
  /** ISO dates, both included; `null` once the end of service has passed, or where none is set. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** How many numbers have not moved by the end of a day. */
export interface BurnDownPoint {
  readonly on: string;
  readonly remaining: number;
}

export interface BurnDown {
  readonly total: number;
  readonly endsOn: string | null;
  /** From the day of the report over the end of each wave. */
  readonly points: readonly BurnDownPoint[];
  /** Left when all waves are done: what no wave can take yet. */
  readonly left: number;
}

export interface MigrationPlan {
  readonly groups: readonly MoveGroup[];
  readonly waves: readonly Wave[];
  /** Groups that no wave can take: not decided, or no way on is known. */
  readonly waiting: readonly MoveGroup[];
  /** Until when to clear blockers and prepare; `null` without dates. */
  readonly prepareUntil: string | null;
  readonly burnDown: BurnDown;
}

export interface PlanSettings extends Pick<Decisions, 'sbcTransition'> {
  /** Numbers that may move in one wave; a larger group still moves whole. */
  readonly waveSize?: number;
}

const DEFAULT_WAVE_SIZE = 50;
const MILLISECONDS_PER_DAY = 86_400_000;
/** Days kept free before the end of service, and before the first wave. A quarter of what is left when that is less. */
const MARGIN_DAYS = 90;

const LEVELS: readonly RiskLevel[] = ['low', 'medium', 'high'];

const addDays = (isoDate: string, days: number): string =>
  new Date(((dayNumber(isoDate) ?? 0) + days) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);

const distinct = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

/** What can go first: ready, then what is to be checked, before blocked; then the least risky, then the smallest. */
const easierFirst = (a: MoveGroup, b: MoveGroup): number =>
  HARDEST_FIRST.indexOf(b.state) - HARDEST_FIRST.indexOf(a.state) ||
  a.risk.weight - b.risk.weight ||
  a.numbers.length - b.numbers.length ||
  compareCodePoints(a.id, b.id);

const pathOf = (group: MoveGroup): string => group.targets.join(' ');
/** What a wave has in common: a way on, and the ACS resources whose set-up it touches. */
const bucketOf = (group: MoveGroup): string => `${pathOf(group)} ${group.resources.join(' ')}`;

/** Groups by a text, in the order in which they come. */
function grouped(groups: readonly MoveGroup[], keyOf: (group: MoveGroup) => string): readonly (readonly MoveGroup[])[] {
  const byKey = new Map<string, MoveGroup[]>();
  for (const group of groups) {
    const key = keyOf(group);
    const others = byKey.get(key);
    if (others === undefined) byKey.set(key, [group]);
    else others.push(group);
  }
  return [...byKey.values()];
}

const sizeOf = (groups: readonly MoveGroup[]): number => groups.reduce((sum, { numbers }) => sum + numbers.length, 0);

/** Groups in the order of their bucket's easiest member, packed into lists of at most `size` numbers of one bucket. */
function pack(groups: readonly MoveGroup[], size: number): readonly (readonly MoveGroup[])[] {
  // What is ready and what is not never share a wave: one would wait for the other.
  const buckets = grouped([...groups].sort(easierFirst), (group) => `${bucketOf(group)} ${group.state}`);
  return buckets.flatMap((members) => {
    const lists: MoveGroup[][] = [];
    for (const group of members) {
      const last = lists[lists.length - 1];
      if (last !== undefined && sizeOf(last) + group.numbers.length <= size) last.push(group);
      else lists.push([group]);
    }
    return lists;
  });
}

/** One easy group for each way on, when more of it is to follow. */
function pilotOf(groups: readonly MoveGroup[]): readonly MoveGroup[] {
  const byPath = grouped([...groups].sort(easierFirst), pathOf);
  return byPath.flatMap(([first, second]) => (first !== undefined && second !== undefined ? [first] : []));
}

interface Times {
  readonly prepareUntil: string;
  dates(index: number, count: number): { readonly startsOn: string; readonly endsOn: string };
}

/** Divides the days that are left evenly among the waves, between two margins. `null` when there are none left. */
function timesOf(asOf: string, endsOn: string | null): Times | null {
  const left = endsOn === null ? 0 : daysBetween(asOf, endsOn);
  if (left <= 0) return null;
  const margin = Math.min(MARGIN_DAYS, Math.floor(left / 4));
  const movable = left - 2 * margin;
  const dayOf = (part: number, count: number): number => margin + Math.floor((part * movable) / count);
  return {
    prepareUntil: addDays(asOf, margin),
    dates(index, count) {
      const start = dayOf(index, count);
      return { startsOn: addDays(asOf, start), endsOn: addDays(asOf, Math.max(start, dayOf(index + 1, count) - 1)) };
    },
  };
}

/** Proposes waves for what has a way on. What is blocked is planned behind what is ready, with what has to be cleared first. */
export function migrationPlan(readiness: Readiness, { waveSize = DEFAULT_WAVE_SIZE, sbcTransition }: PlanSettings = {}): MigrationPlan {
  const groups = moveGroups(readiness, { sbcTransition });
  const movable = groups.filter(({ targets, state }) => targets.length > 0 && state !== 'undecided');
  const pilot = pilotOf(movable);
  const tried = new Set(pilot);
  const lists = [
    ...(pilot.length > 0 ? [pilot] : []),
    ...pack(
      movable.filter((group) => !tried.has(group)),
      Math.max(1, waveSize),
    ),
  ];
  const times = timesOf(readiness.asOf, readiness.endsOn);
  const waves = lists.map((members, index): Wave => {
    const dates = times?.dates(index, lists.length) ?? { startsOn: null, endsOn: null };
    return {
      number: index + 1,
      pilot: index === 0 && pilot.length > 0,
      groups: members,
      targets: distinct(members.flatMap(({ targets }) => targets)),
      numbers: sizeOf(members),
      risk: [...LEVELS].reverse().find((level) => members.some(({ risk }) => risk.level === level)) ?? 'low',
      blockers: distinct(members.flatMap(({ blockers }) => blockers)),
      ...dates,
    };
  });
  const planned = new Set(movable);
  const waiting = groups.filter((group) => !planned.has(group));
  return {
    groups,
    waves,
    waiting,
    prepareUntil: times?.prepareUntil ?? null,
    burnDown: burnDownOf(readiness, waves, { open: sizeOf(groups), left: sizeOf(waiting) }),
  };
}

function burnDownOf(
  { asOf, endsOn, progress }: Readiness,
  waves: readonly Wave[],
  { open, left }: { readonly open: number; readonly left: number },
): BurnDown {
  let remaining = open;
  const points: BurnDownPoint[] = [{ on: asOf, remaining }];
  for (const wave of waves) {
    remaining -= wave.numbers;
    if (wave.endsOn !== null) points.push({ on: wave.endsOn, remaining });
  }
  return { total: progress.total, endsOn, points, left };
}
