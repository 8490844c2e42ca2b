/** @jest-environment jsdom */
// Every way of opening the panel: what the client is asked for, and that the panel reads in it what was wished.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { readPanelAddress } from '../../../pcf/panel/panelAddress';
import { createHostReader } from '../../../pcf/views/card/CardFrame/cardHost';
import { makeCommands } from '../../../plugins-ts/commands/commands';
import {
  openPanel,
  OPENING,
  PANEL,
  panelAddress,
  type OpeningClient,
  type PaneLike,
  type WebResourcePage,
} from '../../../plugins-ts/opening/openPanel';

const NUMBER = '00000000-0000-4000-8000-00000000abcd';
const WISHES = { page: 'connectivity', teamsshow: 'all', teams: NUMBER };
const ROOT = 'https://contoso.crm.dynamics.com';
const APP = '11111111-0000-4000-8000-000000000001';

/** What the panel shows when the platform hands it these data, encoded as often as a client might. */
const shown = (data: string, encodings = 1): ReturnType<typeof readPanelAddress> => {
  let encoded = data;
  for (let count = 0; count < encodings; count += 1) encoded = encodeURIComponent(encoded);
  return readPanelAddress({ hash: '', search: `?data=${encoded}` });
};

/** What the address of an app's page hands to the panel. */
function dataOf(address: string): string {
  const { origin, pathname, searchParams } = new URL(address);
  expect(`${origin}${pathname}`).toBe(`${ROOT}/main.aspx`);
  expect(searchParams.get('pagetype')).toBe('webresource');
  expect(searchParams.get('webresourceName')).toBe(PANEL);
  return searchParams.get('data') ?? '';
}

function client({ refuses = [] as readonly ('create' | 'navigate' | 'dialog' | 'url')[], open = undefined as PaneLike | undefined } = {}) {
  const log = { panes: 0, closed: 0, pages: [] as WebResourcePage[], dialogs: [] as WebResourcePage[], urls: [] as string[] };
  const refuse = (what: (typeof refuses)[number]): void => {
    if (refuses.includes(what)) throw new Error(`refused: ${what}`);
  };
  let present = open;
  const pane: PaneLike = {
    select: () => undefined,
    navigate: async (page) => (refuse('navigate'), void log.pages.push(page)),
    close: () => void (log.closed += 1),
  };
  const opening: OpeningClient = {
    panes: {
      getPane: () => present,
      createPane: async () => {
        refuse('create');
        log.panes += 1;
        return (present = pane);
      },
    },
    title: 'Deployment',
    navigateTo: async (page) => (refuse('dialog'), void log.dialogs.push(page)),
    openUrl: (address) => (refuse('url'), void log.urls.push(address)),
    root: ROOT,
    search: `?appid=${APP}&pagetype=entityrecord`,
  };
  return { opening, log, pane };
}

const atNumber = { page: 'connectivity', connectivity: { only: [NUMBER], show: 'all' } };

test('from a card: in a tab, with the app around it where it is known', () => {
  const opened: string[] = [];
  const read = createHostReader();
  window.history.replaceState(null, '', `/main.aspx?appid=${APP}&etn=msdyn_ocphonenumber`);
  read({ resources: { getString: (key) => key }, navigation: { openUrl: (address) => void opened.push(address) } }).onDeclare?.(NUMBER);
  expect(opened).toHaveLength(1);
  const address = new URL(opened[0] ?? '');
  expect(address.origin).toBe(window.location.origin);
  expect(address.searchParams.get('appid')).toBe(APP);
  expect(shown(dataOf(`${ROOT}${address.pathname}${address.search}`))).toMatchObject(atNumber);
  window.history.replaceState(null, '', '/');
});

test('from a card whose client refuses: the browser opens the same', async () => {
  const open = jest.spyOn(window, 'open').mockReturnValue(null);
  const refusing = (): never => {
    throw new Error('no');
  };
  createHostReader()({ resources: { getString: (key) => key }, navigation: { openUrl: refusing } }).onDeclare?.(NUMBER);
  await new Promise((resolve) => setTimeout(resolve));
  expect(String(open.mock.calls[0]?.[0])).toContain(`webresourceName=${encodeURIComponent(PANEL)}`);
  open.mockRestore();
});

test('from a command: in the pane, at the record of the form', async () => {
  const { opening, log } = client();
  const commands = makeCommands({
    xrm: () => ({
      App: { sidePanes: opening.panes },
      Navigation: {
        navigateTo: () => Promise.reject(new Error('not asked')),
        openAlertDialog: () => Promise.reject(new Error('not asked')),
      },
      Utility: { getGlobalContext: () => ({ userSettings: { languageId: 1033 } }) },
    }),
    location: { origin: ROOT, search: '' },
    english: {},
  });
  await commands.copyTicketSheet({
    data: { entity: { getId: () => `{${NUMBER.toUpperCase()}}`, getEntityName: () => 'msdyn_ocphonenumber' } },
  });
  expect(shown(log.pages[0]?.data ?? '')).toMatchObject({ page: 'ticket', overview: { number: NUMBER } });
});

test('in a side pane: the same wishes again are another address, so that the frame loads, and the same page', async () => {
  const { opening, log } = client();
  const clock = jest.spyOn(Date, 'now');
  for (const moment of [1_800_000_000_000, 1_800_000_000_001]) {
    clock.mockReturnValue(moment);
    await openPanel(opening, WISHES);
  }
  clock.mockRestore();
  const [first, second] = log.pages.map(({ data }) => data);
  expect(log.panes).toBe(1);
  expect(first).not.toBe(second);
  for (const encodings of [0, 1, 2])
    for (const data of [first, second]) expect(shown(data ?? '', encodings)).toEqual(shown(new URLSearchParams(WISHES).toString()));
  expect(new URLSearchParams(first).has(OPENING)).toBe(true);
});

test('in a dialog, where a client never answers; a pane that comes later goes again', async () => {
  jest.useFakeTimers();
  const { opening, log, pane } = client();
  let answer: (made: PaneLike) => void = () => undefined;
  const silent: OpeningClient = {
    ...opening,
    panes: { getPane: () => undefined, createPane: () => new Promise<PaneLike>((resolve) => (answer = resolve)) },
  };
  const opened = openPanel(silent, WISHES);
  await jest.advanceTimersByTimeAsync(10_000);
  await opened;
  expect(log).toMatchObject({ pages: [], urls: [], closed: 0 });
  expect(log.dialogs).toHaveLength(1);
  answer(pane);
  await jest.advanceTimersByTimeAsync(0);
  expect(log.closed).toBe(1);
  jest.useRealTimers();
});

test.each<[string, Parameters<typeof client>[0], object]>([
  ['is not made', { refuses: ['create'] }, { panes: 0, closed: 0 }],
  ['is made and shows nothing', { refuses: ['navigate'] }, { panes: 1, closed: 1 }],
])('in a dialog, where a pane %s', async (_how, options, left) => {
  const { opening, log } = client(options);
  await openPanel(opening, WISHES);
  expect(log).toMatchObject({ ...left, pages: [], urls: [] });
  expect(log.dialogs).toHaveLength(1);
  expect(shown(log.dialogs[0]?.data ?? '')).toMatchObject(atNumber);
});

test('a pane that was there before is not taken away when it refuses', async () => {
  const { pane } = client();
  const { opening, log } = client({ open: { ...pane, navigate: () => Promise.reject(new Error('no')) } });
  await openPanel(opening, WISHES);
  expect(log).toMatchObject({ closed: 0, panes: 0 });
  expect(log.dialogs).toHaveLength(1);
});

test('in a tab, where the client refuses panes and dialogs', async () => {
  const { opening, log } = client({ refuses: ['create', 'dialog'] });
  await openPanel(opening, WISHES);
  expect(shown(dataOf(log.urls[0] ?? ''))).toMatchObject(atNumber);
});

test('where everything is refused, the last refusal is thrown', async () => {
  await expect(openPanel(client({ refuses: ['create', 'dialog', 'url'] }).opening, WISHES)).rejects.toThrow('refused: url');
  await expect(openPanel({ root: ROOT, search: '' }, WISHES)).rejects.toThrow();
});

test('by a link in a message: with the app or without, and encoded once', () => {
  const link = panelAddress({ root: ROOT, search: '' }, WISHES);
  expect(link).not.toContain('appid');
  expect(link).toContain('data=page%3Dconnectivity%26teamsshow%3Dall%26teams%3D');
  expect(shown(dataOf(link))).toMatchObject(atNumber);
  const search = { search: 'Łódź + 50% & more' };
  expect(shown(dataOf(panelAddress({ root: ROOT, search: '' }, search))).overview.search).toBe(search.search);
});

const SOLUTION = path.join(__dirname, '..', '..', '..', 'solution', 'src', 'VoiceChannelDeployment');
const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => ['SubArea', 'Group'].includes(name) });
const read = (...file: readonly string[]): any => parser.parse(readFileSync(path.join(SOLUTION, ...file), 'utf8'));

test('from a site map: the page itself, which shows the channels', () => {
  const { SiteMap } = read('AppModuleSiteMaps', 'vcd_VoiceChannelDeployment', 'AppModuleSiteMap.xml').AppModuleSiteMap;
  const [first] = SiteMap.Area.Group[0].SubArea;
  expect(first['@_Url']).toBe(`$webresource:${PANEL}`);
  // Passing parameters would put names into the address that are not the panel's; they are passed over.
  expect(first['@_PassParams']).toBe('false');
  expect(readPanelAddress({ hash: '', search: '' })).toMatchObject({ page: 'channels' });
  expect(readPanelAddress({ hash: '', search: '?typename=&type=&id=&orgname=contoso&userlcid=1033&orglcid=1033' })).toMatchObject({
    page: 'channels',
  });
});

test('from the admin app: its site map is the one that begins with the panel', () => {
  const app = read('AppModules', 'vcd_VoiceChannelDeployment', 'AppModule.xml').AppModule;
  const siteMap = read('AppModuleSiteMaps', 'vcd_VoiceChannelDeployment', 'AppModuleSiteMap.xml').AppModuleSiteMap;
  const components: { '@_type': string; '@_schemaName'?: string }[] = [app.AppModuleComponents.AppModuleComponent].flat();
  expect(components.filter((one) => one['@_type'] === '62').map((one) => one['@_schemaName'])).toEqual([siteMap.SiteMapUniqueName]);
});
