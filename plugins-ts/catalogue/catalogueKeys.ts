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
import type { Responsibility } from '../organization/organizationTypes';
import { keyPart, keyPartOfCode } from '../text/resourceKeys';

/** Marks above the legs of a call path. `lost` stands beside scenarios only: no leg of the catalogue loses context. */
export type SipMark = 'carried' | 'depends' | 'number' | 'risk' | 'lost';

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
export const nodeKey = (node: NodeId): string => `Node_${keyPart(node)}`;

/** Short name of an approach, or the word for an approach that is not decided. */
export const approachKey = (approach: ApproachId | 'unknown'): string => `Approach_${keyPart(approach)}`;

export const numberSourceKey = (source: NumberSource): string => `NumberSource_${keyPart(source)}`;

/** Who is responsible for a leg, in the few words that fit under it. */
export const partyKey = (party: Party): string => `Party_${PARTIES[party]}`;

/** The mark above a leg. */
export const sipMark = (value: SipContextOnLeg): SipMark => MARKS[value];

/** The word of a mark, as in a legend. */
export const sipMarkKey = (mark: SipMark): string => `SipOnLeg_${keyPart(mark)}`;

/** The word of the mark above a leg. */
export const sipOnLegKey = (value: SipContextOnLeg): string => sipMarkKey(sipMark(value));

/** What exactly becomes of SIP context on a leg: tells apart what one mark shows alike. */
export const sipOnLegFullKey = (value: SipContextOnLeg): string => `SipOnLegFull_${EXACT[value]}`;

/** The mark of a scenario's value; `null` where the scenario does not exist. */
export const sipValueMark = (value: SipContextValue): SipMark | null =>
  value === 'preserved' ? 'carried' : value === 'atRisk' ? 'risk' : value === 'lost' ? 'lost' : null;

export const sipValueKey = (value: SipContextValue): string => `SipContext_${keyPart(value)}`;

/** What a value of SIP context means, as in a tooltip. */
export const sipValueMeaningKey = (value: SipContextValue): string => `SipContextMeaning_${keyPart(value)}`;

export const scenarioKey = (scenario: Scenario): string => `Scenario_${keyPart(scenario)}`;

/** What happens in a scenario. Only `callback` means different calls in the two directions. */
export const scenarioMeaningKey = (scenario: Scenario, direction: DirectionName): string =>
  scenario === 'callback' ? `ScenarioMeaning_Callback_${keyPart(direction)}` : `ScenarioMeaning_${keyPart(scenario)}`;

export const legWhenKey = (when: LegWhen): string => `LegWhen_${keyPart(when)}`;

export const directionKey = (direction: DirectionName): string => `Direction_${keyPart(direction)}`;

export const basisKey = (basis: Basis): string => `Basis_${keyPart(basis)}`;

/** What a basis means, as in a tooltip. */
export const basisMeaningKey = (basis: Basis): string => `BasisMeaning_${keyPart(basis)}`;

/** What the article says of an SLA for a direction; `null`: not decided. */
export const slaKey = (sla: Sla | null): string => `Sla_${keyPart(sla ?? 'undecided')}`;

export const lifecycleKey = (status: LifecycleStatus): string => `Lifecycle_${keyPart(status)}`;

/** The whole statement on the boundary of one direction of an approach. */
export const boundaryKey = (approach: ApproachId, direction: DirectionName): string =>
  `Boundary_${keyPart(approach)}_${keyPart(direction)}`;

/** What is stated of one direction. `null`: not decided between candidates, or not known where there are none. */
interface StatedBoundary {
  readonly responsibility: Pick<Responsibility, 'startsAt' | 'endsAt'> | null;
  /** Left out where it is certain that there are some. */
  readonly candidates?: readonly ApproachId[];
}

const boundaryEnd = ({ responsibility, candidates }: StatedBoundary): string => {
  if (responsibility === null) return candidates?.length === 0 ? 'Unknown' : 'Undecided';
  const { startsAt, endsAt } = responsibility;
  // Microsoft's part always has the representative at one end: only the other end has to be named.
  if (startsAt !== null && startsAt !== 'representative') return `From_${keyPart(startsAt)}`;
  return endsAt === null ? 'NoneStated' : `To_${keyPart(endsAt)}`;
};

/** The boundary of a direction as on a tab: "Microsoft from ACS". */
export const boundaryShortKey = (stated: StatedBoundary): string => `BoundaryShort_${boundaryEnd(stated)}`;

/** The boundary of a direction in a cell whose column already speaks of Microsoft's part: "From ACS". */
export const boundaryCellKey = (stated: StatedBoundary): string => `BoundaryCell_${boundaryEnd(stated)}`;

/** Title of a source: `D-NUM` is `Source_D_NUM`. */
export const sourceKey = (sourceId: string): string => `Source_${keyPartOfCode(sourceId)}`;

export const featureKey = (feature: FeatureName): string => `Feature_${keyPart(feature)}`;

/** Full name of an approach, as in a comparison. */
export const approachFullKey = (approach: ApproachId): string => `ApproachFull_${keyPart(approach)}`;
