import { article, inferred } from '../cite';
import { direction, noneStated } from '../direction';
import { calledAccess, callerAccess, carrierTrunk, ownLink } from '../legs';
import { atRisk, notApplicable, preserved, same } from '../sipContext';
import type { Approach } from '../types';

const OWN_SIP_DOMAIN = preserved('OwnSipDomain', inferred('ART'));
const ALREADY_NON_MICROSOFT = notApplicable('AlreadyNonMicrosoft', inferred('ART'));

/** The organization's own contact center platform, with no Microsoft part in the call. */
export const traditionalOnPremises: Approach = {
  id: 'traditional-on-premises',
  platform: 'onPremises',
  numberSource: 'carrier-on-premises',
  articleCoverage: 'named',
  family: 'onPremises',
  lifecycle: {
    status: 'legacy',
    endsOn: null,
    successors: ['teams-calling-plan', 'teams-direct-routing', 'teams-operator-connect'],
    note: null,
    ...article('ART'),
  },
  directions: {
    inbound: direction(
      'onp-in',
      noneStated('notStated', 'TraditionalOnPremises_Inbound', inferred('ART')),
      [
        callerAccess('customerCarrier', inferred('ART')),
        carrierTrunk('customerCarrier', 'customerSbc', inferred('ART')),
        ownLink('customerSbc', 'onPremPbx', 'InternalSip', inferred('ART')),
        ownLink('onPremPbx', 'onPremDesk', 'DeskPhone', inferred('ART'), 'LegNote_SeveralVendors'),
        ownLink('customerSbc', 'acs', 'SipTlsStagedMove', inferred('D-IVR', 'D-FAQ'), 'LegNote_ThirdPartyIvr', 'stagedMove'),
      ],
      same('arrival', OWN_SIP_DOMAIN, {
        handoffToNonMicrosoft: ALREADY_NON_MICROSOFT,
        handoffFromNonMicrosoft: atRisk('OnlyThroughSbc', inferred('D-IVR')),
      }),
    ),
    outbound: direction(
      'onp-out',
      noneStated('notStated', 'TraditionalOnPremises_Outbound', inferred('ART')),
      [
        ownLink('onPremDesk', 'onPremPbx', 'DeskPhone', inferred('ART')),
        ownLink('onPremPbx', 'customerSbc', 'InternalSip', inferred('ART')),
        carrierTrunk('customerSbc', 'customerCarrier', inferred('ART')),
        calledAccess('customerCarrier', inferred('ART')),
      ],
      same('origination', OWN_SIP_DOMAIN, {
        handoffToNonMicrosoft: ALREADY_NON_MICROSOFT,
        handoffFromNonMicrosoft: notApplicable('StartsOnOldPlatform', inferred('ART')),
      }),
    ),
  },
};
