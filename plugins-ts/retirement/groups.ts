/**
 * Numbers that must move together, and how risky that is.
 */
import { isApproachWith } from '../catalogue/traits';
import { compareCodePoints } from '../organization/order';
import type { ApproachId } from '../catalogue/vocabulary';
import {
  HARDEST_FIRST,
  type BlockerId,
  type Decisions,
  type Loss,
  type NumberReadiness,
  type NumberState,
  type Readiness,
} from './retirementTypes';

export type RiskReason =
  'ivrContext' | 'userToUserMapping' | 'sms' | 'personalNumber' | 'teamsUserTransfer' | 'severalChannels' | 'severalNumbers';

/** How much each reason weighs. Our own proposal: no source ranks them. */
export const RISKS: Readonly<Record<RiskReason, number>> = {
  ivrContext: 3,
  sms: 2,
  personalNumber: 2,
  severalChannels: 2,
  userToUserMapping: 1,
  teamsUserTransfer: 1,
  severalNumbers: 1,
};

export type RiskLevel = 'low' | 'medium' | 'high';

/** Never without its reasons. */
export interface Risk {
  readonly level: RiskLevel;
  readonly weight: number;
  readonly reasons: readonly RiskReason[];
}

/** Numbers that must move on one day. */
export interface MoveGroup {
  /** Id of its first number. */
  readonly id: string;
  /** Number ids, by name of number. */
  readonly numbers: readonly string[];
  /** Active channels that use them, by id. */
  readonly channels: readonly string[];
  /** Why they belong together: one channel uses several, one SBC name serves them; `[]` for a single number. */
  readonly boundBy: readonly ('channel' | 'sbcName')[];
  readonly from: readonly ApproachId[];
  /** Where they go; `[]` where no way on is known. */
  readonly targets: readonly ApproachId[];
  /** Provider settings that they name. */
  readonly resources: readonly string[];
  readonly state: Exclude<NumberState, 'moved'>;
  readonly blockers: readonly BlockerId[];
  readonly risk: Risk;
}

/** Finds which things belong together, one pair at a time. */
class Unions {
  private readonly parents = new Map<string, string>();

  find(item: string): string {
    let root = item;
    for (let parent = this.parents.get(root); parent !== undefined; parent = this.parents.get(root)) root = parent;
    // Shortens the way for the next one: an organization may have one chain of all its numbers.
    for (let next = item; next !== root;) {
      const parent = this.parents.get(next) ?? root;
      this.parents.set(next, root);
      next = parent;
    }
    return root;
  }

  join(a: string, b: string): void {
    const [first, second] = [this.find(a), this.find(b)];
    if (first !== second) this.parents.set(second, first);
  }
}

const RISK_OF_LOSS: { readonly [loss in Loss['id']]?: RiskReason } = {
  userToUserMapping: 'userToUserMapping',
  teamsUserTransfer: 'teamsUserTransfer',
  sms: 'sms',
  personalNumber: 'personalNumber',
};

function riskOf(numbers: readonly NumberReadiness[], channels: number): Risk {
  const reasons = new Set<RiskReason>();
  if (numbers.length > 1) reasons.add('severalNumbers');
  if (channels > 1) reasons.add('severalChannels');
  for (const { blockers, settled, path } of numbers) {
    // A risk that somebody decided to take is still a risk on the day.
    if ([...blockers, ...settled].some(({ id }) => id === 'ivrContext')) reasons.add('ivrContext');
    for (const { id } of path?.losses ?? []) {
      const reason = RISK_OF_LOSS[id];
      if (reason !== undefined) reasons.add(reason);
    }
  }
  const ordered = (Object.keys(RISKS) as RiskReason[]).filter((reason) => reasons.has(reason));
  const weight = ordered.reduce((sum, reason) => sum + RISKS[reason], 0);
  return { level: weight >= 4 ? 'high' : weight >= 2 ? 'medium' : 'low', weight, reasons: ordered };
}

const distinct = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

function groupOf(members: readonly NumberReadiness[], boundBy: readonly ('channel' | 'sbcName')[]): MoveGroup {
  const channels = distinct(members.flatMap((member) => member.channels));
  const [first] = members;
  return {
    id: first?.number.id ?? '',
    numbers: members.map(({ number }) => number.id),
    channels,
    boundBy: members.length > 1 ? boundBy : [],
    from: distinct(members.flatMap(({ number }) => (number.approach === 'unknown' ? [] : [number.approach]))),
    targets: members.some(({ path }) => path === null) ? [] : distinct(members.flatMap(({ path }) => (path === null ? [] : [path.target]))),
    resources: [...distinct(members.flatMap(({ providerId }) => providerId ?? []))].sort(compareCodePoints),
    state: HARDEST_FIRST.find((state) => members.some((member) => member.state === state)) ?? 'ready',
    blockers: distinct(members.flatMap(({ blockers }) => blockers.map(({ id }) => id))),
    risk: riskOf(members, channels.length),
  };
}

/**
 * The groups of all numbers that have not moved, in the order of their first numbers; without inactive records, which are to be
 * checked. Numbers of one active channel move together; with a cut-over of the SBC name, so do the direct routing numbers of one ACS
 * resource that go to Direct Routing.
 */
export function moveGroups(readiness: Readiness, { sbcTransition }: Pick<Decisions, 'sbcTransition'> = {}): readonly MoveGroup[] {
  const open = readiness.numbers.filter(({ state, number }) => state !== 'moved' && number.active);
  const unions = new Unions();
  const bonds = new Map<string, 'channel' | 'sbcName'>();
  const keyOf = (item: NumberReadiness): string => `number ${item.number.id}`;
  for (const item of open) {
    // Numbers without an id cannot be named by a channel, nor told apart: each stands alone.
    if (item.number.id === '') continue;
    for (const channel of item.channels) {
      unions.join(`channel ${channel}`, keyOf(item));
      bonds.set(`channel ${channel}`, 'channel');
    }
    if (sbcTransition === 'cutOver' && isApproachWith(item.path?.target ?? 'unknown', { carrier: 'own' }) && item.providerId !== null) {
      unions.join(`sbc ${item.providerId}`, keyOf(item));
      bonds.set(`sbc ${item.providerId}`, 'sbcName');
    }
  }
  const members = new Map<string, NumberReadiness[]>();
  open.forEach((item, index) => {
    const root = item.number.id === '' ? `nameless ${index}` : unions.find(keyOf(item));
    const others = members.get(root);
    if (others === undefined) members.set(root, [item]);
    else others.push(item);
  });
  const boundBy = new Map<string, Set<'channel' | 'sbcName'>>();
  for (const [node, bond] of bonds) {
    const root = unions.find(node);
    boundBy.set(root, (boundBy.get(root) ?? new Set()).add(bond));
  }
  return [...members].map(([root, items]) => groupOf(items, [...(boundBy.get(root) ?? [])].sort()));
}
