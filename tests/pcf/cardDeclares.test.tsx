/** @jest-environment jsdom */
// A card leads those who may write evidence to the panel, and shows others nothing of it.
import { fireEvent, screen } from '@testing-library/react';
import * as React from 'react';
import { createHostReader, type HostContext } from '../../pcf/views/card/CardFrame/cardHost';
import { CardStore } from '../../pcf/views/card/CardFrame/CardStore';
import { ReadCard } from '../../pcf/views/card/CardFrame/ReadCard';
import { describeForm } from '../../pcf/NumberCard/numberInput';
import { sampleTables } from '../../preview/sample';
import { keepKnown } from '../../plugins-ts/dataverse/keepKnown';
import type { EntitySet } from '../../plugins-ts/tables/tables';
import { wordsOf } from '../support/render';
import { render } from '@testing-library/react';

const words = wordsOf('en');
const NUMBER = '+12065550199';

function contextOf(allowed: readonly number[]): { context: HostContext; opened: unknown[][] } {
  const opened: unknown[][] = [];
  return {
    opened,
    context: {
      resources: { getString: (id) => words[id] ?? id },
      utils: { hasEntityPrivilege: (table, type, depth) => table === 'vcd_numberconnectivity' && depth === 3 && allowed.includes(type) },
      navigation: { openUrl: (...all) => void opened.push(all) },
    },
  };
}

async function show(context: HostContext): Promise<void> {
  const tables = sampleTables();
  const [number] = tables.msdyn_ocphonenumbers;
  const row = {
    ...number,
    msdyn_phonenumber: NUMBER,
    msdyn_phonenumbertype: 1,
    msdyn_ocphonenumberid: '00000000-0000-4000-8000-00000000abcd',
    _msdyn_occommunicationprovidersettingid_value: null,
  };
  const model = new CardStore({
    readPage: async ({ entitySet }) => ({
      rows: entitySet === 'msdyn_ocphonenumbers' ? [keepKnown(entitySet as EntitySet, row)] : [],
      nextLink: null,
    }),
  });
  const parameters = { phoneNumber: { raw: NUMBER, attributes: { LogicalName: 'msdyn_phonenumber' } } };
  render(
    <ReadCard
      store={model}
      host={createHostReader()(context)}
      subject="number"
      keys={{ phoneNumberText: NUMBER }}
      trouble={null}
      describe={(read) => describeForm(parameters as never, read, '2026-11-22')}
    />,
  );
  await screen.findByText('Nothing is assumed', { exact: false });
}

test('opens the panel at the number', async () => {
  const { context, opened } = contextOf([1, 3]);
  await show(context);
  fireEvent.click(screen.getByRole('button', { name: 'Tell us which' }));
  const data = new URLSearchParams({ page: 'connectivity', teamsshow: 'all', teams: '00000000-0000-4000-8000-00000000abcd' });
  const members = new URLSearchParams({ pagetype: 'webresource', webresourceName: 'vcd_/panel/index.html', data: data.toString() });
  expect(opened).toEqual([[`${window.location.origin}/main.aspx?${members.toString()}`]]);
});

test.each([[[]], [[3]], [[1]]])('with privileges %j there is no such button', async (allowed) => {
  await show(contextOf(allowed).context);
  expect(screen.queryByRole('button', { name: 'Tell us which' })).toBeNull();
});

test('a host that opens no page shows none', () => {
  expect(createHostReader()({ resources: { getString: (id) => id } }).onDeclare).toBeUndefined();
});

test.each<[string, HostContext['utils']]>([
  [
    'throws, as for a table that its app has not loaded',
    {
      hasEntityPrivilege: () => {
        throw new Error('not loaded');
      },
    },
  ],
  ['gives nothing', { hasEntityPrivilege: () => undefined as unknown as boolean }],
  ['is not there', undefined],
])('what a person may do is not known where the host %s: the button is shown', async (_, utils) => {
  await show({ ...contextOf([]).context, utils });
  expect(screen.getByRole('button', { name: 'Tell us which' })).toBeTruthy();
});

test('privileges are asked for once in the life of a control', () => {
  const asked: number[] = [];
  const context: HostContext = {
    ...contextOf([]).context,
    utils: { hasEntityPrivilege: (_table, type) => asked.push(type) > 0 },
  };
  const read = createHostReader();
  const hosts = [read(context), read(context), read(context)];
  expect(asked).toEqual([1, 3]);
  expect(hosts.map(({ onDeclare }) => typeof onDeclare)).toEqual(['function', 'function', 'function']);
});
