/** @jest-environment jsdom */
import { act, render } from '@testing-library/react';
import * as React from 'react';
import { readOpenerData } from '../../../pcf/panel/openerData';
import { readPanelAddress, isStep, panelFragment } from '../../../pcf/panel/panelAddress';
import { usePanelState } from '../../../pcf/panel/usePanelState';
import { countriesOf } from '../../../pcf/views/parts/countries';
import { DEFAULT_STATE } from '../../../pcf/views/overview/model';

const CHANNEL = '00000000-0000-4000-8000-000000000001';
const read = (hash: string, search = ''): ReturnType<typeof readPanelAddress> => readPanelAddress({ hash, search });

describe('address', () => {
  test.each([
    ['', ''],
    ['#search=orders&noSla=1&group=carrier', ''],
    [`#channel=${CHANNEL}`, ''],
    ['#compare=acs-direct-offer%2Cteams-calling-plan', ''],
    ['#theme=dark&asof=2027-01-01', ''],
  ])('%s comes back as it was', (hash, search) => {
    const state = read(hash, search);
    expect(read(`#${panelFragment(state)}`)).toEqual(state);
  });

  test('nothing said is the state of a first visit', () => {
    expect(read('')).toMatchObject({ page: 'channels', overview: DEFAULT_STATE, compared: [], theme: 'light', asOf: null });
    expect(panelFragment(read(''))).toBe('');
  });

  test('what a link brings in `data` counts until the panel has an address of its own', () => {
    expect(read('', `?data=${encodeURIComponent(`channel=${CHANNEL}&theme=dark`)}`)).toMatchObject({
      theme: 'dark',
      overview: { channel: CHANNEL },
    });
    expect(read('#search=x', `?data=${encodeURIComponent(`channel=${CHANNEL}&theme=dark`)}`)).toMatchObject({
      theme: 'dark',
      overview: { channel: null, search: 'x' },
    });
  });

  const asked = `channel=${CHANNEL}&ticket=1`;
  const once = encodeURIComponent(asked);
  test.each<[number, string]>([
    [0, asked],
    [1, once],
    [2, encodeURIComponent(once)],
    [2, encodeURIComponent(encodeURIComponent(once))],
  ])('`data` that was encoded %s times is read: %s', (encodings, data) => {
    const found = readOpenerData(`?typename=&orglcid=1033&data=${data}&userlcid=1031`);
    expect(found.encodings).toBe(encodings);
    expect(Object.fromEntries(found.data ?? [])).toEqual({ channel: CHANNEL, ticket: '1' });
    expect(read('', `?data=${data}`)).toMatchObject({ page: 'ticket', overview: { channel: CHANNEL } });
  });

  test('a value that holds signs of an encoding is kept as it was written', () => {
    const search = new URLSearchParams({ search: '50% = 2%3D+1' }).toString();
    expect(readOpenerData(`?data=${encodeURIComponent(search)}`).data?.get('search')).toBe('50% = 2%3D+1');
    expect(readOpenerData('?data=%25%253D').data?.has('%=')).toBe(true);
  });

  test('nothing asked for is null, and the sign that tells openings apart is not part of it', () => {
    expect(readOpenerData('')).toEqual({ data: null, encodings: 1 });
    expect(readOpenerData('?typename=&type=&id=&orgname=x&userlcid=1033').data).toBeNull();
    expect(readOpenerData('?data=n%3D42').data).toBeNull();
    expect(readOpenerData(`?data=${encodeURIComponent(`channel=${CHANNEL}&n=42`)}`).data?.toString()).toBe(`channel=${CHANNEL}`);
  });

  test('a day that does not exist is no day', () => expect(read('#asof=2027-02-30').asOf).toBeNull());

  test('typing in the search box is no step to come back from; everything else is', () => {
    const start = read('');
    expect(isStep(start, { ...start, overview: { ...start.overview, search: 'a' } })).toBe(false);
    expect(isStep(start, { ...start, overview: { ...start.overview, channel: CHANNEL } })).toBe(true);
    expect(isStep(start, { ...start, page: 'compare' })).toBe(true);
  });
});

describe('the address of an open panel', () => {
  let state: ReturnType<typeof read>;
  let change: (next: typeof state) => void;
  function Panel(): null {
    [state, change] = usePanelState(window);
    return null;
  }
  const open = (search: string): ReturnType<typeof render> => {
    window.history.replaceState(null, '', `/panel.html${search}`);
    return render(<Panel />);
  };
  const close = (): void => act(() => change({ ...state, overview: { ...state.overview, channel: null } }));

  test.each(['data=channel%3D', 'channel='])('the channel that the opener asked for with ?%s stays closed after a reload', (asked) => {
    const { unmount } = open(`?${asked}${CHANNEL}`);
    expect(state.overview.channel).toBe(CHANNEL);
    close();
    expect(state.overview.channel).toBeNull();
    unmount();
    render(<Panel />);
    expect(state).toMatchObject({ page: 'channels', overview: DEFAULT_STATE });
  });

  test('it comes back where one goes back to it, and goes again forward', async () => {
    open(`?data=channel%3D${CHANNEL}`);
    close();
    const go = async (step: number): Promise<void> => {
      await act(async () => {
        window.history.go(step);
        await new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
      });
    };
    await go(-1);
    expect(state.overview.channel).toBe(CHANNEL);
    await go(1);
    expect(state.overview.channel).toBeNull();
  });

  test('is plain where nobody asked for more', () => {
    open(`#channel=${CHANNEL}`);
    close();
    expect(window.location.href).toMatch(/panel\.html#?$/);
  });
});

test('countries come from the numbers’ own column, blank ones are not known', () => {
  const rows = [
    { msdyn_ocphonenumberid: CHANNEL.toUpperCase(), msdyn_countryisocode: ' us ' },
    { msdyn_ocphonenumberid: '00000000-0000-4000-8000-000000000002', msdyn_countryisocode: null },
  ];
  expect([...countriesOf(rows)]).toEqual([[CHANNEL, 'US']]);
});
