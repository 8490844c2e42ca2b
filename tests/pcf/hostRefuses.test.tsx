/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
// Hosts in which one member throws: nothing is published on which of them do so where, and a control must not end over one.
import { render, screen, waitFor } from '@testing-library/react';
import { ChannelCard } from '../../pcf/ChannelCard';
import { ChannelOverview } from '../../pcf/ChannelOverview';
import { NumberCard } from '../../pcf/NumberCard';
import { TABLES } from '../../plugins-ts/tables/columns';
import { NUMBER_ID, NUMBER_TEXT, tablesFor } from '../support/builders';
import { wordsOf } from '../support/render';

jest.setTimeout(60_000);

global.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
} as unknown as typeof ResizeObserver;

type Members = Record<string, unknown>;

const words = wordsOf('en');
const tables = tablesFor('acs-direct-routing');

const bound = (name: string, raw: unknown): Members => ({ raw, security: { readable: true }, attributes: { LogicalName: name } });

const dataSet = (): Members => ({
  columns: [{ name: 'msdyn_phonenumber' }],
  error: false,
  errorMessage: '',
  loading: false,
  paging: { hasNextPage: false, totalResultCount: 1, loadNextPage: () => undefined },
  records: {},
  sortedRecordIds: [NUMBER_ID],
  sorting: [],
  getSelectedRecordIds: () => [],
  getTargetEntityType: () => 'msdyn_ocphonenumber',
  setSelectedRecordIds: () => undefined,
  refresh: () => undefined,
});

function contextFor(parameters: Members): Members {
  return {
    parameters,
    mode: { allocatedWidth: 768, allocatedHeight: -1, trackContainerResize: () => undefined },
    client: { isOffline: () => false, isNetworkAvailable: () => true },
    resources: { getString: (key: string) => words[key] ?? key },
    navigation: { openWebResource: () => undefined },
    utils: { hasEntityPrivilege: () => true },
    fluentDesignLanguage: undefined,
    webAPI: {
      retrieveMultipleRecords: (logicalName: string) => {
        const facts = Object.values(TABLES).find((one) => one.logicalName === logicalName);
        return Promise.resolve({ entities: (facts && tables[facts.entitySet]?.rows) ?? [] });
      },
    },
  };
}

/** The same object, in which reading the member at the end of the path throws, or, with `()`, calling it. */
function refusing(members: Members, path: readonly string[]): Members {
  const [first = '', ...rest] = path;
  const refuse = (): never => {
    throw new Error(`the host refuses ${first}`);
  };
  if (first.endsWith('()')) return { ...members, [first.slice(0, -2)]: refuse };
  const copy = { ...members };
  if (rest.length === 0) Object.defineProperty(copy, first, { get: refuse });
  else copy[first] = refusing(members[first] as Members, rest);
  return copy;
}

interface AnyControl {
  init(context: unknown): void;
  updateView(context: unknown): React.ReactElement;
  destroy(): void;
}

function run(control: AnyControl, context: Members): void {
  control.init(context);
  const { rerender, unmount } = render(control.updateView(context));
  rerender(control.updateView(context));
  cleanups.push(() => {
    unmount();
    control.destroy();
  });
}
const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
});

const title = (): string | null | undefined => document.querySelector('h2')?.textContent;

const AROUND = [
  'mode',
  'mode.trackContainerResize()',
  'mode.allocatedWidth',
  'client',
  'client.isOffline()',
  'client.isNetworkAvailable()',
  'navigation',
  'navigation.openWebResource',
  'utils',
  'utils.hasEntityPrivilege()',
  'fluentDesignLanguage',
] as const;

const CARDS = {
  ChannelCard: () => ({
    control: new ChannelCard() as unknown as AnyControl,
    parameters: { phoneNumber: bound('msdyn_phonenumberid', [{ id: NUMBER_ID, name: NUMBER_TEXT, entityType: 'msdyn_ocphonenumber' }]) },
  }),
  NumberCard: () => ({
    control: new NumberCard() as unknown as AnyControl,
    parameters: { phoneNumber: bound('msdyn_phonenumber', NUMBER_TEXT) },
  }),
};

describe.each(Object.entries(CARDS))('%s', (_, make) => {
  const show = (path: string): void => {
    const { control, parameters } = make();
    run(control, refusing(contextFor(parameters), path.split('.')));
  };

  test.each([...AROUND, 'parameters.phoneNumber.security', 'parameters.callerIdNumber'])('says the same where %s throws', async (path) => {
    show(path);
    await waitFor(() => expect(title()).toBe('ACS direct routing'));
  });

  test.each(['webAPI', 'webAPI.retrieveMultipleRecords()'])('says that it could not read where %s throws', async (path) => {
    show(path);
    await waitFor(() => expect(title()).toBe('Not read'));
  });

  test('says that the value cannot be seen where the host does not hand it out', async () => {
    show('parameters.phoneNumber.raw');
    await waitFor(() => expect(title()).toBe('Hidden from you'));
  });

  test('stands without words where the host has none', async () => {
    show('resources.getString()');
    await waitFor(() => expect(title()).toBeTruthy());
  });

  test('stands where the host hands out no columns at all', async () => {
    show('parameters');
    await waitFor(() => expect(title()).toBe('No number'));
  });
});

describe('ChannelOverview', () => {
  const show = (path: string): void =>
    run(new ChannelOverview() as unknown as AnyControl, refusing(contextFor({ channels: dataSet() }), path.split('.')));

  test.each([
    ...AROUND,
    'mode.allocatedHeight',
    'parameters.channels.columns',
    'parameters.channels.getSelectedRecordIds()',
    'parameters.channels.errorMessage',
  ])('lists the same where %s throws', async (path) => {
    show(path);
    await waitFor(() => expect(screen.getByRole('grid', { name: 'Phone numbers' })).toBeTruthy());
    expect(screen.getAllByText('ACS direct routing').length).toBeGreaterThan(0);
  });

  test.each(['parameters', 'parameters.channels', 'parameters.channels.getTargetEntityType()', 'parameters.channels.paging'])(
    'says that its rows could not be read where %s throws',
    async (path) => {
      show(path);
      await waitFor(() => expect(screen.getByRole('heading', { name: 'The rows of this view could not be read' })).toBeTruthy());
    },
  );
});
