/**
 * Writing single rows over `fetch`, with or without an app around the page: the client API knows no conditions. It writes below `root`
 * alone, and only to the product's own tables.
 */
import { factsOf } from '../tables/columns';
import { READ_TABLES } from '../tables/tables';
import type { RecordWriter } from './acceptedFindings';
import { failed } from './client';
import { request, type HttpSettings } from './http';
import { toGuid } from './queries';

export interface FetchWriterSettings extends HttpSettings {
  /** Where the service is, with a slash at its end. */
  readonly root: string;
}

/** Makes a writer for one service. It makes one attempt at each request. @throws DataverseError from each of its functions */
export function createFetchWriter({ root, ...settings }: FetchWriterSettings): RecordWriter {
  const setOf = (logicalName: string): string => {
    const table = READ_TABLES.find((one) => one.logicalName === logicalName);
    if (table === undefined || !('writable' in table)) throw failed('Read_Failed');
    return factsOf(table.entitySet).entitySet;
  };
  const rowOf = (logicalName: string, id: string): string => {
    const guid = toGuid(id);
    if (guid === null) throw failed('Read_Failed');
    return `${setOf(logicalName)}(${guid})`;
  };
  const send = (method: string, path: string, row?: object, headers: Readonly<Record<string, string>> = {}): Promise<unknown> =>
    request(settings, {
      method,
      address: `${root}${path}`,
      headers: { ...(row === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
      body: row === undefined ? undefined : JSON.stringify(row),
    });
  return {
    createRecord: async (logicalName, id, row) => send('PATCH', rowOf(logicalName, id), row, { 'If-None-Match': '*' }),
    // Without the header, an id that is gone would be written anew.
    updateRecord: async (logicalName, id, row, version) => send('PATCH', rowOf(logicalName, id), row, { 'If-Match': version ?? '*' }),
    deleteRecord: async (logicalName, id, version) => send('DELETE', rowOf(logicalName, id), undefined, { 'If-Match': version ?? '*' }),
  };
}
