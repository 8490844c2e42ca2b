/** @jest-environment jsdom */
// Saying in the panel how Teams numbers are connected, against the emulator on loopback: one number, many, undo, refusals.
import { act, cleanup, configure, render, screen, waitFor, within, type RenderResult } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { request } from 'node:http';
import * as React from 'react';
import type { Access } from '../../../pcf/panel/writeAccess';
import { Panel } from '../../../pcf/panel/Panel';
import { createFetchClient } from '../../../plugins-ts/dataverse/fetchClient';
import { createSender } from '../../../plugins-ts/dataverse/sender';
import type { UnknownRow } from '../../../plugins-ts/tables/tables';
import type { Language } from '../../../plugins-ts/text';
import { channelId, sampleSnapshot } from '../../../preview/sample';
import { createEmulator, startServer, type RunningServer, type Emulator } from '../../../preview/emulator';
import { ENVIRONMENTS } from '../../../preview/emulator/environments';
import { LACKING, OLDER } from '../../support/olderEnvironment';
import { noFaults } from '../../../preview/emulator/faults';
import { expectAccessible, textOf } from '../../support/render';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 30_000 });

/** What jsdom lacks, over node's own HTTP. */
const fetchLike = ((address: string, init: { method: string; headers: Record<string, string>; body?: string }) =>
  new Promise((resolve, reject) => {
    const sent = request(address, { method: init.method, headers: init.headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode,
          headers: { get: (name: string) => answer.headers[name.toLowerCase()] ?? null },
          text: async () => Buffer.concat(pieces).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(init.body);
  })) as unknown as typeof fetch;

let emulator: Emulator;
let server: RunningServer;
const USER = '5f6d1a40-3c7e-4b0a-9a51-0d5c3b1e7aaa';
beforeAll(async () => {
  const { tables } = sampleSnapshot();
  const people = [...(tables.systemusers ?? []), { systemuserid: USER, fullname: 'Amina Haddad', isdisabled: false }];
  emulator = createEmulator({ data: { ...tables, systemusers: people }, user: { userId: USER } });
  server = await startServer({ port: 0, emulator });
});
afterAll(() => server.close());
beforeEach(() => {
  emulator.reset();
  emulator.setFaults(noFaults());
});

const clock = { now: () => new Date('2026-11-22T09:00:00Z') };
const own = (): readonly UnknownRow[] => emulator.store.table('vcd_numberconnectivities')?.rows ?? [];
const rowOf = (number: string): UnknownRow | undefined => own().find((row) => row['vcd_phonenumber'] === number);
/** Undecided in the sample, the only Teams number of its channel. */
const UNDECIDED = (): string => {
  const channel = emulator.store.table('msdyn_ocvoicechannelsettings')?.byId(channelId('uk-arabic')) ?? {};
  return String(emulator.store.table('msdyn_ocphonenumbers')?.byId(String(channel['_msdyn_phonenumberid_value']))?.['msdyn_phonenumber']);
};

/** @param undoing whether rows may be deleted, as a way back from a row that was made needs */
async function show(fragment = '', access: Access = 'allowed', language: Language = 'en', undoing = access): Promise<RenderResult> {
  window.history.replaceState(null, '', `/${fragment}`);
  const root = `${server.address}/api/data/v9.2/`;
  const host = {
    languageId: 1033,
    organizationName: 'contoso.crm.dynamics.com',
    connectivity: {
      access: (needed?: readonly string[]) => Promise.resolve(needed?.includes('prvDeletevcd_NumberConnectivity') ? undoing : access),
      sender: createSender({ root, fetch: fetchLike, wait: () => Promise.resolve() }),
    },
  };
  const client = createFetchClient({ root, fetch: fetchLike });
  const text = textOf(language);
  const shown = render(<Panel client={client} host={host} text={text} locale={language} clock={clock} page={window} />);
  await waitFor(() => expect(screen.queryByText(text('Panel_Reading'))).toBeNull());
  return shown;
}
const declare = async (choice: RegExp, note = ''): Promise<void> => {
  userEvent.click(screen.getByRole('radio', { name: choice }));
  if (note !== '') userEvent.type(screen.getByLabelText('Note, such as who confirmed it'), note);
  userEvent.click(screen.getByRole('button', { name: 'Declare' }));
};
const settle = (): Promise<void> => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 50))));

test('asks how the selected numbers are connected, and counts none where none is selected', async () => {
  await show('#page=connectivity');
  expect(screen.getByText('How are the selected numbers connected?')).toBeTruthy();
  userEvent.click(screen.getByLabelText(/^Select all/));
  expect(screen.getByText(/^How are these \d+ numbers connected\?$/)).toBeTruthy();
});

test('one number, in its details: declared with note, day, author; and taken back', async () => {
  const number = UNDECIDED();
  expect(rowOf(number)).toBeUndefined();
  await show(`#channel=${channelId('uk-arabic')}`);
  expect(screen.getByRole('heading', { name: `Connection of ${number} to Teams` })).toBeTruthy();
  userEvent.click(screen.getByRole('button', { name: 'Say how it is connected' }));
  await expectAccessible();
  await declare(/^Direct Routing/, 'Asked the carrier.');
  await screen.findByText('Declared: 1 number as Direct Routing.');
  expect(rowOf(number)).toMatchObject({
    vcd_connectivity: 2,
    vcd_origin: 1,
    vcd_observedon: '2026-11-22',
    vcd_note: 'Asked the carrier.',
    vcd_name: number,
  });
  expect((await screen.findByText(/^Last written by Amina Haddad on /)).textContent).toContain('2026');
  expect(screen.getByText('Note: Asked the carrier.')).toBeTruthy();
  expect(screen.getByText('Declared, as of 22 Nov 2026')).toBeTruthy();

  userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('Undone for 1 number.');
  expect(rowOf(number)).toBeUndefined();
  await screen.findByRole('button', { name: 'Say how it is connected' });
});

test('no way back is offered from a row that was made to whom may delete none, and one from a row that was changed', async () => {
  const number = UNDECIDED();
  await show(`#channel=${channelId('uk-arabic')}`, 'allowed', 'en', 'refused');
  userEvent.click(screen.getByRole('button', { name: 'Say how it is connected' }));
  await declare(/^Calling Plan/);
  await screen.findByText('Declared: 1 number as Calling Plan.');
  expect(rowOf(number)).toMatchObject({ vcd_connectivity: 1 });
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  cleanup();
  await show('#page=connectivity&teamsshow=all', 'allowed', 'en', 'refused');
  userEvent.click(screen.getByRole('checkbox', { name: 'Select +15035550111' }));
  await declare(/^Operator Connect/);
  await screen.findByText('Declared: 1 number as Operator Connect.');
  expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
});

test('what somebody changed since is not undone', async () => {
  const number = UNDECIDED();
  await show(`#channel=${channelId('uk-arabic')}`);
  userEvent.click(screen.getByRole('button', { name: 'Say how it is connected' }));
  await declare(/^Calling Plan/);
  await screen.findByText('Declared: 1 number as Calling Plan.');
  const row = rowOf(number) as Record<string, unknown>;
  row['vcd_connectivity'] = 3;
  userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('1 number was changed by somebody since, and was left as it is.');
  expect(rowOf(number)).toMatchObject({ vcd_connectivity: 3 });
});

test('a declaration over an import brings the import back when undone, with its day and source', async () => {
  const imported = own().find((row) => row['vcd_origin'] === 2 && row['vcd_phonenumber'] === '+15035550111') as UnknownRow;
  const before = { ...imported };
  await show('#page=connectivity&teamsshow=all');
  userEvent.click(screen.getByRole('checkbox', { name: 'Select +15035550111' }));
  await declare(/^Operator Connect/);
  await screen.findByText('Declared: 1 number as Operator Connect.');
  expect(rowOf('+15035550111')).toMatchObject({ vcd_connectivity: 3, vcd_origin: 1, vcd_source: null });
  userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('Undone for 1 number.');
  for (const column of ['vcd_connectivity', 'vcd_origin', 'vcd_observedon', 'vcd_source', 'vcd_note'])
    expect([column, rowOf('+15035550111')?.[column] ?? null]).toEqual([column, before[column] ?? null]);
});

test('many numbers at once; nothing is left undecided', async () => {
  await show('#page=connectivity');
  const open = screen.getAllByRole('checkbox', { name: /^Select \+/ }).map((box) => box.getAttribute('aria-label')?.slice(7) ?? '');
  expect(open.length).toBeGreaterThan(5);
  userEvent.click(screen.getByRole('checkbox', { name: /^Select all/ }));
  expect(screen.getByText(`${open.length} numbers selected`)).toBeTruthy();
  userEvent.click(screen.getByRole('button', { name: 'Declare' }));
  expect(screen.getByRole('alert', { name: '' }).textContent).toBe('Choose how the numbers are connected.');
  await declare(/^Direct Routing/);
  await screen.findByText(`Declared: ${open.length} numbers as Direct Routing.`);
  await screen.findByRole('radio', { name: 'Numbers to declare (0)' });
  expect(screen.getByText('No Teams number is of this kind.')).toBeTruthy();
});

test('selected channels in the list lead to their numbers, chosen already', async () => {
  await show('#group=none');
  const row = screen.getAllByRole('checkbox', { name: /^Select / })[0] as HTMLElement;
  userEvent.click(row);
  userEvent.click(screen.getByRole('button', { name: 'Declare 1' }));
  expect(window.location.hash).toContain('page=connectivity');
  expect(screen.getByText('Only numbers of the chosen channels are listed.')).toBeTruthy();
});

test('the age that counts as old is set on the page and kept in the address', async () => {
  await show('#page=connectivity&teamsshow=old&oldafter=10');
  const old = screen.getAllByRole('checkbox', { name: /^Select \+/ }).length;
  expect(screen.getAllByText('Old').length).toBe(old);
  const days = screen.getByLabelText('Days after which evidence counts as old');
  userEvent.clear(days);
  userEvent.type(days, '3000');
  expect(window.location.hash).toContain('oldafter=');
  const undated = screen.queryAllByText(/without a date$/).length;
  expect(screen.queryAllByRole('checkbox', { name: /^Select \+/ }).length).toBe(undated);
  expect(undated).toBeLessThan(old);
});

test('whoever may not write sees nothing of it, not even by a link', async () => {
  await show(`#channel=${channelId('uk-arabic')}`, 'refused');
  await settle();
  expect(screen.queryByText(/^Connection of /)).toBeNull();
  expect(screen.queryByRole('link', { name: 'Teams numbers' })).toBeNull();
});

test('when nobody can tell, Dataverse refuses, and the panel says which right is missing', async () => {
  emulator.setFaults({ readOnly: true });
  await show('#page=connectivity', 'unknown');
  expect(screen.getByText(/^Whether you may write evidence could not be found out/)).toBeTruthy();
  userEvent.click(screen.getAllByRole('checkbox', { name: /^Select \+/ })[0] as HTMLElement);
  await declare(/^Calling Plan/, 'Asked the carrier.');
  expect((await screen.findByText(/^Not written: You may not write evidence/)).textContent).toContain(
    'prvCreatevcd_NumberConnectivity, prvWritevcd_NumberConnectivity',
  );
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  // Nothing has to be selected, chosen and typed again.
  await settle();
  expect(screen.getByText('1 number selected')).toBeTruthy();
  expect((screen.getByRole('radio', { name: /^Calling Plan/ }) as HTMLInputElement).checked).toBe(true);
  expect((screen.getByLabelText('Note, such as who confirmed it') as HTMLInputElement).value).toBe('Asked the carrier.');
});

test.each(['en', 'de', 'ar'] as const)('an older environment is read, and says which columns it lacks, in %s', async (language) => {
  emulator.setFaults(OLDER);
  await show('#page=overview', 'allowed', language);
  const text = textOf(language);
  const banner = await screen.findByRole('group', { name: text('Overview_Lacking_Name') });
  expect(screen.queryByRole('region', { name: text('Overview_Unread_Name') })).toBeNull();
  userEvent.click(within(banner).getByRole('button', { name: text('Overview_Unchecked_Show') }));
  expect(within(banner).getByRole('listitem').textContent).toBe(
    text('Overview_Lacking_Table', { table: text('Card_Table_msdyn_ocphonenumbers'), columns: LACKING }),
  );
  expect(banner.textContent).not.toMatch(/Overview_|\{\w+\}/);
});

test('an environment before Teams numbers lacks nothing that would say anything', async () => {
  emulator.setFaults(ENVIRONMENTS[2024]);
  await show('#page=overview');
  expect(screen.queryByRole('group', { name: textOf('en')('Overview_Lacking_Name') })).toBeNull();
});

test('in an older table of ours a declaration loses no note, and is written without what has no column', async () => {
  emulator.setFaults({ lackingColumns: { vcd_numberconnectivities: ['vcd_observedon', 'vcd_note', 'vcd_source'] } });
  await show('#page=connectivity&teamsshow=all');
  userEvent.click(screen.getByRole('checkbox', { name: 'Select +15035550111' }));
  const before = rowOf('+15035550111')?.['vcd_connectivity'];
  await declare(/^Operator Connect/, 'Asked the carrier.');
  expect((await screen.findByText(/^Not written: /)).textContent).toContain('has no column for a note');
  expect(rowOf('+15035550111')?.['vcd_connectivity']).toBe(before);
  userEvent.clear(screen.getByLabelText('Note, such as who confirmed it'));
  await declare(/^Operator Connect/);
  await screen.findByText('Declared: 1 number as Operator Connect.');
  expect(rowOf('+15035550111')?.['vcd_connectivity']).toBe(3);
});

test.each(['en', 'de', 'ar'] as const)('the page has words in %s', async (language) => {
  await show('#page=connectivity', 'allowed', language);
  await waitFor(() => expect(screen.queryAllByRole('heading', { level: 2 }).length).toBe(3));
  expect(document.body.textContent).not.toMatch(/Evidence_|\{\w+\}/);
  expect(within(document.body).getAllByRole('radio').length).toBeGreaterThan(4);
});
