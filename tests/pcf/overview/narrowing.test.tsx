/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import { grid, listed, PLANS, rowOf, showOverview, tile } from './harness';
import { largeReport, OFFER, phoneOf, smallReport } from './organizations';

// Queries by role walk the whole page: seconds on a busy machine.
jest.setTimeout(60_000);

describe('tiles and mix', () => {
  it('count, and narrow the list when pressed', () => {
    showOverview(smallReport(PLANS));
    expect(tile(/^No Microsoft SLA/)).toHaveTextContent('No Microsoft SLA2channels, none stated for outbound calls');
    expect(tile(/^Retiring/)).toHaveTextContent('Retiring2channels, by 30 Sep 2028, 678 days');
    expect(tile(/^Undecided ?1 ?channels/)).toHaveTextContent('Undecided1channels, Teams numbers to declare');
    userEvent.click(tile(/^No Microsoft SLA/));
    expect(tile(/^No Microsoft SLA/)).toHaveAttribute('aria-pressed', 'true');
    expect(listed()).toEqual(['Contoso Billing', 'Contoso Nordic']);
    expect(screen.getByText('2 of 6 channels', { selector: '[role=group] > *' })).toBeVisible();
    userEvent.click(tile(/^Retiring/));
    expect(listed()).toEqual(['Contoso Billing']);
    userEvent.click(tile(/^No Microsoft SLA/));
    expect(listed()).toEqual(['Contoso Billing', 'Contoso Support']);
  });

  it('say when the day has passed', () => {
    showOverview(smallReport(PLANS, {}, '2028-10-03'));
    expect(tile(/^Ended/)).toHaveTextContent('Ended2channels, on 30 Sep 2028, 3 days ago');
    expect(grid()).toHaveTextContent('Ended 30 Sep 2028(2)· 3 days ago');
  });

  it('legend entries are toggles, and the bar answers to clicks without being read twice', () => {
    const { container } = showOverview(smallReport(PLANS));
    const mix = screen.getByRole('region', { name: 'Approach mix' });
    const entries = within(mix).getAllByRole('button');
    expect(entries.map((entry) => entry.textContent)).toEqual([
      'ACS direct offer1',
      'ACS direct routing1',
      'Teams Calling Plan1',
      'Operator Connect1',
      'Undecided1',
      'No number1',
    ]);
    userEvent.click(within(mix).getByRole('button', { name: /Operator Connect/ }));
    expect(listed()).toEqual(['Contoso Nordic']);
    const bar = container.querySelector('[aria-hidden=true] > [title="No number: 1"]');
    fireEvent.click(bar as Element);
    expect(listed().sort()).toEqual(['Contoso Nordic', 'Contoso Outlet']);
    expect(within(mix).getByRole('button', { name: /No number/ })).toHaveAttribute('aria-pressed', 'true');
  });

  it('counts that do not fit stand in the legend alone', () => {
    const { container } = showOverview(largeReport(2000), { width: 340 });
    const labels = [...container.querySelectorAll('[aria-hidden=true] > [title]')].map((part) => part.textContent);
    expect(labels).toContain('');
    const entries = within(screen.getByRole('region', { name: 'Approach mix' })).getAllByRole('button');
    for (const entry of entries) expect(entry.textContent).toMatch(/\d$/);
  });
});

describe('filters', () => {
  it('stand above the list, and go one by one or all at once', () => {
    const { state } = showOverview(smallReport(PLANS));
    userEvent.click(tile(/^No Microsoft SLA/));
    userEvent.click(tile(/^Retiring/));
    userEvent.type(screen.getByRole('searchbox'), 'b');
    const bar = screen.getByRole('group', { name: 'Filters' });
    userEvent.click(within(bar).getByRole('button', { name: 'Remove filter: Retiring' }));
    expect(state().filters.retiring).toBe(false);
    // The focus goes on rather than away with the button.
    expect(within(bar).getByRole('button', { name: 'Clear' })).toHaveFocus();
    userEvent.click(within(bar).getByRole('button', { name: 'Clear' }));
    expect(screen.queryByRole('group', { name: 'Filters' })).toBeNull();
    expect(state().search).toBe('');
    expect(listed()).toHaveLength(6);
  });

  it('a group can be seen alone, by the filter of what it has in common', () => {
    const countries = new Map([
      ['number-1', 'IE'],
      ['number-2', 'DE'],
    ]);
    const { state } = showOverview(smallReport(PLANS), { state: { groupBy: 'country' }, countries });
    userEvent.click(screen.getByRole('button', { name: 'Only these: Ireland' }));
    expect(state().filters.country).toBe('IE');
    expect(listed()).toEqual(['Contoso Billing']);
    expect(screen.getByRole('button', { name: 'Remove filter: Country: Ireland' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Only these: Ireland' })).toBeNull();
  });

  it('results are spoken once they have settled', () => {
    jest.useFakeTimers();
    try {
      showOverview(smallReport(PLANS));
      const status = screen.getAllByRole('status').find((region) => region.textContent === '');
      userEvent.type(screen.getByRole('searchbox'), 'sal');
      expect(status).toHaveTextContent(/^$/);
      act(() => void jest.advanceTimersByTime(600));
      expect(status).toHaveTextContent('1 of 6 channels');
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('search', () => {
  it('narrows with every key, and Esc or its button empties it', () => {
    const { state } = showOverview(smallReport(PLANS));
    const box = screen.getByRole('searchbox', { name: 'Search channel, number, carrier' });
    userEvent.type(box, 'no');
    expect(listed()).toEqual(['Contoso Nordic']);
    fireEvent.keyDown(box, { key: 'Escape' });
    expect(state().search).toBe('');
    userEvent.type(box, phoneOf(6).slice(-4));
    expect(listed()).toEqual(['Contoso Support']);
    userEvent.click(screen.getByRole('button', { name: 'Clear search' }));
    expect(listed()).toHaveLength(6);
    expect(box).toHaveFocus();
  });

  it('says what matched nothing, and ways out', () => {
    const { state } = showOverview(smallReport(PLANS));
    userEvent.click(tile(/^Undecided ?1 ?channels/));
    userEvent.type(screen.getByRole('searchbox'), '0199');
    const heading = screen.getByRole('heading', { name: /No channel matches/ });
    expect(heading.textContent?.replace(/[\u2068\u2069]/g, '')).toBe('No channel matches “0199” and Undecided');
    expect(heading.nextElementSibling).toHaveTextContent('6 channels were searched by channel, workstream, number, and carrier.');
    userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(state().filters.undecided).toBe(false);
    userEvent.click(screen.getAllByRole('button', { name: 'Clear search' })[1] as HTMLElement);
    expect(listed()).toHaveLength(6);
  });
});

describe('of many channels', () => {
  it('only those that are seen are on the page, and all are counted', () => {
    const { container } = showOverview(largeReport(10000));
    expect(container.querySelectorAll('[role=row]').length).toBeLessThan(60);
    const list = container.querySelector('[role=treegrid]');
    expect(container.querySelector('[role=row][aria-expanded]')).toHaveTextContent(/^Ends 30 Sep 2028\([\d,]+\)· \d+ inactive· 678 days/);
    expect(Number(list?.getAttribute('aria-rowcount'))).toBeGreaterThan(10000);
    expect(screen.getByText(/^Rows 1 to \d+ of 10,000\. Search, filters, and export work on all of them$/)).toBeVisible();
  });

  it('a heading tells how many of its channels are inactive, which no tile counts', () => {
    const { container } = showOverview(
      smallReport([
        { name: 'a', number: OFFER },
        { name: 'b', number: OFFER, columns: { statecode: 1 } },
      ]),
      { state: { groupBy: 'retirement' } },
    );
    expect(container.querySelector('[role=row][aria-expanded]')).toHaveTextContent(/^Ends 30 Sep 2028\(2\)· 1 inactive· 678 days/);
    expect(screen.getByRole('button', { name: /^Retiring/ })).toHaveTextContent(/^Retiring1channels, by/);
  });

  it('small groups are shown whole, large ones by their first rows until more are wanted', () => {
    const plans = Array.from({ length: 12 }, (_, index) => ({ name: `Line ${index + 1}`, number: OFFER }));
    showOverview(smallReport([...plans, { name: 'Else', number: null }]));
    expect(listed()).toEqual(['Line 1', 'Line 2', 'Line 3', 'Line 4', 'Line 5', 'Else']);
    userEvent.click(screen.getByText('Show 7 more'));
    expect(listed()).toHaveLength(13);
    expect(rowOf('Line 6')).toHaveFocus();
  });
});

describe('commands', () => {
  it('that the host has no use for are not shown', () => {
    showOverview(smallReport(PLANS));
    for (const name of ['Refresh', 'Export', /Compare/]) expect(screen.queryByRole('button', { name })).toBeNull();
  });

  it('refresh, export and compare', async () => {
    const onRefresh = jest.fn();
    const onExport = jest.fn();
    const onCompare = jest.fn();
    showOverview(smallReport(PLANS), { onRefresh, onExport, onCompare, exportFormats: ['csv', 'print'] });
    userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    userEvent.click(screen.getByRole('button', { name: 'Compare approaches' }));
    userEvent.click(screen.getByRole('button', { name: 'Export' }));
    const items = await screen.findAllByRole('menuitem');
    expect(items.map((item) => item.textContent)).toEqual(['CSV file', 'Print']);
    fireEvent.click(items[0] as HTMLElement);
    expect([onRefresh.mock.calls, onExport.mock.calls, onCompare.mock.calls]).toEqual([[[expect.anything()]], [['csv']], [[[]]]]);
  });

  it('refresh waits while rows are read', () => {
    showOverview(smallReport(PLANS), { onRefresh: jest.fn(), busy: true });
    expect(screen.getByRole('button', { name: 'Refresh' })).toBeDisabled();
  });

  it('group', async () => {
    const { state } = showOverview(smallReport(PLANS));
    userEvent.click(screen.getByRole('button', { name: 'Group by: Retirement' }));
    fireEvent.click(await screen.findByRole('menuitemradio', { name: 'Approach' }));
    expect(state().groupBy).toBe('approach');
    expect(
      within(grid())
        .getAllByRole('row')
        .filter((row) => row.hasAttribute('aria-expanded'))
        .map((row) => row.textContent),
    ).toEqual([
      'ACS direct offer(1)Only these',
      'ACS direct routing(1)Only these',
      'Teams Calling Plan(1)Only these',
      'Operator Connect(1)Only these',
      'Undecided(1)Only these',
      'No number(1)Only these',
    ]);
  });

  it('choose columns, several at a time', async () => {
    showOverview(smallReport(PLANS));
    userEvent.click(screen.getByRole('button', { name: 'Columns' }));
    fireEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Number source' }));
    fireEvent.click(screen.getByRole('menuitemcheckbox', { name: 'SIP context' }));
    expect(screen.getAllByRole('columnheader', { hidden: true })).toHaveLength(7);
    expect(screen.getByRole('menuitemcheckbox', { name: 'Channel' })).toHaveAttribute('aria-disabled', 'true');
    fireEvent.click(screen.getByRole('menuitem', { name: 'Show all columns' }));
    expect(screen.getAllByRole('columnheader', { hidden: true })).toHaveLength(9);
  });

  it('sort by a heading, and back', () => {
    showOverview(smallReport(PLANS), { state: { groupBy: 'none' } });
    const heading = (): HTMLElement => screen.getByRole('columnheader', { name: 'Channel' });
    expect(heading()).toHaveAttribute('aria-sort', 'ascending');
    userEvent.click(within(heading()).getByRole('button'));
    expect(heading()).toHaveAttribute('aria-sort', 'descending');
    expect(listed()[0]).toBe('Contoso Support');
  });
});

describe('rows that are not all', () => {
  it('without tiles, opening records in the host, with more to come', () => {
    const onOpenRecord = jest.fn();
    const onMore = jest.fn();
    showOverview(smallReport(PLANS), {
      extent: 'list',
      opens: 'record',
      onOpenRecord,
      more: { total: 500, loading: false, onMore },
      state: { groupBy: 'none', sort: null },
    });
    expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
    expect(screen.queryByRole('group', { name: 'Summary and filters' })).toBeNull();
    fireEvent.click(rowOf('Contoso Sales'));
    expect(onOpenRecord).toHaveBeenCalledWith({ table: 'msdyn_ocvoicechannelsetting', id: 'channel-5' });
    expect(screen.getByText('6 of 500 channels')).toBeVisible();
    userEvent.click(screen.getByRole('button', { name: 'Show more channels' }));
    expect(onMore).toHaveBeenCalledTimes(1);
  });
});

describe('what can be done in a row', () => {
  it('saying which approach it is, and adding a number, where the host can', () => {
    const onDeclare = jest.fn();
    const onOpenRecord = jest.fn();
    showOverview(smallReport(PLANS), { onDeclare, onOpenRecord });
    userEvent.click(within(rowOf('Contoso Returns')).getByRole('button', { name: 'Tell us which' }));
    expect(onDeclare).toHaveBeenCalledWith('channel-4');
    userEvent.click(within(rowOf('Contoso Outlet')).getByRole('button', { name: 'Add a number' }));
    expect(onOpenRecord).toHaveBeenCalledWith({ table: 'msdyn_ocvoicechannelsetting', id: 'channel-3' });
    expect(screen.queryByRole('region', { name: 'Contoso Returns' })).toBeNull();
  });
});
