/** Tables that the product only looks at in passing; the local organization serves them beside those that it reads. */
import type { StoredRow, StoredRowOfSet } from '../../plugins-ts/tables/everyTable';
import { guid } from './guid';
import { common, owned, STREAM } from './rowBuilders';
import { queue } from './supportRows';

/** The newer table repeats the transfer switches per queue; which of the two wins is not published, so one row here differs. */
function channelProfile(key: string, name: string, allowed: boolean, bridged: boolean): StoredRow<'msdyn_channelprofile'> {
  return {
    msdyn_channelprofileid: guid(`channel profile:${key}`),
    msdyn_name: name,
    msdyn_description: null,
    msdyn_streamsource: STREAM.voiceCall,
    msdyn_agentexternalparticipantcontrolenabled: allowed,
    msdyn_agentexternalparticipanttransfercontrolenabled: allowed,
    msdyn_agentexternalteamsparticipantcontrolenabled: false,
    msdyn_agentexternalteamsparticipanttransfercontrolenabled: false,
    msdyn_usebridgetransferforpstntransfer: bridged,
    msdyn_usebridgetransferforteamstransfer: false,
    msdyn_announceaveragewaittime: true,
    msdyn_announcepositioninqueue: false,
    ...owned(`channel profile:${key}`, '2026-02-16'),
  };
}

function app(uniquename: string, name: string): StoredRow<'appmodule'> {
  return {
    appmoduleid: guid(`app:${uniquename}`),
    uniquename,
    name,
    clienttype: 4,
    ...common(`app:${uniquename}`, '2023-04-03'),
  };
}

export const EXTRA: {
  readonly [set in 'msdyn_channelprofiles' | 'queues' | 'appmodules']: readonly StoredRowOfSet<set>[];
} = {
  msdyn_channelprofiles: [
    channelProfile('voice', 'Voice, standard', false, false),
    channelProfile('financing', 'Voice, financing', true, true),
  ],
  queues: [
    queue('shop', 'Shop calls', 'voice'),
    queue('care', 'Customer care', 'voice'),
    queue('financing', 'Financing', 'financing'),
    queue('repairs', 'Repairs'),
  ],
  appmodules: [
    app('msdyn_CSAdminCenter', 'Copilot Service admin center'),
    app('msdyn_CustomerServiceWorkspace', 'Copilot Service workspace'),
    app('OmniChannelEngagementHub', 'Omnichannel for Customer Service'),
    app('con_StoreOperations', 'Store Operations'),
  ],
};
