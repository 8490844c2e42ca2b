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
  toRepresentative,
  transferBack,
} from '../legs';
import { OWN_TELEPHONY_OUTBOUND, preserved } from '../sipContext';
import type { Approach } from '../types';

/** The organization's carrier and session border controller, connected to Azure Communication Services. */
export const acsDirectRouting: Approach = {
  id: 'acs-direct-routing',
  platform: 'acs',
  numberSource: 'carrier-acs',
  articleCoverage: 'named',
  family: 'ownTelephony',
  lifecycle: {
    status: 'retiring',
    endsOn: '2028-09-30',
    successors: ['teams-direct-routing', 'teams-operator-connect'],
    note: 'LifecycleNote_ClosedToNewCustomers',
    ...documented('A-RET', 'D-RET', 'D-MIGDR'),
  },
  directions: {
    inbound: direction(
      'adr-in',
      responsible('acs', 'representative', 'stated', 'AcsDirectRouting_Inbound', article('ART')),
      [
        callerAccess('customerCarrier', inferred('ART')),
        carrierTrunk('customerCarrier', 'customerSbc', documented('D-PRICE', 'A-INF')),
        ownLink('customerSbc', 'acs', 'SipTls5061', article('ART', 'A-INF', 'A-SIP'), 'LegNote_AfterAcs'),
        intoContactCenter(article('ART', 'D-FAQ')),
        toRepresentative(documented('D-FAQ', 'D-PRICE')),
        ...transferBack('acs', article('ART', 'A-SIP'), article('ART')),
      ],
      {
        arrival: preserved('OwnTrunk', article('ART', 'D-IVR')),
        blindTransfer: preserved('BlindRecommended', article('ART', 'A-SIP')),
        consultTransfer: preserved('ConsultNeedsReplaces', inferred('ART', 'A-SIP')),
        callback: preserved('CallbackBestFor', article('ART')),
        handoffToNonMicrosoft: preserved('HandoffBestFor', article('ART')),
        handoffFromNonMicrosoft: preserved('IvrUserToUser', documented('D-IVR')),
      },
    ),
    outbound: direction(
      'adr-out',
      noneStated('excluded', 'AcsDirectRouting_Outbound', article('ART')),
      [
        fromRepresentative(article('ART', 'D-PRICE'), 'LegNote_NoSlaOwnTelephony'),
        microsoftLink('contactCenter', 'acs', 'CallControl', article('ART', 'D-PRICE'), 'LegNote_OperatedNoSla'),
        ownLink('acs', 'customerSbc', 'SipTls', article('ART', 'A-PROV'), 'LegNote_VoiceRoutes'),
        carrierTrunk('customerSbc', 'customerCarrier', article('ART', 'D-PRICE')),
        calledAccess('customerCarrier', inferred('ART')),
      ],
      OWN_TELEPHONY_OUTBOUND,
    ),
  },
};
