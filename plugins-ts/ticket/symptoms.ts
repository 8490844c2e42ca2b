/**
 * Whose ticket it is, by symptom: for each kind of approach, whom to ask in which order, why, and what to attach.
 *
 * Our own reading of the cited pages: none of them says whom to ring. The facts behind each step are cited.
 */
import { approachById } from '../catalogue';
import { documented, inferred, type Cited } from '../catalogue/cite';
import type { TextKey } from '../catalogue/catalogueTypes';
import type { ApproachId, Basis } from '../catalogue/vocabulary';

export type SymptomId = 'oneWayAudio' | 'noRing' | 'callerIdMissing' | 'dropOnTransfer' | 'contextMissing';

export const SYMPTOMS: readonly SymptomId[] = ['oneWayAudio', 'noRing', 'callerIdMissing', 'dropOnTransfer', 'contextMissing'];

/** `nobody`: it works as documented, so that no ticket helps. */
export type TicketParty =
  | 'yourNetwork'
  | 'sbcOwner'
  | 'carrier'
  | 'operator'
  | 'microsoft'
  | 'teamsAdministrator'
  | 'dynamicsAdministrator'
  | 'oldPlatform'
  | 'nobody';

export type AttachmentId =
  | 'times'
  | 'conversationId'
  | 'sbcTrace'
  | 'sipCallId'
  | 'firewallRules'
  | 'browserReport'
  | 'inviteHeaders'
  | 'channelSettings'
  | 'numberRecord'
  | 'resourceAccount'
  | 'licenseAndBalance'
  | 'testCall';

export interface SymptomStep {
  readonly party: TicketParty;
  /** What to check or ask there, and why there. */
  readonly text: TextKey;
  readonly attach: readonly AttachmentId[];
  readonly basis: Basis;
  readonly sources: readonly string[];
}

export interface Symptom {
  readonly id: SymptomId;
  /** In the order in which to ask. `[]`: the approach is not decided, so that nobody can be named. */
  readonly steps: readonly SymptomStep[];
}

const step = (party: TicketParty, text: string, cited: Cited, ...attach: AttachmentId[]): SymptomStep => ({
  party,
  text: `TicketStep_${text}`,
  attach: ['times', ...attach],
  ...cited,
});

const LOCAL_NETWORK = step('yourNetwork', 'LocalNetwork', documented('D-FAQ'), 'browserReport', 'conversationId');
const MICROSOFT_MEDIA = step('microsoft', 'MicrosoftMedia', inferred('D-FAQ'), 'conversationId', 'browserReport');
const SBC_MEDIA = step('sbcOwner', 'SbcMedia', documented('A-INF', 'D-MIGDR'), 'sbcTrace', 'firewallRules');
const CARRIER_DELIVERS = step('carrier', 'CarrierDelivers', inferred('D-PRICE'), 'sbcTrace', 'testCall');
const SBC_ANSWERS = step('sbcOwner', 'SbcAnswers', documented('D-BYO', 'A-INF'), 'sbcTrace', 'sipCallId');
const NUMBER_ON_CHANNEL = step('dynamicsAdministrator', 'NumberOnChannel', documented('D-NUM', 'D-IN'), 'numberRecord', 'channelSettings');
const MICROSOFT_ROUTING = step('microsoft', 'MicrosoftRouting', inferred('ART'), 'conversationId', 'numberRecord');
const RESOURCE_ACCOUNT = step('teamsAdministrator', 'ResourceAccount', documented('D-TPE'), 'resourceAccount', 'numberRecord');
const FROM_HEADER = step('sbcOwner', 'FromHeader', documented('A-SIP'), 'inviteHeaders');
const CARRIER_CALLER_ID = step('carrier', 'CarrierCallerId', inferred('A-SIP'), 'inviteHeaders', 'testCall');
const BRIDGED = step('dynamicsAdministrator', 'BridgedCallerId', documented('D-XFER'), 'channelSettings');
const AS_DELIVERED = step('microsoft', 'AsDelivered', inferred('ART'), 'testCall', 'conversationId');
const MAKE_CALLS = step('dynamicsAdministrator', 'MakeCalls', documented('D-OUT', 'G-3061'), 'numberRecord', 'channelSettings');
const SBC_TRANSFER = step('sbcOwner', 'SbcTransfer', documented('A-SIP'), 'sbcTrace', 'sipCallId');
const MICROSOFT_TRANSFER = step('microsoft', 'MicrosoftTransfer', inferred('D-XFER'), 'conversationId', 'testCall');
const VARIABLES = step('dynamicsAdministrator', 'ContextVariables', documented('D-IVR'), 'inviteHeaders');
const SBC_HEADERS = step('sbcOwner', 'SbcHeaders', documented('A-CTX', 'A-UUI'), 'inviteHeaders', 'sbcTrace');
const MICROSOFT_CONTEXT = step('microsoft', 'MicrosoftContext', inferred('D-IVR'), 'conversationId', 'inviteHeaders');
const NOT_PROMISED = step('nobody', 'ContextNotPromised', inferred('ART'));
const OPERATOR_DECIDES = step('operator', 'OperatorDecides', inferred('M-OC'), 'testCall');

type Kind = 'ownAcs' | 'ownTeams' | 'microsoftAcs' | 'microsoftTeams' | 'operator' | 'trial' | 'onPremises' | 'phoneMobile';

const OPERATOR_CALLS = step('operator', 'OperatorDelivers', documented('M-OC'), 'testCall');
const OLD_PLATFORM = [step('oldPlatform', 'OldPlatform', inferred('ART'), 'testCall')];
const NO_PATH = [step('nobody', 'NoPath', inferred('D-TPE', 'M-PSTN'))];

const everySymptom = (steps: readonly SymptomStep[]): Readonly<Record<SymptomId, readonly SymptomStep[]>> => ({
  oneWayAudio: steps,
  noRing: steps,
  callerIdMissing: steps,
  dropOnTransfer: steps,
  contextMissing: steps,
});

export const SYMPTOM_STEPS: Readonly<Record<Kind, Readonly<Record<SymptomId, readonly SymptomStep[]>>>> = {
  ownAcs: {
    oneWayAudio: [SBC_MEDIA, LOCAL_NETWORK, MICROSOFT_MEDIA],
    noRing: [CARRIER_DELIVERS, SBC_ANSWERS, NUMBER_ON_CHANNEL, MICROSOFT_ROUTING],
    callerIdMissing: [FROM_HEADER, CARRIER_CALLER_ID, BRIDGED],
    dropOnTransfer: [MAKE_CALLS, SBC_TRANSFER, MICROSOFT_TRANSFER],
    contextMissing: [SBC_HEADERS, VARIABLES, MICROSOFT_CONTEXT],
  },
  ownTeams: {
    oneWayAudio: [SBC_MEDIA, LOCAL_NETWORK, MICROSOFT_MEDIA],
    noRing: [CARRIER_DELIVERS, SBC_ANSWERS, RESOURCE_ACCOUNT, NUMBER_ON_CHANNEL, MICROSOFT_ROUTING],
    callerIdMissing: [step('sbcOwner', 'FromHeader', documented('M-SIP'), 'inviteHeaders'), CARRIER_CALLER_ID, BRIDGED],
    dropOnTransfer: [
      MAKE_CALLS,
      step('teamsAdministrator', 'RoutingPolicy', documented('D-TPE'), 'resourceAccount'),
      step('sbcOwner', 'SbcTransfer', documented('M-SIP'), 'sbcTrace', 'sipCallId'),
      MICROSOFT_TRANSFER,
    ],
    contextMissing: [
      step('sbcOwner', 'SbcHeaders', inferred('A-CTX', 'T-CAP'), 'inviteHeaders', 'sbcTrace'),
      step('dynamicsAdministrator', 'MappingUnproven', inferred('D-IVR', 'T-CAP'), 'testCall'),
      MICROSOFT_CONTEXT,
    ],
  },
  microsoftAcs: {
    oneWayAudio: [LOCAL_NETWORK, MICROSOFT_MEDIA],
    noRing: [NUMBER_ON_CHANNEL, MICROSOFT_ROUTING],
    callerIdMissing: [BRIDGED, AS_DELIVERED],
    dropOnTransfer: [MAKE_CALLS, step('microsoft', 'MicrosoftTransferLimits', documented('A-LIM'), 'conversationId', 'testCall')],
    contextMissing: [NOT_PROMISED],
  },
  microsoftTeams: {
    oneWayAudio: [LOCAL_NETWORK, MICROSOFT_MEDIA],
    noRing: [RESOURCE_ACCOUNT, NUMBER_ON_CHANNEL, MICROSOFT_ROUTING],
    callerIdMissing: [BRIDGED, AS_DELIVERED],
    dropOnTransfer: [MAKE_CALLS, step('teamsAdministrator', 'PayAsYouGo', documented('T-COST'), 'licenseAndBalance'), MICROSOFT_TRANSFER],
    contextMissing: [NOT_PROMISED],
  },
  operator: {
    oneWayAudio: [LOCAL_NETWORK, OPERATOR_CALLS, MICROSOFT_MEDIA],
    noRing: [OPERATOR_CALLS, RESOURCE_ACCOUNT, NUMBER_ON_CHANNEL, MICROSOFT_ROUTING],
    callerIdMissing: [OPERATOR_CALLS, BRIDGED],
    dropOnTransfer: [MAKE_CALLS, step('operator', 'OperatorResourceAccount', documented('T-COST'), 'testCall'), MICROSOFT_TRANSFER],
    contextMissing: [OPERATOR_DECIDES],
  },
  trial: {
    oneWayAudio: [LOCAL_NETWORK, MICROSOFT_MEDIA],
    noRing: [step('dynamicsAdministrator', 'TrialMinutes', documented('D-TRIAL'), 'numberRecord'), NUMBER_ON_CHANNEL],
    callerIdMissing: [BRIDGED, AS_DELIVERED],
    dropOnTransfer: [MAKE_CALLS, MICROSOFT_TRANSFER],
    contextMissing: [NOT_PROMISED],
  },
  onPremises: everySymptom(OLD_PLATFORM),
  phoneMobile: everySymptom(NO_PATH),
};

/** Whose steps an approach has. Where the number is Microsoft's or the organization's own, the platform decides who looks first. */
function kindOf(id: ApproachId): Kind {
  const { platform, carrier, isTrial } = approachById(id);
  if (platform === 'onPremises') return 'onPremises';
  if (isTrial) return 'trial';
  if (carrier === 'own') return platform === 'acs' ? 'ownAcs' : 'ownTeams';
  if (carrier === 'microsoft') return platform === 'acs' ? 'microsoftAcs' : 'microsoftTeams';
  return carrier === 'operator' ? 'operator' : 'phoneMobile';
}

/** Symptoms of an approach. Where it is not decided, only what holds for every candidate is said. */
export function symptomsOf(candidates: readonly ApproachId[]): readonly Symptom[] {
  const kinds = [...new Set(candidates.map(kindOf))];
  return SYMPTOMS.map((id) => {
    const lists = kinds.map((kind) => SYMPTOM_STEPS[kind][id]);
    const [first = []] = lists;
    return { id, steps: first.filter((one) => lists.every((list) => list.includes(one))) };
  });
}
