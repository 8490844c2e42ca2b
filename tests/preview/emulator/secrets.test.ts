import { PROVIDER_ACS, q, startLocal, type Local } from './fixture';

let local: Local;
beforeAll(async () => {
  local = await startLocal();
});
afterAll(() => local.server.close());
const ALL = { Prefer: 'odata.include-annotations="*"' };

describe('secrets', () => {
  it('are in no answer', async () => {
    for (const path of [
      'msdyn_occommunicationprovidersettings',
      `msdyn_occommunicationprovidersettings(${PROVIDER_ACS})`,
      'msdyn_ocphonenumbers?$expand=msdyn_communicationprovidersettingid',
    ]) {
      const reply = await local.get(path, ALL);
      expect(reply.status).toBe(200);
      expect(reply.text).toContain('Contoso ACS');
      expect(reply.text).not.toMatch(/hunter2|msdyn_secret|msdyn_securesecret|msdyn_accountsid/);
    }
  });

  it.each(['msdyn_secret', 'msdyn_securesecret', 'msdyn_accountsid'])(
    '%s can be neither selected, filtered, sorted by, followed nor fetched',
    async (name) => {
      const fetchXml = (inner: string): string =>
        `fetchXml=${q(`<fetch><entity name="msdyn_occommunicationprovidersetting">${inner}</entity></fetch>`)}`;
      const attempts = [
        `msdyn_occommunicationprovidersettings?$select=${name}`,
        `msdyn_occommunicationprovidersettings?$filter=${q(`startswith(${name},'h')`)}`,
        `msdyn_occommunicationprovidersettings?$filter=${q(`Microsoft.Dynamics.CRM.In(PropertyName='${name}',PropertyValues=['x'])`)}`,
        `msdyn_occommunicationprovidersettings?$orderby=${name}`,
        `msdyn_occommunicationprovidersettings(${PROVIDER_ACS})/${name}`,
        `msdyn_ocphonenumbers?$expand=msdyn_communicationprovidersettingid($select=${name})`,
        `msdyn_ocphonenumbers?$filter=${q(`msdyn_communicationprovidersettingid/${name} ne null`)}`,
        `msdyn_occommunicationprovidersettings?${fetchXml(`<attribute name="${name}"/>`)}`,
        `msdyn_occommunicationprovidersettings?${fetchXml(`<attribute name="msdyn_name"/><order attribute="${name}"/>`)}`,
        `msdyn_occommunicationprovidersettings?${fetchXml(`<filter><condition attribute="${name}" operator="like" value="h%"/></filter>`)}`,
      ];
      for (const attempt of attempts) {
        const reply = await local.get(attempt);
        expect([attempt, reply.status, reply.json.error.code]).toEqual([attempt, 403, '0x8004f508']);
        expect(reply.text).not.toContain('hunter2');
      }
      expect(JSON.stringify(local.emulator.store.table('msdyn_occommunicationprovidersettings')?.rows)).not.toContain('hunter2');
    },
  );
});
