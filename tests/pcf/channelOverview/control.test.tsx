/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import { act, configure, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openOrganization } from '../../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../../plugins-ts/report/describe';
import type { OrganizationTables } from '../../../plugins-ts/tables/tables';
import { sampleTables } from '../../../preview/sample';
import { largeTables } from '../../../preview/sample/large';
import { expectAccessible } from '../../support/render';
import { hostControl, type HostedControl } from './host';

// Drawing and axe take their time in jsdom, and the machine may have other work.
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 30_000 });

beforeAll(() => {
  (window as unknown as Record<string, unknown>)['ResizeObserver'] = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
});

const channels = sampleTables().msdyn_ocvoicechannelsettings;
const ownCarriers = new Set(
  sampleTables().msdyn_ocphonenumbers.flatMap((row) =>
    row['_msdyn_carrierid_value'] && row['msdyn_phonenumbertype'] === 0 && row['msdyn_ocphonenumbersource'] === 192350001
      ? [row['msdyn_ocphonenumberid']]
      : [],
  ),
);
const withCarrier = String(
  channels.find((row) => row['statecode'] === 0 && ownCarriers.has(row['_msdyn_phonenumberid_value']))?.['msdyn_ocvoicechannelsettingid'],
);
/** Rows of the sample, the first of them with a carrier of its own. */
const ids = (count: number): string[] =>
  [...new Set([withCarrier, ...channels.map((row) => String(row['msdyn_ocvoicechannelsettingid']))])].slice(0, count);
const rowsOnPage = ({ view }: HostedControl): HTMLElement[] => [...view.container.querySelectorAll<HTMLElement>('[role="row"][data-item]')];
const namesOnPage = (control: HostedControl): string[] =>
  rowsOnPage(control).map((row) => row.querySelector('[role="rowheader"] div')?.textContent ?? '');

describe('reading', () => {
  test('asks each table once for a page of rows, by id, and never for a row', async () => {
    const control = await hostControl({ ids: ids(12) });
    await control.shows(12);
    const tables = control.requests.map(({ table }) => table);
    expect(new Set(tables).size).toBe(tables.length);
    expect(new Set(tables)).toEqual(
      new Set([
        'msdyn_ocvoicechannelsetting',
        'msdyn_ocphonenumber',
        'msdyn_liveworkstream',
        'msdyn_occommunicationprovidersetting',
        'msdyn_occarrier',
        'vcd_numberconnectivity',
      ]),
    );
  });

  test('asks no table more than once for each 200 ids', async () => {
    const tables = largeTables(450);
    const control = await hostControl({ tables, pageSize: 450 });
    await waitFor(() => expect(screen.getByText('450 of 450 channels')).toBeTruthy());
    const asked = (table: string, by: 'ids' | 'texts') =>
      control.requests.filter((request) => request.table === table && request.by === by);
    const count = (table: string): number => asked(table, 'ids').length;
    const keys = (table: string): number => asked(table, 'ids').reduce((sum, request) => sum + request.keys, 0);
    // Once for the other records of all inactive numbers.
    expect(asked('msdyn_ocphonenumber', 'texts')).toHaveLength(1);
    // Our own table has few rows, and is read whole.
    expect(count('vcd_numberconnectivity')).toBe(1);
    for (const table of new Set(control.requests.map((request) => request.table).filter((name) => name !== 'vcd_numberconnectivity'))) {
      expect([table, count(table)]).toEqual([table, Math.ceil(keys(table) / 200)]);
    }
    expect(count('msdyn_ocvoicechannelsetting')).toBe(3);
  });

  test('further updates of the host ask for nothing', async () => {
    const control = await hostControl({ ids: ids(5) });
    await control.shows(5);
    const before = control.requests.length;
    for (let update = 0; update < 5; update += 1) await control.update();
    expect(control.requests.length).toBe(before);
    expect(control.dataSet.refresh.callCount).toBe(0);
    expect(control.dataSet.paging.loadNextPage.callCount).toBe(0);
    expect(control.dataSet.paging.setPageSize.callCount).toBe(0);
  });

  test('rows that the host read again are read again', async () => {
    const control = await hostControl({ ids: ids(5) });
    await control.shows(5);
    const before = control.requests.length;
    await control.reload();
    await waitFor(() => expect(control.requests.length).toBe(before * 2));
    expect(control.dataSet.refresh.callCount).toBe(0);
  });

  test('says of a channel what the report of the whole organization says', async () => {
    const control = await hostControl({ ids: ids(20) });
    await waitFor(() => expect(rowsOnPage(control).length).toBeGreaterThan(10));
    const tables = Object.fromEntries(
      Object.entries(sampleTables()).map(([set, rows]) => [set, { state: 'read', rows, message: null }]),
    ) as OrganizationTables;
    const report = describeOrganization(openOrganization(tables, '2026-11-22'), { kind: 'sample', name: '' });
    const decided = report.channels.find(({ id }) => id === withCarrier);
    expect(decided?.number?.approach).toBe('acs-direct-routing');
    const row = rowsOnPage(control).find((element) => element.textContent?.includes(decided?.name ?? '?'));
    expect(row?.textContent).toContain('ACS direct routing');
    expect(row?.textContent).toContain('No Microsoft SLA stated');
  });

  test('destroy gives up what is under way, and nothing is said afterwards', async () => {
    const control = await hostControl({ ids: ids(5) });
    act(() => {
      control.view.unmount();
      control.generator.control.destroy();
    });
    const before = control.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(control.requests.length).toBe(before);
  });
});

describe('paging', () => {
  test('shows the host’s page, and asks for the next when a person does', async () => {
    const control = await hostControl({ ids: ids(12), pageSize: 5, total: -1 });
    await control.shows(5);
    expect(screen.getAllByText('5 of the first 5 channels; there are more').length).toBeGreaterThan(0);
    const before = control.requests.filter(({ table }) => table === 'msdyn_ocvoicechannelsetting');
    userEvent.click(screen.getByRole('button', { name: 'Show more channels' }));
    await control.readNextPage();
    await control.shows(10);
    expect(control.dataSet.paging.loadNextPage.callCount).toBe(1);
    // Only the new rows were asked for.
    const after = control.requests.filter(({ table }) => table === 'msdyn_ocvoicechannelsetting');
    expect(after.slice(before.length)).toEqual([{ table: 'msdyn_ocvoicechannelsetting', keys: 5, by: 'ids' }]);
    userEvent.click(screen.getByRole('button', { name: 'Show more channels' }));
    await control.readNextPage();
    await control.shows(12);
    expect(screen.queryByRole('button', { name: /more channels/ })).toBeNull();
    expect(screen.getByText('12 of 12 channels')).toBeTruthy();
  });

  test('two clicks ask for one page', async () => {
    const control = await hostControl({ ids: ids(12), pageSize: 5 });
    await control.shows(5);
    userEvent.click(screen.getByRole('button', { name: 'Show more channels' }));
    userEvent.click(screen.getByRole('button', { name: 'Reading more channels' }));
    expect(control.dataSet.paging.loadNextPage.callCount).toBe(1);
  });

  const NONE_CAME = /^No more channels came/;

  test('a host that never answers is waited for ten seconds; then the list says so and asks again', async () => {
    const control = await hostControl({ ids: ids(12), pageSize: 5 });
    await control.shows(5);
    jest.useFakeTimers();
    try {
      fireEvent.click(screen.getByRole('button', { name: 'Show more channels' }));
      act(() => void jest.advanceTimersByTime(9_900));
      expect(screen.queryByText(NONE_CAME)).toBeNull();
      expect(screen.getByRole('button', { name: 'Reading more channels' })).toBeTruthy();
      act(() => void jest.advanceTimersByTime(200));
      expect(screen.getByText(NONE_CAME)).toBeTruthy();
      act(() => void jest.advanceTimersByTime(1_000));
      expect(screen.getAllByRole('status').map((status) => status.textContent)).toContain(
        screen.getByText(NONE_CAME, { selector: 'p' }).textContent,
      );
      fireEvent.click(screen.getByRole('button', { name: 'Show more channels' }));
      expect(screen.queryByText(NONE_CAME, { selector: 'p' })).toBeNull();
      expect(control.dataSet.paging.loadNextPage.callCount).toBe(2);
    } finally {
      jest.useRealTimers();
    }
    await expectAccessible();
  });

  test('an update with the same rows is an answer that brought none', async () => {
    const control = await hostControl({ ids: ids(12), pageSize: 5 });
    await control.shows(5);
    userEvent.click(screen.getByRole('button', { name: 'Show more channels' }));
    await control.update();
    expect(screen.getByText(NONE_CAME)).toBeTruthy();
    userEvent.click(screen.getByRole('button', { name: 'Show more channels' }));
    expect(control.dataSet.paging.loadNextPage.callCount).toBe(2);
  });

  test('rows that come late, after all, are shown, and nothing is read twice', async () => {
    const control = await hostControl({ ids: ids(12), pageSize: 5 });
    await control.shows(5);
    userEvent.click(screen.getByRole('button', { name: 'Show more channels' }));
    await control.update();
    const before = control.requests.filter(({ table }) => table === 'msdyn_ocvoicechannelsetting').length;
    await control.readNextPage();
    await control.shows(10);
    expect(screen.queryByText(NONE_CAME, { selector: 'p' })).toBeNull();
    const after = control.requests.filter(({ table }) => table === 'msdyn_ocvoicechannelsetting');
    expect(after.slice(before)).toEqual([{ table: 'msdyn_ocvoicechannelsetting', keys: 5, by: 'ids' }]);
  });

  test('a host that refuses to read on is like one that stays silent', async () => {
    const control = await hostControl({ ids: ids(12), pageSize: 5 });
    await control.shows(5);
    control.dataSet.paging.loadNextPage.callsFake((() => {
      throw new Error('no further page');
    }) as never);
    userEvent.click(screen.getByRole('button', { name: 'Show more channels' }));
    await control.update();
    expect(screen.getByText(NONE_CAME)).toBeTruthy();
  });

  test('names all rows where the host counted them', async () => {
    const control = await hostControl({ ids: ids(12), pageSize: 5 });
    await control.shows(5);
    expect(screen.getByText('5 of the first 5 channels, 12 in all')).toBeTruthy();
  });
});

describe('sorting', () => {
  test('the host sorts by columns that are its own: set once, refreshed once', async () => {
    const control = await hostControl({ ids: ids(8) });
    await control.shows(8);
    const number = screen.getByRole('button', { name: /^Number$/ });
    userEvent.click(number);
    expect(control.dataSet.sorting).toEqual([{ name: 'msdyn_phonenumberid', sortDirection: 0 }]);
    expect(control.dataSet.refresh.callCount).toBe(1);
    await control.reload();
    await control.shows(8);
    userEvent.click(screen.getByRole('button', { name: /^Number$/ }));
    expect(control.dataSet.sorting).toEqual([{ name: 'msdyn_phonenumberid', sortDirection: 1 }]);
    expect(control.dataSet.refresh.callCount).toBe(2);
  });

  test('keeps the host’s order, and shows which it is', async () => {
    const control = await hostControl({ ids: ids(8) });
    await control.shows(8);
    control.dataSet.sorting.splice(0, 9, { name: 'msdyn_name', sortDirection: 1 as never });
    await control.reload();
    await control.shows(8);
    const names = namesOnPage(control);
    expect(names).toEqual([...names].sort((a, b) => b.localeCompare(a)));
    expect(screen.getByRole('columnheader', { name: /Channel/ }).getAttribute('aria-sort')).toBe('descending');
  });

  test('what only the list knows is sorted in the list, without the host', async () => {
    const control = await hostControl({ ids: ids(8) });
    await control.shows(8);
    userEvent.click(screen.getByRole('button', { name: /^Approach$/ }));
    expect(control.dataSet.refresh.callCount).toBe(0);
    expect(screen.getByRole('columnheader', { name: /Approach/ }).getAttribute('aria-sort')).toBe('ascending');
  });
});

describe('selecting and opening', () => {
  test('selects in the host', async () => {
    const control = await hostControl({ ids: ids(4) });
    await control.shows(4);
    const [first, second] = screen.getAllByRole('checkbox');
    userEvent.click(first as HTMLElement);
    userEvent.click(second as HTMLElement);
    expect(control.dataSet.getSelectedRecordIds()).toHaveLength(2);
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(2);
    userEvent.click(first as HTMLElement);
    expect(control.dataSet.getSelectedRecordIds()).toHaveLength(1);
  });

  test('follows what the host selects', async () => {
    const control = await hostControl({ ids: ids(4) });
    await control.shows(4);
    control.dataSet._SelectedRecordIds = ids(2);
    await control.update();
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(2);
  });

  test.each(['click', 'Enter'])('opens the record with %s', async (how) => {
    const control = await hostControl({ ids: ids(4) });
    await control.shows(4);
    const row = rowsOnPage(control)[1] as HTMLElement;
    if (how === 'click') userEvent.click(row);
    else {
      row.focus();
      fireEvent.keyDown(row, { key: 'Enter' });
    }
    expect(control.dataSet.openDatasetItem.callCount).toBe(1);
    const [reference] = control.dataSet.openDatasetItem.firstCall.args;
    expect(reference.etn).toBe('msdyn_ocvoicechannelsetting');
    expect(ids(4)).toContain(reference.id.guid);
  });

  test('leads to the record by its address where the app refuses to open it', async () => {
    const open = jest.spyOn(window, 'open').mockReturnValue(null);
    const control = await hostControl({ ids: ids(4) });
    await control.shows(4);
    control.dataSet.openDatasetItem.throws(new Error('This table is not part of the app.'));
    userEvent.click(rowsOnPage(control)[1] as HTMLElement);
    const address = new URL(String(open.mock.calls[0]?.[0]));
    expect(address.searchParams.get('etn')).toBe('msdyn_ocvoicechannelsetting');
    expect(ids(4)).toContain(address.searchParams.get('id'));
    open.mockRestore();
  });
});

describe('states', () => {
  test('phone numbers', async () => {
    const numbers = sampleTables()
      .msdyn_ocphonenumbers.slice(0, 6)
      .map((row) => String(row['msdyn_ocphonenumberid']));
    const control = await hostControl({ table: 'msdyn_ocphonenumber', ids: numbers });
    await waitFor(() => expect(screen.getByRole('grid', { name: 'Phone numbers' })).toBeTruthy());
    expect(control.requests.some(({ table }) => table === 'msdyn_ocvoicechannelsetting')).toBe(false);
    userEvent.click(screen.getByRole('button', { name: /^Number$/ }));
    expect(control.dataSet.sorting).toEqual([{ name: 'msdyn_phonenumber', sortDirection: 0 }]);
    userEvent.click(screen.getAllByRole('checkbox')[0] as HTMLElement);
    expect(control.dataSet.getSelectedRecordIds()).toHaveLength(1);
    await expectAccessible();
  });

  test('a table that may not be read is named, with its privilege', async () => {
    const control = await hostControl({ ids: ids(6), denied: ['msdyn_occarrier'] });
    await control.shows(6);
    expect(screen.getByText(/prvReadmsdyn_occarrier/)).toBeTruthy();
    await expectAccessible();
  });

  test('channels that may not be read are not shown as if they had no number', async () => {
    await hostControl({ ids: ids(6), denied: ['msdyn_ocvoicechannelsetting'] });
    await waitFor(() => expect(screen.getByRole('heading', { name: 'The rows of this view could not be read' })).toBeTruthy());
    expect(screen.queryByRole('grid')).toBeNull();
    expect(screen.getByText(/prvReadmsdyn_ocvoicechannelsetting/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  test('an empty view', async () => {
    const control = await hostControl({ ids: [] });
    expect(await screen.findByRole('heading', { name: 'No voice channels in this view' })).toBeTruthy();
    expect(control.requests).toEqual([]);
  });

  test('the host’s own error, and the way out', async () => {
    const control = await hostControl({ ids: ids(3) });
    control.dataSet.error = true;
    control.dataSet.errorMessage = 'The view is broken.';
    await control.update();
    expect(screen.getByText('The view is broken.')).toBeTruthy();
    userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(control.dataSet.refresh.callCount).toBe(1);
  });

  test.each([300, 480, 768, 1280])('at %i px axe finds nothing', async (width) => {
    const control = await hostControl({ ids: ids(4), width });
    await control.shows(4);
    await expectAccessible();
  });

  test('in Arabic', async () => {
    const control = await hostControl({ ids: ids(3), language: 'ar' });
    await control.shows(3);
    expect(control.view.container.querySelector('[role="group"]')?.getAttribute('dir')).toBe('rtl');
    await expectAccessible();
  });
});
