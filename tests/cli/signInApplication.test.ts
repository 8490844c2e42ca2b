/** @jest-environment node */
// With which application a person signs in: the library's own, unless one is named.
import { organizationAddress } from '../../cli/live/organizationAddress';
import { INTERACTIVE, waysOf } from '../../cli/live/signIn';

const mockMade: { readonly clientId?: string; readonly tenantId?: string }[] = [];
jest.mock('@azure/identity', () => {
  class Made {
    constructor(options: object) {
      mockMade.push(options);
    }
  }
  return { InteractiveBrowserCredential: Made, DeviceCodeCredential: Made };
});

const ID = '0f0e0d0c-0000-4000-8000-000000000001';

test.each(INTERACTIVE)('by %s with the application that is named, or with none', async (signIn) => {
  const address = organizationAddress('https://contoso.crm.dynamics.com');
  for (const application of [ID, undefined]) {
    mockMade.length = 0;
    const [way] = waysOf(address, { signIn, tenant: 'contoso.onmicrosoft.com', application }, () => undefined);
    await way?.make();
    expect(mockMade).toHaveLength(1);
    expect(mockMade[0]).toMatchObject({ tenantId: 'contoso.onmicrosoft.com' });
    expect(mockMade[0]?.clientId).toBe(application);
  }
});
