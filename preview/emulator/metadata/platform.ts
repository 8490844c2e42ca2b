/** Tables of the platform itself that the product or its tests read. Partial: only the columns that matter here. */
import { audited, choice, id, integer, lookup, memo, owned, state, text, yesNo, type Table } from './types';

export const systemuser: Table = {
  logicalName: 'systemuser',
  privilegeName: 'User',
  displayName: 'User',
  entitySet: 'systemusers',
  primaryId: 'systemuserid',
  primaryName: 'fullname',
  columns: [
    id('systemuserid'),
    text('fullname', 200),
    yesNo('isdisabled'),
    // Column and target are published, the name to expand it by is not: so it cannot be expanded here either.
    lookup('msdyn_phonenumberid', 'msdyn_ocphonenumber', undefined, 'msdyn_msdyn_ocphonenumber_systemuser_phonenumberid'),
    choice('preferredphonecode', { 1: 'Main Phone', 2: 'Other Phone', 3: 'Home Phone', 4: 'Mobile Phone', 192350005: 'Omnichannel Phone' }),
    choice('msdyn_usertype', { 192350000: 'CRM User', 192350001: 'BOT User' }),
    choice('msdyn_agenttype', { 192350000: 'Application user', 192350001: 'Bot application user' }),
    ...audited,
  ],
};

export const team: Table = {
  logicalName: 'team',
  privilegeName: 'Team',
  displayName: 'Team',
  entitySet: 'teams',
  primaryId: 'teamid',
  primaryName: 'name',
  columns: [id('teamid'), text('name', 160), ...audited],
};

export const queue: Table = {
  logicalName: 'queue',
  privilegeName: 'Queue',
  displayName: 'Queue',
  entitySet: 'queues',
  primaryId: 'queueid',
  primaryName: 'name',
  columns: [
    id('queueid'),
    text('name', 200),
    // Its labels are in none of the pages that were read.
    choice('msdyn_queuetype', {}),
    lookup('msdyn_channelprofileid', 'msdyn_channelprofile', undefined, 'Queue_msdyn_channelprofileid_msdyn_channelprofile'),
    ...state(),
    ...owned,
  ],
};

export const appmodule: Table = {
  logicalName: 'appmodule',
  privilegeName: 'AppModule',
  displayName: 'Model-driven App',
  entitySet: 'appmodules',
  primaryId: 'appmoduleid',
  primaryName: 'name',
  columns: [
    id('appmoduleid'),
    text('name', 100),
    text('uniquename', 100),
    memo('description', 2000),
    integer('clienttype'),
    text('url', 200),
    ...state(),
    ...audited,
  ],
};
