/**
 * Organizations of any size for measurements. Rows hold the columns that the product asks for and no more, as answers with
 * `$select` do: padding would flatter every comparison with `JSON.parse`.
 */
import { ENTITY_SETS, type EntitySet, type Row, type RowOfSet } from '../../plugins-ts/tables/tables';
import { emptyRow } from './parts';
import { reservedNumbers } from './reserved';
import { CONNECTIVITY, DIRECTION, KIND, PROVIDER, PROVISIONING, SOURCE, STREAM, TYPE } from './rowBuilders';

const PROVIDERS = 10;
const CARRIERS = 40;
/** Own-carrier numbers in the one ACS resource that also holds Microsoft numbers: some dozens, as after a pilot. */
const MIXED_TRUNKS = 20;

/** Table numbers make ids of different tables differ; the row number makes them differ within a table. */
const TABLE = {
  channel: 1,
  number: 2,
  workstream: 3,
  provider: 4,
  carrier: 5,
  state: 6,
  user: 7,
  connectivity: 8,
  account: 9,
  resource: 0,
} as const;

/** Four hexadecimal digits of every 16-bit number: a whole organization needs a million ids, and `toString(16)` is slow. */
const HEX = Array.from({ length: 65536 }, (_, value) => value.toString(16).padStart(4, '0'));

const hex = (value: number): string => `${HEX[value >>> 16] ?? ''}${HEX[value & 0xffff] ?? ''}`;

/** Spread in the first group, so that ids do not come in order. */
const id = (table: number, row: number): string => `${hex(Math.imul(row + 1, 0x9e3779b1))}-000${table}-8000-8000-0000${hex(row)}`;

/** The ids of the first rows of a table, made once and shared by all that link to them. */
const idsOf = (table: number, rows: number): ((row: number) => string) => {
  const made = Array.from({ length: rows }, (_, row) => id(table, row));
  return (row) => made[row] ?? '';
};

/** Mulberry32: small, fast, the same everywhere. Gives numbers from 0 up to, not including, 1. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** Providers 0 to 2 hold Microsoft numbers, 3 and 4 own-carrier numbers, 5 both, 6 is a trial, 7 and 8 are Teams, 9 is Twilio. */
function providerRow(row: number): Row<'msdyn_occommunicationprovidersetting'> {
  const value = row === 9 ? PROVIDER.twilio : row >= 7 ? PROVIDER.teams : PROVIDER.acs;
  return {
    msdyn_occommunicationprovidersettingid: id(TABLE.provider, row),
    msdyn_name: `Provider ${row + 1}`,
    msdyn_occommunicationprovider: value,
    msdyn_occommunicationproviderimmutableid: id(TABLE.resource, row),
    msdyn_occommunicationproviderdatalocation: value === PROVIDER.acs ? 'Europe' : null,
    msdyn_istrial: row === 6,
    statecode: 0,
    statuscode: 1,
  };
}

type LargeTables = { readonly [set in EntitySet]: RowOfSet<set>[] };

interface NumberPlan {
  readonly type: number | null;
  readonly source: number;
  readonly provider: number;
  readonly carrier: boolean;
}

/** About a third each: Microsoft numbers in ACS, own carriers in ACS, Teams; a few trials and old ones. */
function planOf(share: number, row: number, mixedSoFar: number): NumberPlan {
  const old = row % 17 === 0;
  if (share < 0.33)
    return { type: old ? null : TYPE.acs, source: SOURCE.directOffer, provider: [0, 1, 2, 5][row % 4] ?? 0, carrier: false };
  if (share < 0.62) {
    const provider = row % 40 === 0 && mixedSoFar < MIXED_TRUNKS ? 5 : 3 + (row % 2);
    return { type: old ? null : TYPE.acs, source: SOURCE.directRouting, provider, carrier: row % 23 !== 0 };
  }
  if (share < 0.98)
    return { type: TYPE.teams, source: row % 2 ? SOURCE.directRouting : SOURCE.directOffer, provider: 7 + (row % 2), carrier: false };
  return { type: TYPE.acs, source: SOURCE.directOffer, provider: share < 0.99 ? 6 : 9, carrier: false };
}

const CALL_DIRECTIONS = [
  DIRECTION.inbound,
  DIRECTION.inbound,
  DIRECTION.inbound,
  DIRECTION.inbound,
  DIRECTION.outbound,
  DIRECTION.directInbound,
  DIRECTION.directOutbound,
  DIRECTION.proactiveOutbound,
  null,
];

/** What making rows needs: how many there will be, the ids that they link to, and chance. Chance is drawn in the order of the rows. */
interface Making {
  readonly workstreams: number;
  readonly numbers: number;
  readonly next: () => number;
  readonly providerOf: (row: number) => string;
  readonly carrierOf: (row: number) => string;
  readonly streamOf: (row: number) => string;
  readonly numberOf: (row: number) => string;
}

const ACTIVE = { statecode: 0, statuscode: 1 } as const;
const activeUnless = (inactive: boolean) => (inactive ? { statecode: 1, statuscode: 2 } : ACTIVE);

function addSurroundings(tables: LargeTables, { workstreams, next, carrierOf, streamOf }: Making): void {
  for (let row = 0; row < PROVIDERS; row += 1) tables.msdyn_occommunicationprovidersettings.push(providerRow(row));
  for (let row = 0; row < CARRIERS; row += 1) {
    tables.msdyn_occarriers.push({ msdyn_occarrierid: carrierOf(row), msdyn_name: `Carrier ${row + 1}`, ...ACTIVE });
  }
  for (let row = 0; row < workstreams; row += 1) {
    tables.msdyn_liveworkstreams.push({
      msdyn_liveworkstreamid: streamOf(row),
      msdyn_name: `Workstream ${row + 1}`,
      msdyn_streamsource: STREAM.voiceCall,
      msdyn_direction: CALL_DIRECTIONS[Math.floor(next() * CALL_DIRECTIONS.length)] ?? null,
      ...ACTIVE,
    });
  }
}

function addNumbers(tables: LargeTables, { numbers, next, providerOf, carrierOf, numberOf }: Making): void {
  const texts = reservedNumbers();
  let mixed = 0;
  for (let row = 0; row < numbers; row += 1) {
    const { e164, country } = texts.next().value;
    const plan = planOf(next(), row, mixed);
    const isTeams = plan.type === TYPE.teams;
    if (plan.provider === 5 && plan.source === SOURCE.directRouting) mixed += 1;
    tables.msdyn_ocphonenumbers.push({
      msdyn_ocphonenumberid: numberOf(row),
      msdyn_name: e164,
      msdyn_phonenumber: e164,
      msdyn_phonenumbertype: plan.type,
      msdyn_ocphonenumbersource: plan.source,
      msdyn_type: row % 50 === 0 ? KIND.tollFree : KIND.geographic,
      msdyn_objective: 192350000,
      msdyn_appmodule: '192350000',
      msdyn_countryisocode: isTeams ? null : country,
      msdyn_phoneinboundenabled: true,
      msdyn_phoneoutboundenabled: next() < 0.8,
      msdyn_smsinboundenabled: row % 60 === 0,
      msdyn_smsoutboundenabled: row % 60 === 0,
      msdyn_teamsresourceaccount: isTeams && row % 100 !== 99 ? id(TABLE.account, row) : null,
      _msdyn_carrierid_value: plan.carrier ? carrierOf(row % CARRIERS) : null,
      _msdyn_occommunicationprovidersettingid_value: providerOf(plan.provider),
      ...activeUnless(row % 200 === 199),
    });
    if (isTeams && next() < 0.67) tables.vcd_numberconnectivities.push(connectivityRow(row, e164, next));
    if (row % 250 === 0) {
      tables.systemusers.push({
        systemuserid: id(TABLE.user, row),
        fullname: `Representative ${row + 1}`,
        isdisabled: false,
        _msdyn_phonenumberid_value: numberOf(row),
      });
    }
  }
}

const connectivityRow = (row: number, e164: string, next: () => number): Row<'vcd_numberconnectivity'> => ({
  vcd_numberconnectivityid: id(TABLE.connectivity, row),
  vcd_name: e164,
  vcd_phonenumber: e164,
  vcd_connectivity: CONNECTIVITY.callingPlan + Math.floor(next() * 3),
  vcd_origin: row % 3 === 0 ? 1 : 2,
  vcd_observedon: '2026-10-19',
  vcd_ivrinfront: row % 40 === 0,
  vcd_note: null,
  ...ACTIVE,
});

function channelRow(row: number, { numbers, next, streamOf, numberOf }: Making): Row<'msdyn_ocvoicechannelsetting'> {
  const outside = next() < 0.5;
  const recording = next() < 0.7;
  const mode = recording ? '192351002' : '192351000';
  return {
    msdyn_ocvoicechannelsettingid: id(TABLE.channel, row),
    msdyn_name: `Voice channel ${row + 1}`,
    _msdyn_liveworkstreamid_value: streamOf(Math.floor(row / 4)),
    _msdyn_phonenumberid_value: row % 100 === 50 ? null : numberOf(row),
    _msdyn_calleridphonenumberid_value: next() < 0.1 ? numberOf(Math.floor(next() * numbers)) : null,
    msdyn_isanonymouscallerid: row % 97 === 96,
    msdyn_agentexternalparticipantcontrolenabled: outside,
    msdyn_agentexternalparticipanttransfercontrolenabled: outside && row % 3 !== 0,
    msdyn_agentexternalteamsparticipantcontrolenabled: next() < 0.2,
    msdyn_agentexternalteamsparticipanttransfercontrolenabled: next() < 0.2,
    msdyn_usebridgetransferforpstntransfer: next() < 0.5,
    msdyn_usebridgetransferforteamstransfer: next() < 0.5,
    msdyn_stoptranscriptionandrecordingafterpstntransfer: false,
    msdyn_stoptranscriptionandrecordingafterteamstransfer: false,
    msdyn_enablestoprecordingtranscriptiononhold: false,
    msdyn_recordingenabled: recording,
    msdyn_recordingmode: mode,
    msdyn_transcriptionenabled: recording,
    msdyn_transcriptionmode: mode,
    ...activeUnless(row % 33 === 32),
  };
}

const provisioningRow = (row: number, { numberOf }: Making): Row<'msdyn_ocprovisioningstate'> => ({
  msdyn_ocprovisioningstateid: id(TABLE.state, row),
  msdyn_name: `Provisioning ${row + 1}`,
  msdyn_errormessage: null,
  _msdyn_phonenumberid_value: numberOf(row),
  _msdyn_voicechannelsettingid_value: id(TABLE.channel, row),
  _msdyn_communicationprovidersettingid_value: null,
  statecode: 0,
  statuscode: row % 500 === 0 ? PROVISIONING.error : PROVISIONING.running,
});

/**
 * An organization with that many voice channels: 1.2 numbers to a channel, a workstream to four channels, 10 providers,
 * 40 carriers, connectivity records for two thirds of the Teams numbers. The same arguments give the same rows.
 * Number texts repeat only beyond `RESERVED_CAPACITY` numbers.
 */
export function largeTables(channels: number, seed = 1): LargeTables {
  const workstreams = Math.max(1, Math.ceil(channels / 4));
  const numbers = Math.ceil(channels * 1.2);
  const making: Making = {
    workstreams,
    numbers,
    next: chance(seed),
    providerOf: idsOf(TABLE.provider, PROVIDERS),
    carrierOf: idsOf(TABLE.carrier, CARRIERS),
    streamOf: idsOf(TABLE.workstream, workstreams),
    numberOf: idsOf(TABLE.number, numbers),
  };
  const tables = Object.fromEntries(ENTITY_SETS.map((set) => [set, []])) as unknown as LargeTables;
  addSurroundings(tables, making);
  addNumbers(tables, making);
  for (let row = 0; row < channels; row += 1) {
    tables.msdyn_ocvoicechannelsettings.push(channelRow(row, making));
    if (row % 10 === 0) tables.msdyn_ocprovisioningstates.push(provisioningRow(row, making));
  }
  return Object.fromEntries(
    ENTITY_SETS.map((set) => {
      const empty = emptyRow(set);
      return [set, tables[set].map((row) => ({ ...empty, ...row }))];
    }),
  ) as unknown as LargeTables;
}
