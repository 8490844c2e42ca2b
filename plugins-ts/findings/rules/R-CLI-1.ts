import { callerIdOf, callerIdReference } from '../callerId';
import { isOnTeams } from '../conditions';
import { defineRule } from '../defineRule';
import { both, firesIf, isEnabled, onNumber } from '../verdict';

/** On a Teams number, the caller ID setting of Dynamics is documented as not working. */
export const R_CLI_1 = defineRule({
  id: 'R-CLI-1',
  severity: 'warning',
  basis: 'documented',
  sources: ['D-TPE25', 'T-TRB'],
  scope: 'channel',
  direction: 'outbound',
  inputs: [
    'channel._msdyn_phonenumberid_value',
    'channel._msdyn_calleridphonenumberid_value',
    'approach(own)',
    'shown.msdyn_phoneoutboundenabled',
    'workstream.msdyn_direction',
  ],
  speaksOf: null,
  contradictions: [],
  movesWith: null,
  notice: null,
  check: (channel, organization) =>
    firesIf(
      both(callerIdOf(channel) !== null && onNumber(channel.number, organization, isOnTeams), () =>
        isEnabled(channel, 'outbound', organization),
      ),
    ),
  related: callerIdReference,
});
