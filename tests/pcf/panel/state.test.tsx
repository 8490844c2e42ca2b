/** @jest-environment jsdom */
import { act, render } from '@testing-library/react';
import * as React from 'react';
import { readPanelAddress, isStep, panelFragment } from '../../../pcf/panel/panelAddress';
import { findXrm, hostOf, type XrmLike } from '../../../pcf/panel/xrmHost';
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

describe('host', () => {
  const xrm = (more: Partial<XrmLike> = {}): XrmLike => ({
    WebApi: {
      retrieveMultipleRecords: () => Promise.resolve({ entities: [] }),
      createRecord: () => Promise.resolve(),
      updateRecord: () => Promise.resolve(),
      deleteRecord: () => Promise.resolve(),
    },
    Utility: { getGlobalContext: () => ({ getClientUrl: () => 'https://contoso.crm.dynamics.com/', userSettings: { languageId: 1031 } }) },
    ...more,
  });

  test('is found on the window, or on the one that frames it, and may be absent', () => {
    const own = xrm();
    expect(findXrm({ Xrm: own } as unknown as Window)).toBe(own);
    expect(findXrm({ parent: { Xrm: own } } as unknown as Window)).toBe(own);
    expect(findXrm(window)).toBeNull();
  });

  test('a frame of another origin is no app, and no error', () => {
    const foreign = new Proxy(
      {},
      {
        get: () => {
          throw new DOMException('Blocked', 'SecurityError');
        },
      },
    );
    expect(findXrm({ parent: foreign } as unknown as Window)).toBeNull();
  });

  test('opens records and lists where the app can', () => {
    const navigateTo = jest.fn(() => Promise.resolve());
    const host = hostOf(xrm({ Navigation: { navigateTo } }));
    expect(host).toMatchObject({ languageId: 1031, organizationName: 'contoso.crm.dynamics.com' });
    host.openRecord?.('msdyn_ocphonenumber', CHANNEL);
    host.openList?.('msdyn_liveworkstream');
    expect(navigateTo.mock.calls).toEqual([
      [{ pageType: 'entityrecord', entityName: 'msdyn_ocphonenumber', entityId: CHANNEL }],
      [{ pageType: 'entitylist', entityName: 'msdyn_liveworkstream' }],
    ]);
    expect(hostOf(xrm()).openRecord).toBeUndefined();
  });
});

test('countries come from the numbers’ own column, blank ones are not known', () => {
  const rows = [
    { msdyn_ocphonenumberid: CHANNEL.toUpperCase(), msdyn_countryisocode: ' us ' },
    { msdyn_ocphonenumberid: '00000000-0000-4000-8000-000000000002', msdyn_countryisocode: null },
  ];
  expect([...countriesOf(rows)]).toEqual([[CHANNEL, 'US']]);
});
