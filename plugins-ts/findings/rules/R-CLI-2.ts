import { callerIdOf, callerIdReference, ownNumbersThatCall } from '../callerId';
import { defineRule } from '../defineRule';
import { both, firesIf, isEnabled, onceRead, onNumber } from '../verdict';

/** A caller ID number that is the own number of no channel that makes calls. */
export const R_CLI_2 = defineRule({
  id: 'R-CLI-2',
  severity: 'warning',
  basis: 'documented',
  sources: ['D-PROF'],
  scope: 'channel',
  direction: 'outbound',
  inputs: [
    'channel._msdyn_phonenumberid_value',
    'channel._msdyn_calleridphonenumberid_value',
    'shown.msdyn_phoneoutboundenabled',
    'workstream.msdyn_direction',
  ],
  speaksOf: null,
  contradictions: [],
  movesWith: null,
  notice: null,
  check: (channel, organization) =>
    firesIf(
      both(
        onNumber(callerIdOf(channel), organization, ({ described }) => {
          const calls = ownNumbersThatCall(organization).get(described.id);
          if (calls !== undefined) return calls;
          // That it is no channel's own number is known only where all channels came.
          return onceRead('msdyn_ocvoicechannelsettings', organization);
        }),
        () => isEnabled(channel, 'outbound', organization),
      ),
    ),
  related: callerIdReference,
});
