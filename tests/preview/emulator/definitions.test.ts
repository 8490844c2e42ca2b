// What metadata says: managed properties, columns and keys, and how faults change it.
import { startLocal } from './fixture';

const definition = "EntityDefinitions(LogicalName='vcd_numberconnectivity')";

test('managed properties are objects, and follow the faults', async () => {
  const { get, emulator } = await startLocal();
  const ask = async (): Promise<any> =>
    (await get(`${definition}?$select=EntitySetName,IsCustomizable,CanCreateForms,CanCreateViews,IsOptimisticConcurrencyEnabled`)).json;
  expect(await ask()).toMatchObject({
    EntitySetName: 'vcd_numberconnectivities',
    IsCustomizable: { Value: true, ManagedPropertyLogicalName: 'iscustomizable' },
    CanCreateForms: { Value: true },
    CanCreateViews: { Value: true },
    IsOptimisticConcurrencyEnabled: true,
  });
  emulator.setFaults({
    closedTables: { vcd_numberconnectivities: ['CanCreateForms'] },
    unversionedTables: ['vcd_numberconnectivities'],
  });
  expect(await ask()).toMatchObject({
    IsCustomizable: { Value: true },
    CanCreateForms: { Value: false },
    IsOptimisticConcurrencyEnabled: false,
  });
});

test('columns and keys are told of tables that are there', async () => {
  const { get, emulator } = await startLocal();
  const columns = (await get(`${definition}/Attributes?$select=LogicalName`)).json.value.map((row: any) => row.LogicalName);
  expect(columns).toEqual(expect.arrayContaining(['vcd_phonenumber', 'vcd_connectivity', 'createdon']));
  const keys = async (): Promise<any> =>
    (await get(`${definition}/Keys?$select=LogicalName,EntityKeyIndexStatus`)).json.value.map((row: any) => [
      row.LogicalName,
      row.EntityKeyIndexStatus,
    ]);
  expect(await keys()).toEqual([['vcd_phonenumberkey', 'Active']]);
  emulator.setFaults({ keyIndexes: { vcd_numberconnectivities: 'Pending' } });
  expect(await keys()).toEqual([['vcd_phonenumberkey', 'Pending']]);
  emulator.setFaults({ keyIndexes: { vcd_numberconnectivities: 'absent' } });
  expect(await keys()).toEqual([]);
});

test('nothing else is told of metadata', async () => {
  const { get, send } = await startLocal();
  expect((await get(`${definition}/Attributes?$select=SecretName`)).status).toBe(400);
  expect((await get(`${definition}/ManyToOneRelationships`)).status).toBe(404);
  expect((await get(`${definition}/Keys/1`)).status).toBe(404);
  expect((await get("EntityDefinitions(LogicalName='account')/Keys")).status).toBe(404);
  expect((await send('POST', 'EntityDefinitions', {})).status).toBe(405);
});

test('filters may be too large, and versions may not be compared', async () => {
  const { get, send, emulator } = await startLocal();
  const any = ['1', '2', '3'].map((text) => `vcd_note eq '${text}'`).join(' or ');
  const list = "Microsoft.Dynamics.CRM.In(PropertyName='vcd_phonenumber',PropertyValues=['1','2','3'])";
  const answers = async (): Promise<number[]> =>
    Promise.all([any, list].map(async (filter) => (await get(`vcd_numberconnectivities?$filter=${encodeURIComponent(filter)}`)).status));
  expect(await answers()).toEqual([200, 200]);
  emulator.setFaults({ mostConditions: 2, mostValues: 0, unversionedTables: ['vcd_numberconnectivities'] });
  expect(await answers()).toEqual([400, 400]);
  const id = '00000009-0000-4000-8000-000000000009';
  expect((await send('PATCH', `vcd_numberconnectivities(${id})`, { vcd_name: 'One' })).status).toBe(204);
  const changed = await send('PATCH', `vcd_numberconnectivities(${id})`, { vcd_name: 'Two' }, { 'If-Match': 'W/"1"' });
  expect([changed.status, changed.json.error.code]).toEqual([400, '0x8006088d']);
});
