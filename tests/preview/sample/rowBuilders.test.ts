import {
  DANGLING_LINKS,
  PLANTED_SECRET,
  SAMPLE_STORIES,
  channelId,
  extraTables,
  sampleSnapshot,
  sampleTables,
} from '../../../preview/sample';
import { askedOf, TABLES } from '../../../plugins-ts/tables/columns';
import { ENTITY_SETS, SECRET_COLUMNS, type EntitySet, type UnknownRow } from '../../../plugins-ts/tables/tables';
import { validateSnapshot } from '../../support/schema';

const tables = sampleTables();
const extra = extraTables();

const PRIMARY_ID: Readonly<Record<string, string>> = {
  ...Object.fromEntries(ENTITY_SETS.map((set) => [set, TABLES[set].primaryId])),
  msdyn_channelprofiles: 'msdyn_channelprofileid',
  queues: 'queueid',
  appmodules: 'appmoduleid',
};

/** Lookup column -> the entity set that it points into. Owners are teams, which nothing here serves. */
const LOOKUPS: Readonly<Record<string, string>> = {
  _msdyn_liveworkstreamid_value: 'msdyn_liveworkstreams',
  _msdyn_phonenumberid_value: 'msdyn_ocphonenumbers',
  _msdyn_calleridphonenumberid_value: 'msdyn_ocphonenumbers',
  _msdyn_carrierid_value: 'msdyn_occarriers',
  _msdyn_occommunicationprovidersettingid_value: 'msdyn_occommunicationprovidersettings',
  _msdyn_communicationprovidersettingid_value: 'msdyn_occommunicationprovidersettings',
  _msdyn_callback_phone_number_value: 'msdyn_ocphonenumbers',
  _msdyn_callerid_phone_numberid_value: 'msdyn_ocphonenumbers',
  _msdyn_voicechannelsettingid_value: 'msdyn_ocvoicechannelsettings',
  _msdyn_defaultqueue_value: 'queues',
  _msdyn_channelprofileid_value: 'msdyn_channelprofiles',
};
const EMPTY_LOOKUPS = ['_msdyn_operatinghoursid_value', '_msdyn_voiceauthenticationsettingsid_value', '_msdyn_outboundqueueid_value'];

const every: Readonly<Record<string, readonly UnknownRow[]>> = { ...tables, ...extra };
const idsOf = (set: string): string[] => (every[set] ?? []).map((row) => String(row[PRIMARY_ID[set] ?? '']));

describe('rows of the sample', () => {
  it('is an organization of some size', () => {
    expect(tables.msdyn_ocvoicechannelsettings.length).toBeGreaterThanOrEqual(44);
    expect(tables.msdyn_ocphonenumbers.length).toBeGreaterThanOrEqual(60);
    expect(tables.msdyn_occommunicationprovidersettings.length).toBeGreaterThanOrEqual(5);
    expect(Object.keys(tables).sort()).toEqual([...ENTITY_SETS].sort());
  });

  it.each(Object.keys(every))('%s: every id is a GUID in lower case, and given once', (set) => {
    const ids = idsOf(set);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('uses no id in two tables', () => {
    const ids = Object.keys(every).flatMap(idsOf);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has the same ids in every run', () => {
    // Written down, not computed: links, pictures and tests elsewhere name rows by these ids.
    expect(channelId('us-orders')).toBe('0d3d9555-25f9-8815-841f-f3abe28ecdec');
    expect(sampleTables()).toEqual(tables);
  });

  it.each(ENTITY_SETS)('%s: every row has every property that the product asks for', (set) => {
    for (const row of tables[set]) expect(Object.keys(row)).toEqual(expect.arrayContaining([...askedOf(TABLES[set])]));
  });

  it('holds what the Web API returns: no annotation, no undefined, plain values', () => {
    for (const row of Object.values(every).flat()) {
      for (const [column, value] of Object.entries(row)) {
        expect(column).toMatch(/^[a-z0-9_]+$/);
        expect(value === null || ['string', 'boolean', 'number'].includes(typeof value)).toBe(true);
        if (typeof value === 'number') expect(Number.isInteger(value)).toBe(true);
        if (/^(createdon|modifiedon)$/.test(column)) expect(value).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
        if (column === 'vcd_observedon' && value !== null) expect(value).toMatch(/^\d{4}-\d\d-\d\d$/);
        if (typeof value === 'string' && column.endsWith('name')) expect(value.length).toBeLessThanOrEqual(100);
      }
    }
  });

  it('gives copies: changing one changes no other', () => {
    const first = sampleTables();
    (first.vcd_numberconnectivities[0] as Record<string, unknown>).vcd_note = 'changed';
    first.msdyn_occarriers.pop();
    expect(sampleTables()).toEqual(tables);
  });

  it('keys its own rows by the text of the number, each text once', () => {
    const texts = tables.vcd_numberconnectivities.map((row) => row.vcd_phonenumber);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('links of the sample', () => {
  const links = Object.entries(every).flatMap(([set, rows]) =>
    rows.flatMap((row) =>
      Object.entries(row)
        .filter(([column]) => column.endsWith('_value'))
        .map(([column, target]) => ({ set, column, target })),
    ),
  );

  it('knows where every lookup column leads', () => {
    for (const { column, target } of links) {
      if (column === '_ownerid_value') continue;
      if (EMPTY_LOOKUPS.includes(column)) expect(target).toBeNull();
      else expect(Object.keys(LOOKUPS)).toContain(column);
    }
  });

  it('leads to a row everywhere except where it must not', () => {
    const astray = links
      .filter(
        ({ column, target }) => target !== null && LOOKUPS[column] !== undefined && !idsOf(LOOKUPS[column] ?? '').includes(String(target)),
      )
      .map(({ set, column, target }) => `${set} ${column} ${String(target)}`);
    expect(astray.sort()).toEqual(DANGLING_LINKS.map(({ entitySet, column, target }) => `${entitySet} ${column} ${target}`).sort());
  });

  it('gives a number to one workstream only, and voice workstreams to channels', () => {
    const workstreams = new Map(tables.msdyn_liveworkstreams.map((row) => [row.msdyn_liveworkstreamid, row]));
    const streamOf = new Map<unknown, unknown>();
    for (const { _msdyn_phonenumberid_value: number, _msdyn_liveworkstreamid_value: stream } of tables.msdyn_ocvoicechannelsettings) {
      const row = workstreams.get(stream);
      if (row) expect(row.msdyn_streamsource).toBe(192440000);
      if (number === null) continue;
      expect(streamOf.get(number) ?? stream).toBe(stream);
      streamOf.set(number, stream);
    }
  });

  it('names its stories by channels that exist', () => {
    const ids = new Set(idsOf('msdyn_ocvoicechannelsettings'));
    for (const id of Object.keys(SAMPLE_STORIES)) expect(ids).toContain(id);
    expect(Object.keys(SAMPLE_STORIES).length).toBeGreaterThanOrEqual(20);
  });
});

describe('the sample as a snapshot', () => {
  const snapshot = sampleSnapshot();

  it('is valid', () => {
    expect(() => validateSnapshot(snapshot)).not.toThrow();
  });

  it('holds no secret, although the rows behind it do', () => {
    const providers = tables.msdyn_occommunicationprovidersettings;
    for (const row of providers) for (const column of SECRET_COLUMNS) expect(row[column]).toBe(PLANTED_SECRET);
    const text = JSON.stringify(snapshot);
    for (const forbidden of [PLANTED_SECRET, ...SECRET_COLUMNS]) expect(text).not.toContain(forbidden);
  });

  it('holds every other row and cell, and of the users those with a number', () => {
    const withNumber = tables.systemusers.filter((row) => row._msdyn_phonenumberid_value !== null);
    expect(withNumber.length).toBeLessThan(tables.systemusers.length);
    expect(snapshot.tables.systemusers).toEqual(withNumber);
    for (const set of ENTITY_SETS.filter(
      (name): name is EntitySet => name !== 'systemusers' && name !== 'msdyn_occommunicationprovidersettings',
    )) {
      expect(snapshot.tables[set]).toEqual(tables[set]);
    }
  });
});
