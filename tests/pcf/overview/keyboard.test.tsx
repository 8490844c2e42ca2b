/** @jest-environment jsdom */
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import { largeReport, OFFER, ROUTING, smallReport, TEAMS } from './organizations';
import { showOverview } from './harness';

// Finding by role in a page of this size takes a busy machine longer than the second that is the default.
configure({ asyncUtilTimeout: 30_000 });

jest.setTimeout(60_000);

const PLANS = [
  { name: 'Ada', number: ROUTING },
  { name: 'Bea', number: OFFER },
  { name: 'Cleo', number: TEAMS, connectivity: 1 },
  { name: 'Dora', number: TEAMS },
] as const;

const press = (key: string, more: object = {}): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
};
/** Name of the row or group that has the focus. */
const focused = (): string =>
  document.activeElement?.querySelector('[role=rowheader] > :first-child, [role=gridcell] > span')?.textContent ??
  document.activeElement?.textContent ??
  '';
const rowNamed = (name: string): HTMLElement => {
  const row = screen.getByText(name).closest<HTMLElement>('[data-item]');
  if (!row) throw new Error(`no row of ${name}`);
  return row;
};
const enterList = (): void => document.querySelector<HTMLElement>('[data-item][tabindex="0"]')?.focus();

describe('moving', () => {
  it('the list is one Tab stop', () => {
    showOverview(smallReport(PLANS));
    expect(document.querySelectorAll('[data-item][tabindex="0"]')).toHaveLength(1);
    enterList();
    press('ArrowDown');
    press('ArrowDown');
    expect(document.querySelectorAll('[data-item][tabindex="0"]')).toHaveLength(1);
    expect(document.activeElement).toHaveAttribute('tabindex', '0');
  });

  it('arrows go row by row through groups, Home and End to the ends', () => {
    showOverview(smallReport(PLANS));
    enterList();
    const way = [focused()];
    for (let step = 0; step < 5; step += 1) {
      press('ArrowDown');
      way.push(focused());
    }
    expect(way).toEqual(['Ends 30 Sep 2028', 'Ada', 'Bea', 'No end date', 'Cleo', 'Dora']);
    press('ArrowDown');
    expect(focused()).toBe('Dora');
    press('Home');
    expect(focused()).toBe('Ends 30 Sep 2028');
    press('ArrowUp');
    expect(focused()).toBe('Ends 30 Sep 2028');
    press('End');
    expect(focused()).toBe('Dora');
  });

  it('pages, and rows that were not on the page come onto it with the focus', () => {
    showOverview(largeReport(5000), { state: { groupBy: 'none' } });
    enterList();
    press('PageDown');
    const index = Number(document.activeElement?.getAttribute('aria-rowindex'));
    expect(index).toBeGreaterThan(10);
    press('PageUp');
    expect(document.activeElement).toHaveAttribute('aria-rowindex', '2');
    press('End');
    expect(document.activeElement).toHaveAttribute('aria-rowindex', '5001');
    expect(document.activeElement?.getAttribute('role')).toBe('row');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
  });

  it('a group closes and opens by arrows that point away from it and into it, in either direction of reading', () => {
    const { unmount } = showOverview(smallReport(PLANS));
    enterList();
    press('ArrowLeft');
    expect(document.activeElement).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByText('Ada')).toBeNull();
    press('ArrowRight');
    expect(screen.getByText('Ada')).toBeInTheDocument();
    press('ArrowRight');
    expect(focused()).toBe('Ada');
    press('ArrowLeft');
    expect(focused()).toBe('Ends 30 Sep 2028');
    unmount();
    showOverview(smallReport(PLANS), { language: 'ar' });
    enterList();
    press('ArrowRight');
    expect(document.activeElement).toHaveAttribute('aria-expanded', 'false');
    press('ArrowLeft');
    expect(document.activeElement).toHaveAttribute('aria-expanded', 'true');
  });

  it('Enter and Space open and close a group', () => {
    showOverview(smallReport(PLANS));
    enterList();
    press('Enter');
    expect(document.activeElement).toHaveAttribute('aria-expanded', 'false');
    press(' ');
    expect(document.activeElement).toHaveAttribute('aria-expanded', 'true');
  });

  it('two blocks on a line are reached by all four arrows', () => {
    showOverview(smallReport([...PLANS, { name: 'Eve' }]), { width: 600, state: { groupBy: 'none' } });
    const names: string[] = [];
    const name = (): string => document.activeElement?.querySelector('span')?.textContent ?? '';
    enterList();
    names.push(name());
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'End', 'Home']) {
      press(key);
      names.push(name());
    }
    expect(names).toEqual(['Ada', 'Bea', 'Dora', 'Cleo', 'Eve', 'Cleo', 'Eve', 'Ada']);
  });

  it('headings are one Tab stop, with arrows between them', () => {
    showOverview(smallReport(PLANS));
    const [first, second] = screen.getAllByRole('columnheader').map((header) => within(header).getByRole('button'));
    first?.focus();
    press('ArrowRight');
    expect(second).toHaveFocus();
    expect(first).toHaveAttribute('tabindex', '-1');
  });

  it('the focus stays with its row when others come and go', () => {
    const { set } = showOverview(smallReport(PLANS), { state: { groupBy: 'none' } });
    rowNamed('Cleo').focus();
    set({ sort: { column: 'channel', descending: true } });
    expect(focused()).toBe('Cleo');
    press('ArrowDown');
    expect(focused()).toBe('Bea');
  });
});

describe('details', () => {
  it.each([1280, 340])('open by Enter with the focus on their title, close by Esc with the focus on their row, at %i px', (width) => {
    const { state } = showOverview(smallReport(PLANS), { width, state: { groupBy: 'none' } });
    rowNamed('Bea').focus();
    press('Enter');
    expect(state().channel).toBe('channel-2');
    const title = screen.getByRole('heading', { level: width === 1280 ? 2 : 1, name: 'Bea' });
    expect(title).toHaveFocus();
    press('Escape');
    expect(state().channel).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Bea' })).toBeNull();
    expect(rowNamed('Bea')).toHaveFocus();
  });

  it('by click, and their button closes them', () => {
    showOverview(smallReport(PLANS));
    userEvent.click(screen.getByText('Bea'));
    const pane = screen.getByRole('region', { name: 'Bea' });
    expect(screen.getByText('Bea', { selector: '[role=rowheader] *' }).closest('[role=row]')).toHaveAttribute('aria-current', 'true');
    userEvent.click(within(pane).getByRole('button', { name: 'Close details' }));
    expect(rowNamed('Bea')).toHaveFocus();
  });

  it('take the place of the list where there is no room beside it', () => {
    showOverview(smallReport(PLANS), { width: 900, state: { channel: 'channel-2' } });
    expect(screen.getByRole('searchbox')).not.toBeVisible();
    userEvent.click(screen.getByRole('button', { name: 'Back to the list' }));
    expect(screen.getByRole('searchbox')).toBeVisible();
  });

  it('the browser’s back closes them too', () => {
    const { set } = showOverview(smallReport(PLANS), { state: { channel: 'channel-2' } });
    expect(screen.getByRole('heading', { level: 2, name: 'Bea' })).toHaveFocus();
    set({ channel: null });
    expect(rowNamed('Bea')).toHaveFocus();
  });

  it('follow another row, and take the focus to its title', () => {
    showOverview(smallReport(PLANS), { state: { channel: 'channel-2' } });
    userEvent.click(screen.getByText('Dora'));
    expect(screen.getByRole('heading', { level: 2, name: 'Dora' })).toHaveFocus();
  });

  it('hand on to the ticket sheet and the record', () => {
    const onTicket = jest.fn();
    const onOpenRecord = jest.fn();
    showOverview(smallReport(PLANS), { state: { channel: 'channel-2' }, onTicket, onOpenRecord });
    userEvent.click(screen.getByRole('button', { name: 'Ticket sheet' }));
    userEvent.click(screen.getByRole('button', { name: 'Open record' }));
    expect(onTicket).toHaveBeenCalledWith('channel-2');
    expect(onOpenRecord).toHaveBeenCalledWith({ table: 'msdyn_ocvoicechannelsetting', id: 'channel-2' });
  });

  it('say that a link leads to nothing', () => {
    const { state } = showOverview(smallReport(PLANS), { state: { channel: 'gone' } });
    expect(screen.getByRole('region', { name: 'Not found' })).toHaveTextContent('It may have been deleted');
    userEvent.click(screen.getByRole('button', { name: 'Show the list' }));
    expect(state().channel).toBeNull();
  });

  it('of a channel without a number say so, with its findings', () => {
    showOverview(smallReport([{ name: 'Nothing', number: null }]), { state: { channel: 'channel-1' }, onOpenRecord: jest.fn() });
    const pane = screen.getByRole('region', { name: 'Nothing' });
    expect(within(pane).getByRole('heading', { name: 'This channel has no number' })).toBeVisible();
    expect(within(pane).getByRole('button', { name: 'Add a number' })).toBeVisible();
  });
});

describe('selecting', () => {
  it('Space selects, up to four are compared', () => {
    const onCompare = jest.fn();
    showOverview(smallReport(PLANS), { onCompare, state: { groupBy: 'none' } });
    expect(screen.getByRole('grid')).toHaveAttribute('aria-multiselectable', 'true');
    enterList();
    press(' ');
    expect(document.activeElement).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('button', { name: 'Compare: select another channel' })).toBeDisabled();
    press('ArrowDown');
    press(' ');
    userEvent.click(screen.getByRole('button', { name: 'Compare 2 channels' }));
    expect(onCompare).toHaveBeenCalledWith(['channel-1', 'channel-2']);
    enterList();
    press(' ');
    expect(screen.getByRole('button', { name: 'Compare: select another channel' })).toBeVisible();
  });

  it('check boxes and Ctrl with a click do the same', () => {
    const onSelectedChange = jest.fn();
    showOverview(smallReport(PLANS), { selected: ['channel-1'], onSelectedChange });
    expect(screen.getByRole('checkbox', { name: 'Select Ada' })).toBeChecked();
    userEvent.click(screen.getByRole('checkbox', { name: 'Select Bea' }));
    expect(onSelectedChange).toHaveBeenLastCalledWith(['channel-1', 'channel-2']);
    userEvent.click(screen.getByText('Cleo'), { ctrlKey: true });
    expect(onSelectedChange).toHaveBeenLastCalledWith(['channel-1', 'channel-3']);
    userEvent.click(screen.getByRole('checkbox', { name: 'Select Ada' }));
    expect(onSelectedChange).toHaveBeenLastCalledWith([]);
    expect(screen.queryByRole('region', { name: 'Cleo' })).toBeNull();
  });

  it('without a use for it nothing can be selected', () => {
    showOverview(smallReport(PLANS));
    expect(screen.queryByRole('checkbox')).toBeNull();
    enterList();
    expect(document.activeElement).not.toHaveAttribute('aria-selected');
  });
});

describe('menus', () => {
  it('open by arrow, move by arrows, close by Esc with the focus back', async () => {
    showOverview(smallReport(PLANS));
    const button = screen.getByRole('button', { name: 'Group by: Retirement' });
    button.focus();
    press('ArrowDown');
    const chosen = await screen.findByRole('menuitemradio', { name: 'Retirement' });
    await waitFor(() => expect(chosen).toHaveFocus());
    expect(chosen).toHaveAttribute('aria-checked', 'true');
    press('ArrowDown');
    expect(screen.getByRole('menuitemradio', { name: 'Approach' })).toHaveFocus();
    press('End');
    expect(screen.getByRole('menuitemradio', { name: 'Workstream' })).toHaveFocus();
    press('Escape');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(button).toHaveFocus();
  });

  it('Tab leaves them', async () => {
    showOverview(smallReport(PLANS));
    const button = screen.getByRole('button', { name: 'Group by: Retirement' });
    userEvent.click(button);
    await waitFor(() => expect(screen.getByRole('menuitemradio', { name: 'Retirement' })).toHaveFocus());
    press('Tab');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(button).toHaveFocus();
  });

  it('in blocks they sort as well', async () => {
    const { state } = showOverview(smallReport(PLANS), { width: 340 });
    userEvent.click(screen.getByRole('button', { name: 'Group by: Retirement' }));
    fireEvent.click(await screen.findByRole('menuitemradio', { name: 'Findings' }));
    expect(state().sort).toEqual({ column: 'findings', descending: false });
  });
});

it('what a row offers is reached by Tab from the row that has the focus, and from no other', () => {
  showOverview(smallReport(PLANS), { onDeclare: jest.fn() });
  const action = screen.getByRole('button', { name: 'Tell us which' });
  expect(action).toHaveAttribute('tabindex', '-1');
  rowNamed('Dora').focus();
  expect(screen.getByRole('button', { name: 'Tell us which' })).toHaveAttribute('tabindex', '0');
  // Enter on it does what it says, and does not open the row.
  screen.getByRole('button', { name: 'Tell us which' }).focus();
  press('Enter');
  expect(screen.queryByRole('region', { name: 'Dora' })).toBeNull();
});
