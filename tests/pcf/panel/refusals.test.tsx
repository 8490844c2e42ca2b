/** @jest-environment jsdom */
// What a frame, a browser or an app refuses: it is said, and there is another way to the same.
import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { frameLets } from '../../../pcf/panel/framePermissions';
import { Panel } from '../../../pcf/panel/Panel';
import * as tableFiles from '../../../pcf/panel/workbook';
import type { HostNavigation, PanelHost } from '../../../pcf/panel/panelHost';
import { channelId, sampleTables } from '../../../preview/sample';
import type { EntitySet } from '../../../plugins-ts/tables/tables';
import { expectAccessible, textOf } from '../../support/render';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 30_000 });

const clock = { now: () => new Date('2026-11-22T09:00:00Z') };
const text = textOf('en');

async function show(fragment: string, host: Partial<PanelHost> = {}, page: Window & typeof globalThis = window): Promise<void> {
  window.history.replaceState(null, '', `/${fragment}`);
  const tables = sampleTables();
  const client = {
    readPage: async ({ entitySet }: { entitySet: string }) => ({ rows: tables[entitySet as EntitySet] ?? [], nextLink: null }),
  };
  const whole: PanelHost = { languageId: 1033, organizationName: 'contoso.crm.dynamics.com', ...host };
  render(<Panel client={client} host={whole} text={text} locale="en" clock={clock} page={page} />);
  await waitFor(() => expect(screen.queryByText('Reading your organization')).toBeNull());
}

/** The window, standing in a frame with these attributes. */
function framed(attributes: Readonly<Record<string, string>>, more: object = {}): Window & typeof globalThis {
  const frameElement = document.createElement('iframe');
  for (const [name, value] of Object.entries(attributes)) frameElement.setAttribute(name, value);
  const own: Readonly<Record<string, unknown>> = { frameElement, parent: window, ...more };
  return new Proxy(window, {
    get: (target, name) => {
      if (typeof name === 'string' && name in own) return own[name];
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' && !/^[A-Z]/.test(String(name)) ? (value.bind(target) as unknown) : value;
    },
  });
}

afterEach(() => jest.restoreAllMocks());

const addressOf: HostNavigation['addressOf'] = ({ table, id = '' }) => `https://contoso.crm.dynamics.com/main.aspx?etn=${table}&id=${id}`;

test.each<[string, HostNavigation['open']]>([
  ['rejects', () => Promise.reject(new Error('not in this app'))],
  [
    'throws',
    () => {
      throw new Error('not in this app');
    },
  ],
])('a record whose opening %s is offered as a link', async (_how, open) => {
  await show(`#channel=${channelId('us-orders')}&help=off`, { navigation: { open, addressOf } });
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Open record' })));
  expect(await screen.findByText('The record could not be opened from here.', { exact: false })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Open it in a new tab' }).getAttribute('href')).toBe(
    addressOf({ table: 'msdyn_ocvoicechannelsetting', id: channelId('us-orders') }),
  );
  await expectAccessible();
});

test('a record that opens says nothing', async () => {
  const opened: unknown[] = [];
  await show(`#channel=${channelId('us-orders')}&help=off`, {
    navigation: { open: async (target) => void opened.push(target), addressOf },
  });
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Open record' })));
  expect(opened).toMatchObject([{ table: 'msdyn_ocvoicechannelsetting', id: channelId('us-orders') }]);
  expect(screen.queryByRole('link', { name: 'Open it in a new tab' })).toBeNull();
});

test('the ticket sheet never ends without its text in sight, and the focus goes back', async () => {
  Object.defineProperty(window.navigator, 'clipboard', { configurable: true, value: undefined });
  await show(`#channel=${channelId('us-orders')}&ticket=1`);
  const copy = screen.getByRole('button', { name: text('Ticket_Copy') });
  copy.focus();
  userEvent.click(copy);
  const area = (await screen.findByRole('textbox', { name: 'Text to copy' })) as HTMLTextAreaElement;
  expect(area.value.length).toBeGreaterThan(200);
  expect(area.selectionEnd).toBe(area.value.length);
  userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(document.activeElement).toBe(copy);
});

test.each([
  ['in a sandbox', framed({ sandbox: 'allow-scripts allow-same-origin' })],
  [
    'where printing throws',
    framed(
      {},
      {
        print: () => {
          throw new Error('no');
        },
      },
    ),
  ],
])('printing %s offers the page in a tab of its own', async (_where, page) => {
  await show(`#channel=${channelId('us-orders')}&ticket=1`, {}, page);
  userEvent.click(screen.getByRole('button', { name: 'Print' }));
  expect(await screen.findByText('Printing is not possible here.', { exact: false })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Open this page in a new tab' }).getAttribute('href')).toBe(window.location.href);
});

const scripts = (load: (tag: HTMLScriptElement) => void): void =>
  void jest.spyOn(document.head, 'append').mockImplementation((tag) => {
    if (tag instanceof HTMLScriptElement) setTimeout(() => load(tag));
  });

// Before the next: there the script was loaded.
test('a file whose script cannot be loaded is said, and tried again', async () => {
  scripts((tag) => tag.onerror?.(new Event('error')));
  await show('#page=readiness');
  for (let times = 0; times < 2; times++) {
    userEvent.click(screen.getByRole('button', { name: text('Guidance_ExportCsv') }));
    await waitFor(() => expect(document.head.append).toHaveBeenCalledTimes(times + 1));
    expect(await screen.findByText('The file could not be made. Try again.')).toBeTruthy();
  }
});

test('a file that may not be saved is shown as text', async () => {
  (window as { VoiceChannelWorkbook?: unknown }).VoiceChannelWorkbook = tableFiles;
  scripts((tag) => tag.onload?.(new Event('load')));
  await show('#page=readiness', {}, framed({ sandbox: 'allow-scripts allow-same-origin allow-modals' }));
  userEvent.click(screen.getByRole('button', { name: text('Guidance_ExportCsv') }));
  expect(await screen.findByText('The file could not be saved from here.')).toBeTruthy();
  expect((screen.getByRole('textbox', { name: 'Text to copy' }) as HTMLTextAreaElement).value).toMatch(/^[^\ufeff].*,/);
});

test('frames let through what they have a token for, and those of other origins show nothing', () => {
  expect(frameLets(window, 'allow-downloads')).toBe(true);
  expect(frameLets(framed({ sandbox: 'allow-downloads' }), 'allow-downloads')).toBe(true);
  expect(frameLets(framed({ sandbox: '' }), 'allow-downloads')).toBe(false);
  expect(frameLets(framed({}, { parent: framed({ sandbox: '' }) }), 'allow-modals')).toBe(false);
  const foreign = Object.defineProperty({ parent: window }, 'frameElement', {
    get: () => {
      throw new DOMException('Blocked', 'SecurityError');
    },
  });
  expect(frameLets(foreign as unknown as Window, 'allow-modals')).toBe(true);
});

test('without an app, one quiet line says what only the app can do', async () => {
  await show('#help=off', { alone: true });
  expect(screen.getAllByText('This page runs without the app:', { exact: false })).toHaveLength(1);
  await expectAccessible();
});

test('with an app it is not said', async () => {
  await show('#help=off');
  expect(screen.queryByText('This page runs without the app:', { exact: false })).toBeNull();
});

test.each([
  [340, true, 0],
  [340, false, 1],
  [1280, true, 1],
])('a step in a page %s px wide, framed %s, adds %s to the history', async (innerWidth, inFrame, added) => {
  const page = inFrame ? framed({}, { innerWidth }) : framed({}, { innerWidth, parent: undefined });
  const shown = inFrame ? page : new Proxy(page, { get: (target, name) => (name === 'parent' ? shown : Reflect.get(target, name)) });
  await show('#help=off', {}, shown as typeof page);
  const before = window.history.length;
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: /^No Microsoft SLA/ })));
  expect(window.location.hash).toContain('noSla=1');
  expect(window.history.length - before).toBe(added);
});
