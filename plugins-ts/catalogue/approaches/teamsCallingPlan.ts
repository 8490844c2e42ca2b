import { article, documented, inferred } from '../cite';
import { direction, responsible } from '../direction';
import {
  calledAccess,
  callerAccess,
  fromRepresentative,
  interconnect,
  intoContactCenter,
  microsoftLink,
  resourceAccountEvent,
  toRepresentative,
  transferOut,
} from '../legs';
import { MICROSOFT_NUMBER_OUTBOUND, microsoftNumberInbound } from '../sipContext';
import type { Approach } from '../types';

/** Microsoft-provided number in Teams Phone: Microsoft is the carrier. */
export const teamsCallingPlan: Approach = {
  id: 'teams-calling-plan',
  platform: 'teams',
  numberSource: 'microsoft-teams',
  articleCoverage: 'named',
  family: 'microsoftNumber',
  lifecycle: { status: 'current', endsOn: null, successors: [], note: null, ...documented('D-RET') },
  directions: {
    inbound: direction(
      'tcp-in',
      responsible('microsoftPstnEdge', 'representative', 'benefit', 'TeamsCallingPlan_Inbound', inferred('ART', 'L-TC')),
      [
        callerAccess('publicPstn', inferred('ART')),
        interconnect('publicPstn', 'microsoftPstnEdge', article('ART'), 'LegNote_CarriersMayStrip'),
        microsoftLink('microsoftPstnEdge', 'teamsPhone', 'MicrosoftInternal', inferred('ART', 'M-PSTN'), 'LegNote_SlaStartInferred'),
        resourceAccountEvent(inferred('T-FAQ', 'D-TPE')),
        intoContactCenter(inferred('ART')),
        toRepresentative(documented('D-FAQ', 'T-COST')),
        transferOut('teamsPhone', inferred('ART')),
      ],
      microsoftNumberInbound(inferred('D-IVR', 'T-CAP')),
    ),
    outbound: direction(
      'tcp-out',
      responsible('representative', 'microsoftPstnEdge', 'notStated', 'TeamsCallingPlan_Outbound', inferred('ART', 'L-TC')),
      [
        fromRepresentative(documented('D-FAQ'), 'LegNote_LocalNetwork'),
        microsoftLink('contactCenter', 'acs', 'CallControl', inferred('T-FAQ')),
        microsoftLink('acs', 'teamsPhone', 'OnBehalfOfResourceAccount', inferred('T-FAQ', 'T-COST'), 'LegNote_PayAsYouGo'),
        microsoftLink('teamsPhone', 'microsoftPstnEdge', 'MicrosoftInternal', inferred('ART')),
        interconnect('microsoftPstnEdge', 'publicPstn', article('ART')),
        calledAccess('publicPstn', inferred('ART')),
      ],
      MICROSOFT_NUMBER_OUTBOUND,
    ),
  },
};
