/** What the Web API tells of the person: settings, roles and privileges, as rights are switched. */
import { ROLES } from '../../../plugins-ts/dataverse/productRoles';
import { startLocal, USER, id } from './fixture';

const roles = `systemusers(${USER})/systemuserroles_association`;
const privileges = `systemusers(${USER})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges`;

test('settings are the person’s own, with the columns that were asked for', async () => {
  const { get, emulator } = await startLocal();
  emulator.setFaults({ language: 1031 });
  expect((await get(`usersettingscollection(${USER})?$select=uilanguageid,localeid`)).json).toMatchObject({
    systemuserid: USER,
    uilanguageid: 1031,
    localeid: 1031,
  });
  expect((await get(`usersettingscollection(${id(9, 9)})`)).status).toBe(404);
  expect((await get(`usersettingscollection(${USER})?$select=favoritecolor`)).status).toBe(400);
  expect((await get(`usersettingscollection(${USER})/roles`)).status).toBe(404);
});

test('roles and privileges follow the rights of the moment', async () => {
  const { get, emulator } = await startLocal();
  const names = async (): Promise<string[]> => (await get(`${roles}?$select=name`)).json.value.map(({ name }: { name: string }) => name);
  const granted = async (): Promise<string[]> =>
    (await get(privileges)).json.RolePrivileges.map(({ PrivilegeName }: { PrivilegeName: string }) => PrivilegeName);
  expect(await names()).toContain(ROLES.administrator);
  expect(await granted()).toContain('prvWritevcd_NumberConnectivity');
  emulator.setFaults({ readOnly: true });
  expect(await names()).not.toContain(ROLES.administrator);
  const onOurs = async (): Promise<string[]> => (await granted()).map((name) => name.toLowerCase()).filter((name) => name.includes('vcd_'));
  expect(await onOurs()).toEqual(['prvreadvcd_numberconnectivity', 'prvreadvcd_acceptedfinding']);
  emulator.setFaults({ deny: ['vcd_numberconnectivities', 'msdyn_ocphonenumbers'] });
  expect(await onOurs()).toEqual(['prvreadvcd_acceptedfinding']);
  expect(await granted()).not.toContain('prvReadmsdyn_ocphonenumber');
  expect(await granted()).toContain('prvReadmsdyn_ocvoicechannelsetting');
});

test('of other people, and by other functions, nothing is told', async () => {
  const { get, send } = await startLocal();
  expect((await get(`systemusers(${id(9, 9)})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges`)).status).toBe(404);
  expect((await get(`systemusers(${USER})/Microsoft.Dynamics.CRM.RetrieveTeams`)).status).toBe(404);
  expect((await send('POST', privileges)).status).toBeGreaterThanOrEqual(400);
});
