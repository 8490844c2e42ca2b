import { defineTable } from './defineTable';

export const team = defineTable({
  entitySet: 'teams',
  logicalName: 'team',
  label: 'Team',
  primaryName: 'name',
  privilegeName: 'Team',
  ownership: 'businessUnit',
  columns: {
    teamid: { type: 'uniqueidentifier' },
    name: { type: 'string', length: 160 },
  },
});
