/** Reads rows in memory as the panel reads an organization, or answers as one that refuses, fails or never answers. */
import { DataverseError, type DataverseClient } from '../../plugins-ts/dataverse/client';
import { TABLES } from '../../plugins-ts/tables/columns';
import type { EntitySet, OrganizationTables } from '../../plugins-ts/tables/tables';

export type Answer = 'waiting' | 'denied' | 'missing' | 'failed';
export type Answers = { readonly [set in EntitySet]?: Answer };

export function memoryClient(tables: OrganizationTables, answers: Answers): DataverseClient {
  return {
    readPage: ({ entitySet }) => {
      const set = entitySet as EntitySet;
      const answer = answers[set];
      if (answer === 'waiting') return new Promise(() => undefined);
      if (answer === undefined) return Promise.resolve({ rows: tables[set]?.rows ?? [], nextLink: null });
      return Promise.reject(errorFor(answer, set));
    },
  };
}

function errorFor(kind: Exclude<Answer, 'waiting'>, set: EntitySet): DataverseError {
  const { readPrivilege } = TABLES[set];
  if (kind === 'denied') {
    return new DataverseError({ kind, message: `Principal user is missing ${readPrivilege} privilege`, privilege: readPrivilege });
  }
  return new DataverseError({ kind, message: kind === 'missing' ? 'Read_Missing' : 'Generic SQL error.' });
}
