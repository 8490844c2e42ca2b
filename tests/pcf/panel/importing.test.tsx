/** @jest-environment jsdom */
// Importing an export in the panel: preview first, then writing, with what is said at each step.
import { act, configure, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { accessOf, type UserSettingsLike } from '../../../pcf/panel/writeAccess';
import { connectivityFrom, writeConnectivity } from '../../../pcf/panel/pageAddresses';
import type { ConnectivityActions } from '../../../pcf/views/connectivity/Connectivity.types';
import { ConnectivityPage } from '../../../pcf/views/connectivity/ConnectivityPage';
import { DataverseError } from '../../../plugins-ts/dataverse/client';
import type { ImportPlan, Outcome, PlannedNumber } from '../../../plugins-ts/connectivity';
import { ROLES, WRITE_PRIVILEGES } from '../../../plugins-ts/dataverse/productRoles';
import { openOrganization } from '../../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../../plugins-ts/report/describe';
import { evidenceDay, isOldEvidence } from '../../../plugins-ts/organization/connectivityEvidence';
import { parseSnapshot } from '../../../plugins-ts/dataverse/snapshot';
import { sampleSnapshot } from '../../../preview/sample';
import { expectAccessible, textOf } from '../../support/render';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });

const planned = (e164: string, kind: PlannedNumber['kind'], line: number, before: number | null = null): PlannedNumber => ({
  e164,
  line,
  kind,
  connectivity: 2,
  before,
  writes:
    kind === 'unchanged' || kind === 'older'
      ? []
      : [{ does: 'create' as const, id: '0f0e0d0c-0000-4000-8000-0000000000aa', values: { vcd_connectivity: 2 } }],
});
const PLAN: ImportPlan = {
  lines: 9,
  numbers: [
    planned('+4930231251', 'new', 2),
    planned('+4930231252', 'changed', 3, 1),
    planned('+4930231253', 'unchanged', 4),
    planned('+4930231254', 'older', 5, 3),
    planned('+4930231255', 'contradicting', 6),
  ],
  unknown: { count: 1500, listed: ['+12065559999'] },
  bad: { count: 1, listed: [{ line: 1234, reason: 'type', found: 'Fax' }] },
};

interface Script {
  readonly plan?: ConnectivityActions['plan'];
  readonly apply?: ConnectivityActions['apply'];
}

function show(
  { plan = async () => PLAN, apply = async () => undefined }: Script = {},
  language: 'en' | 'ar' = 'en',
): { saved: unknown[]; days: string[] } {
  const saved: unknown[] = [];
  const days: string[] = [];
  const actions: ConnectivityActions = {
    access: 'allowed',
    declare: async () => true,
    authors: async () => new Map(),
    plan: (file, day) => {
      days.push(day);
      return plan(file, day);
    },
    apply,
    saveResult: (...all) => void saved.push(all),
  };
  const report = describeOrganization(openOrganization(parseSnapshot(sampleSnapshot()).tables, '2026-11-22'), { kind: 'sample', name: '' });
  render(
    <ConnectivityPage
      report={report}
      state={connectivityFrom(new URLSearchParams())}
      onStateChange={() => undefined}
      actions={actions}
      text={textOf(language)}
      locale={language}
      onOpenChannel={() => undefined}
    />,
  );
  return { saved, days };
}
const choose = (label = 'Export from Teams'): void =>
  userEvent.upload(
    screen.getByLabelText(label),
    new File(['x'], 'numbers.csv', { type: 'text/csv', lastModified: Date.UTC(2026, 10, 3, 12) }),
  );

test('shows counts, numbers and bad lines with line number and reason, and writes nothing yet', async () => {
  let applied = 0;
  const { days } = show({ apply: async () => void (applied += 1) });
  choose();
  await screen.findByRole('region', { name: 'What the export says' });
  expect(days).toEqual(['2026-11-03']);
  const said = screen.getByRole('region', { name: 'What the export says' }).textContent ?? '';
  for (const part of [
    '9lines in the file',
    '1New',
    '1Changed',
    '0Confirmed',
    '1,500Not in Dynamics',
    'Calling Plan, then Direct Routing (line 3)',
    'Line 1234: number type not known Fax',
    'and 1,499 more',
  ])
    expect(said).toContain(part);
  expect(applied).toBe(0);
  expect(screen.getByRole('button', { name: 'Write 3 numbers' })).toBeTruthy();
  await expectAccessible();
});

test('another day compares anew', async () => {
  const { days } = show();
  choose();
  const day = await screen.findByLabelText('Day of the export');
  await screen.findByRole('button', { name: 'Write 3 numbers' });
  userEvent.clear(day);
  await act(async () => userEvent.type(day, '2026-10-01'));
  expect(days.at(-1)).toBe('2026-10-01');
});

test('writes, tells how far it is and what failed, and gives the result as a file', async () => {
  const { saved } = show({
    apply: async (plan, _signal, onOutcome) => {
      const [first, second, , , third] = plan.numbers as PlannedNumber[];
      const outcomes: readonly [PlannedNumber, Outcome][] = [
        [first as PlannedNumber, { state: 'written' }],
        [second as PlannedNumber, { state: 'failed', error: new DataverseError({ kind: 'failed', message: 'The row is locked.' }) }],
        [third as PlannedNumber, { state: 'written' }],
      ];
      for (const [number, outcome] of outcomes) onOutcome(number, outcome);
    },
  });
  choose();
  userEvent.click(await screen.findByRole('button', { name: 'Write 3 numbers' }));
  await screen.findByText('Written: 2 of 3.');
  expect(screen.getByText('The row is locked.', { exact: false }).textContent).toContain('+4930231252');
  userEvent.click(screen.getByRole('button', { name: 'Save the result as a file' }));
  expect(saved).toHaveLength(1);
  expect((saved[0] as unknown[])[2]).toEqual({ file: 'numbers.csv', observedOn: '2026-11-03', interrupted: false });
});

test('can be stopped, and says how to go on', async () => {
  show({
    apply: (plan, signal, onOutcome) =>
      new Promise((_resolve, reject) => {
        onOutcome(plan.numbers[0] as PlannedNumber, { state: 'written' });
        signal.addEventListener('abort', () => reject(new DataverseError({ kind: 'cancelled', message: 'Read_Cancelled' })));
      }),
  });
  choose();
  userEvent.click(await screen.findByRole('button', { name: 'Write 3 numbers' }));
  await screen.findByText('Writing: 1 of 3');
  userEvent.click(screen.getByRole('button', { name: 'Stop' }));
  await screen.findByText('Written: 1 of 3.');
  expect(screen.getByText(/Choose the same file again to go on/)).toBeTruthy();
});

test('a double click writes once, and does not stop what it began', async () => {
  const applied: AbortSignal[] = [];
  show({ apply: (_plan, signal) => new Promise(() => applied.push(signal)) });
  choose();
  fireEvent.click(await screen.findByRole('button', { name: 'Write 3 numbers' }), { detail: 1 });
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }), { detail: 2 });
  expect(applied.map(({ aborted }) => aborted)).toEqual([false]);
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }), { detail: 1 });
  expect(applied.map(({ aborted }) => aborted)).toEqual([true]);
});

test('names the right that is missing', async () => {
  show({
    apply: async (plan, _signal, onOutcome) =>
      onOutcome(plan.numbers[0] as PlannedNumber, { state: 'failed', error: new DataverseError({ kind: 'denied', message: 'no' }) }),
  });
  choose();
  userEvent.click(await screen.findByRole('button', { name: 'Write 3 numbers' }));
  expect((await screen.findByText(/^You may not write evidence/)).textContent).toContain(ROLES.administrator);
});

test.each([
  [{ problem: 'headings', found: 'A,B' }, /names no column for the phone number/],
  [{ problem: 'unclosed', line: 1200 }, /after line 1,200 is not closed/],
  [new Error('Evidence_NeedsTables'), /has not been read to its end/],
  [new Error('evidence.js'), /could not be read/],
])('a file that cannot be used: %j', async (error, said) => {
  show({ plan: () => Promise.reject(error) });
  choose();
  await screen.findByText(said);
  expect(screen.queryByRole('button', { name: /^Write/ })).toBeNull();
});

test('in Arabic, with nothing left untranslated', async () => {
  show({}, 'ar');
  choose('الملف المصدَّر من Teams');
  await screen.findByRole('button', { name: 'كتابة 3 أرقام' });
  expect(document.body.textContent).not.toMatch(/Evidence_|\{\w+\}/);
  await expectAccessible();
});

describe('who may write', () => {
  const privileges = (...names: string[]) =>
    Promise.resolve(Object.fromEntries(names.map((privilegeName, place) => [String(place), { privilegeName }])));
  test.each<[string, UserSettingsLike, string]>([
    ['has the role', { roles: [{ name: ROLES.administrator }] }, 'allowed'],
    [
      'administers the system',
      {
        roles: [{ name: 'Systemadministrator' }],
        getSecurityRolePrivilegesInfo: () => privileges(...WRITE_PRIVILEGES.map((name) => name.toLowerCase()), 'prvReadUser'),
      },
      'allowed',
    ],
    ['may write and not create', { getSecurityRolePrivilegesInfo: () => privileges(WRITE_PRIVILEGES[1] ?? '') }, 'refused'],
    [
      'reads only',
      { roles: [{ name: ROLES.reader }], getSecurityRolePrivilegesInfo: () => privileges('prvReadvcd_NumberConnectivity') },
      'refused',
    ],
    ['is in a client that tells nothing', {}, 'unknown'],
    ['is in a client that fails', { getSecurityRolePrivilegesInfo: () => Promise.reject(new Error('x')) }, 'unknown'],
    ['is in a client that gives ids alone', { getSecurityRolePrivilegesInfo: () => Promise.resolve({ a: {} }) }, 'unknown'],
  ])('who %s', async (_name, settings, access) => expect(await accessOf(settings)).toBe(access));
});

test('the address keeps what the page shows, and drops what makes no sense', () => {
  const state = { only: ['00000000-0000-4000-8000-000000000001'], show: 'old' as const, oldAfter: 30 };
  const said = new URLSearchParams();
  writeConnectivity(said, state);
  expect(connectivityFrom(said)).toEqual(state);
  expect(connectivityFrom(new URLSearchParams('teamsshow=x&oldafter=-4&teams=,'))).toEqual({ only: [], show: 'undecided', oldAfter: 180 });
});

test('age of evidence: the latest day counts, and no day is old', () => {
  const at = (...days: (string | null)[]) => ({
    evidence: days.map((value) => ({ table: 'vcd_numberconnectivity', column: 'vcd_observedon', value, label: null })),
  });
  expect(evidenceDay(at('2026-01-01T00:00:00Z', '2026-03-01', 'nothing', null))).toBe('2026-03-01');
  expect(evidenceDay(at())).toBeNull();
  expect([
    isOldEvidence('2026-05-26', '2026-11-22'),
    isOldEvidence('2026-05-25', '2026-11-22'),
    isOldEvidence(null, '2026-11-22'),
    isOldEvidence('2026-11-01', '2026-11-22', 20),
  ]).toEqual([false, true, true, true]);
});
