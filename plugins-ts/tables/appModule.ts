import { STATE, defineTable } from './defineTable';

export const appModule = defineTable({
  entitySet: 'appmodules',
  logicalName: 'appmodule',
  label: 'Model-driven App',
  primaryName: 'name',
  privilegeName: 'AppModule',
  ownership: 'organization',
  columns: {
    appmoduleid: { type: 'uniqueidentifier' },
    appmoduleidunique: { type: 'uniqueidentifier' },
    name: { type: 'string', length: 100 },
    uniquename: { type: 'string', length: 100 },
    description: { type: 'memo', length: 2000 },
    clienttype: { type: 'integer' },
    url: { type: 'string', length: 200 },
    ...STATE,
  },
});
