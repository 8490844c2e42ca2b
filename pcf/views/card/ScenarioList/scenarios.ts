import type { DirectionName, Scenario } from '../../../../plugins-ts/catalogue/vocabulary';

const LATER: readonly Scenario[] = ['blindTransfer', 'callback', 'consultTransfer', 'handoffToNonMicrosoft', 'handoffFromNonMicrosoft'];

/** The order in which the card lists scenarios: in two columns, transfers stand under each other at the end side. */
export const SCENARIOS_SHOWN: { readonly [direction in DirectionName]: readonly Scenario[] } = {
  inbound: ['arrival', ...LATER],
  outbound: ['origination', ...LATER],
};
