/** @jest-environment jsdom */
// The page that checks the organization: runs, stops, asks for consent, copies, saves, and lets nothing private out.
import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { Panel } from '../../../pcf/panel/Panel';
import { diagnosedPage } from '../../../pcf/panel/pageFacts';
import type { PanelHost } from '../../../pcf/panel/panelHost';
import * as diagnosisScript from '../../../pcf/panel/runDiagnosis';
import type { Language } from '../../../plugins-ts/text';
import type { EntitySet } from '../../../plugins-ts/tables/tables';
import { sampleTables } from '../../../preview/sample';
import { CANARIES, canariesIn } from '../../plugins-ts/diagnosis/canaries';
import { expectAccessible, textOf } from '../../support/render';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 30_000 });

const clock = { now: () => new Date('2026-11-22T09:00:00Z') };
const text = textOf('en');
const USER = 'ca4a41e5-0000-4000-8000-00000000ca4a';

/** Lets nobody see anything, and says why in words that are nobody's business. */
const refusing = async (address: string): Promise<object> => {
  const whoAmI = String(address).endsWith('WhoAmI');
  const body = whoAmI
    ? { UserId: USER, OrganizationId: USER, canary: CANARIES.join(' ') }
    : { error: { code: '0x80040220', message: CANARIES.join(' ') } };
  return { status: whoAmI ? 200 : 403, headers: { get: () => 'application/json' }, text: async () => JSON.stringify(body) };
};

let asked: string[];
let written: string[];
let answer: (address: string, init: RequestInit) => Promise<object>;

beforeEach(() => {
  asked = [];
  written = [];
  answer = refusing;
  const page = window as unknown as Record<string, unknown>;
  page.fetch = (address: string, init: RequestInit) => {
    asked.push(address);
    if (init.method !== 'GET') written.push(`${init.method} ${address}`);
    return answer(address, init);
  };
  // The script that is loaded on its first use.
  page.VoiceChannelDiagnosis = diagnosisScript;
  jest.spyOn(document.head, 'append').mockImplementation((tag) => {
    if (tag instanceof HTMLScriptElement) setTimeout(() => tag.onload?.(new Event('load')));
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  delete (window as { Xrm?: unknown }).Xrm;
});

async function show(language: Language = 'en', host: Partial<PanelHost> = {}): Promise<void> {
  window.history.replaceState(null, '', '/#page=diagnosis');
  const tables = sampleTables();
  const client = {
    readPage: async ({ entitySet }: { entitySet: string }) => ({ rows: tables[entitySet as EntitySet] ?? [], nextLink: null }),
  };
  const whole: PanelHost = { languageId: 1033, organizationName: CANARIES[5], ...host };
  render(<Panel client={client} host={whole} text={textOf(language)} locale={language} clock={clock} page={window} />);
  await screen.findByRole('button', { name: textOf(language)('Diagnosis_Run') });
}

const click = (name: string): Promise<void> => act(async () => void fireEvent.click(screen.getByRole('button', { name })));

async function run(): Promise<void> {
  await click(text('Diagnosis_Run'));
  await screen.findByRole('button', { name: text('Diagnosis_RunAgain') });
}

// The first of all: later ones have the script.
test('a script that cannot be loaded is said, and tried again', async () => {
  const append = document.head.append as jest.Mock;
  const loading = append.getMockImplementation();
  append.mockImplementation((tag: HTMLScriptElement) => setTimeout(() => tag.onerror?.(new Event('error'))));
  await show();
  await click(text('Diagnosis_Run'));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe(text('Diagnosis_Failed')));
  append.mockImplementation(loading as () => void);
  await run();
  expect(screen.getByRole('status').textContent).toMatch(/^Something here is not as we expect/);
});

test('nothing is asked before somebody says so', async () => {
  await show();
  expect(asked).toEqual([]);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Check this organization');
  expect(within(screen.getByRole('navigation')).getByText('Check').getAttribute('aria-current')).toBe('page');
  await expectAccessible();
});

test('a run says how far it is, and ends with belief, answer, verdict and what to do', async () => {
  await show();
  const status = screen.getByRole('status');
  await run();
  expect(status.textContent).toBe('Something here is not as we expect. It is listed first, with what to do about it.');
  // Worst first, so that nobody has to look for it.
  const groups = [...document.querySelectorAll('tbody > tr:first-child > th')].map(({ textContent }) => String(textContent).split(':')[0]);
  expect(groups.slice(0, 2)).toEqual(['Differs', 'Not known']);
  expect(groups[groups.length - 1]).toBe('As expected');
  expect(screen.getByText('The page finds the app around it.')).toBeTruthy();
  expect(written).toEqual([]);
  await expectAccessible();
});

test('neither the page nor what is copied or saved holds a canary', async () => {
  const copied: string[] = [];
  Object.defineProperty(window.navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (content: string) => void copied.push(content) },
  });
  const saved: Blob[] = [];
  window.URL.createObjectURL = (blob) => {
    saved.push(blob as Blob);
    return 'blob:';
  };
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await show();
  const title = document.title;
  await run();
  const main = document.body.cloneNode(true) as HTMLElement;
  expect(canariesIn(`${main.innerHTML} ${title} ${location.href}`)).toEqual([]);
  await click(text('Diagnosis_Copy'));
  expect(await screen.findByText('The check is on the clipboard.')).toBeTruthy();
  await click(text('Diagnosis_Save'));
  const file = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(saved[0] as Blob);
  });
  expect(canariesIn(`${copied.join()} ${file}`)).toEqual([]);
  expect(copied.join()).toMatch(/\n\nDiffers: \d+\n- Where the page runs: The page finds the app around it\./);
  expect(JSON.parse(file)).toMatchObject({ format: 'voice-channel-diagnosis/1', from: 'page' });
});

test('writing is offered in plain words, and done only for who agrees', async () => {
  // No row is in the way.
  answer = async (address) =>
    String(address).includes('vcd_numberconnectivities?$select=vcd_phonenumber&')
      ? { ...(await refusing(address)), status: 200, text: async () => JSON.stringify({ value: [] }) }
      : refusing(address);
  await show();
  fireEvent.click(screen.getByRole('checkbox', { name: /Write one row: .* belongs to nobody/ }));
  await run();
  expect(new Set(written)).toEqual(new Set([`POST ${location.origin}/api/data/v9.2/$batch`]));
});

test('a side pane is offered only where there is an app, and opened only for who agrees', async () => {
  await show('en', { alone: true });
  expect(screen.queryByRole('checkbox', { name: /side pane/ })).toBeNull();
  document.body.innerHTML = '';
  const panes: string[] = [];
  (window as { Xrm?: unknown }).Xrm = {
    WebApi: { retrieveMultipleRecords: () => Promise.reject({ message: CANARIES[0] }) },
    App: {
      sidePanes: { createPane: async ({ paneId }: { paneId: string }) => (panes.push(paneId), { close: () => panes.push('closed') }) },
    },
    Utility: { getGlobalContext: () => ({ getClientUrl: () => location.origin, userSettings: { languageId: 1033 } }) },
  };
  await show();
  await run();
  expect(panes).toEqual([]);
  fireEvent.click(screen.getByRole('checkbox', { name: /Open a side pane/ }));
  await click(text('Diagnosis_RunAgain'));
  await waitFor(() => expect(panes).toEqual(['vcd_diagnosis', 'closed']));
  expect(await screen.findByText('The app opens a side pane and closes it.')).toBeTruthy();
});

test('a page that is closed meanwhile removes what it wrote, and one that is not keeps still', () => {
  const kept: unknown[] = [];
  (window as unknown as Record<string, unknown>).fetch = (address: string, init: unknown) => kept.push([address, init]);
  const { diagnosed } = diagnosedPage({ page: window, text, violations: [] });
  const request = { method: 'DELETE', path: 'vcd_numberconnectivities(1)', headers: { 'If-Match': '*' } } as const;
  const stop = diagnosed.onLeave(request);
  window.dispatchEvent(new Event('pagehide'));
  const { method, headers } = request;
  expect(kept).toEqual([[`${location.origin}/api/data/v9.2/${request.path}`, { method, headers, keepalive: true }]]);
  stop();
  window.dispatchEvent(new Event('pagehide'));
  expect(kept).toHaveLength(1);
});

test('whoever stops keeps what was answered, and sees what was not', async () => {
  answer = (address) => (String(address).includes('EntityDefinitions') ? new Promise(() => undefined) : refusing(address));
  await show();
  await click(text('Diagnosis_Run'));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('3 of 12: Tables and columns'));
  await click(text('Diagnosis_Stop'));
  await screen.findByRole('button', { name: text('Diagnosis_RunAgain') });
  expect(screen.getAllByText('stopped').length).toBeGreaterThan(5);
  expect(screen.getByRole('status').textContent).toMatch(/^Stopped before the end\. /);
  expect(screen.getAllByText('Check again, and let it run to the end.').length).toBeGreaterThan(5);
  expect(screen.getByText('The session signs in to the Web API.')).toBeTruthy();
});

test.each(['de', 'ar'] as const)('the page speaks %s', async (language) => {
  await show(language);
  expect(document.body.textContent).not.toMatch(/Diagnosis_|\{\w+\}/);
  await click(textOf(language)('Diagnosis_Run'));
  await screen.findByRole('button', { name: textOf(language)('Diagnosis_RunAgain') });
  expect(document.body.textContent).not.toMatch(/Diagnosis_|\{\w+\}/);
});
