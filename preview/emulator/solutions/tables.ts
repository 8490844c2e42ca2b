/** The platform's own tables about solutions, as far as an import reads them. */
import { choice, id, integer, memo, moment, text, yesNo, type Table } from '../metadata';

const solution: Table = {
  logicalName: 'solution',
  privilegeName: 'Solution',
  displayName: 'Solution',
  entitySet: 'solutions',
  primaryId: 'solutionid',
  primaryName: 'friendlyname',
  columns: [
    id('solutionid'),
    text('uniquename', 65),
    text('friendlyname', 256),
    text('version', 256),
    yesNo('ismanaged'),
    yesNo('isvisible'),
    moment('installedon'),
  ],
};

const asyncoperation: Table = {
  logicalName: 'asyncoperation',
  privilegeName: 'AsyncOperation',
  displayName: 'System Job',
  entitySet: 'asyncoperations',
  primaryId: 'asyncoperationid',
  primaryName: 'name',
  columns: [
    id('asyncoperationid'),
    text('name', 256),
    choice('statecode', { 0: 'Ready', 1: 'Suspended', 2: 'Locked', 3: 'Completed' }),
    choice('statuscode', { 0: 'Waiting For Resources', 20: 'In Progress', 30: 'Succeeded', 31: 'Failed', 32: 'Canceled' }),
    memo('message', 1073741823),
    memo('friendlymessage', 1073741823),
    moment('completedon'),
  ],
};

const importjob: Table = {
  logicalName: 'importjob',
  privilegeName: 'ImportJob',
  displayName: 'Import Job',
  entitySet: 'importjobs',
  primaryId: 'importjobid',
  primaryName: null,
  columns: [
    id('importjobid'),
    text('solutionname', 256),
    integer('progress'),
    memo('data', 1073741823),
    moment('startedon'),
    moment('completedon'),
  ],
};

export const SOLUTION_TABLES: readonly Table[] = [solution, asyncoperation, importjob];
