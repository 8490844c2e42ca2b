/** @jest-environment jsdom */
// Accepting a finding in the panel, taking it back, and what a reader without rights, or without the table, sees.
import { act, configure, render, screen, within, type RenderResult } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { Access } from '../../../pcf/panel/writeAccess';
import { Panel } from '../../../pcf/panel/Panel';
import type { RecordWriter } from '../../../plugins-ts/dataverse/acceptedFindings';
import { DataverseError, type DataverseClient } from '../../../plugins-ts/dataverse/client';
import type { ReadSet, UnknownRow } from '../../../plugins-ts/tables/tables';
import { channelId, sampleSnapshot } from '../../../preview/sample';
import { expectAccessible, textOf } from '../../support/render';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 30_000 });

const clock = { now: () => new Date('2026-11-22T09:00:00Z') };

interface Shown extends RenderResult {
  /** Rows of our table, as they are now. */
  readonly stored: UnknownRow[];
}

interface Options {
  readonly access?: Access;
  /** What the service says to a write. */
  readonly refuses?: unknown;
  readonly withoutTable?: boolean;
}

/** One channel with its findings, and nothing else around it. */
async function show({ access = 'allowed', refuses, withoutTable = false }: Options = {}): Promise<Shown> {
  const { tables } = sampleSnapshot();
  const rows: Record<ReadSet, readonly UnknownRow[]> = {
    ...tables,
    msdyn_ocvoicechannelsettings: tables.msdyn_ocvoicechannelsettings.filter(
      (row) => row['msdyn_ocvoicechannelsettingid'] === channelId('us-orders'),
    ),
  };
  const stored = [...tables.vcd_acceptedfindings];
  const client: DataverseClient = {
    readPage: ({ entitySet }) => {
      if (entitySet !== 'vcd_acceptedfindings') return Promise.resolve({ rows: rows[entitySet as ReadSet] ?? [], nextLink: null });
      return withoutTable
        ? Promise.reject(new DataverseError({ kind: 'missing', message: 'no such table' }))
        : Promise.resolve({ rows: [...stored], nextLink: null });
    },
  };
  const writing = (work: () => void): Promise<unknown> => {
    if (refuses !== undefined) return Promise.reject(refuses);
    work();
    return Promise.resolve({});
  };
  const place = (id: string): number => stored.findIndex((row) => row['vcd_acceptedfindingid'] === id);
  const writer: RecordWriter = {
    createRecord: (_table, id, row) => writing(() => void stored.push({ vcd_acceptedfindingid: id, ...row, statecode: 0 })),
    updateRecord: (_table, id, row) => writing(() => void stored.splice(place(id), 1, { ...stored[place(id)], ...row })),
    deleteRecord: (_table, id) => writing(() => void stored.splice(place(id), 1)),
  };
  window.history.replaceState(null, '', `/#channel=${channelId('us-orders')}&help=off`);
  const host = {
    languageId: 1033,
    organizationName: 'contoso.crm.dynamics.com',
    acceptance: { access: () => Promise.resolve(access), writer },
  };
  const result = render(<Panel client={client} host={host} text={textOf('en')} locale="en" clock={clock} page={window} />);
  await screen.findByRole('button', { name: 'Ticket sheet' });
  await act(async () => {
    for (let round = 0; round < 20; round += 1) await Promise.resolve();
  });
  return { ...result, stored };
}

const items = (): HTMLElement[] =>
  screen.getAllByRole('listitem').filter((item) => /^(Error|Warning|Information):/.test(item.querySelector('span')?.textContent ?? ''));
const item = (words: RegExp): HTMLElement => {
  const found = items().find((one) => words.test(one.textContent ?? ''));
  if (found === undefined) throw new Error(`no finding says ${String(words)}`);
  return found;
};
const RETIRES = /stops working in Contact Center/;
const WITHHELD = /withheld/;
const BRIDGED = /Bridged transfers/;

test('shows what was accepted, by whom and why, after what is open; and that a change opens it again', async () => {
  await show();
  expect(item(WITHHELD).textContent).toMatch(/Accepted.*14 Sep 2026.*Agreed with customer care/);
  expect(items()[items().length - 1]).toBe(item(WITHHELD));
  expect(item(BRIDGED).textContent).toMatch(/Open again.*What was seen has changed since it was accepted/);
});

test('accepts with a reason, and without one says that it is missing', async () => {
  const { stored } = await show();
  const before = items().length;
  userEvent.click(within(item(RETIRES)).getByRole('button', { name: 'Accept' }));
  const reason = screen.getByRole('textbox', { name: 'Reason' });
  expect(document.activeElement).toBe(reason);
  userEvent.click(screen.getByRole('button', { name: 'Accept finding' }));
  expect(screen.getByText('Enter a reason.')).toBeTruthy();
  expect(document.activeElement).toBe(reason);
  userEvent.type(reason, 'Moves with wave 3');
  await expectAccessible();
  userEvent.click(screen.getByRole('button', { name: 'Accept finding' }));
  expect(await screen.findByText('The finding is accepted. It stays in the list and in exports.')).toBeTruthy();
  expect(item(RETIRES).textContent).toMatch(/Accepted.*22 Nov 2026.*Moves with wave 3/);
  expect(items()).toHaveLength(before);
  expect(stored.map((row) => row['vcd_rule'])).toContain('R-RET-1');
  expect(stored.find((row) => row['vcd_rule'] === 'R-RET-1')).toMatchObject({
    vcd_subjecttable: 'msdyn_ocphonenumber',
    vcd_direction: 0,
    vcd_reason: 'Moves with wave 3',
    vcd_acceptedon: '2026-11-22',
  });
});

test('accepts again what had opened again, over the same row', async () => {
  const { stored } = await show();
  userEvent.click(within(item(BRIDGED)).getByRole('button', { name: 'Accept again' }));
  userEvent.click(screen.getByRole('button', { name: 'Accept finding' }));
  expect(await screen.findByText('The finding is accepted. It stays in the list and in exports.')).toBeTruthy();
  expect(stored).toHaveLength(2);
  expect(item(BRIDGED).textContent).toMatch(/Accepted.*22 Nov 2026/);
});

test('takes back', async () => {
  const { stored } = await show();
  userEvent.click(within(item(WITHHELD)).getByRole('button', { name: 'Take back' }));
  expect(await screen.findByText('The finding is open again.')).toBeTruthy();
  expect(stored).toHaveLength(1);
  expect(within(item(WITHHELD)).getByRole('button', { name: 'Accept' })).toBeTruthy();
});

test('Esc gives up, and leaves the details open', async () => {
  await show();
  userEvent.click(within(item(RETIRES)).getByRole('button', { name: 'Accept' }));
  userEvent.type(screen.getByRole('textbox', { name: 'Reason' }), '{esc}');
  expect(screen.queryByRole('textbox', { name: 'Reason' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Ticket sheet' })).toBeTruthy();
  expect(item(RETIRES).contains(document.activeElement)).toBe(true);
});

test('a refusal is told with the role that is missing, and what was typed stays', async () => {
  await show({ refuses: { errorCode: 0x80040220, message: 'missing prvCreatevcd_AcceptedFinding' } });
  userEvent.click(within(item(RETIRES)).getByRole('button', { name: 'Accept' }));
  userEvent.type(screen.getByRole('textbox', { name: 'Reason' }), 'Known');
  userEvent.click(screen.getByRole('button', { name: 'Accept finding' }));
  expect(await screen.findByText(/Ask for the role Voice Channel Deployment Administrator/)).toBeTruthy();
  expect((screen.getByRole('textbox', { name: 'Reason' }) as HTMLTextAreaElement).value).toBe('Known');
});

test('who may not write sees what was accepted, and no buttons', async () => {
  await show({ access: 'refused' });
  expect(item(WITHHELD).textContent).toMatch(/Accepted.*14 Sep 2026/);
  expect(screen.queryByRole('button', { name: /^(Accept|Accept again|Take back)$/ })).toBeNull();
});

test('without the table nothing is said of it, and nothing warns', async () => {
  await show({ withoutTable: true });
  expect(items().length).toBeGreaterThan(2);
  expect(screen.queryByText(/Accepted/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Accept' })).toBeNull();
  expect(screen.queryByRole('region', { name: 'Tables that could not be read' })).toBeNull();
});
