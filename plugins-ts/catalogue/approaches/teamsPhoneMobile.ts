import { inferred } from '../cite';
import { direction, noneStated } from '../direction';
import { calledAccess, callerAccess, operatorLink } from '../legs';
import { notApplicable, same } from '../sipContext';
import type { Approach } from '../types';

const NO_PATH = notApplicable('NoContactCenterPath', inferred('D-TPE', 'M-PSTN'));

/** Mobile number that also rings in Teams. No path to Contact Center is documented: its legs end at a Teams user. */
export const teamsPhoneMobile: Approach = {
  id: 'teams-phone-mobile',
  platform: 'teams',
  numberSource: 'mobile-operator-teams',
  articleCoverage: 'silent',
  family: 'operator',
  lifecycle: { status: 'notSupportedHere', endsOn: null, successors: [], note: null, ...inferred('D-TPE', 'M-PSTN') },
  directions: {
    inbound: direction(
      'tpm-in',
      noneStated('notStated', 'TeamsPhoneMobile_Inbound', inferred('D-TPE')),
      [
        callerAccess('operatorNetwork', inferred('M-PSTN')),
        operatorLink('operatorNetwork', 'teamsPhone', 'OperatorPeering', inferred('M-PSTN'), 'LegNote_EndsAtTeamsUser'),
      ],
      same('arrival', NO_PATH),
    ),
    outbound: direction(
      'tpm-out',
      noneStated('notStated', 'TeamsPhoneMobile_Outbound', inferred('D-TPE')),
      [
        operatorLink('teamsPhone', 'operatorNetwork', 'OperatorPeering', inferred('M-PSTN'), 'LegNote_TeamsUserCalling'),
        calledAccess('operatorNetwork', inferred('M-PSTN')),
      ],
      same('origination', NO_PATH, { handoffFromNonMicrosoft: NO_PATH }),
    ),
  },
};
