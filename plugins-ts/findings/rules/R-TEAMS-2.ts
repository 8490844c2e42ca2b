import { anyNumber, consultsOrTransfersToTeams, isTeamsNumber } from '../conditions';
import { defineRule } from '../defineRule';
import { channelInput, numberInput, outboundInput, TEAMS_CONSULT, TEAMS_TRANSFER } from '../inputs';
import { firesIf } from '../verdict';

/** Passing a call to a Teams user is unproven on Teams numbers. */
export const R_TEAMS_2 = defineRule({
  id: 'R-TEAMS-2',
  severity: 'warning',
  basis: 'documented',
  sources: ['T-CAP', 'D-XFER'],
  scope: 'channel',
  direction: null,
  inputs: [channelInput(TEAMS_CONSULT, TEAMS_TRANSFER), numberInput(), outboundInput()],
  contradictions: ['transfer-to-teams-user'],
  movesWith: null,
  notice: null,
  check: (channel, organization) => firesIf(consultsOrTransfersToTeams(channel) && anyNumber(channel, organization, isTeamsNumber)),
  related: null,
});
