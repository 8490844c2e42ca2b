/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { DirectionName } from '../../plugins-ts/catalogue/vocabulary';
import type { Finding, Severity } from '../../plugins-ts/findings/findingTypes';
import { FindingList, SeenContext } from '../../pcf/views/parts/FindingList/FindingList';
import { CALLER_ID_NUMBER_ID, channelOf, channelWithCallerId, NUMBER_ID } from '../support/builders';
import { expectAccessible, renderChannel, renderView } from '../support/render';

jest.setTimeout(60_000);

const finding = (rule: string, severity: Severity, direction: DirectionName | null = null): Finding => ({
  rule,
  severity,
  direction,
  subject: { table: 'msdyn_ocphonenumber', id: rule },
  related: [],
  basis: 'documented',
  sources: ['D-REG'],
  seen: [],
});

const FINDINGS = [finding('R-NEW-1', 'info'), finding('R-RET-1', 'warning', 'inbound'), finding('R-NEW-2', 'error', 'outbound')];

const shown = (): string[] =>
  within(screen.getByRole('list'))
    .getAllByRole('listitem')
    .map((item) => item.textContent ?? '');

it('shows nothing where there are none', () => {
  renderView(<FindingList findings={[]} direction={null} />);
  expect(screen.queryByText(/^Findings/)).toBeNull();
});

it('worst first, the word of the severity before each, the id of a rule that has no words yet', () => {
  renderView(<FindingList findings={FINDINGS} direction={null} />);
  expect(screen.getByText('Findings (3)')).toBeTruthy();
  const [error, warning, info] = shown();
  expect(error).toMatch(/^Error: R-NEW-2/);
  expect(warning).toMatch(/^Warning: (?!R-RET-1)/);
  expect(info).toMatch(/^Information: R-NEW-1/);
});

it('those of a direction and of none, with a way to all of them and back', async () => {
  renderView(<FindingList findings={FINDINGS} direction="inbound" />);
  expect(screen.getByText('Findings (2)')).toBeTruthy();
  expect(shown().join()).not.toMatch(/R-NEW-2/);
  const all = screen.getByRole('button', { name: 'All 3 for this channel' });
  userEvent.click(all);
  expect(shown()).toHaveLength(3);
  await expectAccessible();
  userEvent.click(screen.getByRole('button', { name: 'This direction only' }));
  expect(shown()).toHaveLength(2);
});

it.each([
  [true, 'the new leg is yours', 'Transfers are bridged'],
  [false, 'the call is back with your SBC', 'Transfers are not bridged'],
  [null, 'a part of the call is yours', 'If transfers are not bridged'],
])('chooses the words of a finding by what was seen: %s', (value, title, explanation) => {
  const seen = [{ table: 'msdyn_ocvoicechannelsetting', column: 'msdyn_usebridgetransferforpstntransfer', value, label: null }];
  renderView(<FindingList findings={[{ ...finding('R-SLA-BACK', 'warning'), seen }]} direction={null} />);
  expect(shown().join()).toContain(title);
  userEvent.click(screen.getByRole('button', { name: 'What to do' }));
  expect(shown().join()).toContain(explanation);
});

it('names the number where the channel has two, and only of findings that are about one of them', async () => {
  const numbers = channelWithCallerId('acs-direct-offer', 'acs-direct-routing');
  const about = (id: string): Finding => ({ ...finding('R-RET-1', 'warning'), subject: { table: 'msdyn_ocphonenumber', id } });
  const findings = [about(NUMBER_ID), about(CALLER_ID_NUMBER_ID), finding('R-NEW-1', 'info')];
  const { unmount } = renderView(<FindingList findings={findings} numbers={numbers} direction={null} />);
  const [first, second, other] = shown();
  expect(first).toContain("The channel's number \u2068+14255550142\u2069: This number stops working");
  expect(second).toContain('Caller ID number \u2068+14255550117\u2069: This number stops working');
  expect(other).not.toContain('number');
  await expectAccessible();
  unmount();
  renderView(<FindingList findings={[about(NUMBER_ID)]} numbers={{ ...numbers, callerIdNumber: null }} direction={null} />);
  expect(shown().join()).not.toContain("channel's number");
});

it('says under each what was seen, where that is known', async () => {
  renderView(
    <SeenContext.Provider value={({ rule }) => (rule === 'R-RET-1' ? 'Seen: Source = Direct Routing.' : '')}>
      <FindingList findings={FINDINGS} direction={null} />
    </SeenContext.Provider>,
  );
  const [error, warning, info] = shown();
  expect(warning).toContain('Seen: Source = Direct Routing.');
  expect(`${error} ${info}`).not.toContain('Seen');
  await expectAccessible();
});

it('each has its basis and source, and says on demand what to do', async () => {
  renderChannel(channelOf('acs-direct-routing'));
  const item = screen.getByText(/stops working in Contact Center/).closest('li') as HTMLElement;
  expect(within(item).getByRole('link', { name: /^Documented: / })).toBeTruthy();
  const button = within(item).getByRole('button', { name: 'What to do' });
  const before = item.textContent?.length ?? 0;
  userEvent.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(item.textContent?.length).toBeGreaterThan(before + 20);
  await expectAccessible();
});

it('follow the chosen direction on the card', () => {
  renderChannel(channelOf('acs-direct-routing'));
  expect(screen.queryByText(/Emergency calls are not supported/)).toBeNull();
  userEvent.click(screen.getByRole('tab', { name: /^Outbound/ }));
  expect(screen.getByText(/Emergency calls are not supported/)).toBeTruthy();
});

it('are not listed by a card that was not given the list: the controls run no rules, and say nothing of them', () => {
  renderChannel(channelOf('acs-direct-routing'), {}, { Findings: undefined });
  expect(screen.queryByText(/^Findings/)).toBeNull();
});
