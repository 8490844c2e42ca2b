/** @jest-environment jsdom */
import { act, configure, fireEvent, render, screen, waitFor, within, type RenderResult } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { Panel } from '../../../pcf/panel/Panel';
import { DataverseError, type DataverseClient, type PageRequest } from '../../../plugins-ts/dataverse/client';
import type { Report } from '../../../plugins-ts/report/reportTypes';
import type { EntitySet, UnknownRow } from '../../../plugins-ts/tables/tables';
import { sampleTables } from '../../../preview/sample';
import { expectAccessible, textOf } from '../../support/render';
import { sampleReport } from '../overview/organizations';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 30_000 });

const NOW = new Date('2026-11-22T09:00:00Z');
const clock = { now: () => NOW };

interface Gate {
  readonly client: DataverseClient;
  /** Lets the waiting requests of a table through; of all when none is named. */
  open(...sets: readonly EntitySet[]): Promise<void>;
  readonly asked: PageRequest[];
}

/** A service that answers when the test says so. */
function gated(tables: Partial<Record<EntitySet, UnknownRow[]>>, denied: readonly EntitySet[] = []): Gate {
  const asked: PageRequest[] = [];
  const waiting: { readonly set: EntitySet; readonly go: () => void }[] = [];
  const free = new Set<EntitySet>();
  let all = false;
  return {
    asked,
    client: {
      readPage: async (request) => {
        asked.push(request);
        const set = request.entitySet as EntitySet;
        if (!all && !free.has(set)) {
          await new Promise<void>((resolve, reject) => {
            waiting.push({ set, go: resolve });
            request.signal?.addEventListener('abort', () => reject(new DataverseError({ kind: 'cancelled', message: 'Read_Cancelled' })));
          });
        }
        if (denied.includes(set)) throw new DataverseError({ kind: 'denied', message: 'no', privilege: `prvRead${set}` });
        return { rows: tables[set] ?? [], nextLink: null };
      },
    },
    open: async (...sets) => {
      if (sets.length === 0) all = true;
      for (const set of sets) free.add(set);
      await act(async () => {
        for (let round = 0; round < 30; round += 1) {
          for (const entry of waiting.splice(0)) {
            if (all || free.has(entry.set)) entry.go();
            else waiting.push(entry);
          }
          await Promise.resolve();
        }
      });
    },
  };
}

const few = (): Record<EntitySet, UnknownRow[]> => {
  const tables = sampleTables();
  return { ...tables, msdyn_ocvoicechannelsettings: tables.msdyn_ocvoicechannelsettings.slice(0, 6) };
};

function show(gate: Gate, fragment = ''): RenderResult {
  window.history.replaceState(null, '', `/${fragment}`);
  const host = {
    languageId: 1033,
    organizationName: 'contoso.crm.dynamics.com',
  };
  return render(<Panel client={gate.client} host={host} text={textOf('en')} locale="en" clock={clock} page={window} />);
}

test('shows progress, then channels before every table has arrived, then the whole', async () => {
  const gate = gated(few());
  show(gate);
  expect(screen.getByText('Reading your organization')).toBeTruthy();
  await gate.open('msdyn_ocvoicechannelsettings', 'msdyn_ocphonenumbers');
  expect(screen.getByRole('heading', { level: 1, name: 'Voice channel deployment' })).toBeTruthy();
  expect(screen.getByText(/6 voice channels/)).toBeTruthy();
  expect(screen.getByText('Reading your organization')).toBeTruthy();
  await gate.open();
  expect(screen.queryByText('Reading your organization')).toBeNull();
  expect(screen.getByText(/6 voice channels/)).toBeTruthy();
  await expectAccessible();
});

test.each(['page=readiness', 'page=advisor', 'compare=teams-calling-plan', 'about=acs-trial'])(
  'on %s, too, figures are shown as not the last ones while tables are being read',
  async (fragment) => {
    const gate = gated(few());
    show(gate, `#${fragment}`);
    await gate.open('msdyn_ocvoicechannelsettings', 'msdyn_ocphonenumbers');
    expect(screen.getAllByRole('navigation').length).toBeGreaterThan(0);
    expect(screen.getByText('Reading your organization')).toBeTruthy();
    await gate.open();
    expect(screen.queryByText('Reading your organization')).toBeNull();
  },
);

test('stopping keeps what arrived, and says what is missing', async () => {
  const gate = gated(few());
  show(gate);
  await gate.open('msdyn_ocvoicechannelsettings', 'msdyn_ocphonenumbers');
  userEvent.click(screen.getByRole('button', { name: 'Stop reading' }));
  await waitFor(() => expect(screen.queryByText('Reading your organization')).toBeNull());
  expect(screen.getByText(/6 voice channels/)).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Tables that could not be read' })).toBeTruthy();
});

test('a refresh that is stopped leaves what was there', async () => {
  const gate = gated(few());
  show(gate);
  await gate.open();
  const whole = screen.getByText(/6 voice channels/).textContent;
  const closed = gated({});
  const read = gate.client.readPage;
  (gate.client as { readPage: DataverseClient['readPage'] }).readPage = closed.client.readPage;
  userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
  userEvent.click(await screen.findByRole('button', { name: 'Stop reading' }));
  await waitFor(() => expect(screen.queryByText('Reading your organization')).toBeNull());
  expect(screen.getByText(/6 voice channels/).textContent).toBe(whole);
  (gate.client as { readPage: DataverseClient['readPage'] }).readPage = read;
});

test('leaving the page gives up the reading', async () => {
  const gate = gated(few());
  const { unmount } = show(gate);
  unmount();
  expect(gate.asked.every(({ signal }) => signal?.aborted)).toBe(true);
});

test('keeps its state in the address, follows the back button, and stores nothing', async () => {
  const stored = jest.spyOn(Storage.prototype, 'setItem');
  const gate = gated(few());
  show(gate);
  await gate.open();
  userEvent.click(screen.getByRole('button', { name: /^No Microsoft SLA/ }));
  expect(window.location.hash).toContain('noSla=1');
  await act(async () => {
    window.history.back();
    await new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
  });
  expect(screen.getByRole('button', { name: /^No Microsoft SLA/ }).getAttribute('aria-pressed')).toBe('false');
  expect(stored).not.toHaveBeenCalled();
  expect(window.localStorage.length + window.sessionStorage.length).toBe(0);
});

test('a table that may not be read is named with its privilege', async () => {
  const gate = gated(few(), ['msdyn_occarriers']);
  show(gate);
  await gate.open();
  expect(screen.getByRole('region', { name: 'Tables that could not be read' }).textContent).toMatch(/prvReadmsdyn_occarrier/);
});

test('an organization without channels says so', async () => {
  const gate = gated({});
  show(gate);
  await gate.open();
  expect(screen.getByRole('heading', { name: 'No voice channels yet' })).toBeTruthy();
  await expectAccessible();
});

test('copies Markdown, and shows the text, selected, where the browser refuses it or has no clipboard', async () => {
  const writeText = jest.fn((_text: string) => Promise.resolve());
  Object.defineProperty(window.navigator, 'clipboard', { configurable: true, value: { writeText } });
  const gate = gated(few());
  show(gate);
  await gate.open();
  const copy = async (): Promise<void> => {
    userEvent.click(screen.getByRole('button', { name: 'Export' }));
    // Fluent lets a callout take the pointer once it was placed, which jsdom never does.
    const item = await screen.findByRole('menuitem', { name: 'Copy as Markdown' });
    await act(async () => void fireEvent.click(item));
  };
  await copy();
  expect(await screen.findByText('The report is on the clipboard as Markdown.')).toBeTruthy();
  expect(writeText.mock.calls[0]?.[0]).toMatch(/^# /);
  const taken = async (): Promise<void> => {
    await copy();
    const area = (await screen.findByRole('textbox', { name: 'Text to copy' })) as HTMLTextAreaElement;
    expect(document.activeElement).toBe(area);
    expect(area.value).toMatch(/^# /);
    expect([area.selectionStart, area.selectionEnd]).toEqual([0, area.value.length]);
    await expectAccessible();
    userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('textbox', { name: 'Text to copy' })).toBeNull();
  };
  writeText.mockImplementationOnce(() => Promise.reject(new Error('no')));
  await taken();
  writeText.mockImplementationOnce(() => {
    throw new Error('no');
  });
  await taken();
  Object.defineProperty(window.navigator, 'clipboard', { configurable: true, value: undefined });
  await taken();
});

test('prints every row that passes the filters, and takes the sheet away again', async () => {
  const tables = sampleTables();
  const gate = gated(tables);
  const { container } = show(gate);
  await gate.open();
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect(container.querySelectorAll('.print-sheet tbody tr')).toHaveLength(tables.msdyn_ocvoicechannelsettings.length);
  // As the table does: a channel that is only a caller ID, by the number that it shows.
  expect(container.querySelector('.print-sheet tbody')?.textContent).toContain('Caller ID only');
  act(() => void window.dispatchEvent(new Event('afterprint')));
  expect(container.querySelector('.print-sheet')).toBeNull();
});

/** The texts of the printed table, row by row. */
const printed = ({ container }: RenderResult, part: 'tbody' | 'thead' = 'tbody'): readonly (readonly string[])[] => {
  const rows = container.querySelectorAll(`.print-sheet ${part} tr`);
  return Array.from(rows, (row) => Array.from(row.children, ({ textContent }) => textContent ?? ''));
};

test('prints every channel too where channels stand for a page that may not be seen', async () => {
  const tables = sampleTables();
  const gate = gated(tables);
  const shown = show(gate, '#page=connectivity');
  await gate.open();
  expect(screen.getByRole('link', { name: 'Channels' }).getAttribute('aria-current')).toBe('page');
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect(printed(shown)).toHaveLength(tables.msdyn_ocvoicechannelsettings.length);
  // The rows in sight are not printed besides.
  expect(shown.container.querySelector('.print-sheet')?.parentElement?.className).toContain('panel-list');
});

test.each([
  ['other', 'Named by other records', (report: Report) => report.otherNumbers],
  ['unused', 'Not used anywhere that could be read', (report: Report) => report.unusedNumbers],
  ['outside', 'Outside Dynamics 365', (report: Report) => report.outsideNumbers],
] as const)('prints the numbers of the list %s, as the search leaves them', async (list, name, numbersOf) => {
  const numbers = numbersOf(sampleReport());
  const gate = gated(sampleTables());
  expect(numbers.length).toBeGreaterThan(1);
  const shown = show(gate, `#list=${list}`);
  await gate.open();
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  const uses = list === 'other' ? ['Used for'] : [];
  expect(printed(shown, 'thead')).toEqual([['Number', ...uses, 'Number source', 'Approach', 'Retirement', 'Findings']]);
  const all = printed(shown);
  expect(all).toHaveLength(numbers.length);
  expect(shown.container.querySelector('.print-sheet > p')?.textContent).toContain(
    `${name} · ${numbers.length} of ${numbers.length} numbers`,
  );

  const digits = /[0-9 ()-]{7,}/.exec(all[1]?.[0] ?? '')?.[0] ?? 'no number';
  act(() => {
    window.location.hash = `#list=${list}&search=${encodeURIComponent(digits.replace(/[^0-9]/g, ''))}`;
    window.dispatchEvent(new Event('hashchange'));
  });
  expect(printed(shown)).toEqual([all[1]]);
});

test('compares approaches, at most four, and comes back', async () => {
  const gate = gated(few());
  show(gate);
  await gate.open();
  fireEvent.click(screen.getByRole('button', { name: 'Compare approaches' }));
  expect(document.activeElement?.textContent).toBe('Compare');
  expect(window.location.hash).toContain('compare');
  const boxes = screen.getAllByRole('checkbox') as HTMLInputElement[];
  expect(boxes.filter(({ checked }) => checked)).toHaveLength(4);
  expect(boxes.filter(({ checked }) => !checked).every(({ disabled }) => disabled)).toBe(true);
  await expectAccessible();
  userEvent.click(screen.getByRole('checkbox', { name: 'ACS direct offer' }));
  userEvent.click(screen.getByRole('checkbox', { name: 'Trial number' }));
  expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(4);
  userEvent.click(screen.getByRole('button', { name: 'Back to all channels' }));
  expect(screen.getByRole('heading', { level: 1, name: 'Voice channel deployment' })).toBeTruthy();
});
