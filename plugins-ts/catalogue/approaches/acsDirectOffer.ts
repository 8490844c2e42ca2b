import { article, documented, inferred } from '../cite';
import { direction, responsible } from '../direction';
import {
  calledAccess,
  callerAccess,
  fromRepresentative,
  interconnect,
  intoContactCenter,
  microsoftLink,
  toRepresentative,
  transferOut,
} from '../legs';
import { MICROSOFT_NUMBER_OUTBOUND, microsoftNumberInbound } from '../sipContext';
import type { Approach } from '../types';

/** Microsoft-provided number bought in Azure Communication Services: Microsoft is the carrier. */
export const acsDirectOffer: Approach = {
  id: 'acs-direct-offer',
  platform: 'acs',
  numberSource: 'microsoft-acs',
  articleCoverage: 'named',
  family: 'microsoftNumber',
  lifecycle: {
    status: 'retiring',
    endsOn: '2028-09-30',
    successors: ['teams-calling-plan'],
    note: 'LifecycleNote_ClosedToNewCustomers',
    ...documented('A-RET', 'D-RET', 'D-DEP'),
  },
  directions: {
    inbound: direction(
      'ado-in',
      responsible('microsoftPstnEdge', 'representative', 'benefit', 'AcsDirectOffer_Inbound', inferred('ART', 'D-FAQ')),
      [
        callerAccess('publicPstn', inferred('ART')),
        interconnect('publicPstn', 'microsoftPstnEdge', article('ART'), 'LegNote_CarriersMayStrip'),
        microsoftLink('microsoftPstnEdge', 'acs', 'MicrosoftInternal', inferred('ART', 'A-TEL'), 'LegNote_MicrosoftIsCarrier'),
        intoContactCenter(inferred('ART', 'D-FAQ')),
        toRepresentative(documented('D-FAQ', 'D-PRICE')),
        transferOut('acs', inferred('ART')),
      ],
      microsoftNumberInbound(inferred('D-IVR')),
    ),
    outbound: direction(
      'ado-out',
      responsible('representative', 'microsoftPstnEdge', 'notStated', 'AcsDirectOffer_Outbound', inferred('ART')),
      [
        fromRepresentative(documented('D-FAQ', 'D-PRICE'), 'LegNote_LocalNetwork'),
        microsoftLink('contactCenter', 'acs', 'CallControl', inferred('ART', 'D-FAQ')),
        microsoftLink('acs', 'microsoftPstnEdge', 'MicrosoftInternal', inferred('ART', 'A-PROV'), 'LegNote_NoMatchingRoute'),
        interconnect('microsoftPstnEdge', 'publicPstn', article('ART')),
        calledAccess('publicPstn', inferred('ART')),
      ],
      MICROSOFT_NUMBER_OUTBOUND,
    ),
  },
};
