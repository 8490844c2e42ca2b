import { article, documented, inferred } from '../cite';
import { direction, noneStated, responsible } from '../direction';
import {
  calledAccess,
  callerAccess,
  carrierTrunk,
  fromRepresentative,
  intoContactCenter,
  microsoftLink,
  ownLink,
  resourceAccountEvent,
  toRepresentative,
  transferBack,
} from '../legs';
import { atRisk, OWN_TELEPHONY_OUTBOUND, preserved } from '../sipContext';
import type { Approach } from '../types';

/** The organization's carrier and session border controller, connected to Teams Phone. */
export const teamsDirectRouting: Approach = {
  id: 'teams-direct-routing',
  platform: 'teams',
  numberSource: 'carrier-teams',
  articleCoverage: 'named',
  family: 'ownTelephony',
  lifecycle: { status: 'current', endsOn: null, successors: [], note: null, ...documented('D-RET') },
  directions: {
    inbound: direction(
      'tdr-in',
      responsible('teamsPhone', 'representative', 'stated', 'TeamsDirectRouting_Inbound', article('ART')),
      [
        callerAccess('customerCarrier', inferred('ART')),
        carrierTrunk('customerCarrier', 'customerSbc', documented('M-PSTN')),
        ownLink('customerSbc', 'teamsPhone', 'SipTlsUsually5061', article('ART', 'D-MIGDR'), 'LegNote_AfterTeams'),
        resourceAccountEvent(article('ART', 'T-FAQ')),
        intoContactCenter(article('ART')),
        toRepresentative(documented('D-FAQ', 'T-COST')),
        ...transferBack('teamsPhone', article('ART', 'M-SIP'), article('ART')),
      ],
      {
        arrival: preserved('TeamsLikeAcs', article('ART', 'T-CAP')),
        blindTransfer: preserved('BlindRecommendedPolicy', article('ART', 'D-TPE')),
        consultTransfer: preserved('ConsultNeedsReplaces', inferred('ART', 'M-SIP')),
        callback: preserved('CallbackBestFor', article('ART')),
        handoffToNonMicrosoft: preserved('HandoffBestFor', article('ART')),
        handoffFromNonMicrosoft: atRisk('MappingUnproven', inferred('D-IVR', 'T-CAP')),
      },
    ),
    outbound: direction(
      'tdr-out',
      noneStated('excluded', 'TeamsDirectRouting_Outbound', article('ART')),
      [
        fromRepresentative(article('ART'), 'LegNote_NoSlaOwnTelephony'),
        microsoftLink('contactCenter', 'acs', 'CallControl', article('ART', 'T-FAQ'), 'LegNote_OperatedNoSla'),
        microsoftLink('acs', 'teamsPhone', 'OnBehalfOfResourceAccount', article('ART', 'T-FAQ'), 'LegNote_TeamsPhoneSla'),
        ownLink('teamsPhone', 'customerSbc', 'SipTls', article('ART'), 'LegNote_VoiceRoutingPolicy'),
        carrierTrunk('customerSbc', 'customerCarrier', article('ART')),
        calledAccess('customerCarrier', inferred('ART')),
      ],
      OWN_TELEPHONY_OUTBOUND,
    ),
  },
};
