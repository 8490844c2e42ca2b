/**
 * The ways on from each approach that ends, and what each of them takes. Data of the migration pages [D-RET] [D-MIGDO]
 * [D-MIGDR] and of the set-up page [D-TPE]; the page on moving to Operator Connect is linked, since no source stands for it.
 */
import { documented, inferred, type Cited } from '../catalogue/cite';
import { approachById } from '../catalogue';
import { retires } from '../catalogue/traits';
import type { Approach } from '../catalogue/catalogueTypes';
import type { ApproachId } from '../catalogue/vocabulary';
import type { Grounded, Loss, Owner, Step, StepPhase } from './retirementTypes';

const LEARN = 'https://learn.microsoft.com/en-us/';

/** Pages and portals to act on. */
export const LINKS = {
  callingPlanCountries: `${LEARN}microsoftteams/calling-plan-overview`,
  requestPortal: 'https://pstnsd.powerappsportals.com/create-ticket/',
  toOperatorConnect: `${LEARN}dynamics365/contact-center/administer/migrate-azure-communication-services-direct-routing-to-operator-connect`,
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

const TO_OPERATOR = documented('D-RET');

const inventory = toPrepare('Inventory', 'telephonyTeam', documented('D-RET', 'D-MIGDO', 'D-MIGDR'));
const roles = toPrepare('RolesAndLicenses', 'teamsAdministrator', documented('D-MIGDO', 'D-MIGDR', 'D-TPE'), LINKS.numbersPerLicense);
const emergency = toPrepare('EmergencyAddresses', 'telephonyTeam', documented('D-RET', 'D-MIGDO'), LINKS.emergencyLocations);
const resourceAccount = toConnect('ResourceAccount', 'teamsAdministrator', documented('D-TPE'));
const assignNumber = toConnect('AssignNumber', 'teamsAdministrator', documented('D-TPE'));
const sync = toConnect('SyncFromTeams', 'dynamicsAdministrator', documented('D-TPE'));
const declare = toConnect('Declare', 'dynamicsAdministrator', inferred('D-TPE'));
const validate = toValidate('Validate', 'telephonyTeam', documented('D-MIGDO', 'D-MIGDR'));
const proveLosses = toValidate('ProveLosses', 'telephonyTeam', inferred('D-IN', 'D-IVR', 'T-CAP'));

const CALLING_PLAN: readonly Step[] = [
  inventory,
  toPrepare('CheckCountry', 'telephonyTeam', documented('D-MIGDO'), LINKS.callingPlanCountries),
  roles,
  toPrepare('RecordOrigin', 'telephonyTeam', documented('D-MIGDO')),
  emergency,
  toMove('SubmitRequest', 'telephonyTeam', documented('D-MIGDO'), LINKS.requestPortal),
  toMove('ScheduleWithSupport', 'telephonyTeam', documented('D-MIGDO')),
  toMove('NumberUsage', 'teamsAdministrator', documented('D-MIGDO'), LINKS.numberUsage),
  resourceAccount,
  assignNumber,
  sync,
  declare,
  validate,
  proveLosses,
  toFinish('StopAcs', 'telephonyTeam', documented('D-MIGDO')),
];

const DIRECT_ROUTING: readonly Step[] = [
  inventory,
  toPrepare('AssessSbc', 'telephonyTeam', documented('D-MIGDR')),
  toPrepare('ChooseSbcName', 'telephonyTeam', documented('D-MIGDR')),
  roles,
  emergency,
  toPrepare('TellCarrier', 'carrier', documented('D-MIGDR')),
  toBuild('TeamsTrunk', 'teamsAdministrator', documented('D-MIGDR'), LINKS.connectSbc),
  toBuild('TeamsVoiceRoutes', 'teamsAdministrator', documented('D-MIGDR'), LINKS.voiceRouting),
  toBuild('UpdateSbc', 'telephonyTeam', documented('D-MIGDR')),
  toPilot('PilotTrunk', 'telephonyTeam', documented('D-MIGDR'), LINKS.monitorSip),
  toMove('CarrierRouting', 'carrier', documented('D-MIGDR')),
  resourceAccount,
  assignNumber,
  toConnect('VoiceRoutingPolicy', 'teamsAdministrator', documented('D-TPE')),
  sync,
  declare,
  validate,
  proveLosses,
  toFinish('RemoveAcsTrunk', 'telephonyTeam', documented('D-MIGDR'), LINKS.healthDashboard),
];

const OPERATOR_CONNECT: readonly Step[] = [
  inventory,
  toPrepare('AskCarrier', 'telephonyTeam', TO_OPERATOR, LINKS.toOperatorConnect),
  roles,
  toPrepare('OperatorEmergency', 'telephonyTeam', TO_OPERATOR, LINKS.toOperatorConnect),
  toBuild('EnableOperator', 'teamsAdministrator', TO_OPERATOR, LINKS.configureOperator),
  toBuild('AgreeOnDates', 'carrier', TO_OPERATOR, LINKS.toOperatorConnect),
  toMove('OperatorUploads', 'carrier', TO_OPERATOR, LINKS.operatorNumbers),
  toMove('NoDirectRoutingPolicy', 'teamsAdministrator', TO_OPERATOR, LINKS.toOperatorConnect),
  resourceAccount,
  assignNumber,
  sync,
  declare,
  validate,
  proveLosses,
  toFinish('RemoveAcsTrunk', 'telephonyTeam', documented('D-MIGDR'), LINKS.toOperatorConnect),
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
const WAYS: { readonly [carrier in Approach['carrier']]?: Way } = {
  microsoft: way('CallingPlan', documented('D-RET'), documented('D-MIGDO'), CALLING_PLAN),
  own: way('DirectRouting', documented('D-RET'), documented('D-RET', 'M-PSTN'), DIRECT_ROUTING),
  operator: way('OperatorConnect', documented('D-RET'), documented('D-RET', 'A-RET'), OPERATOR_CONNECT),
};

/** The ways on from an approach that ends, to each of its successors, the documented one first. `[]` for one that does not end. */
export function pathsFrom(id: ApproachId): readonly PathFacts[] {
  const approach = approachById(id);
  if (!retires(approach)) return [];
  return approach.lifecycle.successors.flatMap((target): readonly PathFacts[] => {
    const { carrier } = approachById(target);
    // What a move from Microsoft to another carrier takes is not written here: the steps of the others speak of a carrier that stays.
    if (approach.carrier === 'microsoft' && carrier !== 'microsoft') return [];
    const known = WAYS[carrier];
    return known === undefined ? [] : [{ target, ...known }];
  });
}

const loss = (id: Loss['id'], name: string, cited: Cited): Loss => ({ id, ...grounded(`RetirementLoss_${name}`, cited) });

export const LOSSES: Readonly<Record<Loss['id'], Loss>> = {
  withheldCallers: loss('withheldCallers', 'WithheldCallers', inferred('D-IN')),
  userToUserMapping: loss('userToUserMapping', 'UserToUserMapping', inferred('D-IVR', 'T-CAP')),
  operatorHeaders: loss('operatorHeaders', 'OperatorHeaders', inferred('M-OC')),
  teamsUserTransfer: loss('teamsUserTransfer', 'TeamsUserTransfer', documented('T-CAP')),
  sms: loss('sms', 'Sms', documented('D-DEP')),
  personalNumber: loss('personalNumber', 'PersonalNumber', inferred('D-OUT')),
};
