import type { Organization } from '../../organization/openOrganization';
import { usesUnread } from '../../organization/uses';
import type { EntitySet } from '../../tables/tables';
import { defineRule } from '../defineRule';
import { useReferences, usesOfKinds } from '../references';
import { firesIf, onNumber, trueAnd, unlessAny } from '../verdict';

const KINDS = ['personal', 'sms', 'callback', 'outboundCallerId'] as const;

/** Tables in which there may be such a use that was not seen, each once. */
const hiddenFrom = (organization: Organization): readonly EntitySet[] => {
  const unread = usesUnread(organization).filter((set) => set !== 'msdyn_ocvoicechannelsettings');
  return organization.lacks('systemusers', '_msdyn_phonenumberid_value') ? [...new Set([...unread, 'systemusers' as const])] : unread;
};

/** The number has a day on which its service ends, and serves more than voice channels. */
export const R_USE_1 = defineRule({
  id: 'R-USE-1',
  severity: 'info',
  basis: 'inferred',
  sources: ['D-RET', 'A-RET'],
  scope: 'number',
  inputs: ['use.<lookup>', 'approach(number)'],
  looksBeyondChannels: true,
  leftOut: null,
  contradictions: [],
  movesWith: null,
  notice: null,
  check: (number, organization) =>
    firesIf(
      onNumber(number, organization, (read) => {
        if (read.described.lifecycle.endsOn === null) return false;
        const hidden = unlessAny(hiddenFrom(organization));
        return usesOfKinds(read, KINDS).length > 0 ? trueAnd(hidden) : hidden;
      }),
    ),
  related: (number) => useReferences(number, KINDS),
});
