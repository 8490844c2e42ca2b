/** Reads rows in memory as the panel reads an organization, or answers as one that refuses, fails or never answers. */
import { DataverseError, type DataverseClient } from '../../plugins-ts/dataverse/client';
import { TABLES } from '../../plugins-ts/tables/columns';
import type { EntitySet, OrganizationTables } from '../../plugins-ts/tables/tables';

export type TableResponse = 'waiting' | 'denied' | 'missing' | 'failed';
export type TableResponses = { readonly [set in EntitySet]?: TableResponse };

export function memoryClient(tables: OrganizationTables, responses: TableResponses): DataverseClient {
  return {
    readPage: ({ entitySet }) => {
      const set = entitySet as EntitySet;
      const response = responses[set];
      if (response === 'waiting') return new Promise(() => undefined);
      if (response === undefined) return Promise.resolve({ rows: tables[set]?.rows ?? [], nextLink: null });
      return Promise.reject(errorFor(response, set));
    },
  };
}

function errorFor(kind: Exclude<TableResponse, 'waiting'>, set: EntitySet): DataverseError {
  const { readPrivilege } = TABLES[set];
  if (kind === 'denied') {
    return new DataverseError({ kind, message: `Principal user is missing ${readPrivilege} privilege`, privilege: readPrivilege });
  }
  return new DataverseError({ kind, message: kind === 'missing' ? 'Read_Missing' : 'Generic SQL error.' });
}
