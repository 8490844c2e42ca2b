/** What a view's list says of its rows: nothing for which it would need rows that are not in the view. */
import { describeRows } from '../../../pcf/ChannelOverview/describeRows';
import { RowsStore } from '../../../pcf/ChannelOverview/RowsStore';
import { channel, number, organization, read, teams } from '../../support/rows';
import { FakeService, ROOT } from '../../support/fakeService';
import { createFetchClient } from '../../../plugins-ts/dataverse/fetchClient';
import type { OrganizationTables } from '../../../plugins-ts/tables/tables';

const CALLER_ID = number('number-2', { msdyn_phonenumber: '+14255550117' });
const tables: OrganizationTables = organization({
  msdyn_ocvoicechannelsettings: read(channel('channel-1', { _msdyn_calleridphonenumberid_value: 'number-2' })),
  msdyn_ocphonenumbers: read(number('number-1'), CALLER_ID),
});
const rulesOf = (findings: readonly { readonly rule: string }[]): readonly string[] => findings.map(({ rule }) => rule);

test('that no channel has the caller ID number as its own is not said of channels of which a view has some', () => {
  const { report } = describeRows({ kind: 'channels', ids: ['channel-1'], tables }, '2026-11-22');
  expect(rulesOf(report.channels.flatMap(({ findings }) => findings))).not.toContain('R-CLI-2');
  expect(report.unchecked).toContainEqual({ rule: 'R-CLI-2', because: 'msdyn_ocvoicechannelsettings' });
});

test('a channel that shows its own number leaves nothing open', () => {
  const alone = { ...tables, msdyn_ocvoicechannelsettings: read(channel('channel-1')) };
  expect(rulesOf(describeRows({ kind: 'channels', ids: ['channel-1'], tables: alone }, '2026-11-22').report.unchecked)).not.toContain(
    'R-CLI-2',
  );
});

test('findings of other records of a number are none of the view', () => {
  const { report } = describeRows(
    {
      kind: 'numbers',
      ids: ['number-2'],
      tables: { ...tables, msdyn_ocvoicechannelsettings: read(), msdyn_ocphonenumbers: read(CALLER_ID, number('number-9', teams)) },
    },
    '2026-11-22',
  );
  expect(report.findings.length).toBeGreaterThan(0);
  expect(new Set(report.findings.map(({ subject }) => subject.id))).toEqual(new Set(['number-2']));
  expect(report.unusedNumbers.map(({ id }) => id)).toEqual(['number-2']);
});

test('an inactive record whose number an active one has is known to be superseded, although the view does not have the other', async () => {
  const guid = (place: number): string => `00000000-0000-4000-8000-00000000000${place}`;
  const service = new FakeService({
    ...Object.fromEntries(Object.keys(tables).map((set) => [set, []])),
    msdyn_ocvoicechannelsettings: [channel(guid(1), { _msdyn_phonenumberid_value: guid(2) })],
    msdyn_ocphonenumbers: [number(guid(2), { statecode: 1 }), number(guid(3), teams)],
  });
  const store = new RowsStore(createFetchClient({ root: ROOT, fetch: service.fetch }));
  await new Promise<void>((resolve) => {
    store.subscribe(() => {
      if (!store.busy && store.reading !== null) resolve();
    });
    store.follow('channels', [guid(1)]);
  });
  const { report } = describeRows(store.reading ?? { kind: 'channels', ids: [], tables: {} }, '2026-11-22');
  expect(report.channels[0]?.number?.superseded).toBe(true);
  expect(rulesOf(report.channels[0]?.findings ?? [])).toContain('R-STATE-2');
  expect(rulesOf(report.channels[0]?.findings ?? [])).not.toContain('R-STATE-1');
  expect(report.findings).toEqual([]);
});
