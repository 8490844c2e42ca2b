import { decodeText } from '../../../plugins-ts/dataverse/fileText';
import { parseJson } from '../../../plugins-ts/dataverse/jsonText';
import { parseSavedResponses } from '../../../plugins-ts/dataverse/savedResponses';
import { parseSnapshotText } from '../../../plugins-ts/dataverse/snapshot';
import { SnapshotError } from '../../../plugins-ts/dataverse/snapshotError';

const fault = (work: () => unknown): SnapshotError => {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(SnapshotError);
    return error as SnapshotError;
  }
  throw new Error('No error where one was expected.');
};
const saved = (body: unknown): string => JSON.stringify(body);

describe('a folder of saved answers', () => {
  it('is one table a file, each in its own state', () => {
    const opened = parseSavedResponses([
      {
        name: 'contoso/msdyn_ocphonenumbers.json',
        text: saved({ '@odata.context': 'x', value: [{ msdyn_name: 'A', msdyn_secret: 'leak' }] }),
      },
      {
        name: 'C:\\saved\\msdyn_occarriers.JSON',
        text: `\uFEFF${saved({ value: [{ msdyn_name: 'B' }], '@odata.nextLink': 'https://x' })}`,
      },
      { name: 'systemusers.json', text: saved({ error: { code: '0x80040220', message: 'is missing prvReadUser privilege' } }) },
      { name: 'msdyn_liveworkstreams.json', text: saved({ error: { code: '0x80072322', message: 'Number of requests exceeded' } }) },
      {
        name: 'msdyn_ocprovisioningstates.json',
        text: saved({ error: { code: '', message: 'Principal user is missing prvReadmsdyn_ocprovisioningstate privilege' } }),
      },
      { name: 'vcd_numberconnectivities.json', text: saved({ error: {} }) },
      { name: 'accounts.json', text: 'not even JSON' },
      { name: 'msdyn_ocphonenumbers.json.bak', text: '' },
      { name: 'msdyn_ocphonenumbers', text: '' },
      { name: 'README.md', text: '' },
    ]);
    expect(opened.tables).toEqual({
      msdyn_ocphonenumbers: { state: 'read', message: null, rows: [{ msdyn_name: 'A' }] },
      msdyn_occarriers: { state: 'truncated', message: null, rows: [{ msdyn_name: 'B' }] },
      systemusers: { state: 'denied', message: 'is missing prvReadUser privilege', rows: [] },
      msdyn_liveworkstreams: { state: 'failed', message: 'Number of requests exceeded', rows: [] },
      msdyn_ocprovisioningstates: {
        state: 'denied',
        message: 'Principal user is missing prvReadmsdyn_ocprovisioningstate privilege',
        rows: [],
      },
      vcd_numberconnectivities: { state: 'failed', message: null, rows: [] },
    });
    expect(opened.ignored).toEqual(['accounts.json', 'msdyn_ocphonenumbers.json.bak', 'msdyn_ocphonenumbers', 'README.md']);
  });

  it.each([
    ['[{"a":1}]', 'Snapshot_NotAnswer', '$'],
    ['{"format":"voice-channel-snapshot/1"}', 'Snapshot_NotAnswer', '$'],
    ['{"value":{}}', 'Snapshot_TableNotArray', 'value'],
    ['{"value":[{},7]}', 'Snapshot_RowNotObject', 'value[1]'],
    ['{"value":[', 'Snapshot_NotJson', '$'],
  ])('refuses %s, naming file and place', (text, code, place) => {
    const error = fault(() => parseSavedResponses([{ name: 'a/systemusers.json', text }]));
    expect([error.code, error.values.file, error.place]).toEqual([code, 'a/systemusers.json', place]);
  });

  it('refuses two files of one table, and a folder without any', () => {
    const file = { name: 'systemusers.json', text: saved({ value: [] }) };
    expect(fault(() => parseSavedResponses([file, { ...file, name: 'old/SystemUsers.json' }]))).toMatchObject({
      code: 'Snapshot_FileTwice',
      values: { file: 'old/SystemUsers.json', found: 'systemusers' },
    });
    expect(fault(() => parseSavedResponses([]))).toMatchObject({ code: 'Snapshot_NoTables' });
    expect(fault(() => parseSavedResponses([{ name: 'accounts.json', text: '{}' }]))).toMatchObject({ code: 'Snapshot_NoTables' });
  });
});

describe('text that is no JSON', () => {
  it.each([
    ['{', 1, 2],
    ['{\n  "a": 1,\n  "b": }\n', 3, 8],
    ['{\r\n "a": 1,,\r\n}', 2, 9],
    ['[1, 2,]', 1, 7],
    ['{"a": 1} x', 1, 10],
    ['{"a": 1 // why\n}', 1, 9],
    ["{'a': 1}", 1, 2],
  ])('%j breaks in line %d, column %d', (text, line, column) => {
    expect(fault(() => parseJson(text))).toMatchObject({ code: 'Snapshot_NotJson', place: '$', values: { line, column } });
  });

  it.each(['', ' \n', '\uFEFF'])('%j is empty', (text) => {
    expect(fault(() => parseJson(text)).code).toBe('Snapshot_Empty');
  });

  it('counts a byte order mark as no column', () => {
    expect(fault(() => parseSnapshotText('\uFEFFx')).values).toMatchObject({ line: 1, column: 1 });
  });

  it('that is nested too deeply to be searched is still only no JSON', () => {
    expect(fault(() => parseJson('['.repeat(200_000))).code).toBe('Snapshot_NotJson');
  });
});

describe('the text of a file', () => {
  const text = '{"name":"Zürich ☎"}';
  const utf16 = (bigEndian: boolean, mark: boolean): Uint8Array => {
    const buffer = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
    return new Uint8Array(bigEndian ? buffer.swap16() : buffer);
  };
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, as Windows PowerShell redirects', utf16(false, true)],
    ['UTF-16 the other way round', utf16(true, true)],
    ['UTF-16 without a mark', utf16(false, false)],
    ['UTF-16 the other way round without a mark', utf16(true, false)],
  ])('in %s is read', (_what, bytes) => {
    expect(decodeText(new Uint8Array(bytes))).toBe(text);
  });

  it('may be empty or a single sign', () => {
    expect(decodeText(new Uint8Array())).toBe('');
    expect(decodeText(new Uint8Array([0x7b]))).toBe('{');
  });

  it('that is none is said to be none', () => {
    expect(fault(() => decodeText(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]))).code).toBe('Snapshot_NotText');
    expect(fault(() => decodeText(new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]))).code).toBe('Snapshot_NotText');
  });
});
