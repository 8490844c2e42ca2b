import type { PageRequest } from '../../../plugins-ts/dataverse/client';
import { createWebApiClient, type WebApiLike } from '../../../plugins-ts/dataverse/webApiClient';
import { ROOT } from '../../support/fakeService';

const request: PageRequest = {
  entitySet: 'msdyn_occarriers',
  logicalName: 'msdyn_occarrier',
  options: '?$select=msdyn_name',
  pageSize: 50,
};

const platform = (respond: (...call: unknown[]) => PromiseLike<any>) => {
  const retrieveMultipleRecords = jest.fn(respond);
  return { retrieveMultipleRecords, client: createWebApiClient({ retrieveMultipleRecords } as WebApiLike, { timeOut: 5 }) };
};

describe('a page through the platform', () => {
  it('names the table, the options and the page size', async () => {
    const { client, retrieveMultipleRecords } = platform(async () => ({ entities: [{ msdyn_name: 'A' }], nextLink: undefined }));
    expect(await client.readPage(request)).toEqual({ rows: [{ msdyn_name: 'A' }], nextLink: null });
    expect(retrieveMultipleRecords).toHaveBeenCalledWith('msdyn_occarrier', '?$select=msdyn_name', 50);
  });

  it('passes on of a nextLink what begins at its question mark, unchanged', async () => {
    const nextLink = `${ROOT}msdyn_occarriers?$select=msdyn_name&$skiptoken=%3Ccookie%20page=%222%3F%22/%3E`;
    const { client, retrieveMultipleRecords } = platform(async () => ({ entities: [], nextLink: '' }));
    expect((await client.readPage({ ...request, nextLink })).nextLink).toBeNull();
    expect(retrieveMultipleRecords).toHaveBeenCalledWith(
      'msdyn_occarrier',
      '?$select=msdyn_name&$skiptoken=%3Ccookie%20page=%222%3F%22/%3E',
      50,
    );
  });

  it("gives the platform's rejections a kind", async () => {
    const { client } = platform(() => Promise.reject({ errorCode: 2147746336, message: 'is missing prvReadmsdyn_occarrier privilege' }));
    await expect(client.readPage(request)).rejects.toMatchObject({ kind: 'denied', privilege: 'prvReadmsdyn_occarrier' });
  });

  it.each([[undefined], [{}], [{ entities: null }], [{ entities: [1] }]])('refuses %j as an answer', async (odd) => {
    await expect(platform(async () => odd).client.readPage(request)).rejects.toMatchObject({ kind: 'failed', message: 'Read_NoRows' });
  });

  it('does not wait for ever, nor after the signal', async () => {
    const { client, retrieveMultipleRecords } = platform(() => new Promise(() => undefined));
    await expect(client.readPage(request)).rejects.toMatchObject({ kind: 'timedOut' });
    const controller = new AbortController();
    const pending = client.readPage({ ...request, signal: controller.signal });
    controller.abort();
    await expect(pending).rejects.toMatchObject({ kind: 'cancelled' });
    await expect(client.readPage({ ...request, signal: controller.signal })).rejects.toMatchObject({ kind: 'cancelled' });
    expect(retrieveMultipleRecords).toHaveBeenCalledTimes(2);
  });

  it('fits the types of both platforms', () => {
    const control = (context: ComponentFramework.Context<unknown>): unknown => createWebApiClient(context.webAPI);
    const form = (xrm: Xrm.XrmStatic): unknown => createWebApiClient(xrm.WebApi);
    expect([typeof control, typeof form]).toEqual(['function', 'function']);
  });
});
