import { consultsOrTransfersToTeams, isTeamsNumber } from '../conditions';
import { defineRule } from '../defineRule';
import { firesIf, onNumber } from '../verdict';

/** Passing a call to a Teams user is unproven on Teams numbers. */
export const R_TEAMS_2 = defineRule({
  id: 'R-TEAMS-2',
  severity: 'warning',
  basis: 'documented',
  sources: ['T-CAP', 'D-XFER'],
  scope: 'channel',
  direction: null,
  inputs: [
    'approach(own)',
    'channel.msdyn_agentexternalteamsparticipanttransfercontrolenabled',
    'channel.msdyn_agentexternalteamsparticipantcontrolenabled',
  ],
  speaksOf: null,
  contradictions: ['transfer-to-teams-user'],
  movesWith: null,
  notice: null,
  check: (channel, organization) => firesIf(consultsOrTransfersToTeams(channel) && onNumber(channel.number, organization, isTeamsNumber)),
  related: null,
});
