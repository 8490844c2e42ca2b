import { documented, inferred } from '../cite';
import { direction, noneStated, responsible } from '../direction';
import {
  calledAccess,
  callerAccess,
  fromRepresentative,
  intoContactCenter,
  microsoftLink,
  operatorLink,
  operatorTransferOut,
  resourceAccountEvent,
  toRepresentative,
} from '../legs';
import { atRisk, same } from '../sipContext';
import type { Approach } from '../types';

/** The operator owns the session border controller, so headers pass only if it lets them. */
const OPERATOR_CONTROLS = atRisk('OperatorControls', inferred('M-OC'));

/** Number and session border controller of a participating operator, peered with Teams Phone. */
export const teamsOperatorConnect: Approach = {
  id: 'teams-operator-connect',
  platform: 'teams',
  numberSource: 'operator-teams',
  articleCoverage: 'silent',
  family: 'operator',
  lifecycle: { status: 'current', endsOn: null, successors: [], note: null, ...documented('D-RET') },
  directions: {
    inbound: direction(
      'toc-in',
      responsible('teamsPhone', 'representative', 'notStated', 'TeamsOperatorConnect_Inbound', inferred('ART', 'M-OC', 'A-RET')),
      [
        callerAccess('operatorNetwork', inferred('M-PSTN')),
        operatorLink(
          'operatorNetwork',
          'teamsPhone',
          'DirectPeeringOperatorSbc',
          documented('M-OC', 'T-COST'),
          'LegNote_OperatorOwnsPeering',
        ),
        resourceAccountEvent(inferred('T-FAQ', 'D-TPE')),
        intoContactCenter(inferred('ART')),
        toRepresentative(inferred('D-FAQ')),
        operatorTransferOut('teamsPhone', inferred('M-OC')),
      ],
      same('arrival', OPERATOR_CONTROLS),
    ),
    outbound: direction(
      'toc-out',
      noneStated('notStated', 'TeamsOperatorConnect_Outbound', inferred('ART', 'M-OC')),
      [
        fromRepresentative(inferred('ART', 'D-FAQ'), 'LegNote_NoSlaCombination'),
        microsoftLink('contactCenter', 'acs', 'CallControl', inferred('T-FAQ')),
        microsoftLink('acs', 'teamsPhone', 'OnBehalfOfResourceAccount', inferred('T-COST'), 'LegNote_OperatorMustAdjust'),
        operatorLink('teamsPhone', 'operatorNetwork', 'DirectPeering', documented('M-OC')),
        calledAccess('operatorNetwork', inferred('M-OC')),
      ],
      same('origination', OPERATOR_CONTROLS),
    ),
  },
};
