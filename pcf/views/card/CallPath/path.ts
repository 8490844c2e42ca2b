/**
 * A direction as a path: nodes and legs in call order, and where Microsoft's part begins and ends on it. No drawing here.
 */
import { directionsOf } from '../../../../plugins-ts/catalogue/directions';
import type { CatalogueLeg } from '../../../../plugins-ts/catalogue/catalogueTypes';
import type { Direction } from '../../../../plugins-ts/organization/organizationTypes';
import type { DirectionName, LegWhen, NodeId } from '../../../../plugins-ts/catalogue/vocabulary';

export interface CallPathModel {
  readonly nodes: readonly NodeId[];
  /** One fewer than nodes; leg `i` goes from node `i` to node `i + 1`. */
  readonly legs: readonly CatalogueLeg[];
  /** Indexes of the first and the last node of Microsoft's part; `null` when none is stated. */
  readonly part: { readonly first: number; readonly last: number } | null;
}

export interface Branch {
  readonly when: Exclude<LegWhen, 'always'>;
  readonly legs: readonly CatalogueLeg[];
}

/** The legs of a direction with what only the drawing shows of them, such as the transport. None while undecided. */
export function drawnLegs(direction: Pick<Direction, 'approach' | 'legs'>, name: DirectionName): readonly CatalogueLeg[] {
  if (direction.approach === 'unknown') return [];
  const known = new Map(directionsOf(direction.approach)[name].legs.map((leg) => [leg.id, leg]));
  return direction.legs.flatMap((leg) => known.get(leg.id) ?? []);
}

/** The path that every call takes, or `null` when there is none to draw. */
export function callPath(direction: Pick<Direction, 'approach' | 'legs' | 'responsibility'>, name: DirectionName): CallPathModel | null {
  const { responsibility } = direction;
  const legs = drawnLegs(direction, name).filter((leg) => leg.when === 'always');
  const [first] = legs;
  if (!first || !responsibility) return null;
  const nodes = [first.from, ...legs.map((leg) => leg.to)];
  const { startsAt, endsAt } = responsibility;
  if (startsAt === null || endsAt === null) return { nodes, legs, part: null };
  const part = { first: nodes.indexOf(startsAt), last: nodes.lastIndexOf(endsAt) };
  return part.first < 0 || part.last < part.first ? null : { nodes, legs, part };
}

/** Where a call goes that leaves again, by the occasion. */
export function branches(direction: Pick<Direction, 'approach' | 'legs'>, name: DirectionName): readonly Branch[] {
  const legs = drawnLegs(direction, name);
  const occasions: readonly Branch['when'][] = ['transferBack', 'transferOut', 'stagedMove'];
  return occasions.map((when) => ({ when, legs: legs.filter((leg) => leg.when === when) })).filter((branch) => branch.legs.length > 0);
}

/** True for a node between the ends of Microsoft's part, both included. */
export function nodeInside({ part }: CallPathModel, index: number): boolean {
  return part !== null && index >= part.first && index <= part.last;
}
