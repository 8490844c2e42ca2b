/** @jest-environment jsdom */
import { loadText } from '../../../cli/lib/loadText';
import { parseSnapshot } from '../../../plugins-ts/dataverse/snapshot';
import { openOrganization } from '../../../plugins-ts/organization/openOrganization';
import { gapsOf, missingLines, missingSentences, uncheckedLines } from '../../../plugins-ts/report';
import { sampleSnapshot } from '../../../preview/sample';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import type { Channel } from '../../../plugins-ts/report/reportTypes';
import { cellsOf, listed, PLANS, rowOf, showOverview } from './harness';
import { denied, OFFER, phoneOf, ROUTING, sampleReport, smallReport, TEAMS } from './organizations';

// Queries by role walk the whole page: seconds on a busy machine.
jest.setTimeout(60_000);

describe('head', () => {
  it('says how many channels there are, of which organization, and when they were read', () => {
    showOverview(smallReport(PLANS), { organizationName: 'contoso.crm.dynamics.com', readAt: '2026-11-22T09:00:00' });
    const heading = screen.getByRole('heading', { level: 1, name: 'Voice channel deployment' });
    expect(heading.nextElementSibling).toHaveTextContent('6 voice channels · contoso.crm.dynamics.com · read 22 Nov 2026, 09:00');
  });

  it('says how many are inactive', () => {
    showOverview(smallReport([{ name: 'a' }, { name: 'b', columns: { statecode: 1 } }]));
    expect(screen.getByRole('heading', { level: 1 }).nextElementSibling).toHaveTextContent('2 voice channels · 1 inactive');
    expect(screen.getByText('1 active channel · hatched: ends 30 Sep 2028')).toBeVisible();
  });

  it('leaves out a moment that is none', () => {
    showOverview(smallReport([{ name: 'a' }]), { readAt: 'yesterday' });
    expect(screen.getByRole('heading', { level: 1 }).nextElementSibling).toHaveTextContent(/^1 voice channel$/);
  });
});

describe('rows', () => {
  it('answer in nine columns', () => {
    showOverview(smallReport(PLANS));
    expect(screen.getAllByRole('columnheader').map((header) => header.textContent)).toEqual([
      'Channel',
      'Number',
      'Number source',
      'Approach',
      'Inbound boundary',
      'Outbound boundary',
      'SIP context',
      'Retirement',
      'Findings',
    ]);
    expect(cellsOf('Contoso Billing').slice(0, 7)).toEqual([
      `${phoneOf(1)} / Fabrikam Telecom`,
      'Own carrier / via ACS direct routing',
      'ACS direct routing / Read from record',
      'From ACS / Article',
      'No Microsoft SLA stated / Article',
      'Preserved / All scenarios',
      '30 Sep 2028 / Next: Direct Routing or Operator Connect',
    ]);
    expect(cellsOf('Contoso Support').slice(0, 7)).toEqual([
      `${phoneOf(6)} / Microsoft`,
      'Microsoft number / via ACS',
      'ACS direct offer / Read from record',
      'From Microsoft edge / Inferred',
      'To Microsoft edge / Inferred',
      'At risk / 1 scenario lost',
      '30 Sep 2028 / Next: Calling Plan, Direct Routing or Operator Connect',
    ]);
    expect(cellsOf('Contoso Nordic').slice(0, 7)).toEqual([
      `${phoneOf(2)} / Blank`,
      'Operator number / via Teams',
      'Operator Connect / Declared 3 Nov 2026',
      'From Teams Phone / Inferred',
      'No Microsoft SLA stated / Inferred',
      'At risk / Operator decides',
      'No end date / ',
    ]);
  });

  it('tell a channel that is a caller ID alone by that number, as its details do', () => {
    const columns = { _msdyn_phonenumberid_value: null, _msdyn_calleridphonenumberid_value: 'number-1' };
    showOverview(smallReport([{ name: 'Contoso Callbacks', number: ROUTING, columns }]));
    expect(cellsOf('Contoso Callbacks').slice(0, 7)).toEqual([
      `${phoneOf(1)} / Fabrikam Telecom · Caller ID only`,
      'Own carrier / via ACS direct routing',
      'ACS direct routing / Read from record',
      'Unknown / No number',
      expect.stringMatching(/^No Microsoft SLA stated/),
      expect.any(String),
      '30 Sep 2028 / Next: Direct Routing or Operator Connect',
    ]);
  });

  it('guess nothing', () => {
    showOverview(smallReport(PLANS));
    expect(cellsOf('Contoso Returns').slice(0, 7)).toEqual([
      `${phoneOf(4)} / Blank`,
      'One of three / via Teams',
      'Undecided / Not recorded',
      'Undecided / ',
      'Undecided / ',
      'Undecided / ',
      'No end date / True for all three',
    ]);
    expect(cellsOf('Contoso Outlet').slice(0, 7)).toEqual([
      'None / ',
      'Unknown / ',
      'Unknown / No number',
      'Unknown / ',
      'Unknown / ',
      'Unknown / ',
      'Unknown / ',
    ]);
  });

  it('say what is off, and what is not known to be on', () => {
    showOverview(
      smallReport([
        { name: 'Off', number: { ...ROUTING, msdyn_phoneoutboundenabled: false, msdyn_phoneinboundenabled: false } },
        { name: 'Perhaps', number: { ...ROUTING, msdyn_phoneoutboundenabled: null } },
      ]),
    );
    expect(cellsOf('Off').slice(3, 5)).toEqual(['Takes no calls / Inbound is off', 'Makes no calls / Outbound is off']);
    expect(cellsOf('Perhaps')[4]).toBe('No Microsoft SLA stated / If on · Article');
  });

  it('name the approach of the caller ID number where it is another one', () => {
    showOverview(
      smallReport([
        { name: 'Mixed', number: TEAMS, connectivity: 1, columns: { _msdyn_calleridphonenumberid_value: 'number-2' } },
        { name: 'Other', number: ROUTING },
      ]),
    );
    expect(cellsOf('Mixed')[4]).toBe('No Microsoft SLA stated / Article · ACS direct routing');
    expect(cellsOf('Mixed')[6]).toBe('30 Sep 2028 / Caller ID \u2066+14255550102\u2069 · Next: Direct Routing or Operator Connect');
  });

  it('where numbers were not read, nothing is counted as none', () => {
    const { set } = showOverview(
      smallReport([{ name: 'a' }, { name: 'b' }], { msdyn_ocphonenumbers: denied('prvReadmsdyn_ocphonenumber') }),
    );
    const tile = (name: RegExp): string | null => screen.getByRole('button', { name }).textContent;
    expect(tile(/^No Microsoft SLA/)).toBe('No Microsoft SLA–channels, none stated for outbound callsnot known for 2 channels');
    expect(tile(/^Retiring/)).toBe('Retiring–channelsnot known for 2 channels');
    expect(tile(/^Undecided ?–/)).toBe('Undecided–channelsnot known for 2 channels');
    expect(tile(/^Errors/)).toMatch(/^Errors–not known for 2 channels\d+ rules not checked everywhere$/);
    expect(cellsOf('a').slice(0, 3)).toEqual(['Number not read / Carrier not read', 'Unknown / ', 'Unknown / Number not read']);
    set({ list: 'unused' });
    expect(screen.getByRole('heading', { name: 'Phone numbers could not be read' })).toBeVisible();
  });

  it.each([
    ['unused', 'msdyn_ocvoicechannelsettings', 'Voice channel settings could not be read'],
    ['outside', 'vcd_numberconnectivities', 'Number connectivity could not be read'],
    ['other', 'msdyn_ocsmschannelsettings', 'SMS settings could not be read'],
  ] as const)('a list of %s numbers without %s does not say that there are none', (list, table, heading) => {
    showOverview(smallReport([{ name: 'a', number: OFFER }], { [table]: denied('prvRead') }), { state: { list } });
    expect(screen.getByRole('heading', { name: heading })).toBeVisible();
    expect(screen.queryByText(/^No (unused )?numbers/)).toBeNull();
  });

  it('say that something was not read, rather than leave a blank', () => {
    showOverview(
      smallReport(PLANS, {
        msdyn_occarriers: denied('prvReadmsdyn_occarrier'),
        msdyn_liveworkstreams: denied('prvReadmsdyn_liveworkstream'),
      }),
    );
    expect(cellsOf('Contoso Billing')[0]).toBe(`${phoneOf(1)} / Carrier not read`);
    expect(rowOf('Contoso Billing')).toHaveTextContent('Workstream not read');
  });

  it('tell a number that was not read from one that is blank', () => {
    const { show } = showOverview(smallReport([{ name: 'a' }], { msdyn_ocphonenumbers: denied('prvReadmsdyn_ocphonenumber') }));
    expect(cellsOf('a')[0]).toContain('Number not read');
    show(smallReport([{ name: 'a', number: { ...OFFER, msdyn_phonenumber: '' } }]));
    expect(cellsOf('a')[0]).toContain('Blank number');
    show(smallReport([{ name: 'a', columns: { _msdyn_phonenumberid_value: 'gone' } }]));
    expect(cellsOf('a')[0]).toContain('Number not found');
  });

  it('count findings in words for screen readers', () => {
    const report = sampleReport();
    const severityCounts = (channel: Channel): number[] =>
      (['error', 'warning', 'info'] as const).map((severity) => channel.findings.filter((finding) => finding.severity === severity).length);
    const shown = report.channels.find((channel) =>
      severityCounts(channel).every((count, place) => (place === 1 ? count > 1 : count === 1)),
    );
    if (!shown) throw new Error('the sample has no channel with one error, some warnings and one piece of information');
    showOverview(report, { state: { groupBy: 'none', search: shown.name } });
    const counts = within(rowOf(shown.name))
      .getAllByRole('img')
      .map((image) => image.getAttribute('aria-label'));
    expect(counts).toEqual(['1 error', `${severityCounts(shown)[1]} warnings`, '1 piece of information']);
  });

  it('show hostile names as text, and cut what nobody can read', () => {
    const long = 'x'.repeat(100000);
    const { container } = showOverview(
      smallReport([{ name: '<img src=x onerror=alert(1)>' }, { name: '\u202Egnp.exe' }, { name: long }, { name: '' }]),
    );
    expect(container.querySelector('img[src]')).toBeNull();
    expect(listed()).toEqual(
      ['(no name)', '\u202Egnp.exe', '<img src=x onerror=alert(1)>', `${'x'.repeat(300)}…`].sort(
        (a, b) => listed().indexOf(a) - listed().indexOf(b),
      ),
    );
    for (const cell of screen.getAllByRole('rowheader')) expect(cell.firstElementChild).toHaveAttribute('dir', 'auto');
    expect(container.innerHTML.length).toBeLessThan(200000);
  });

  it('have five columns beside details and below 1280 px, with the number below its channel', () => {
    showOverview(smallReport(PLANS), { width: 900 });
    expect(screen.getAllByRole('columnheader').map((header) => header.textContent)).toEqual([
      'Channel',
      'Approach',
      'Inbound boundary',
      'Outbound boundary',
      'Findings',
    ]);
    expect(rowOf('Contoso Billing')).toHaveTextContent(phoneOf(1));
  });

  it('are blocks below 768 px', () => {
    showOverview(smallReport(PLANS), { width: 340, state: { groupBy: 'none' } });
    expect(screen.queryByRole('columnheader')).toBeNull();
    const block = screen.getByText('Contoso Billing').closest('[role=gridcell]');
    expect(block).toHaveTextContent(`${phoneOf(1)} · ACS direct routing`);
    expect(block).toHaveTextContent('InboundFrom ACS· Article');
    expect(block).toHaveTextContent('OutboundNo Microsoft SLA stated· Article');
  });
});

describe('what could not be read', () => {
  it('is named with the privilege, and can be asked for', async () => {
    const writeText = jest.fn().mockResolvedValue(undefined);
    Object.assign(navigator, { clipboard: { writeText } });
    showOverview(smallReport(PLANS, { msdyn_occarriers: denied('prvReadmsdyn_occarrier') }), {
      organizationName: 'contoso.crm.dynamics.com',
    });
    const banner = screen.getByRole('region', { name: 'Tables that could not be read' });
    expect(banner).toHaveTextContent(
      'Carriers could not be read: you lack prvReadmsdyn_occarrier. Some carrier names are not known. Role that has it: Voice Channel Deployment Source Reader.',
    );
    userEvent.click(within(banner).getByRole('button', { name: 'Copy for your system administrator' }));
    await waitFor(() => expect(within(banner).getByRole('status')).toHaveTextContent('Copied.'));
    expect(writeText.mock.calls[0][0]).toContain(
      'Read on Carriers (prvReadmsdyn_occarrier) at organization level in contoso.crm.dynamics.com',
    );
    expect(writeText.mock.calls[0][0]).toContain('The service said: Principal user is missing prvReadmsdyn_occarrier privilege');
    userEvent.click(within(banner).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('region', { name: 'Tables that could not be read' })).toBeNull();
  });

  it('shows the text to copy where the browser refuses', async () => {
    Object.assign(navigator, { clipboard: { writeText: jest.fn().mockRejectedValue(new Error('refused')) } });
    showOverview(smallReport(PLANS, { msdyn_occarriers: denied('prvReadmsdyn_occarrier') }));
    userEvent.click(screen.getByRole('button', { name: 'Copy for your system administrator' }));
    expect(await screen.findByText(/Please give me a security role/)).toBeVisible();
  });

  it('is told from what is missing, failed or cut', () => {
    showOverview(
      smallReport(PLANS, {
        msdyn_occarriers: { state: 'truncated', rows: [], message: null },
        msdyn_ocprovisioningstates: { state: 'failed', rows: [], message: 'Read_TimedOut' },
        vcd_numberconnectivities: { state: 'missing', rows: [], message: null },
      }),
    );
    expect(
      within(screen.getByRole('region', { name: 'Tables that could not be read' }))
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      expect.stringContaining('Carriers were only partly read: there are more rows than were read.'),
      expect.stringContaining('Provisioning states could not be read: the service did not answer as expected.'),
      expect.stringContaining('Number connectivity could not be read: this environment has no such table.'),
    ]);
  });

  it('rules that could not be checked are listed on demand', () => {
    const report = sampleReport();
    const rules = new Set(report.unchecked.map(({ rule }) => rule)).size;
    showOverview(report);
    const banner = screen.getByRole('group', { name: 'Rules that were not checked everywhere' });
    expect(rules).toBeGreaterThan(1);
    expect(banner).toHaveTextContent(`${rules} rules could not be checked on some records. There they neither passed nor found anything.`);
    const show = within(banner).getByRole('button', { name: 'Show them' });
    userEvent.click(show);
    expect(within(banner).getAllByRole('listitem')).toHaveLength(report.unchecked.length);
    expect(show).toHaveAttribute('aria-expanded', 'true');
  });

  it('say which records point to one that is missing, and on how many a rule was checked, with a way to each', () => {
    const onOpenRecord = jest.fn();
    const organization = openOrganization(parseSnapshot(sampleSnapshot()).tables, '2026-11-22');
    const report = sampleReport();
    const words = { text: loadText('en'), language: 'en' };
    const gaps = gapsOf(report, organization);
    showOverview(report, {
      onOpenRecord,
      incomplete: {
        missing: missingLines(gaps, words),
        missingSentences: missingSentences(gaps, words),
        unchecked: uncheckedLines(report, { ...words, gaps }),
      },
    });
    const missing = screen.getByRole('group', { name: 'Records that point to a missing record' });
    expect(missing).toHaveTextContent(/\d channels point to a record that is missing\./);
    userEvent.click(within(missing).getByRole('button', { name: 'Show them' }));
    const [first] = gaps.missing;
    userEvent.click(within(missing).getAllByRole('button', { name: first?.from.name ?? '' })[0] as HTMLElement);
    expect(onOpenRecord).toHaveBeenCalledWith({ table: first?.from.table, id: first?.from.id });
    const unchecked = screen.getByRole('group', { name: 'Rules that were not checked everywhere' });
    userEvent.click(within(unchecked).getByRole('button', { name: 'Show them' }));
    expect(unchecked).toHaveTextContent(/R-TRIAL-1: .* Checked on \d+ of 94 channels\. A record of Communication provider settings/);
  });

  it('columns that this environment lacks are listed on demand', () => {
    const carriers = { state: 'read' as const, rows: [], message: null, lacking: ['msdyn_name', 'statuscode'] };
    const { show } = showOverview(smallReport(PLANS, { msdyn_occarriers: carriers }));
    const banner = screen.getByRole('group', { name: 'Columns that this environment does not have' });
    expect(banner).toHaveTextContent('2 columns that are read do not exist in this environment.');
    userEvent.click(within(banner).getByRole('button', { name: 'Show them' }));
    expect(within(banner).getByRole('listitem')).toHaveTextContent('Carriers: msdyn_name, statuscode');
    expect(screen.queryByRole('region', { name: 'Tables that could not be read' })).toBeNull();
    show(smallReport(PLANS, {}));
    expect(screen.queryByRole('group', { name: 'Columns that this environment does not have' })).toBeNull();
  });

  it('a closed banner comes back with the next reading', () => {
    const tables = { msdyn_occarriers: denied('prvReadmsdyn_occarrier') };
    const { show } = showOverview(smallReport(PLANS, tables));
    userEvent.click(within(screen.getByRole('region', { name: 'Tables that could not be read' })).getByRole('button', { name: 'Close' }));
    show(smallReport(PLANS, tables));
    expect(screen.getByRole('region', { name: 'Tables that could not be read' })).toBeVisible();
  });
});

describe('without channels', () => {
  it('there are none', () => {
    const onOpenWorkstreams = jest.fn();
    const onCompare = jest.fn();
    showOverview(smallReport([]), { onOpenWorkstreams, onCompare });
    expect(screen.getByRole('heading', { name: 'No voice channels yet' })).toBeVisible();
    userEvent.click(screen.getByRole('button', { name: 'Open workstreams' }));
    expect(onOpenWorkstreams).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('group', { name: 'Summary and filters' })).toBeNull();
  });

  it('they could not be read, which is not the same', () => {
    const onRefresh = jest.fn();
    showOverview(smallReport(PLANS, { msdyn_ocvoicechannelsettings: denied('prvReadmsdyn_ocvoicechannelsetting') }), { onRefresh });
    expect(screen.queryByText('No voice channels yet')).toBeNull();
    expect(screen.getByRole('heading', { name: 'Voice channels could not be read' }).nextElementSibling).toHaveTextContent(
      'prvReadmsdyn_ocvoicechannelsetting',
    );
    userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRefresh).toHaveBeenCalledTimes(1);
  });

  it('the first rows did not hold one, which is not the same either', () => {
    showOverview(smallReport([], { msdyn_ocvoicechannelsettings: { state: 'truncated', rows: [], message: null } }));
    expect(screen.queryByText('No voice channels yet')).toBeNull();
    expect(screen.getByRole('heading', { name: 'No voice channel was read' })).toBeVisible();
  });
});

describe('help', () => {
  it('is shown on a first visit, closes, and comes back by its command', () => {
    const { state } = showOverview(smallReport(PLANS), { state: { help: true } });
    const help = screen.getByRole('region', { name: 'How to read this page' });
    expect(within(help).getAllByRole('listitem')).toHaveLength(6);
    userEvent.click(within(help).getByRole('button', { name: 'Close help' }));
    expect(state().help).toBe(false);
    userEvent.click(screen.getByRole('button', { name: 'How to read this page' }));
    expect(screen.getByRole('region', { name: 'How to read this page' })).toBeVisible();
  });

  it('takes one line in a pane until it is wanted', () => {
    showOverview(smallReport(PLANS), { state: { help: true }, width: 340 });
    const help = screen.getByRole('region', { name: 'How to read this page' });
    expect(within(help).queryByRole('listitem')).toBeNull();
    userEvent.click(within(help).getByRole('button', { name: 'Show what the marks mean' }));
    expect(within(help).getAllByRole('listitem')).toHaveLength(6);
  });
});

describe('numbers without a channel', () => {
  it('have lists of their own, behind tabs', () => {
    const report = sampleReport();
    showOverview(report);
    const tabs = screen.getAllByRole('tab');
    expect(tabs.map((tab) => tab.textContent)).toEqual([
      'Channels97',
      'Named by other records8',
      'Not used anywhere that could be read17',
      'Outside Dynamics 3654',
    ]);
    userEvent.click(tabs[1] as HTMLElement);
    expect(screen.getByRole('grid', { name: 'Named by other records' })).toHaveTextContent('Personal number: Adele Vance');
    expect(screen.getByRole('grid', { name: 'Named by other records' })).toHaveTextContent('Only inactive records name this number.');
    userEvent.click(tabs[2] as HTMLElement);
    expect(screen.getByRole('grid', { name: 'Not used anywhere that could be read' })).toBeVisible();
    expect(listed()).toContain('+1 (425) 555-0133');
    userEvent.type(screen.getByRole('searchbox'), '5550133');
    expect(listed()).toEqual(['+1 (425) 555-0133']);
    fireEvent.keyDown(tabs[2] as HTMLElement, { key: 'ArrowRight' });
    expect(screen.getAllByRole('tab')[3]).toHaveAttribute('aria-selected', 'true');
    expect(screen.getAllByRole('tab')[3]).toHaveFocus();
  });

  it.each(['other', 'unused'] as const)('say in the list of %s ones which tables may hide a use', (list) => {
    const { show } = showOverview(sampleReport(), { state: { list } });
    expect(screen.queryByText(/Uses may be missing/)).toBeNull();
    show(
      sampleReport({
        systemusers: denied('prvReadUser'),
        msdyn_planner_callerid_phone_numbers: { state: 'missing', rows: [], message: '404' },
      }),
    );
    expect(screen.getByText('Uses may be missing, because these were not fully read: Users.')).toBeVisible();
    expect(document.body).not.toHaveTextContent('proactive engagement could not be read');
  });

  it('are found by who uses them', () => {
    showOverview(sampleReport(), { state: { list: 'other' } });
    userEvent.type(screen.getByRole('searchbox'), 'adele');
    expect(listed()).toHaveLength(1);
  });

  it('open with what their approach says, and nothing on whether they are switched on', () => {
    const report = sampleReport();
    const number = report.unusedNumbers.find(({ text }) => text === '+1 (425) 555-0133');
    const onOpenRecord = jest.fn();
    showOverview(report, { state: { list: 'unused', number: number?.id }, onOpenRecord });
    const pane = screen.getByRole('region', { name: '+1 (425) 555-0133' });
    expect(within(pane).getByRole('heading', { name: 'ACS direct offer' })).toBeVisible();
    userEvent.click(within(pane).getByRole('button', { name: 'Open record' }));
    expect(onOpenRecord).toHaveBeenCalledWith({ table: 'msdyn_ocphonenumber', id: number?.id });
  });

  it('no tabs where every number has a channel', () => {
    showOverview(smallReport(PLANS));
    expect(screen.queryByRole('tab')).toBeNull();
  });
});
