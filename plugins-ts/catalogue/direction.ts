import type { NodeId, Sla } from './vocabulary';
import type { Cited } from './cite';
import { SHARED, type Stretch } from './legs';
import type { CatalogueBoundary, CatalogueDirection, CatalogueLeg, DirectionTerms } from './catalogueTypes';

/** What is said of a boundary. `statement` names the resource `Boundary_<statement>`. */
interface Said extends Cited {
  readonly sla: Sla;
  readonly statement: string;
}

const boundary = (startsAt: NodeId | null, endsAt: NodeId | null, { sla, statement, basis, sources }: Said): CatalogueBoundary => ({
  startsAt,
  endsAt,
  statement: `Boundary_${statement}`,
  sla,
  basis,
  sources,
});

/** Microsoft is responsible between two nodes of the path, both included. */
export const responsible = (startsAt: NodeId, endsAt: NodeId, said: Said): CatalogueBoundary => boundary(startsAt, endsAt, said);

/** No Microsoft responsibility is stated for the direction. */
export const noneStated = (said: Said): CatalogueBoundary => boundary(null, null, said);

/**
 * Microsoft's part is exactly what Microsoft runs, but only where a boundary is stated at all: outbound on own
 * telephony it runs legs for which the article gives no SLA.
 */
const place = (stretch: Stretch, id: string, stated: boolean): CatalogueLeg => {
  const shared = stretch.responsibleParty === SHARED;
  const operatedByMicrosoft = shared || stretch.responsibleParty === 'Microsoft';
  const insideMicrosoftSla = operatedByMicrosoft && stated;
  const inside = shared ? 'serviceAvailabilityOnly' : 'inside';
  const slaScope = insideMicrosoftSla ? inside : operatedByMicrosoft ? 'operatedNoSla' : 'outside';
  return { id, ...stretch, operatedByMicrosoft, insideMicrosoftSla, slaScope };
};

/** The legs of both directions, before they are numbered. */
export interface ApproachWay {
  /** What the ids of its legs begin with. */
  readonly prefix: string;
  readonly inbound: readonly Stretch[];
  readonly outbound: readonly Stretch[];
}

/** One direction. Legs come in call order and are numbered from 1: `<prefix>-1`, `<prefix>-2`. */
export const direction = (prefix: string, { boundary, sipContext }: DirectionTerms, legs: readonly Stretch[]): CatalogueDirection => ({
  boundary,
  legs: legs.map((leg, index) => place(leg, `${prefix}-${index + 1}`, boundary.startsAt !== null)),
  sipContext,
});
