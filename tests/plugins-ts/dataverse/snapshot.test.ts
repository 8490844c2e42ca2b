import { createFetchClient } from '../../../plugins-ts/dataverse/fetchClient';
import { readOrganization } from '../../../plugins-ts/dataverse/reader';
import { parseSnapshot, parseSnapshotText, writeSnapshot } from '../../../plugins-ts/dataverse/snapshot';
import { SnapshotError } from '../../../plugins-ts/dataverse/snapshotError';
import { ENTITY_SETS, SECRET_COLUMNS, type OrganizationTables, type UnknownRow } from '../../../plugins-ts/tables/tables';
import english from '../../../strings/en/snapshot.json';
import { answer, errorAnswer, FakeService, ROOT } from '../../support/fakeService';
import { validateSnapshot } from '../../support/schema';

const ID = '6c6f1a3e-0d5b-4a55-9b1e-2f6a6a1d7c01';
const snapshot = (over: object = {}): any => ({
  format: 'voice-channel-snapshot/1',
  organisation: 'https://contoso.crm.dynamics.com',
  takenAt: '2026-11-22T09:00:00Z',
  tables: { msdyn_ocphonenumbers: [{ msdyn_ocphonenumberid: ID, msdyn_phonenumber: '+14255550142' }] },
  unread: [],
  ...over,
});
const fault = (work: () => unknown): SnapshotError => {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(SnapshotError);
    return error as SnapshotError;
  }
  throw new Error('No error where one was expected.');
};

describe('opening a snapshot', () => {
  it('gives tables, organization and date; an absent table stays absent', () => {
    const opened = parseSnapshot(snapshot());
    expect(opened).toEqual({
      organization: 'https://contoso.crm.dynamics.com',
      takenAt: '2026-11-22T09:00:00Z',
      ignored: [],
      tables: {
        msdyn_ocphonenumbers: { state: 'read', message: null, rows: [{ msdyn_ocphonenumberid: ID, msdyn_phonenumber: '+14255550142' }] },
      },
    });
    expect('systemusers' in opened.tables).toBe(false);
  });

  it('does without organization, date and unread', () => {
    expect(parseSnapshot({ format: 'voice-channel-snapshot/1', tables: {} })).toEqual({
      tables: {},
      organization: '',
      takenAt: '',
      ignored: [],
    });
  });

  it('ignores unknown tables and says which', () => {
    const unread = [{ entitySet: 'contacts', reason: 'denied', message: '' }];
    const opened = parseSnapshot(
      JSON.parse(
        `{"format":"voice-channel-snapshot/1","tables":{"accounts":7,"__proto__":[{"a":1}],"constructor":[]},"unread":${JSON.stringify(unread)}}`,
      ),
    );
    expect(opened.tables).toEqual({});
    expect(opened.ignored).toEqual(['accounts', '__proto__', 'constructor', 'contacts']);
  });

  it('believes unread before the rows, and keeps rows only of a table that was read in part', () => {
    const rows = [{ systemuserid: ID }];
    const of = (reason: string) =>
      parseSnapshot(snapshot({ tables: { systemusers: rows }, unread: [{ entitySet: 'systemusers', reason, message: 'why' }] })).tables
        .systemusers;
    expect(of('denied')).toEqual({ state: 'denied', message: 'why', rows: [] });
    expect(of('missing')).toEqual({ state: 'missing', message: 'why', rows: [] });
    expect(of('truncated')).toEqual({ state: 'truncated', message: 'why', rows });
    expect(of('failed')).toEqual({ state: 'failed', message: 'why', rows });
  });

  it('takes the first of several entries for one table, and reads no message as none', () => {
    const unread = [
      { entitySet: 'systemusers', reason: 'denied' },
      { entitySet: 'systemusers', reason: 'failed', message: 'x' },
    ];
    expect(parseSnapshot(snapshot({ unread })).tables.systemusers).toEqual({ state: 'denied', message: null, rows: [] });
  });

  it('keeps annotations of known columns, and nothing of others', () => {
    const row = {
      '@odata.etag': 'W/"1"',
      _msdyn_carrierid_value: ID,
      '_msdyn_carrierid_value@OData.Community.Display.V1.FormattedValue': 'Northwind Telecom',
      msdyn_phonenumbertype: 1,
      'msdyn_phonenumbertype@OData.Community.Display.V1.FormattedValue': 'Teams',
      'msdyn_phonenumbertype@x': { msdyn_secret: 'leak' },
      msdyn_carrierid: { msdyn_secret: 'leak' },
      ownerid: 'x',
    };
    expect(parseSnapshot(snapshot({ tables: { msdyn_ocphonenumbers: [row] } })).tables.msdyn_ocphonenumbers?.rows).toEqual([
      {
        _msdyn_carrierid_value: ID,
        '_msdyn_carrierid_value@OData.Community.Display.V1.FormattedValue': 'Northwind Telecom',
        msdyn_phonenumbertype: 1,
        'msdyn_phonenumbertype@OData.Community.Display.V1.FormattedValue': 'Teams',
      },
    ]);
  });

  it('keeps a wrong value apart from an empty one, without what it held', () => {
    const row = { msdyn_phonenumbertype: { msdyn_secret: 'leak' }, msdyn_name: ['leak'], msdyn_type: null };
    expect(parseSnapshot(snapshot({ tables: { msdyn_ocphonenumbers: [row] } })).tables.msdyn_ocphonenumbers?.rows).toEqual([
      { msdyn_phonenumbertype: {}, msdyn_name: [], msdyn_type: null },
    ]);
  });

  it('drops secrets, under any spelling and at any depth', () => {
    const row: Record<string, unknown> = { msdyn_name: 'ACS', nested: { deeper: [{}] } };
    for (const secret of SECRET_COLUMNS) {
      for (const key of [secret, secret.toUpperCase(), `p.${secret}`, `${secret}@OData.Community.Display.V1.FormattedValue`])
        row[key] = 'leak';
      (row['nested'] as any).deeper[0][secret] = 'leak';
    }
    const { tables } = parseSnapshot(snapshot({ tables: { msdyn_occommunicationprovidersettings: [row] } }));
    expect(tables.msdyn_occommunicationprovidersettings?.rows).toEqual([{ msdyn_name: 'ACS' }]);
  });

  it('keeps rows of one id, for describing to choose among', () => {
    const rows = [
      { systemuserid: ID, fullname: 'A' },
      { systemuserid: `{${ID.toUpperCase()}}`, fullname: 'B' },
    ];
    expect(parseSnapshot(snapshot({ tables: { systemusers: rows } })).tables.systemusers?.rows).toEqual(rows);
  });

  it('survives names of prototypes in rows', () => {
    const text =
      '{"format":"voice-channel-snapshot/1","tables":{"systemusers":[{"__proto__":{"fullname":"x"},"constructor":1,"toString":2,"systemuserid":"1"}]}}';
    const row = parseSnapshotText(text).tables.systemusers?.rows[0];
    expect(Object.entries(row ?? {})).toEqual([['systemuserid', '1']]);
    expect(({} as any).fullname).toBeUndefined();
  });

  it('survives depth and size', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const long = 'x'.repeat(5_000_000);
    const text = `{"format":"voice-channel-snapshot/1","tables":{"systemusers":[{"fullname":${deep},"systemuserid":"${long}","junk":${deep}}],"other":${deep}}}`;
    const rows = parseSnapshotText(text).tables.systemusers?.rows;
    expect(rows?.[0]?.['fullname']).toEqual([]);
    expect(rows?.[0]?.['systemuserid']).toHaveLength(5_000_000);
  });
});

describe('what a snapshot must not be', () => {
  const rowsWith = (row: unknown) => snapshot({ tables: { msdyn_ocphonenumbers: [{}, {}, {}, row] } });
  it.each<[unknown, string, string]>([
    [null, 'Snapshot_NotObject', '$'],
    [[], 'Snapshot_NotObject', '$'],
    ['x', 'Snapshot_NotObject', '$'],
    [{}, 'Snapshot_FormatMissing', 'format'],
    [{ value: [] }, 'Snapshot_FormatMissing', 'format'],
    [snapshot({ format: 'voice-channel-snapshot/2' }), 'Snapshot_FormatUnknown', 'format'],
    [snapshot({ format: null }), 'Snapshot_FormatUnknown', 'format'],
    [snapshot({ organisation: 7 }), 'Snapshot_TextExpected', 'organisation'],
    [snapshot({ takenAt: 'yesterday' }), 'Snapshot_DateExpected', 'takenAt'],
    [snapshot({ takenAt: {} }), 'Snapshot_TextExpected', 'takenAt'],
    [snapshot({ tables: undefined }), 'Snapshot_TablesNotObject', 'tables'],
    [snapshot({ tables: [] }), 'Snapshot_TablesNotObject', 'tables'],
    [snapshot({ tables: { systemusers: { value: [] } } }), 'Snapshot_TableNotArray', 'tables.systemusers'],
    [snapshot({ tables: { systemusers: null } }), 'Snapshot_TableNotArray', 'tables.systemusers'],
    [rowsWith(1), 'Snapshot_RowNotObject', 'tables.msdyn_ocphonenumbers[3]'],
    [rowsWith(null), 'Snapshot_RowNotObject', 'tables.msdyn_ocphonenumbers[3]'],
    [rowsWith([]), 'Snapshot_RowNotObject', 'tables.msdyn_ocphonenumbers[3]'],
    [snapshot({ unread: {} }), 'Snapshot_UnreadNotArray', 'unread'],
    [snapshot({ unread: [1] }), 'Snapshot_UnreadNotObject', 'unread[0]'],
    [snapshot({ unread: [{ reason: 'denied' }] }), 'Snapshot_TextExpected', 'unread[0].entitySet'],
    [snapshot({ unread: [{ entitySet: 'systemusers', reason: 'read' }] }), 'Snapshot_ReasonUnknown', 'unread[0].reason'],
    [snapshot({ unread: [{ entitySet: 'systemusers', reason: 'denied', message: 7 }] }), 'Snapshot_TextExpected', 'unread[0].message'],
  ])('%j: %s at %s', (json, code, place) => {
    const error = fault(() => parseSnapshot(json));
    expect([error.code, error.place]).toEqual([code, place]);
    const sentence = (english as Readonly<Record<string, string>>)[error.code] ?? '';
    expect(sentence).not.toBe('');
    // Every placeholder of the sentence has its value.
    for (const [, name] of sentence.matchAll(/\{(\w+)\}/g)) expect(Object.keys(error.values)).toContain(name);
  });

  it('quotes what it found in one short line', () => {
    const error = fault(() => parseSnapshot(snapshot({ format: `\u001b[31m${'x'.repeat(500)}\n` })));
    expect(error.values.found).toHaveLength(61);
    expect(error.values.found).toMatch(/^\uFFFD\[31mx+…$/);
  });
});

describe('writing a snapshot', () => {
  /** A row with more than what is read. */
  const stored = (row: UnknownRow): UnknownRow => row;
  const tables: OrganizationTables = {
    msdyn_ocphonenumbers: { state: 'read', message: null, rows: [stored({ msdyn_ocphonenumberid: ID, msdyn_name: 'A', ownerid: 'x' })] },
    msdyn_occommunicationprovidersettings: {
      state: 'truncated',
      message: 'more to come',
      rows: [stored({ msdyn_istrial: true, msdyn_secret: 'leak' })],
    },
    msdyn_occarriers: { state: 'failed', message: 'HTTP 503', rows: [{ msdyn_name: 'C' }] },
    systemusers: { state: 'denied', message: 'no', rows: [] },
  };

  it('is valid, holds no secret, and opens as what it was', () => {
    const written = writeSnapshot(tables, 'https://contoso.crm.dynamics.com', '2026-11-22T09:00:00Z');
    validateSnapshot(written);
    expect(JSON.stringify(written)).not.toContain('leak');
    const opened = parseSnapshot(JSON.parse(JSON.stringify(written)));
    expect(opened.tables.msdyn_ocphonenumbers).toEqual({
      state: 'read',
      message: null,
      rows: [{ msdyn_ocphonenumberid: ID, msdyn_name: 'A' }],
    });
    expect(opened.tables.msdyn_occommunicationprovidersettings).toEqual({
      state: 'truncated',
      message: 'more to come',
      rows: [{ msdyn_istrial: true }],
    });
    expect(opened.tables.msdyn_occarriers).toEqual(tables.msdyn_occarriers);
    expect(opened.tables.systemusers).toEqual(tables.systemusers);
    expect(opened.tables.msdyn_liveworkstreams).toEqual({ state: 'missing', message: null, rows: [] });
    expect(opened.organization).toBe('https://contoso.crm.dynamics.com');
  });

  it('of a live reading with faults opens as the same tables', async () => {
    const rows = Object.fromEntries(
      ENTITY_SETS.map((set) => [
        set,
        [1, 2, 3].map((n) => ({ msdyn_name: `UnknownRow ${n}`, statecode: 0, _msdyn_phonenumberid_value: ID })),
      ]),
    );
    const service = new FakeService(rows, {
      systemusers: [() => errorAnswer(403, '0x80040220', 'no')],
      msdyn_occarriers: [() => answer(200, '{')],
      msdyn_ocphonenumbers: [null, () => errorAnswer(403, '0x80040220', 'withdrawn')],
    });
    const live = await readOrganization(createFetchClient({ root: ROOT, fetch: service.fetch }), { pageSize: 2 });
    expect(new Set(Object.values(live).map((table) => table?.state))).toEqual(new Set(['read', 'denied', 'failed']));
    expect(parseSnapshot(JSON.parse(JSON.stringify(writeSnapshot(live, '', '2026-11-22T09:00:00Z')))).tables).toEqual(live);
  });
});
