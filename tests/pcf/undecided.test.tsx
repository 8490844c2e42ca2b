/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  AS_OF,
  channelOf,
  channelRow,
  channelWithCallerId,
  describeChannel,
  NUMBER_TEXT,
  numberRow,
  table,
  tablesFor,
} from '../support/builders';
import { expectAccessible, renderChannel } from '../support/render';

jest.setTimeout(60_000);

describe('a Teams number that nobody declared', () => {
  it('lists the three candidates side by side and assumes none', () => {
    renderChannel(channelOf('undecided-teams'));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Teams number');
    expect(screen.getByText('Undecided')).toBeTruthy();
    expect(screen.getByText('Three approaches are possible')).toBeTruthy();
    expect(screen.getByText(/Nothing is assumed\.$/)).toBeTruthy();
    const columns = ['Teams Calling Plan', 'Teams Direct Routing', 'Teams Operator Connect'].map(
      (name) => screen.getByText(name).closest('li')?.textContent ?? '',
    );
    expect(columns[0]).toMatch(/InboundFrom Microsoft edge.*OutboundTo Microsoft edge.*At risk/);
    expect(columns[1]).toMatch(/InboundFrom Teams Phone.*OutboundNo Microsoft SLA stated.*Preserved/);
    expect(columns[2]).toMatch(/InboundFrom Teams Phone.*OutboundNo Microsoft SLA stated.*At risk/);
    expect(screen.queryByRole('tab')).toBeNull();
    expect(screen.queryByRole('toolbar')).toBeNull();
  });

  it('says what is true for all three', () => {
    renderChannel(channelOf('undecided-teams'));
    const section = screen.getByText('True for all three').closest('div')?.parentElement as HTMLElement;
    expect(within(section).getByText(/Not affected by the end of ACS telephony on 30 Sep 2028/)).toBeTruthy();
  });

  it('below 480 px each candidate is a block that opens; the others say their boundary in one line', async () => {
    renderChannel(channelOf('undecided-teams'), { width: 300 });
    const blocks = ['Teams Calling Plan', 'Teams Direct Routing'].map((name) =>
      screen.getByRole('button', { name: new RegExp(`^${name}`) }),
    );
    expect(blocks.map((block) => block.getAttribute('aria-expanded'))).toEqual(['true', 'false']);
    expect(blocks[1]?.textContent).toBe('Teams Direct RoutingFrom Teams Phone · No Microsoft SLA stated');
    userEvent.click(blocks[1] as HTMLElement);
    expect(blocks[1]?.textContent).toBe('Teams Direct RoutingOwn carrier via Teams Direct Routing');
    await expectAccessible();
  });

  it('offers to tell which only to who can take the answer', () => {
    const { unmount } = renderChannel(channelOf('undecided-teams'));
    expect(screen.queryByRole('button', { name: 'Tell us which' })).toBeNull();
    unmount();
    const onDeclare = jest.fn();
    renderChannel(channelOf('undecided-teams'), {}, { onDeclare });
    userEvent.click(screen.getByRole('button', { name: 'Tell us which' }));
    expect(onDeclare).toHaveBeenCalledWith(['teams-calling-plan', 'teams-direct-routing', 'teams-operator-connect']);
  });
});

it('an ACS number without a source: two candidates, and no offer to declare what only the record can say', () => {
  renderChannel(channelOf('undecided-acs'), {}, { onDeclare: () => undefined });
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('ACS number');
  expect(screen.getByText('Two approaches are possible')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Tell us which' })).toBeNull();
});

it('declarations that disagree: names those alone, and states what both say', () => {
  const own = [2, 3].map((connectivity) => ({
    vcd_numberconnectivityid: `row ${connectivity}`,
    vcd_phonenumber: NUMBER_TEXT,
    vcd_connectivity: connectivity,
    statecode: 0,
  }));
  renderChannel(describeChannel(channelRow(), tablesFor('undecided-teams', { vcd_numberconnectivities: table(own) }), AS_OF));
  expect(screen.getByText(/What was declared or imported for this number disagrees\./, { selector: 'p' })).toBeTruthy();
  expect(screen.queryByText('Teams Calling Plan')).toBeNull();
  const both = screen.getByText('True for both').closest('div')?.parentElement as HTMLElement;
  expect(within(both).getByText(/Inbound: Microsoft from Teams Phone\./)).toBeTruthy();
  expect(within(both).getByText(/Outbound: No Microsoft SLA stated\./)).toBeTruthy();
});

it('a record that says both ACS and Teams: up to five candidates, as blocks until there is room', () => {
  const number = numberRow('acs-direct-offer', {
    msdyn_phonenumbertype: null,
    msdyn_teamsresourceaccount: 'account',
    _msdyn_occommunicationprovidersettingid_value: null,
  });
  renderChannel(describeChannel(channelRow(), tablesFor('acs-direct-offer', { msdyn_ocphonenumbers: table([number]) }), AS_OF));
  expect(screen.getByText('4 approaches are possible')).toBeTruthy();
  expect(screen.getByText('One of 4')).toBeTruthy();
  expect(screen.getByRole('button', { name: /^ACS direct offer/ })).toBeTruthy();
});

it('undecided inbound, decided outbound by the caller id number: tabs, each with its own body', async () => {
  renderChannel(channelWithCallerId('undecided-teams', 'acs-direct-routing'));
  expect(screen.getByRole('tab', { name: /^Inbound/ }).textContent).toBe('InboundUndecided');
  expect(screen.getByText('Three approaches are possible')).toBeTruthy();
  expect(screen.getAllByText('Differs').length).toBeGreaterThan(0);
  userEvent.click(screen.getByRole('tab', { name: /^Outbound/ }));
  expect(screen.getByRole('toolbar')).toBeTruthy();
  await expectAccessible();
});

it('nothing to decide on: says so, with the evidence, and states no boundary', async () => {
  const number = numberRow('acs-direct-offer', { msdyn_phonenumbertype: 7 });
  renderChannel(describeChannel(channelRow(), tablesFor('acs-direct-offer', { msdyn_ocphonenumbers: table([number]) }), AS_OF));
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Approach not known');
  expect(screen.getByRole('tab', { name: /^Inbound/ }).textContent).toBe('InboundNot known');
  expect(screen.getByText(/no boundary is stated/)).toBeTruthy();
  userEvent.click(screen.getByRole('button', { name: 'Nothing to decide on' }));
  expect(screen.getByRole('table').textContent).toContain('7');
  await expectAccessible();
});
