import { documented, inferred } from '../cite';
import { direction, noneStated } from '../direction';
import { calledAccess, callerAccess, fromRepresentative, interconnect, intoContactCenter, microsoftLink, toRepresentative } from '../legs';
import { atRisk, lost, same } from '../sipContext';
import type { Approach } from '../types';

const AS_MICROSOFT_NUMBER = atRisk('SameAsMicrosoftNumber', inferred('ART', 'D-TRIAL'));

/** Number lent by Microsoft for evaluation. Microsoft runs its part; no SLA is documented for it. */
export const acsTrial: Approach = {
  id: 'acs-trial',
  platform: 'acs',
  numberSource: 'trial',
  articleCoverage: 'silent',
  family: 'trial',
  lifecycle: {
    status: 'temporary',
    endsOn: null,
    successors: ['teams-calling-plan'],
    note: 'LifecycleNote_TrialMinutes',
    ...documented('D-TRIAL'),
  },
  directions: {
    inbound: direction(
      'tri-in',
      noneStated('notStated', 'AcsTrial_Inbound', inferred('D-TRIAL')),
      [
        callerAccess('publicPstn', documented('D-TRIAL'), 'AccessTollFreeFromUs'),
        interconnect('publicPstn', 'microsoftPstnEdge', inferred('ART')),
        microsoftLink('microsoftPstnEdge', 'acs', 'MicrosoftInternal', inferred('D-TRIAL'), 'LegNote_TrialNoSla'),
        intoContactCenter(inferred('D-TRIAL')),
        toRepresentative(inferred('D-TRIAL')),
      ],
      same('arrival', AS_MICROSOFT_NUMBER, { handoffFromNonMicrosoft: lost('TrialNoSipTrunk', inferred('D-IVR', 'D-TRIAL')) }),
    ),
    outbound: direction(
      'tri-out',
      noneStated('notStated', 'AcsTrial_Outbound', inferred('D-TRIAL')),
      [
        fromRepresentative(inferred('D-TRIAL')),
        microsoftLink('contactCenter', 'microsoftPstnEdge', 'MicrosoftInternalThroughAcs', inferred('D-TRIAL')),
        interconnect('microsoftPstnEdge', 'publicPstn', inferred('ART')),
        calledAccess('publicPstn', inferred('ART')),
      ],
      same('origination', AS_MICROSOFT_NUMBER),
    ),
  },
};
