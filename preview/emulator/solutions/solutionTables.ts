/** The platform's own tables about solutions, as far as an import reads them. */
import { defineTable, type TableDefinition } from '../../../plugins-ts/tables/defineTable';

const solution = defineTable({
  logicalName: 'solution',
  privilegeName: 'Solution',
  label: 'Solution',
  entitySet: 'solutions',
  primaryName: 'friendlyname',
  columns: {
    solutionid: { type: 'uniqueidentifier' },
    uniquename: { type: 'string', length: 65 },
    friendlyname: { type: 'string', length: 256 },
    version: { type: 'string', length: 256 },
    ismanaged: { type: 'boolean' },
    isvisible: { type: 'boolean' },
    installedon: { type: 'datetime' },
  },
});

const asyncoperation = defineTable({
  logicalName: 'asyncoperation',
  privilegeName: 'AsyncOperation',
  label: 'System Job',
  entitySet: 'asyncoperations',
  primaryName: 'name',
  columns: {
    asyncoperationid: { type: 'uniqueidentifier' },
    name: { type: 'string', length: 256 },
    statecode: {
      type: 'choice',
      choices: { ready: [0, 'Ready'], suspended: [1, 'Suspended'], locked: [2, 'Locked'], completed: [3, 'Completed'] },
    },
    statuscode: {
      type: 'choice',
      choices: {
        waiting: [0, 'Waiting For Resources'],
        inProgress: [20, 'In Progress'],
        succeeded: [30, 'Succeeded'],
        failed: [31, 'Failed'],
        canceled: [32, 'Canceled'],
      },
    },
    message: { type: 'memo' },
    friendlymessage: { type: 'memo' },
    completedon: { type: 'datetime' },
  },
});

const importjob = defineTable({
  logicalName: 'importjob',
  privilegeName: 'ImportJob',
  label: 'Import Job',
  entitySet: 'importjobs',
  columns: {
    importjobid: { type: 'uniqueidentifier' },
    solutionname: { type: 'string', length: 256 },
    progress: { type: 'integer' },
    data: { type: 'memo' },
    startedon: { type: 'datetime' },
    completedon: { type: 'datetime' },
  },
});

export const SOLUTION_TABLES: readonly TableDefinition[] = [solution, asyncoperation, importjob];
