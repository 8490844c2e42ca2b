import type { ChannelFacts } from '../../organization/channelFacts';
import type { NumberFacts } from '../../organization/numberFacts';
import { anyNumber } from '../conditions';
import { defineRule } from '../defineRule';
import { numberReference } from '../references';
import { firesIf, unlessRead } from '../verdict';

const supersededOf = ({ numbers }: ChannelFacts): readonly NumberFacts[] => numbers.filter(({ described }) => described.superseded);

/** The channel names an inactive record, although an active one of the same number exists. */
export const R_STATE_2 = defineRule({
  id: 'R-STATE-2',
  severity: 'warning',
  basis: 'inferred',
  sources: ['V-NUM', 'C-MIG'],
  scope: 'channel',
  direction: null,
  inputs: [
    'channel._msdyn_phonenumberid_value',
    'channel._msdyn_calleridphonenumberid_value',
    'number.statecode',
    'number.msdyn_phonenumber',
    'active.statecode',
    'active.msdyn_phonenumber',
  ],
  speaksOf: supersededOf,
  contradictions: [],
  movesWith: null,
  notice: null,
  check: (channel, organization) =>
    firesIf(
      anyNumber(channel, organization, ({ described: { active, superseded, e164 } }) => {
        if (superseded) return true;
        // An active record of the same number may be among those that did not come.
        return !active && e164 !== null && unlessRead('msdyn_ocphonenumbers', organization);
      }),
    ),
  related: (channel, organization) =>
    [...new Set(supersededOf(channel).flatMap((number) => [number, ...organization.activeTwins(number)]))].map(numberReference),
});
