/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { NumberUse } from '../../plugins-ts/organization/organizationTypes';
import type { Channel } from '../../plugins-ts/report/reportTypes';
import { AS_OF, channelOf, channelWithCallerId, CALLER_ID_TEXT, NUMBER_TEXT, type NumberKind } from '../support/builders';
import { expectAccessible, renderChannel } from '../support/render';

const tab = (name: RegExp): HTMLElement => screen.getByRole('tab', { name });

it.each(['de', 'ar'] as const)('in %s it says which language and direction its words have', (language) => {
  renderChannel(channelOf('acs-direct-routing'), { language });
  const card = screen.getByRole('group');
  expect([card.lang, card.dir]).toEqual([language, language === 'ar' ? 'rtl' : 'ltr']);
});

describe('answers', () => {
  it.each<[NumberKind, string, string, string]>([
    ['acs-direct-offer', 'ACS direct offer', 'Microsoft from its edge', 'Microsoft to its edge'],
    ['acs-direct-routing', 'ACS direct routing', 'Microsoft from ACS', 'No Microsoft SLA stated'],
    ['teams-calling-plan', 'Teams Calling Plan', 'Microsoft from its edge', 'Microsoft to its edge'],
    ['teams-direct-routing', 'Teams Direct Routing', 'Microsoft from Teams Phone', 'No Microsoft SLA stated'],
    ['teams-operator-connect', 'Teams Operator Connect', 'Microsoft from Teams Phone', 'No Microsoft SLA stated'],
    ['teams-phone-mobile', 'Teams Phone Mobile', 'No Microsoft SLA stated', 'No Microsoft SLA stated'],
    ['acs-trial', 'Trial number', 'No Microsoft SLA stated', 'No Microsoft SLA stated'],
  ])('%s: the tabs carry them, so that both directions are read without a click', (kind, title, inbound, outbound) => {
    renderChannel(channelOf(kind));
    expect(screen.getByRole('heading', { level: 2 })).toHaveProperty('textContent', title);
    expect(tab(/^Inbound/).textContent).toBe(`Inbound${inbound}`);
    expect(tab(/^Outbound/).textContent).toBe(`Outbound${outbound}`);
  });

  it('from 1040 px both directions stand side by side, without tabs', () => {
    renderChannel(channelOf('acs-direct-routing'), { width: 1100 });
    expect(screen.queryByRole('tab')).toBeNull();
    expect(screen.getByRole('region', { name: /Inbound.*Microsoft from ACS/ })).toBeTruthy();
    expect(screen.getByRole('region', { name: /Outbound.*No Microsoft SLA stated/ })).toBeTruthy();
    expect(screen.getAllByRole('toolbar')).toHaveLength(2);
  });

  it('says that a direction is off, and that it is not known whether it is on', () => {
    const channel = channelOf('acs-direct-routing');
    renderChannel({ ...channel, inbound: { ...channel.inbound, enabled: null }, outbound: { ...channel.outbound, enabled: false } });
    expect(screen.getByText('Whether inbound calls are turned on is not known.')).toBeTruthy();
    expect(tab(/^Outbound · off/)).toBeTruthy();
    userEvent.click(tab(/^Outbound/));
    expect(screen.getByText(/^Outbound calls are turned off/)).toBeTruthy();
  });

  it('says of a direction that is off and of which nothing is known that it is off, and not how its calls would run', () => {
    const channel = channelOf('acs-direct-routing');
    const unknown = { approach: 'unknown', candidates: [], certainty: 'unknown', responsibility: null, sla: null, legs: [] } as const;
    renderChannel({
      ...channel,
      number: null,
      callerIdNumber: channel.number,
      inbound: { ...channel.inbound, ...unknown, enabled: false },
    });
    userEvent.click(tab(/^Inbound · off/));
    expect(screen.getByText('Inbound calls are turned off.')).toBeTruthy();
    expect(screen.queryByText(/how calls on this number run|how they would run/)).toBeNull();
  });

  it('outbound follows the caller id number, which is named', () => {
    renderChannel(channelWithCallerId('acs-direct-routing', 'teams-calling-plan'));
    expect(tab(/^Outbound/).textContent).toBe('OutboundMicrosoft to its edge');
    userEvent.click(tab(/^Outbound/));
    expect(screen.getByText(CALLER_ID_TEXT)).toBeTruthy();
  });

  it('opens on the direction that is on: on outbound where the channel is a caller ID alone, or takes no calls', () => {
    const channel = channelOf('acs-direct-routing');
    const selected = (): string => screen.getByRole('tab', { selected: true }).textContent ?? '';
    const unknown = { approach: 'unknown', candidates: [], certainty: 'unknown', responsibility: null, sla: null, legs: [] } as const;
    const { unmount } = renderChannel({
      ...channel,
      number: null,
      callerIdNumber: channel.number,
      inbound: { ...channel.inbound, ...unknown, enabled: null },
    });
    expect(selected()).toMatch(/^Outbound/);
    expect(screen.getByRole('heading', { level: 2 })).toHaveProperty('textContent', 'ACS direct routing');
    unmount();
    renderChannel({ ...channel, inbound: { ...channel.inbound, enabled: false } }).unmount();
    renderChannel({ ...channel, outbound: { ...channel.outbound, enabled: false } });
    expect(selected()).toMatch(/^Inbound/);
  });

  it('tells the end of service of the caller id number apart from that of the number', () => {
    renderChannel(channelWithCallerId('teams-calling-plan', 'acs-direct-offer'));
    expect(screen.getByText(`Caller ID ${CALLER_ID_TEXT}: ACS direct offer ends 30 Sep 2028`)).toBeTruthy();
  });

  it('says that the outbound answer holds for the own number only, when the form does not bind the caller id', () => {
    renderChannel(channelOf('acs-direct-offer'), {}, { callerIdNotBound: true });
    userEvent.click(tab(/^Outbound/));
    expect(screen.getByText(/^The caller ID column is not bound/)).toBeTruthy();
  });
});

describe('the four facts', () => {
  const fact = (name: string): string | null => screen.getByText(name).nextElementSibling?.textContent ?? null;

  it('names number source, number, carrier and how the approach is known', () => {
    renderChannel(channelOf('acs-direct-routing'));
    expect(['Number source', 'Number', 'Carrier', 'How we know'].map(fact)).toEqual([
      'Own carrier via ACS direct routing',
      NUMBER_TEXT,
      'Fabrikam Telecom',
      'Read from the number record',
    ]);
  });

  it.each<[NumberKind, string, string]>([
    ['acs-direct-offer', 'Microsoft is the carrier', 'Read from the number record'],
    ['teams-direct-routing', 'Blank, as usual for Teams numbers', 'Declared by your organization'],
    ['undecided-teams', 'Blank, as usual for Teams numbers', 'Type is Teams; no more is recorded'],
    ['undecided-acs', 'Blank on the number record', 'Type is ACS; the source is not recorded'],
  ])('%s: a blank carrier is never read as an answer', (kind, carrier, known) => {
    renderChannel(channelOf(kind));
    expect([fact('Carrier'), fact('How we know')]).toEqual([carrier, known]);
  });

  it('says what is hidden, and what could not be read', async () => {
    renderChannel(channelOf('acs-direct-routing'), {}, { hidden: ['number'] });
    expect(fact('Number')).toBe('Hidden from you');
    expect(screen.queryByText(NUMBER_TEXT)).toBeNull();
    await expectAccessible();
  });

  it('gives the evidence on demand: column, value and label', async () => {
    renderChannel(channelOf('acs-direct-routing'));
    const button = screen.getByRole('button', { name: 'Read from the number record' });
    expect(screen.queryByRole('table')).toBeNull();
    userEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    const rows = within(screen.getByRole('table', { name: 'What the answer was read from' })).getAllByRole('row');
    expect(rows.map((row) => row.textContent).join('\n')).toMatch(/msdyn_ocphonenumber\.msdyn_ocphonenumbersource192350001Direct Routing/);
    await expectAccessible();
    userEvent.click(button);
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('retirement', () => {
  it('names the day, the days left and what follows', () => {
    renderChannel(channelOf('acs-direct-routing'));
    expect(screen.getByText('ACS direct routing ends 30 Sep 2028')).toBeTruthy();
    expect(screen.getByText(/678 days/)).toBeTruthy();
    expect(screen.getByText(/Next: Teams Direct Routing or Teams Operator Connect/)).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'Plan migration' })[0]?.getAttribute('href')).toMatch(
      /migrate-from-azure-communication-services$/,
    );
  });

  it('after the day it speaks of the past', () => {
    renderChannel(channelOf('acs-direct-offer', {}, '2028-10-01'));
    expect(screen.getByText('ACS direct offer ended 30 Sep 2028')).toBeTruthy();
    expect(screen.getByText(/1 day ago/)).toBeTruthy();
  });

  it('stands on an undecided card when every candidate ends', () => {
    renderChannel(channelOf('undecided-acs'));
    expect(screen.getByText('ACS direct offer or ACS direct routing ends 30 Sep 2028')).toBeTruthy();
  });

  it('is silent where nothing ends', () => {
    renderChannel(channelOf('teams-direct-routing', {}, AS_OF));
    expect(screen.queryByText(/ends 30 Sep 2028/)).toBeNull();
  });
});

describe('every statement has its basis', () => {
  it('the boundary links to the article', () => {
    renderChannel(channelOf('acs-direct-routing'));
    const chips = screen.getAllByRole('link', { name: 'Article: Deployment approaches for voice channel' });
    expect(chips[0]?.getAttribute('href')).toMatch(/^https:\/\/learn\.microsoft\.com\//);
    expect(chips[0]?.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('each scenario says its answer and its basis', () => {
    renderChannel(channelOf('acs-direct-offer'));
    const scenario = screen.getByText('From non-Microsoft').closest('li') as HTMLElement;
    expect(within(scenario).getByText(/Lost/)).toBeTruthy();
    expect(within(scenario).getByRole('link', { name: /^Inferred: / })).toBeTruthy();
  });
});

describe('tabs by keyboard', () => {
  it('are one Tab stop; arrows, Home and End choose', () => {
    renderChannel(channelOf('acs-direct-routing'));
    const [inbound, outbound] = [tab(/^Inbound/), tab(/^Outbound/)];
    expect([inbound.tabIndex, outbound.tabIndex]).toEqual([0, -1]);
    inbound.focus();
    userEvent.keyboard('{arrowright}');
    expect(document.activeElement).toBe(outbound);
    expect(outbound.getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('tabpanel', { name: /^Outbound/ })).toBeTruthy();
    userEvent.keyboard('{home}');
    expect(document.activeElement).toBe(inbound);
    userEvent.keyboard('{end}');
    expect([inbound.tabIndex, outbound.tabIndex]).toEqual([-1, 0]);
  });

  it('the arrows follow what is seen from right to left', () => {
    renderChannel(channelOf('acs-direct-routing'), { language: 'ar' });
    const [inbound, outbound] = screen.getAllByRole('tab') as [HTMLElement, HTMLElement];
    inbound.focus();
    userEvent.keyboard('{arrowright}');
    expect(document.activeElement).toBe(inbound);
    userEvent.keyboard('{arrowleft}');
    expect(document.activeElement).toBe(outbound);
  });
});

it('names tables that could not be read, the privilege, and what is not known without them', async () => {
  renderChannel(
    channelOf('acs-direct-routing'),
    {},
    {
      unread: [
        { entitySet: 'msdyn_occarriers', state: 'denied', privilege: 'prvReadmsdyn_occarrier' },
        { entitySet: 'vcd_numberconnectivities', state: 'missing', privilege: 'prvReadvcd_numberconnectivity' },
      ],
    },
  );
  const notices = within(screen.getByRole('list', { name: 'What could not be read' })).getAllByRole('listitem');
  expect(notices.map((notice) => notice.textContent?.trim())).toEqual([
    'Carriers could not be read. Your security roles lack Read (prvReadmsdyn_occarrier).',
    'Number connectivity: this environment has no such table. What was declared for this number is not known.',
  ]);
  await expectAccessible();
});

it('names columns that this environment lacks, of a table that was read', async () => {
  const lacking = ['msdyn_ocphonenumbersource', '_msdyn_carrierid_value'];
  renderChannel(channelOf('undecided-acs'), {}, { unread: [{ entitySet: 'msdyn_ocphonenumbers', state: 'read', lacking, privilege: '' }] });
  expect(screen.getByRole('list', { name: 'What could not be read' }).textContent).toContain(
    'Phone numbers: this environment lacks msdyn_ocphonenumbersource, _msdyn_carrierid_value. What depends on it is not decided here.',
  );
  // A cell that cannot be there is not blank.
  expect(screen.getByText('Carrier not read')).toBeTruthy();
  expect(screen.queryByText(/^Blank/)).toBeNull();
  await expectAccessible();
});

describe('where the number is used', () => {
  const used = (uses: readonly NumberUse[], useCount = uses.length): Channel => {
    const channel = channelOf('acs-direct-offer');
    return { ...channel, number: channel.number && { ...channel.number, uses, useCount } };
  };
  const use = (kind: NumberUse['kind'], name: string | null): NumberUse => ({ kind, table: 'systemuser', id: String(name), name });

  it('is told kind by kind, with names, and how many more there are', () => {
    renderChannel(used([use('channel', 'Orders'), use('personal', 'Adele Vance'), use('personal', null)], 8));
    const fact = screen.getByText('Used for').closest('div') as HTMLElement;
    expect(
      within(fact)
        .getAllByRole('listitem')
        .map((line) => line.textContent),
    ).toEqual(['Voice channel: Orders', 'Personal number: Adele Vance, without a name', 'and 5 more']);
  });

  it('is nowhere that could be read, or in inactive records alone', () => {
    renderChannel(used([]));
    expect(screen.getByText('Not used anywhere that could be read.')).toBeTruthy();
    renderChannel({ ...used([]), active: false });
    expect(screen.getByText('Only inactive records name this number.')).toBeTruthy();
  });

  it('is told of the caller ID number, too', () => {
    renderChannel(channelWithCallerId('acs-direct-routing', 'teams-calling-plan'));
    expect(screen.getByText('Caller ID is used for')).toBeTruthy();
  });
});
