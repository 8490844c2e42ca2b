/** Command-bar buttons: which record they open the panel at, in which pane, and what happens on older clients. */
import type { XrmLike } from '../../../plugins-ts/commands/commandApi';
import { makeCommands, MOST_EXPORTED } from '../../../plugins-ts/commands/commands';
import { OPENING, type PaneLike, type WebResourcePage } from '../../../plugins-ts/opening/openPanel';
import { readWords } from '../../../tools/build/strings';
import { ROOT } from '../../../tools/build/targets';

const english = { ...readWords(ROOT, 'en', ['forms']), Language_Lcid: '1033' };
const german = { ...readWords(ROOT, 'de', ['forms']), Language_Lcid: '1031', Language_Tag: 'de' };

const location = { origin: 'https://contoso.crm.dynamics.com', search: '' };

function client({ panes = true, languageId = 1033, fails = false } = {}) {
  const log = {
    created: [] as object[],
    pages: [] as WebResourcePage[],
    dialogs: [] as WebResourcePage[],
    alerts: [] as string[],
    selected: 0,
  };
  /** What was asked for, without what tells two openings apart. */
  const asked = (page: WebResourcePage): WebResourcePage => {
    const data = new URLSearchParams(page.data);
    data.delete(OPENING);
    return { ...page, data: data.toString() };
  };
  let open: PaneLike | undefined;
  const pane: PaneLike = {
    navigate: async (page) => {
      if (fails) throw { message: 'no such web resource' };
      log.pages.push(asked(page));
    },
    select: () => void (log.selected += 1),
  };
  const xrm: XrmLike = {
    App: panes
      ? { sidePanes: { getPane: () => open, createPane: async (options) => (log.created.push(options), (open = pane)) } }
      : undefined,
    Navigation: {
      navigateTo: async (page) => {
        if (fails) throw { message: 'no such web resource' };
        log.dialogs.push(page);
      },
      openAlertDialog: async ({ text }) => void log.alerts.push(text),
    },
    Utility: {
      getGlobalContext: () => ({ userSettings: { languageId } }),
      getResourceString: (webResource, key) =>
        webResource === 'vcd_/scripts/commands' ? (german[key as keyof typeof german] ?? null) : null,
    },
  };
  return { log, commands: makeCommands({ xrm: () => xrm, location, english }) };
}

const form = (table: string, id: string) => ({ data: { entity: { getId: () => id, getEntityName: () => table } } });
const CHANNEL = 'msdyn_ocvoicechannelsetting';
const selection = (...ids: string[]) => ids.map((Id) => ({ Id, TypeName: CHANNEL }));

test('opens the panel at the record of the form, in one pane that is used again', async () => {
  const { log, commands } = client();
  await commands.openDeployment(form(CHANNEL, '{ABC}'));
  await commands.openDeployment(form('msdyn_ocphonenumber', 'DEF'));
  expect(log.pages).toEqual([
    { pageType: 'webresource', webresourceName: 'vcd_/panel/index.html', data: 'channel=abc' },
    { pageType: 'webresource', webresourceName: 'vcd_/panel/index.html', data: 'number=def' },
  ]);
  expect(log.created).toEqual([
    { title: 'Deployment', paneId: 'vcd_deployment', canClose: true, width: 340, imageSrc: 'WebResources/vcd_/icons/panel.svg' },
  ]);
  expect(log.selected).toBe(2);
});

test('in a list, opens the first that is selected; with none, the whole panel', async () => {
  const { log, commands } = client();
  await commands.openDeployment({}, selection('one', 'two'));
  await commands.openDeployment({}, []);
  expect(log.pages.map(({ data }) => data)).toEqual(['channel=one', '']);
});

test('older clients get a dialog at the side', async () => {
  const { log, commands } = client({ panes: false });
  await commands.openDeployment(form(CHANNEL, 'abc'));
  expect(log.dialogs.map(({ data }) => data)).toEqual(['channel=abc']);
});

test('the ticket sheet and the export are pages of the panel', async () => {
  const { log, commands } = client();
  await commands.copyTicketSheet(form(CHANNEL, 'abc'));
  await commands.exportSelected({}, selection(...Array.from({ length: MOST_EXPORTED + 5 }, (_, index) => `id${index}`)));
  expect(log.pages[0]?.data).toBe('channel=abc&ticket=1');
  expect(new URLSearchParams(log.pages[1]?.data).get('only')?.split(',')).toHaveLength(MOST_EXPORTED);
  expect(log.alerts).toEqual([
    '40 of the 45 selected records are opened for export. To export more, choose Deployment with nothing selected, and filter there.',
  ]);
});

test('as many as can be exported are exported without a word', async () => {
  const { log, commands } = client();
  await commands.exportSelected({}, selection(...Array.from({ length: MOST_EXPORTED }, (_, index) => `id${index}`)));
  expect({ alerts: log.alerts, pages: log.pages.length }).toEqual({ alerts: [], pages: 1 });
});

test('two clicks at once make one pane', async () => {
  const { log, commands } = client();
  await Promise.all([commands.openDeployment(form(CHANNEL, 'abc')), commands.copyTicketSheet(form(CHANNEL, 'abc'))]);
  expect({ panes: log.created.length, pages: log.pages.length }).toEqual({ panes: 1, pages: 2 });
});

test('a client that has neither the panel nor a dialog ends quietly', async () => {
  const broken = makeCommands({
    xrm: () => ({ Utility: { getGlobalContext: () => ({ userSettings: { languageId: 1033 } }) } }) as unknown as XrmLike,
    location,
    english,
  });
  await expect(broken.openDeployment(form(CHANNEL, 'abc'))).resolves.toBeUndefined();
});

test('an error becomes one dialog in the language of the user', async () => {
  const { log, commands } = client({ fails: true, languageId: 1031 });
  await commands.openDeployment(form(CHANNEL, 'abc'));
  expect(log.alerts).toEqual([
    '„Bereitstellung“ konnte nicht geöffnet werden: no such web resource\n\n' +
      'https://contoso.crm.dynamics.com/main.aspx?pagetype=webresource&webresourceName=vcd_%2Fpanel%2Findex.html&data=channel%3Dabc',
  ]);
});

test('enable rules answer at once, from what they are given', () => {
  const { commands } = client();
  expect(commands.canOpenDeployment(form(CHANNEL, 'abc'))).toBe(true);
  expect(commands.canOpenDeployment(form(CHANNEL, ''))).toBe(false);
  expect(commands.canOpenDeployment(form('account', 'abc'))).toBe(false);
  expect(commands.canOpenDeployment({}, [])).toBe(true);
  expect(commands.hasSelection(selection('one'))).toBe(true);
  expect(commands.hasSelection([])).toBe(false);
  expect(commands.hasSelection()).toBe(false);
});
