import type {
  ApproachId,
  Basis,
  DirectionName,
  FeatureName,
  LegWhen,
  LifecycleStatus,
  NodeId,
  NumberSource,
  Party,
  Scenario,
  SipContextOnLeg,
  SipContextValue,
  Sla,
} from './vocabulary';
import type { Responsibility } from '../organization/types';
import type { ContextOwner } from './contextOwner';
import type { CatalogueLeg } from './types';

type SlaScope = CatalogueLeg['slaScope'];

/** Marks above the legs of a call path. `lost` stands beside scenarios only: no leg of the catalogue loses context. */
export type SipMark = 'carried' | 'depends' | 'number' | 'risk' | 'lost';

/** `two-words` and `customerPhone` become `TwoWords` and `CustomerPhone`. */
const pascal = (id: string): string => id.replace(/(?:^|-)(.)/g, (_match, letter: string) => letter.toUpperCase());

const MARKS: Readonly<Record<SipContextOnLeg, SipMark>> = {
  carried: 'carried',
  'as conversation context variables': 'carried',
  'carried; organisation owns it': 'carried',
  'carried if the carrier allows it': 'depends',
  'depends on the far side': 'depends',
  'operator decides': 'depends',
  'caller number only': 'number',
  'may be stripped': 'risk',
};

const EXACT: Readonly<Record<SipContextOnLeg, string>> = {
  carried: 'Carried',
  'as conversation context variables': 'ContextVariables',
  'carried; organisation owns it': 'CarriedYours',
  'carried if the carrier allows it': 'CarrierAllows',
  'depends on the far side': 'FarSide',
  'operator decides': 'OperatorDecides',
  'caller number only': 'NumberOnly',
  'may be stripped': 'MayBeStripped',
};

const PARTIES: Readonly<Record<Party, string>> = {
  Microsoft: 'Microsoft',
  "called party's own network": 'CalledNetwork',
  "calling party's own network": 'CallerNetwork',
  carriers: 'Carriers',
  'customer organisation': 'You',
  'customer organisation (through its carrier contract)': 'YourCarrier',
  operator: 'Operator',
  'public networks outside Microsoft': 'PublicNetworks',
  'shared: Microsoft runs the service, the organisation its local network': 'MicrosoftAndYou',
};

/** Short name of a node, as under its icon. */
export const nodeKey = (node: NodeId): string => `Node_${pascal(node)}`;

/** Full name of a node, as in a callout or a text alternative. */
export const nodeFullKey = (node: NodeId): string => `NodeFull_${pascal(node)}`;

/** Short name of an approach, or the word for an approach that is not decided. */
export const approachKey = (approach: ApproachId | 'unknown'): string => `Approach_${pascal(approach)}`;

export const numberSourceKey = (source: NumberSource): string => `NumberSource_${pascal(source)}`;

/** Who answers for a leg, in the few words that fit under it. */
export const partyKey = (party: Party): string => `Party_${PARTIES[party]}`;

/** The mark above a leg. */
export const sipMark = (value: SipContextOnLeg): SipMark => MARKS[value];

/** The word of a mark, as in a legend. */
export const sipMarkKey = (mark: SipMark): string => `SipOnLeg_${pascal(mark)}`;

/** The word of the mark above a leg. */
export const sipOnLegKey = (value: SipContextOnLeg): string => sipMarkKey(sipMark(value));

/** What exactly becomes of SIP context on a leg: tells apart what one mark shows alike. */
export const sipOnLegFullKey = (value: SipContextOnLeg): string => `SipOnLegFull_${EXACT[value]}`;

/** The mark of a scenario's answer; `null` where the scenario does not exist. */
export const sipValueMark = (value: SipContextValue): SipMark | null =>
  value === 'preserved' ? 'carried' : value === 'atRisk' ? 'risk' : value === 'lost' ? 'lost' : null;

export const sipValueKey = (value: SipContextValue): string => `SipContext_${pascal(value)}`;

/** What an answer on SIP context means, as in a tooltip. */
export const sipValueMeaningKey = (value: SipContextValue): string => `SipContextMeaning_${pascal(value)}`;

/** Who answers for context in a scenario. */
export const contextOwnerKey = (owner: ContextOwner): string => `ContextOwner_${pascal(owner)}`;

export const scenarioKey = (scenario: Scenario): string => `Scenario_${pascal(scenario)}`;

/** What happens in a scenario. Only `callback` means different calls in the two directions. */
export const scenarioMeaningKey = (scenario: Scenario, direction: DirectionName): string =>
  scenario === 'callback' ? `ScenarioMeaning_Callback_${pascal(direction)}` : `ScenarioMeaning_${pascal(scenario)}`;

export const legWhenKey = (when: LegWhen): string => `LegWhen_${pascal(when)}`;

export const directionKey = (direction: DirectionName): string => `Direction_${pascal(direction)}`;

export const basisKey = (basis: Basis): string => `Basis_${pascal(basis)}`;

/** What a basis means, as in a tooltip. */
export const basisMeaningKey = (basis: Basis): string => `BasisMeaning_${pascal(basis)}`;

/** What the article says of an SLA for a direction; `null`: not decided. */
export const slaKey = (sla: Sla | null): string => `Sla_${pascal(sla ?? 'undecided')}`;

/** What an answer on the SLA means, as in a tooltip. */
export const slaMeaningKey = (sla: Sla | null): string => `SlaMeaning_${pascal(sla ?? 'undecided')}`;

/** Whether a leg is inside, and what that covers, as in a callout. */
export const slaScopeKey = (scope: SlaScope): string => `SlaScope_${pascal(scope)}`;

export const lifecycleKey = (status: LifecycleStatus): string => `Lifecycle_${pascal(status)}`;

/** The whole statement on the boundary of one direction of an approach. */
export const boundaryKey = (approach: ApproachId, direction: DirectionName): string => `Boundary_${pascal(approach)}_${pascal(direction)}`;

const boundaryEnd = (responsibility: Pick<Responsibility, 'startsAt' | 'endsAt'> | null): string => {
  if (responsibility === null) return 'Undecided';
  const { startsAt, endsAt } = responsibility;
  // Microsoft's part always has the representative at one end; the other end is the news.
  if (startsAt !== null && startsAt !== 'representative') return `From_${pascal(startsAt)}`;
  return endsAt === null ? 'NoneStated' : `To_${pascal(endsAt)}`;
};

/** Answer for a tab: "Microsoft from ACS". `null`: not decided. */
export const boundaryShortKey = (responsibility: Pick<Responsibility, 'startsAt' | 'endsAt'> | null): string =>
  `BoundaryShort_${boundaryEnd(responsibility)}`;

/** Answer for a cell whose column already speaks of Microsoft's part: "From ACS". `null`: not decided. */
export const boundaryCellKey = (responsibility: Pick<Responsibility, 'startsAt' | 'endsAt'> | null): string =>
  `BoundaryCell_${boundaryEnd(responsibility)}`;

/** Title of a source: `D-NUM` is `Source_D_NUM`. */
export const sourceKey = (sourceId: string): string => `Source_${sourceId.replace(/-/g, '_')}`;

export const featureKey = (feature: FeatureName): string => `Feature_${pascal(feature)}`;

/** Full name of an approach, as in a comparison. */
export const approachFullKey = (approach: ApproachId): string => `ApproachFull_${pascal(approach)}`;
