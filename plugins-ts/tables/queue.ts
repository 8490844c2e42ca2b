import { STATE, defineTable } from './defineTable';

export const queue = defineTable({
  entitySet: 'queues',
  logicalName: 'queue',
  label: 'Queue',
  primaryName: 'name',
  privilegeName: 'Queue',
  ownership: 'user',
  columns: {
    queueid: { type: 'uniqueidentifier' },
    name: { type: 'string', length: 200 },
    // Its labels are in none of the pages that were read.
    msdyn_queuetype: { type: 'choice', choices: {} },
    msdyn_channelprofileid: {
      type: 'lookup',
      targets: ['msdyn_channelprofile'],
      navigation: null,
      reverse: 'Queue_msdyn_channelprofileid_msdyn_channelprofile',
    },
    ...STATE,
  },
});
