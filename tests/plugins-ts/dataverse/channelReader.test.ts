import { readChannelTables } from '../../../plugins-ts/dataverse/channelReader';
import { createFetchClient } from '../../../plugins-ts/dataverse/fetchClient';
import { answer, errorAnswer, FakeService, ROOT, type FakeRow, type Fault } from '../../support/fakeService';

const guid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const DIRECT_OFFER = 192350000;
const DIRECT_ROUTING = 192350001;
const number = (n: number, text: string, provider: number | null, source = DIRECT_OFFER, carrier: number | null = null): FakeRow => ({
  msdyn_ocphonenumberid: guid(n),
  msdyn_phonenumber: text,
  msdyn_ocphonenumbersource: source,
  _msdyn_occommunicationprovidersettingid_value: provider === null ? null : guid(provider),
  _msdyn_carrierid_value: carrier === null ? null : guid(carrier),
});
const TABLES: Record<string, FakeRow[]> = {
  msdyn_ocvoicechannelsettings: [],
  msdyn_ocphonenumbers: [
    number(1, '+1 425 555 0101', 50),
    number(2, '+14255550102', 51, DIRECT_ROUTING, 60),
    number(3, '+14255550103', 50, DIRECT_ROUTING),
    number(4, '+14255550104', 50),
    number(5, '+14255550105', 99, DIRECT_ROUTING),
  ],
  msdyn_liveworkstreams: [{ msdyn_liveworkstreamid: guid(70), msdyn_direction: 0 }, { msdyn_liveworkstreamid: guid(71) }],
  msdyn_occommunicationprovidersettings: [50, 51, 52].map((n) => ({
    msdyn_occommunicationprovidersettingid: guid(n),
    msdyn_istrial: false,
    msdyn_secret: 'never',
  })),
  msdyn_occarriers: [60, 61].map((n) => ({ msdyn_occarrierid: guid(n), msdyn_name: `Carrier ${n}` })),
  vcd_numberconnectivities: [
    { vcd_numberconnectivityid: guid(90), vcd_phonenumber: '+14255550101' },
    { vcd_numberconnectivityid: guid(91), vcd_phonenumber: '+1 425 555 0101' },
    { vcd_numberconnectivityid: guid(92), vcd_phonenumber: '+14255550199' },
    { vcd_numberconnectivityid: guid(93), vcd_phonenumber: "O'Brien" },
  ],
};

const setUp = (faults: Record<string, Fault[]> = {}) => {
  const service = new FakeService(TABLES, faults);
  return { service, client: createFetchClient({ root: ROOT, fetch: service.fetch }) };
};
const idsOf = (rows: readonly FakeRow[] | undefined, column: string): unknown[] => (rows ?? []).map((row) => row[column]);

describe('reading one channel', () => {
  it('reads its numbers and all that hangs on them, in at most five requests', async () => {
    const { service, client } = setUp();
    const tables = await readChannelTables(client, {
      numberId: `{${guid(1).toUpperCase()}}`,
      callerIdNumberId: guid(2),
      workstreamId: guid(70),
    });
    expect(idsOf(tables.msdyn_ocphonenumbers?.rows, 'msdyn_ocphonenumberid')).toEqual([guid(1), guid(2)]);
    expect(idsOf(tables.msdyn_liveworkstreams?.rows, 'msdyn_liveworkstreamid')).toEqual([guid(70)]);
    expect(idsOf(tables.msdyn_occommunicationprovidersettings?.rows, 'msdyn_occommunicationprovidersettingid')).toEqual([
      guid(50),
      guid(51),
    ]);
    expect(idsOf(tables.msdyn_occarriers?.rows, 'msdyn_occarrierid')).toEqual([guid(60)]);
    expect(idsOf(tables.vcd_numberconnectivities?.rows, 'vcd_numberconnectivityid')).toEqual([guid(90), guid(91)]);
    expect(Object.values(tables).map((table) => table?.state)).toEqual(Array(5).fill('read'));
    expect(JSON.stringify(tables)).not.toContain('never');
    expect(service.requests).toHaveLength(5);
    expect(service.of('systemusers')).toEqual([]);
    expect(service.of('msdyn_ocvoicechannelsettings')).toEqual([]);
    expect(service.of('msdyn_ocprovisioningstates')).toEqual([]);
  });

  it('reads the rows that name its numbers besides, all of them at the same time as what hangs on the numbers', async () => {
    const naming = (property: string, ...ids: number[]): FakeRow[] => ids.map((id) => ({ [property]: guid(id) }));
    const rows = {
      ...TABLES,
      msdyn_ocvoicechannelsettings: [
        ...naming('_msdyn_phonenumberid_value', 1, 3),
        ...naming('_msdyn_calleridphonenumberid_value', 2, 4, 1),
      ],
      systemusers: naming('_msdyn_phonenumberid_value', 1, 5),
      msdyn_ocsmschannelsettings: naming('_msdyn_phonenumberid_value', 2, 5),
      msdyn_proactive_callback_profiles: naming('_msdyn_callback_phone_number_value', 1, 5),
    };
    const service = new FakeService(rows, { msdyn_planner_callerid_phone_numbers: [() => errorAnswer(404, '0x80060888', 'no such set')] });
    const client = createFetchClient({ root: ROOT, fetch: service.fetch });
    const tables = await readChannelTables(
      client,
      { numberId: guid(1), callerIdNumberId: guid(2), workstreamId: guid(70) },
      { withUses: true },
    );
    expect(tables.msdyn_ocvoicechannelsettings?.rows).toHaveLength(3);
    expect(tables.systemusers?.rows).toEqual([{ _msdyn_phonenumberid_value: guid(1) }]);
    expect(tables.msdyn_ocsmschannelsettings?.rows).toEqual([{ _msdyn_phonenumberid_value: guid(2) }]);
    expect(tables.msdyn_proactive_callback_profiles?.rows).toEqual([{ _msdyn_callback_phone_number_value: guid(1) }]);
    expect(tables.msdyn_planner_callerid_phone_numbers?.state).toBe('missing');
    expect(service.requests).toHaveLength(10);
    expect(
      service
        .of('msdyn_planner_callerid_phone_numbers')
        .map(({ address }) => address)
        .join(),
    ).not.toMatch(/msdyn_name|statecode/);
  });

  it('asks only for what there is to ask', async () => {
    const { service, client } = setUp();
    const tables = await readChannelTables(client, { workstreamId: guid(70) });
    expect(service.requests.map(({ set }) => set)).toEqual(['msdyn_liveworkstreams']);
    expect(tables.msdyn_ocphonenumbers).toEqual({ state: 'read', message: null, rows: [] });
    expect((await readChannelTables(client, {})).msdyn_liveworkstreams?.rows).toEqual([]);
    expect(service.requests).toHaveLength(1);
  });

  it('finds a number by its text where the form has no row of it', async () => {
    const { client } = setUp();
    const tables = await readChannelTables(client, { phoneNumberText: ' +1 425 555 0101 ' });
    expect(idsOf(tables.msdyn_ocphonenumbers?.rows, 'msdyn_ocphonenumberid')).toEqual([guid(1)]);
    expect(idsOf(tables.vcd_numberconnectivities?.rows, 'vcd_numberconnectivityid')).toEqual([guid(90), guid(91)]);
  });

  it('brings the provider that a form chose and no row names yet', async () => {
    const { client } = setUp();
    const tables = await readChannelTables(client, { numberId: guid(1), providerId: `{${guid(52).toUpperCase()}}` });
    expect(idsOf(tables.msdyn_occommunicationprovidersettings?.rows, 'msdyn_occommunicationprovidersettingid')).toEqual([
      guid(50),
      guid(52),
    ]);
  });

  it('reads few records of our own for a card, and no more of many', async () => {
    const own = (count: number): FakeRow[] =>
      Array.from({ length: count }, (_, at) => ({
        vcd_numberconnectivityid: guid(1000 + at),
        vcd_phonenumber: `+1206555${String(at).padStart(4, '0')}`,
      }));
    const asked = async (count: number): Promise<number> => {
      const hand = ['+1206\u202f5550001', '001 2065550001', 'tel:+12065550001', '(206) 5550001', '+12065550001'];
      const written = hand.map((vcd_phonenumber, at) => ({ vcd_numberconnectivityid: guid(at), vcd_phonenumber }));
      const service = new FakeService({ ...TABLES, vcd_numberconnectivities: [...own(count), ...written] });
      const client = createFetchClient({ root: ROOT, fetch: service.fetch });
      const tables = await readChannelTables(client, { numberId: guid(2), workstreamId: guid(70), phoneNumberText: '+12065550001' });
      const requests = service.of('vcd_numberconnectivities');
      expect(requests[0]?.headers['Prefer']).toContain('odata.maxpagesize=500,');
      expect(service.requests.length).toBeLessThanOrEqual(6);
      const found = idsOf(tables.vcd_numberconnectivities?.rows, 'vcd_numberconnectivityid');
      expect(found).toEqual(expect.arrayContaining([0, 1, 2, 4].map(guid)));
      return requests.length;
    };
    expect([await asked(400), await asked(5000)]).toEqual([1, 2]);
  });

  describe('with so many records of our own that they fill more than a page', () => {
    /** The first page of many; what follows is asked for by filters. */
    const many: Fault = () => answer(200, { value: [], '@odata.nextLink': `${ROOT}vcd_numberconnectivities?$skiptoken=2` });

    it('asks for those of its numbers, and for all that were typed otherwise', async () => {
      const { service, client } = setUp({ vcd_numberconnectivities: [many] });
      const tables = await readChannelTables(client, { phoneNumberText: "O'Brien" });
      expect(idsOf(tables.vcd_numberconnectivities?.rows, 'vcd_numberconnectivityid')).toEqual([guid(91), guid(93)]);
      const [first, second] = service.of('vcd_numberconnectivities').map(({ address }) => new URL(address).searchParams.get('$filter'));
      expect(first).toBeNull();
      // The name of a number cannot lead the filter astray.
      expect(second).toMatch(/^vcd_phonenumber eq 'O''Brien' or contains\(/);
    });

    it('writes the text of a number so that it stays one literal', async () => {
      const nothing = [() => answer(200, { value: [] })];
      const { service, client } = setUp({ msdyn_ocphonenumbers: nothing, vcd_numberconnectivities: [many, ...nothing] });
      await readChannelTables(client, { phoneNumberText: "x' or vcd_note ne '&$top=1#+%" });
      const url = new URL(service.of('vcd_numberconnectivities')[1]?.address ?? '');
      expect([...url.searchParams.keys()]).toEqual(['$select', '$filter']);
      expect(url.searchParams.get('$filter')).toMatch(
        /^vcd_phonenumber eq 'x'' or vcd_note ne ''&\$top=1#\+%' or contains\(vcd_phonenumber,'\[\^\+0123456789\]'\) or /,
      );
      expect(url.hash).toBe('');
    });
  });

  it.each(['', '   ', '\ud800', 'x'.repeat(101)])('asks for nothing with a text that no number has: %j', async (phoneNumberText) => {
    const { service, client } = setUp();
    await readChannelTables(client, { phoneNumberText });
    expect(service.requests).toEqual([]);
  });

  it.each(['msdyn_liveworkstreams', 'msdyn_occommunicationprovidersettings', 'msdyn_occarriers', 'vcd_numberconnectivities'] as const)(
    'goes on when %s is denied',
    async (set) => {
      const { client } = setUp({ [set]: [() => errorAnswer(403, '0x80040220', 'no')] });
      const tables = await readChannelTables(client, { numberId: guid(2), workstreamId: guid(70) });
      expect(tables[set]).toEqual({ state: 'denied', message: 'no', rows: [] });
      expect(Object.values(tables).filter((table) => table?.state === 'read')).toHaveLength(4);
    },
  );

  it('says of the numbers that they are denied, and still reads what our own table knows', async () => {
    const { service, client } = setUp({ msdyn_ocphonenumbers: [() => errorAnswer(403, '0x80040220', 'no')] });
    const tables = await readChannelTables(client, { numberId: guid(1), phoneNumberText: '+14255550101' });
    expect(tables.msdyn_ocphonenumbers).toEqual({ state: 'denied', message: 'no', rows: [] });
    expect(tables.vcd_numberconnectivities?.rows).toHaveLength(2);
    expect(service.of('msdyn_ocphonenumbers')).toHaveLength(1);
  });
});
