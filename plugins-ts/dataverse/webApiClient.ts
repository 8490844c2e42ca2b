/**
 * The client inside model-driven apps: `context.webAPI` of a control, or `Xrm.WebApi` of a form or a page.
 */
import { failed, type DataverseClient } from './client';
import { errorFromPlatform } from './dataverseErrors';
import { TIME_OUT } from './http';
import { isRecord } from './keepKnown';
import type { UnknownRow } from '../tables/tables';
import { cancelled, withLimits } from './wait';

/** What both have in common; each hands out the service's responses under these names. */
export interface WebApiLike {
  retrieveMultipleRecords(entityLogicalName: string, options?: string, maxPageSize?: number): Thenable;
}

/** The least that the platform's promises have in common; those of `Xrm` are not quite the language's. */
interface Thenable {
  then(onFulfilled: (response: unknown) => void, onRejected: (error: unknown) => void): unknown;
}

export interface WebApiClientSettings {
  /** Milliseconds after which a response is no longer waited for. */
  readonly timeOut?: number;
}

/**
 * A client around the platform's own. The platform signs in, and adds annotations and the page size.
 * @param webApi `context.webAPI` or `Xrm.WebApi`
 */
export function createWebApiClient(webApi: WebApiLike, { timeOut = TIME_OUT }: WebApiClientSettings = {}): DataverseClient {
  return {
    async readPage({ logicalName, options, pageSize, nextLink, signal }) {
      if (signal?.aborted) throw cancelled();
      // The platform writes the address itself and takes query options only: those of a nextLink begin at its `?`.
      const query = nextLink === undefined ? options : nextLink.slice(Math.max(0, nextLink.indexOf('?')));
      const work = new Promise<unknown>((resolve, reject) =>
        webApi.retrieveMultipleRecords(logicalName, query, pageSize).then(resolve, reject),
      );
      const response = await withLimits(work, { signal, milliseconds: timeOut }).catch((error: unknown) => {
        throw errorFromPlatform(error);
      });
      const entities = isRecord(response) ? response['entities'] : undefined;
      if (!Array.isArray(entities) || !entities.every(isRecord)) throw failed('Read_NoRows');
      const next = (response as UnknownRow)['nextLink'];
      return { rows: entities, nextLink: typeof next === 'string' && next !== '' ? next : null };
    },
  };
}
