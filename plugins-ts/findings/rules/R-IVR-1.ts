import { hasIvrInFront, isMicrosoftNumber } from '../conditions';
import { defineRule } from '../defineRule';
import { both, firesIf, onNumber } from '../verdict';

/** A third-party IVR stands in front of a Microsoft number, so that its context cannot arrive. */
export const R_IVR_1 = defineRule({
  id: 'R-IVR-1',
  severity: 'error',
  basis: 'inferred',
  sources: ['D-IVR'],
  scope: 'channel',
  direction: 'inbound',
  inputs: ['approach(own)', 'row.vcd_ivrinfront'],
  speaksOf: null,
  contradictions: [],
  movesWith: null,
  notice: null,
  check: (channel, organization) =>
    firesIf(
      onNumber(channel.number, organization, (number) =>
        both(isMicrosoftNumber(number, organization), () => hasIvrInFront(number, organization)),
      ),
    ),
  related: null,
});
