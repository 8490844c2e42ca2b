// What surrounds the panel: an app on any of the windows around it, or the organization's own address and nothing else.
import { storeAcceptance, takeBackAcceptance } from '../../../plugins-ts/dataverse/acceptedFindings';
import { readTable } from '../../../plugins-ts/dataverse/readTable';
import type { PanelPage } from '../../../pcf/panel/panelHost';
import { surroundingsOf } from '../../../pcf/panel/surroundings';
import { hostOf, locateXrm, type XrmLike } from '../../../pcf/panel/xrmHost';
import { startLocal, type Local } from '../../preview/emulator/fixture';

const CHANNEL = '00000000-0000-4000-8000-000000000001';

const xrm = (more: Partial<XrmLike> = {}): XrmLike => ({
  WebApi: { retrieveMultipleRecords: () => Promise.resolve({ entities: [] }) },
  Utility: { getGlobalContext: () => ({ getClientUrl: () => 'https://contoso.crm.dynamics.com/', userSettings: { languageId: 1031 } }) },
  ...more,
});

describe('the app around the page', () => {
  const foreign = new Proxy(
    {},
    {
      get: () => {
        throw new DOMException('Blocked', 'SecurityError');
      },
    },
  );
  const pageOf = (page: object): Window => page as unknown as Window;

  test.each(['self', 'parent', 'top', 'opener'] as const)('is found on %s, past frames of other origins', (place) => {
    const own = xrm();
    const others = { parent: foreign, top: foreign, opener: foreign };
    const page = place === 'self' ? { ...others, Xrm: own } : { ...others, [place]: { Xrm: own } };
    expect(locateXrm(pageOf(page))).toEqual({ xrm: own, place });
  });

  test('the nearest one counts, also where a page is its own parent', () => {
    const near = xrm();
    const far = xrm();
    expect(locateXrm(pageOf({ parent: { Xrm: near }, top: { Xrm: far }, opener: { Xrm: far } }))).toEqual({ xrm: near, place: 'parent' });
    const alone: Record<string, unknown> = { opener: { Xrm: far } };
    Object.assign(alone, { parent: alone, top: alone });
    expect(locateXrm(pageOf(alone))).toEqual({ xrm: far, place: 'opener' });
  });

  test.each<[string, object | null]>([
    ['no page', null],
    ['a page alone', { opener: null }],
    ['frames of another origin', { parent: foreign, top: foreign, opener: foreign }],
    ['an `Xrm` without what is needed', { Xrm: {}, parent: { Xrm: null }, top: { Xrm: { WebApi: {} } } }],
    [
      'windows that refuse to be looked at',
      {
        get parent(): never {
          throw new Error('closed');
        },
        opener: {
          get Xrm(): never {
            throw new Error('closed');
          },
        },
      },
    ],
  ])('%s is no app, and no error', (_name, page) => expect(locateXrm(page as Window | null)).toBeNull());
});

interface PageFacts {
  readonly address?: string;
  readonly languages?: readonly string[];
  readonly blocksTabs?: boolean;
  readonly windows?: object;
  readonly fetch?: typeof fetch;
}

/** A page of an organization, with nothing around it but what a test puts there. */
function pageAt({
  address = 'https://contoso.crm.dynamics.com',
  languages = ['de-CH'],
  blocksTabs = false,
  windows = {},
  ...more
}: PageFacts) {
  const opened: string[] = [];
  const tab = { opener: 'this page' as unknown };
  const { origin, hostname } = new URL(address);
  const page = {
    location: { origin, hostname },
    navigator: { languages },
    fetch: more.fetch ?? fetch,
    open: (target: string) => (opened.push(target), blocksTabs ? null : tab),
    ...windows,
  } as unknown as PanelPage;
  return { page, opened, tab };
}

describe('inside an app', () => {
  const inApp = (own: XrmLike, facts: PageFacts = {}) => {
    const { page, opened } = pageAt(facts);
    return { ...hostOf({ xrm: own, place: 'parent' }, page), opened };
  };

  test('opens records and lists by it, in its words and name', async () => {
    const navigateTo = jest.fn(() => Promise.resolve());
    const { host } = inApp(xrm({ Navigation: { navigateTo } }));
    expect(host).toMatchObject({ languageId: 1031, organizationName: 'contoso.crm.dynamics.com', alone: false });
    await host.navigation?.open({ table: 'msdyn_ocphonenumber', id: CHANNEL });
    await host.navigation?.open({ table: 'msdyn_liveworkstream' });
    expect(navigateTo.mock.calls).toEqual([
      [{ pageType: 'entityrecord', entityName: 'msdyn_ocphonenumber', entityId: CHANNEL }],
      [{ pageType: 'entitylist', entityName: 'msdyn_liveworkstream' }],
    ]);
  });

  test.each<[string, () => PromiseLike<unknown>]>([
    ['rejects', () => Promise.reject(new Error('not in this app'))],
    [
      'throws',
      () => {
        throw new Error('not in this app');
      },
    ],
  ])('a navigation that %s is a refusal, and the link needs no app', async (_how, navigateTo) => {
    const { host } = inApp(xrm({ Navigation: { navigateTo } }));
    await expect(host.navigation?.open({ table: 'msdyn_ocphonenumber', id: CHANNEL })).rejects.toThrow('not in this app');
    expect(host.navigation?.addressOf({ table: 'msdyn_ocphonenumber', id: CHANNEL })).toBe(
      `https://contoso.crm.dynamics.com/main.aspx?etn=msdyn_ocphonenumber&pagetype=entityrecord&id=${CHANNEL}`,
    );
    expect(host.navigation?.addressOf({ table: 'msdyn_liveworkstream' })).toBe(
      'https://contoso.crm.dynamics.com/main.aspx?etn=msdyn_liveworkstream&pagetype=entitylist',
    );
  });

  test('an app that cannot navigate leaves it to the browser', async () => {
    const { host, opened } = inApp(xrm());
    await host.navigation?.open({ table: 'msdyn_liveworkstream' });
    expect(opened).toEqual(['https://contoso.crm.dynamics.com/main.aspx?etn=msdyn_liveworkstream&pagetype=entitylist']);
  });

  test.each([
    ['https://crm.contoso.local/sales/', 'https://crm.contoso.local', 'https://crm.contoso.local/sales/api/data/v9.2/'],
    ['https://elsewhere.example/', 'https://contoso.crm.dynamics.com', 'https://contoso.crm.dynamics.com/api/data/v9.2/'],
    ['no address', 'https://contoso.crm.dynamics.com', 'https://contoso.crm.dynamics.com/api/data/v9.2/'],
  ])('what the app calls %s is the root as far as it is of the page’s origin', (clientUrl, address, root) => {
    const own = xrm({ Utility: { getGlobalContext: () => ({ getClientUrl: () => clientUrl, userSettings: { languageId: 1033 } }) } });
    expect(inApp(own, { address }).host.connectivity?.sender.root).toBe(root);
  });
});

describe('without an app', () => {
  let local: Local;
  beforeAll(async () => {
    local = await startLocal({
      data: { msdyn_occarriers: [{ msdyn_occarrierid: CHANNEL, msdyn_name: 'Contoso' }], vcd_acceptedfindings: [] },
    });
  });
  afterEach(() => local.emulator.reset());

  const alone = async (facts: PageFacts = {}) => {
    const { page, opened, tab } = pageAt({ address: local.server.address, ...facts });
    const surroundings = await surroundingsOf(page);
    if (surroundings === null) throw new Error('no organization');
    return { ...surroundings, opened, tab };
  };

  test('takes language and name from the organization, and reads it', async () => {
    local.emulator.setFaults({ language: 1025 });
    const { host, client } = await alone();
    expect(host).toMatchObject({ languageId: 1025, organizationName: '127.0.0.1', alone: true });
    const { state, rows } = await readTable(client, 'msdyn_occarriers', [null]);
    expect({ state, names: rows.map((row) => row.msdyn_name) }).toEqual({ state: 'read', names: ['Contoso'] });
  });

  test('a language that was never chosen is that of the formats', async () => {
    local.emulator.setFaults({ language: 0 });
    expect((await alone()).host.languageId).toBe(1033);
  });

  test.each([
    [false, 'allowed'],
    [true, 'refused'],
  ] as const)('with rights to read alone (%s), writing is %s', async (readOnly, access) => {
    local.emulator.setFaults({ readOnly });
    const { host } = await alone();
    expect([await host.connectivity?.access(), await host.acceptance?.access()]).toEqual([access, access]);
  });

  test('without the product’s role, the privileges tell', async () => {
    const answering: typeof fetch = async (target, init) => {
      const response = await fetch(target, init);
      return String(target).includes('systemuserroles_association')
        ? new Response('{"value":[{"name":"Basic User"}]}', response)
        : response;
    };
    expect(await (await alone({ fetch: answering })).host.connectivity?.access()).toBe('allowed');
    const refusing: typeof fetch = async (target, init) =>
      /systemuserroles_association|RetrieveUserPrivileges/.test(String(target))
        ? new Response('{"error":{"code":"0x80040220","message":"no"}}', { status: 403 })
        : fetch(target, init);
    expect(await (await alone({ fetch: refusing })).host.connectivity?.access()).toBe('unknown');
  });

  test('accepts findings and takes that back', async () => {
    const { host, client } = await alone();
    const writer = host.acceptance?.writer;
    if (writer === undefined) throw new Error('no writer');
    const row = {
      vcd_name: 'Retires',
      vcd_rule: 'R-RET-1',
      vcd_subjecttable: 'msdyn_ocphonenumber',
      vcd_subjectid: CHANNEL,
      vcd_direction: 1,
    };
    const stored = async () => (await readTable(client, 'vcd_acceptedfindings', [null])).rows;
    await storeAcceptance(client, writer, { ...row, vcd_fingerprint: 'a' } as never);
    expect(await stored()).toMatchObject([{ vcd_fingerprint: 'a' }]);
    await storeAcceptance(client, writer, { ...row, vcd_fingerprint: 'b' } as never);
    expect(await stored()).toMatchObject([{ vcd_fingerprint: 'b' }]);
    await takeBackAcceptance(writer, (await stored())[0] ?? {});
    expect(await stored()).toEqual([]);
    await expect(writer.deleteRecord('account', CHANNEL, null)).rejects.toThrow();
    await expect(writer.updateRecord('vcd_acceptedfinding', 'no id', {}, null)).rejects.toThrow();
  });

  test('opens records in a tab that knows nothing of the page; a tab that is blocked is a refusal', async () => {
    const { host, opened, tab } = await alone();
    await host.navigation?.open({ table: 'msdyn_ocphonenumber', id: CHANNEL });
    expect(opened).toEqual([`${local.server.address}/main.aspx?etn=msdyn_ocphonenumber&pagetype=entityrecord&id=${CHANNEL}`]);
    expect(tab.opener).toBeNull();
    const blocked = (await alone({ blocksTabs: true })).host.navigation;
    await expect(blocked?.open({ table: 'msdyn_ocphonenumber', id: CHANNEL })).rejects.toThrow();
  });

  test('an organization that does not answer is still one: the browser’s language, and rights that are not known', async () => {
    const silent: typeof fetch = () => Promise.reject(new TypeError('no answer'));
    const { host } = await alone({ fetch: silent, languages: ['fr-FR', 'ar-EG', 'de'] });
    expect(host.languageId).toBe(1025);
    expect(await host.connectivity?.access()).toBe('unknown');
    expect((await alone({ fetch: silent, languages: [] })).host.languageId).toBe(1033);
  });

  test('an address that is no organization’s is none', async () => {
    const elsewhere: typeof fetch = () => Promise.resolve(new Response('not here', { status: 404 }));
    expect(await surroundingsOf(pageAt({ fetch: elsewhere }).page)).toBeNull();
  });

  test('an app that cannot be asked is as good as none', async () => {
    const closing = xrm({
      Utility: {
        getGlobalContext: () => {
          throw new Error('closing');
        },
      },
    });
    expect((await alone({ windows: { parent: { Xrm: closing } } })).host).toMatchObject({ languageId: 1033, alone: true });
  });

  test('an app behind the page, on its opener, says who the person is, and nothing depends on its staying open', async () => {
    const navigateTo = jest.fn(() => Promise.resolve());
    const retrieveMultipleRecords = jest.fn(() => Promise.resolve({ entities: [] }));
    const behind = xrm({ Navigation: { navigateTo } });
    Object.assign(behind.WebApi, { retrieveMultipleRecords });
    const { host, client, opened } = await alone({ windows: { opener: { Xrm: behind } } });
    expect(host).toMatchObject({ languageId: 1031, alone: true });
    expect((await readTable(client, 'msdyn_occarriers', [null])).rows).toHaveLength(1);
    await host.navigation?.open({ table: 'msdyn_ocphonenumber', id: CHANNEL });
    expect(opened).toHaveLength(1);
    expect([navigateTo, retrieveMultipleRecords].flatMap(({ mock }) => mock.calls)).toEqual([]);
  });
});
