/**
 * The ways on from each approach that ends, and what each of them takes. Data of the migration pages [D-RET] [D-MIGDO]
 * [D-MIGDR] [D-MIGOC], of the Azure guide [A-RET], and of the set-up page [D-TPE].
 */
import { documented, inferred, type Cited } from '../catalogue/cite';
import { approachById } from '../catalogue';
import { hasTraits, MICROSOFT_NUMBERS, retires } from '../catalogue/traits';
import type { Approach } from '../catalogue/catalogueTypes';
import type { ApproachId } from '../catalogue/vocabulary';
import type { Grounded, Loss, Owner, Step, StepPhase } from './retirementTypes';

const LEARN = 'https://learn.microsoft.com/en-us/';

/** Pages and portals to act on. */
export const LINKS = {
  callingPlanCountries: `${LEARN}microsoftteams/calling-plan-overview`,
  requestPortal: 'https://pstnsd.powerappsportals.com/create-ticket/',
  operators: `${LEARN}microsoftteams/operator-connect-plan`,
  numberUsage: `${LEARN}microsoftteams/manage-the-usage-of-a-phone-number`,
  emergencyLocations: `${LEARN}microsoftteams/add-change-remove-emergency-location-organization`,
  numbersPerLicense: `${LEARN}microsoftteams/how-many-phone-numbers-can-you-get`,
  connectSbc: `${LEARN}microsoftteams/direct-routing-connect-the-sbc`,
  voiceRouting: `${LEARN}microsoftteams/direct-routing-voice-routing`,
  monitorSip: `${LEARN}microsoftteams/direct-routing-monitor-sip-ladder`,
  healthDashboard: `${LEARN}microsoftteams/direct-routing-health-dashboard`,
  configureOperator: `${LEARN}microsoftteams/operator-connect-configure`,
  operatorNumbers: `${LEARN}microsoftteams/get-phone-numbers-with-operator-connect`,
} as const;

const stepTo =
  (phase: StepPhase) =>
  (id: string, owner: Owner, cited: Cited, link: string | null = null): Step => ({
    id,
    phase,
    title: `RetirementStep_${id}_Title`,
    detail: `RetirementStep_${id}_Detail`,
    owner,
    ...cited,
    link,
  });

const toPrepare = stepTo('prepare');
const toBuild = stepTo('build');
const toPilot = stepTo('pilot');
const toMove = stepTo('move');
const toConnect = stepTo('connect');
const toValidate = stepTo('validate');
const toFinish = stepTo('finish');

const TO_OPERATOR = documented('D-MIGOC');

const inventory = toPrepare('Inventory', 'telephonyTeam', documented('D-RET', 'D-MIGDO', 'D-MIGDR'));
const roles = toPrepare('RolesAndLicenses', 'teamsAdministrator', documented('D-MIGDO', 'D-MIGDR', 'D-TPE'), LINKS.numbersPerLicense);
const emergency = toPrepare('EmergencyAddresses', 'telephonyTeam', documented('D-RET', 'D-MIGDO'), LINKS.emergencyLocations);
type Phase = ReturnType<typeof stepTo>;
const resourceAccount = (phase: Phase): Step => phase('ResourceAccount', 'teamsAdministrator', documented('D-TPE'));
const voiceRoutingPolicy = (phase: Phase): Step => phase('VoiceRoutingPolicy', 'teamsAdministrator', documented('D-TPE'));
const assignNumber = (phase: Phase): Step => phase('AssignNumber', 'teamsAdministrator', documented('D-TPE'));
const sync = (phase: Phase): Step => phase('SyncFromTeams', 'dynamicsAdministrator', documented('D-TPE'));
const declare = toConnect('Declare', 'dynamicsAdministrator', inferred('D-TPE'));
const validate = toValidate('Validate', 'telephonyTeam', documented('D-MIGDO', 'D-MIGDR'));
const proveLosses = toValidate('ProveLosses', 'telephonyTeam', inferred('D-IN', 'D-IVR', 'T-CAP'));

const PROOF: readonly Step[] = [declare, validate, proveLosses];
/** A number that has been moved: its account, its way into Dynamics, and the proof. */
const MOVED_NUMBER: readonly Step[] = [resourceAccount(toConnect), assignNumber(toConnect), sync(toConnect), ...PROOF];

const stopAcs = toFinish('StopAcs', 'telephonyTeam', documented('T-FAQ', 'A-RET'));

const TEAMS_TRUNK: readonly Step[] = [
  toBuild('TeamsTrunk', 'teamsAdministrator', documented('D-MIGDR'), LINKS.connectSbc),
  toBuild('TeamsVoiceRoutes', 'teamsAdministrator', documented('D-MIGDR'), LINKS.voiceRouting),
  toBuild('UpdateSbc', 'telephonyTeam', documented('D-MIGDR')),
];
const pilotTrunk = toPilot('PilotTrunk', 'telephonyTeam', documented('D-MIGDR'), LINKS.monitorSip);
const portFromMicrosoft = toMove('PortFromMicrosoft', 'carrier', inferred('A-RET', 'D-NUM'));

const CALLING_PLAN: readonly Step[] = [
  inventory,
  toPrepare('CheckCountry', 'telephonyTeam', documented('D-MIGDO'), LINKS.callingPlanCountries),
  roles,
  toPrepare('RecordOrigin', 'telephonyTeam', documented('D-MIGDO')),
  emergency,
  toMove('SubmitRequest', 'telephonyTeam', documented('D-MIGDO', 'A-RET', 'D-NUM'), LINKS.requestPortal),
  toMove('ScheduleWithSupport', 'telephonyTeam', documented('D-MIGDO')),
  toMove('NumberUsage', 'teamsAdministrator', documented('D-MIGDO'), LINKS.numberUsage),
  ...MOVED_NUMBER,
  stopAcs,
];

const removeAcsTrunk = toFinish('RemoveAcsTrunk', 'telephonyTeam', documented('D-MIGDR', 'T-FAQ', 'A-RET'), LINKS.healthDashboard);

/** The carrier comes last: before accounts, numbers and sync are ready, calls that it sends to Teams would fail. */
const DIRECT_ROUTING: readonly Step[] = [
  inventory,
  toPrepare('AssessSbc', 'telephonyTeam', documented('D-MIGDR')),
  toPrepare('ChooseSbcName', 'telephonyTeam', documented('D-MIGDR')),
  roles,
  emergency,
  toPrepare('TellCarrier', 'carrier', documented('D-MIGDR')),
  ...TEAMS_TRUNK,
  resourceAccount(toBuild),
  voiceRoutingPolicy(toBuild),
  assignNumber(toBuild),
  sync(toBuild),
  pilotTrunk,
  toMove('CarrierRouting', 'carrier', documented('D-MIGDR')),
  ...PROOF,
  removeAcsTrunk,
];

const DIRECT_ROUTING_FROM_MICROSOFT: readonly Step[] = [
  inventory,
  toPrepare('ChooseCarrier', 'telephonyTeam', inferred('A-RET', 'M-PSTN')),
  roles,
  emergency,
  ...TEAMS_TRUNK,
  resourceAccount(toBuild),
  voiceRoutingPolicy(toBuild),
  pilotTrunk,
  portFromMicrosoft,
  assignNumber(toConnect),
  sync(toConnect),
  ...PROOF,
  stopAcs,
];

const operatorEmergency = toPrepare('OperatorEmergency', 'telephonyTeam', TO_OPERATOR);
const enableOperator = toBuild('EnableOperator', 'teamsAdministrator', TO_OPERATOR, LINKS.configureOperator);
const NUMBERS_OF_OPERATOR: readonly Step[] = [
  toMove('OperatorUploads', 'carrier', TO_OPERATOR, LINKS.operatorNumbers),
  toMove('NoDirectRoutingPolicy', 'teamsAdministrator', TO_OPERATOR),
  ...MOVED_NUMBER,
];

const OPERATOR_CONNECT: readonly Step[] = [
  inventory,
  toPrepare('AskCarrier', 'telephonyTeam', documented('D-MIGOC', 'T-COST'), LINKS.operators),
  roles,
  operatorEmergency,
  enableOperator,
  toBuild('AgreeOnDates', 'carrier', TO_OPERATOR),
  ...NUMBERS_OF_OPERATOR,
  removeAcsTrunk,
];

const OPERATOR_CONNECT_FROM_MICROSOFT: readonly Step[] = [
  inventory,
  toPrepare('ChooseOperator', 'telephonyTeam', documented('A-RET', 'T-COST'), LINKS.operators),
  roles,
  operatorEmergency,
  enableOperator,
  portFromMicrosoft,
  ...NUMBERS_OF_OPERATOR,
  stopAcs,
];

const grounded = (text: string, cited: Cited): Grounded => ({ text, ...cited });

/** One documented way, before anything is known of the number. */
export interface PathFacts {
  readonly target: ApproachId;
  readonly when: Grounded;
  readonly keeps: Grounded;
  readonly steps: readonly Step[];
}

type Way = Omit<PathFacts, 'target'>;

const way = (name: string, when: Cited, keeps: Cited, steps: readonly Step[]): Way => ({
  when: grounded(`RetirementPath_${name}_When`, when),
  keeps: grounded(`RetirementPath_${name}_Keeps`, keeps),
  steps,
});

/** What a move takes, by who carries the number afterwards. No move to a mobile operator is documented. */
type Ways = { readonly [carrier in Approach['carrier']]?: Way };

const FROM_MICROSOFT: Ways = {
  microsoft: way('CallingPlan', documented('D-RET'), documented('D-MIGDO', 'A-RET'), CALLING_PLAN),
  own: way('DirectRoutingFromMicrosoft', documented('A-RET'), inferred('A-RET', 'D-NUM'), DIRECT_ROUTING_FROM_MICROSOFT),
  operator: way('OperatorConnectFromMicrosoft', documented('A-RET'), documented('A-RET', 'T-COST'), OPERATOR_CONNECT_FROM_MICROSOFT),
};

const FROM_OWN_CARRIER: Ways = {
  own: way('DirectRouting', documented('D-RET'), documented('D-RET', 'M-PSTN'), DIRECT_ROUTING),
  operator: way('OperatorConnect', documented('D-RET', 'D-MIGOC'), documented('D-MIGOC', 'A-RET'), OPERATOR_CONNECT),
};

/** The ways on from an approach that ends, to each of its successors, the documented one first. `[]` for one that does not end. */
export function pathsFrom(id: ApproachId): readonly PathFacts[] {
  const approach = approachById(id);
  if (!retires(approach)) return [];
  const ways = hasTraits(approach, MICROSOFT_NUMBERS) ? FROM_MICROSOFT : FROM_OWN_CARRIER;
  return approach.lifecycle.successors.flatMap((target): readonly PathFacts[] => {
    const known = ways[approachById(target).carrier];
    return known === undefined ? [] : [{ target, ...known }];
  });
}

const loss = (id: Loss['id'], name: string, cited: Cited): Loss => ({ id, ...grounded(`RetirementLoss_${name}`, cited) });

export const LOSSES: Readonly<Record<Loss['id'], Loss>> = {
  withheldCallers: loss('withheldCallers', 'WithheldCallers', inferred('D-IN')),
  userToUserMapping: loss('userToUserMapping', 'UserToUserMapping', inferred('D-IVR', 'T-CAP')),
  operatorHeaders: loss('operatorHeaders', 'OperatorHeaders', inferred('M-OC')),
  teamsUserTransfer: loss('teamsUserTransfer', 'TeamsUserTransfer', documented('T-CAP', 'D-XFER')),
  sms: loss('sms', 'Sms', documented('D-DEP')),
  personalNumber: loss('personalNumber', 'PersonalNumber', inferred('D-OUT')),
};
