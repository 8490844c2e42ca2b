/** Coverage of the sample: every trap by name, looked for in the raw rows, without asking the domain what it makes of them. */
import { sampleTables } from '../../../preview/sample';
import { CONNECTIVITY, DIRECTION, KIND, PROVIDER, PROVISIONING, SOURCE } from '../../../preview/sample/rowBuilders';
import { normalizePhoneNumber } from '../../../plugins-ts/organization/phoneNumbers';
import type { UnknownRow } from '../../../plugins-ts/tables/tables';

const tables = sampleTables();
const channels = tables.msdyn_ocvoicechannelsettings;
const numbers = tables.msdyn_ocphonenumbers;
const own = tables.vcd_numberconnectivities;

const byId = (rows: readonly UnknownRow[], column: string): ReadonlyMap<unknown, UnknownRow> =>
  new Map(rows.map((row) => [row[column], row]));
const numberById = byId(numbers, 'msdyn_ocphonenumberid');
const providerById = byId(tables.msdyn_occommunicationprovidersettings, 'msdyn_occommunicationprovidersettingid');
const streamById = byId(tables.msdyn_liveworkstreams, 'msdyn_liveworkstreamid');

const active = (row: UnknownRow): boolean => row.statecode === 0;
const mainOf = (row: UnknownRow): UnknownRow | undefined => numberById.get(row._msdyn_phonenumberid_value);
const callerIdOf = (row: UnknownRow): UnknownRow | undefined => numberById.get(row._msdyn_calleridphonenumberid_value);
const streamOf = (row: UnknownRow): UnknownRow | undefined => streamById.get(row._msdyn_liveworkstreamid_value);
const providerOf = (row: UnknownRow): UnknownRow | undefined => providerById.get(row._msdyn_occommunicationprovidersettingid_value);
const providerValue = (row: UnknownRow): unknown => providerOf(row)?.msdyn_occommunicationprovider;
const e164 = (row: UnknownRow): string | null => normalizePhoneNumber(String(row.msdyn_phonenumber ?? row.vcd_phonenumber ?? ''));

const used = new Set(channels.flatMap((row) => [row._msdyn_phonenumberid_value, row._msdyn_calleridphonenumberid_value]));
const isUsed = (row: UnknownRow): boolean => used.has(row.msdyn_ocphonenumberid);
const isTeams = (row: UnknownRow): boolean => row.msdyn_phonenumbertype === 1;
const isAcs = (row: UnknownRow): boolean => row.msdyn_phonenumbertype === 0 && providerValue(row) === PROVIDER.acs;
const from =
  (source: number) =>
  (row: UnknownRow): boolean =>
    row.msdyn_ocphonenumbersource === source;
const directOffer = (row: UnknownRow): boolean => isAcs(row) && from(SOURCE.directOffer)(row);
const directRouting = (row: UnknownRow): boolean => isAcs(row) && from(SOURCE.directRouting)(row);
const hasAccount = (row: UnknownRow): boolean => row.msdyn_teamsresourceaccount !== null;
const hasSms = (row: UnknownRow): boolean => row.msdyn_smsinboundenabled === true;
const known = (values: object, value: unknown): boolean => Object.values(values).includes(value);

/** Active connectivity records for a number. */
const connectivityRecords = (row: UnknownRow): readonly UnknownRow[] =>
  own.filter((one) => active(one) && e164(one) !== null && e164(one) === e164(row));
const connectivities = (row: UnknownRow): unknown[] => connectivityRecords(row).map((one) => one.vcd_connectivity);
const dynamics = new Set(numbers.map(e164));

const withMain = (test: (number: UnknownRow, channel: UnknownRow) => boolean) => (): UnknownRow[] =>
  channels.filter((row) => {
    const number = mainOf(row);
    return number !== undefined && test(number, row);
  });
const withBoth = (test: (main: UnknownRow, callerId: UnknownRow) => boolean) => (): UnknownRow[] =>
  channels.filter((row) => {
    const main = mainOf(row);
    const callerId = callerIdOf(row);
    return main !== undefined && callerId !== undefined && test(main, callerId);
  });
const someNumber = (test: (row: UnknownRow) => boolean) => (): UnknownRow[] => numbers.filter(test);
const someChannel = (test: (row: UnknownRow) => boolean) => (): UnknownRow[] => channels.filter(test);
const outsideTransfer = (row: UnknownRow): boolean => row.msdyn_agentexternalparticipanttransfercontrolenabled === true;

const TRAPS: Readonly<Record<string, () => readonly UnknownRow[]>> = {
  'old ACS row without a type': withMain(
    (number) => number.msdyn_phonenumbertype === null && providerValue(number) === PROVIDER.acs && !hasAccount(number),
  ),
  'row without a type whose provider is Teams': withMain(
    (number) => number.msdyn_phonenumbertype === null && providerValue(number) === PROVIDER.teams,
  ),
  'row without a type, provider not Teams, yet a resource account': withMain(
    (number) => number.msdyn_phonenumbertype === null && providerValue(number) !== PROVIDER.teams && hasAccount(number),
  ),
  'type ACS with a Teams provider': withMain((number) => number.msdyn_phonenumbertype === 0 && providerValue(number) === PROVIDER.teams),
  'type Teams with an ACS provider': withMain((number) => isTeams(number) && providerValue(number) === PROVIDER.acs),
  'type that is not known': withMain((number) => ![null, 0, 1].includes(number.msdyn_phonenumbertype as number | null)),
  'Teams number with source Direct Routing': withMain((number) => isTeams(number) && from(SOURCE.directRouting)(number)),
  'Teams number with source Direct Offer': withMain((number) => isTeams(number) && from(SOURCE.directOffer)(number)),
  'Teams number that names a carrier': withMain((number) => isTeams(number) && number._msdyn_carrierid_value !== null),
  'Teams number without resource account': withMain((number) => isTeams(number) && !hasAccount(number)),
  'ACS number with a resource account left over': withMain((number) => isAcs(number) && hasAccount(number)),
  'source empty': withMain((number) => isAcs(number) && number.msdyn_ocphonenumbersource === null),
  'source that is not known': withMain(
    (number) => isAcs(number) && number.msdyn_ocphonenumbersource !== null && !known(SOURCE, number.msdyn_ocphonenumbersource),
  ),
  'trial number on a channel': withMain((number) => providerOf(number)?.msdyn_istrial === true),
  'Twilio number on a channel': withMain((number) => providerValue(number) === PROVIDER.twilio),
  'TeleSign number': someNumber((row) => providerValue(row) === PROVIDER.teleSign),
  'provider value that is not known': withMain(
    (number) => providerOf(number) !== undefined && providerValue(number) !== null && !known(PROVIDER, providerValue(number)),
  ),
  'provider value empty': withMain((number) => providerOf(number) !== undefined && providerValue(number) === null),
  'no provider': withMain((number) => number._msdyn_occommunicationprovidersettingid_value === null),
  'provider that is not there': withMain(
    (number) => number._msdyn_occommunicationprovidersettingid_value !== null && providerOf(number) === undefined,
  ),
  'number that is not there': someChannel((row) => row._msdyn_phonenumberid_value !== null && mainOf(row) === undefined),
  'caller id that is not there': someChannel(
    (row) => row._msdyn_calleridphonenumberid_value !== null && callerIdOf(row) === undefined && mainOf(row) !== undefined,
  ),
  'workstream that is not there': someChannel((row) => row._msdyn_liveworkstreamid_value !== null && streamOf(row) === undefined),
  'channel without number or workstream': someChannel(
    (row) => row._msdyn_phonenumberid_value === null && row._msdyn_liveworkstreamid_value === null,
  ),
  'channel without number, with a caller id': someChannel(
    (row) => row._msdyn_phonenumberid_value === null && callerIdOf(row) !== undefined,
  ),
  'channel without name': someChannel((row) => row.msdyn_name === null),
  'inactive channel': someChannel((row) => !active(row) && outsideTransfer(row)),
  'number that only inactive channels use': someNumber(
    (row) => isUsed(row) && channels.every((one) => !active(one) || (mainOf(one) !== row && callerIdOf(one) !== row)),
  ),
  'inactive direct routing number on an active channel': withMain(
    (number, channel) => directRouting(number) && !active(number) && active(channel),
  ),
  'caller id of another approach, ACS to Teams': withBoth((main, callerId) => directOffer(main) && isTeams(callerId)),
  'caller id of another approach, own carrier to Microsoft number': withBoth(
    (main, callerId) => directRouting(main) && directOffer(callerId),
  ),
  "caller id that is the channel's own number": withBoth((main, callerId) => main === callerId),
  'number that is main of one channel and caller id of another': someNumber(
    (row) => channels.some((one) => mainOf(one) === row) && channels.some((one) => callerIdOf(one) === row && mainOf(one) !== row),
  ),
  'workstream that channels share': () =>
    channels.filter((row) => channels.some((one) => one !== row && streamOf(row) !== undefined && streamOf(one) === streamOf(row))),
  'workstream without direction': someChannel((row) => streamOf(row)?.msdyn_direction === null),
  ...Object.fromEntries(
    Object.entries(DIRECTION).map(([name, value]) => [
      `workstream direction ${name}`,
      someChannel((row) => streamOf(row)?.msdyn_direction === value),
    ]),
  ),
  'workstream that is not voice': () => tables.msdyn_liveworkstreams.filter((row) => row.msdyn_streamsource !== 192440000),
  'ACS resource with both sorts of numbers': () =>
    numbers.filter(
      (row) => directOffer(row) && isUsed(row) && numbers.some((one) => directRouting(one) && providerOf(one) === providerOf(row)),
    ),
  'ACS resource with Microsoft numbers only': () =>
    numbers.filter(
      (row) => directOffer(row) && isUsed(row) && !numbers.some((one) => directRouting(one) && providerOf(one) === providerOf(row)),
    ),
  'direct routing without carrier': withMain((number) => directRouting(number) && number._msdyn_carrierid_value === null),
  'direct routing with SMS': withMain((number) => directRouting(number) && hasSms(number)),
  'direct offer with SMS': withMain((number) => directOffer(number) && hasSms(number)),
  'direct offer in Asia Pacific': withMain((number) => directOffer(number) && number.msdyn_countryisocode === 'AU'),
  'direct offer without country': someNumber((row) => directOffer(row) && row.msdyn_countryisocode === null),
  'transfers allowed, outbound off': withMain(
    (number, channel) => number.msdyn_phoneoutboundenabled === false && outsideTransfer(channel) && active(channel),
  ),
  'flags empty': withMain((number) => number.msdyn_phoneinboundenabled === null && number.msdyn_phoneoutboundenabled === null),
  'toll-free number': withMain((number) => number.msdyn_type === KIND.tollFree),
  'mobile number': withMain((number) => number.msdyn_type === KIND.mobile),
  'short code': someNumber((row) => row.msdyn_type === KIND.shortCode && e164(row) === null),
  'number without a plus sign': withMain((number) => /^\d{9,}$/.test(String(number.msdyn_phonenumber))),
  'number with spaces and brackets': withMain((number) => /^\+\d \(\d+\) /.test(String(number.msdyn_phonenumber))),
  'number with dashes': withMain((number) => /\d-\d/.test(String(number.msdyn_phonenumber))),
  'number as tel:': withMain((number) => String(number.msdyn_phonenumber).startsWith('tel:')),
  'number with 00': withMain((number) => String(number.msdyn_phonenumber).startsWith('00')),
  'text that is no number': someNumber((row) => typeof row.msdyn_phonenumber === 'string' && !/\d/.test(row.msdyn_phonenumber)),
  'no text at all': someNumber((row) => row.msdyn_phonenumber === null && row.msdyn_name === null),
  'one number as two rows': () =>
    numbers.filter((row) => e164(row) !== null && numbers.some((one) => one !== row && e164(one) === e164(row))),
  'unused direct offer number': someNumber((row) => directOffer(row) && !isUsed(row) && active(row)),
  'unused direct routing number': someNumber((row) => directRouting(row) && !isUsed(row) && active(row)),
  'unused Teams number': someNumber((row) => isTeams(row) && !isUsed(row)),
  'inactive unused number': someNumber((row) => !active(row) && !isUsed(row)),
  'personal number, geographic': () => tables.systemusers.filter((row) => mainOf(row)?.msdyn_type === KIND.geographic),
  'personal number, toll-free': () => tables.systemusers.filter((row) => mainOf(row)?.msdyn_type === KIND.tollFree),
  'personal number of a channel': () =>
    tables.systemusers.filter((row) => used.has(row._msdyn_phonenumberid_value) && mainOf(row) !== undefined),
  'personal number that is not there': () =>
    tables.systemusers.filter((row) => row._msdyn_phonenumberid_value !== null && mainOf(row) === undefined),
  'number for text messages, of a channel and of none': () => {
    const settings = tables.msdyn_ocsmschannelsettings.filter(active);
    const [ofChannels, others] = [true, false].map((is) => settings.filter((row) => used.has(row._msdyn_phonenumberid_value) === is));
    return (ofChannels ?? []).length > 0 ? (others ?? []) : [];
  },
  'number that only an inactive row names': () => {
    const uses = [
      ...tables.msdyn_ocsmschannelsettings,
      ...tables.msdyn_proactive_callback_profiles.map((row) => ({
        ...row,
        _msdyn_phonenumberid_value: row._msdyn_callback_phone_number_value,
      })),
      ...tables.systemusers,
    ];
    return uses.filter(
      (row) =>
        !active(row) &&
        !used.has(row._msdyn_phonenumberid_value) &&
        uses.filter((one) => one._msdyn_phonenumberid_value === row._msdyn_phonenumberid_value).length === 1,
    );
  },
  'number for callbacks': () => tables.msdyn_proactive_callback_profiles.filter(active),
  'number that proactive engagement shows, without name and state': () =>
    tables.msdyn_planner_callerid_phone_numbers.filter((row) => !('statecode' in row) && !('msdyn_name' in row)),
  'bridged transfers': someChannel((row) => outsideTransfer(row) && row.msdyn_usebridgetransferforpstntransfer === true),
  'transfers that are not bridged': someChannel((row) => outsideTransfer(row) && row.msdyn_usebridgetransferforpstntransfer === false),
  'no transfers outside': someChannel((row) => !outsideTransfer(row) && row.msdyn_agentexternalparticipantcontrolenabled === false),
  'consult without transfer': someChannel((row) => !outsideTransfer(row) && row.msdyn_agentexternalparticipantcontrolenabled === true),
  'Teams users, Teams number': withMain(
    (number, channel) => isTeams(number) && channel.msdyn_agentexternalteamsparticipanttransfercontrolenabled === true,
  ),
  'Teams users, bridged': someChannel((row) => row.msdyn_usebridgetransferforteamstransfer === true),
  'recording off': someChannel((row) => row.msdyn_recordingenabled === false && row.msdyn_recordingmode === '192351000'),
  'recording by hand': someChannel((row) => row.msdyn_recordingmode === '192351001'),
  'recording always': someChannel((row) => row.msdyn_recordingmode === '192351002'),
  'caller id withheld': someChannel((row) => row.msdyn_isanonymouscallerid === true),
  'connectivity records: declared': withMain(
    (number) => isTeams(number) && connectivityRecords(number).length === 1 && connectivityRecords(number)[0]?.vcd_origin === 1,
  ),
  'connectivity records: imported': withMain(
    (number) => isTeams(number) && connectivityRecords(number).length === 1 && connectivityRecords(number)[0]?.vcd_origin === 2,
  ),
  'connectivity records: origin empty': withMain(
    (number) => isTeams(number) && connectivityRecords(number).some((row) => row.vcd_origin === null),
  ),
  'connectivity records: declared and imported agree': withMain(
    (number) => isTeams(number) && connectivityRecords(number).length === 2 && new Set(connectivities(number)).size === 1,
  ),
  'connectivity records: they disagree': withMain(
    (number) =>
      isTeams(number) &&
      connectivityRecords(number).length === 2 &&
      new Set(connectivities(number)).size === 2 &&
      !connectivities(number).includes(CONNECTIVITY.onPremises),
  ),
  'connectivity records: none for a Teams number': withMain(
    (number) => isTeams(number) && connectivityRecords(number).length === 0 && hasAccount(number),
  ),
  'connectivity records: contradict an ACS number': withMain(
    (number) => isAcs(number) && connectivities(number).some((value) => value !== null && value !== CONNECTIVITY.onPremises),
  ),
  'connectivity records: on premises, beside another': withMain(
    (number) => isTeams(number) && connectivities(number).includes(CONNECTIVITY.onPremises) && connectivities(number).length === 2,
  ),
  'connectivity records: on premises only, for a number of Dynamics': withMain(
    (number) => connectivities(number).length === 1 && connectivities(number)[0] === CONNECTIVITY.onPremises,
  ),
  'connectivity records: on premises, not in Dynamics': () =>
    own.filter((row) => active(row) && row.vcd_connectivity === CONNECTIVITY.onPremises && !dynamics.has(e164(row))),
  'connectivity records: another connectivity, not in Dynamics': () =>
    own.filter((row) => active(row) && row.vcd_connectivity !== CONNECTIVITY.onPremises && !dynamics.has(e164(row))),
  'connectivity records: connectivity that is not known': withMain(
    (number) => isTeams(number) && connectivities(number).some((value) => value !== null && !known(CONNECTIVITY, value)),
  ),
  'connectivity records: inactive, for a Teams number': () => own.filter((row) => !active(row) && dynamics.has(e164(row))),
  'connectivity records: inactive, on premises': () =>
    own.filter((row) => !active(row) && row.vcd_connectivity === CONNECTIVITY.onPremises),
  'connectivity records: no connectivity, menu system before a Microsoft number': withMain(
    (number) =>
      directOffer(number) && connectivityRecords(number).some((row) => row.vcd_connectivity === null && row.vcd_ivrinfront === true),
  ),
  'connectivity records: menu system before a Calling Plan number': withMain((number) =>
    connectivityRecords(number).some((row) => row.vcd_connectivity === CONNECTIVITY.callingPlan && row.vcd_ivrinfront === true),
  ),
  'connectivity records: menu system before an own-carrier number': withMain((number) =>
    connectivityRecords(number).some((row) => row.vcd_connectivity === CONNECTIVITY.directRouting && row.vcd_ivrinfront === true),
  ),
  ...Object.fromEntries(
    Object.entries(CONNECTIVITY).map(([name, value]) => [
      `connectivity records: ${name}`,
      () => own.filter((row) => row.vcd_connectivity === value && active(row)),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(PROVISIONING).map(([name, value]) => [
      `provisioning: ${name}`,
      () => tables.msdyn_ocprovisioningstates.filter((row) => row.statuscode === value),
    ]),
  ),
  'provisioning error with a message': () =>
    tables.msdyn_ocprovisioningstates.filter(
      (row) => row.statuscode === PROVISIONING.error && active(row) && typeof row.msdyn_errormessage === 'string',
    ),
  'inactive provider': () => tables.msdyn_occommunicationprovidersettings.filter((row) => !active(row)),
  'inactive carrier': () => tables.msdyn_occarriers.filter((row) => !active(row)),
  'carrier with comma and quotes': () => tables.msdyn_occarriers.filter((row) => /[,"].*[,"]/.test(String(row.msdyn_name))),
  'name of one hundred characters': someChannel((row) => String(row.msdyn_name).length === 100),
  'name in Arabic': someChannel((row) => /[\u0600-\u06ff]/.test(String(row.msdyn_name))),
  'name that mixes directions': someChannel((row) => /[\u0600-\u06ff].*[A-Z].*[\u0600-\u06ff].*\d/.test(String(row.msdyn_name))),
  'name in German': someChannel((row) => /[äöüß]/.test(String(row.msdyn_name))),
  'name with markup and quotes': someChannel((row) => /<.*>.*".*".*&|<.*>.*&.*"/.test(String(row.msdyn_name))),
  'name that a spreadsheet would run': someChannel((row) => String(row.msdyn_name).startsWith('=')),
  'name of two channels': () =>
    channels.filter((row) => row.msdyn_name !== null && channels.some((one) => one !== row && one.msdyn_name === row.msdyn_name)),
};

describe('traps of the sample', () => {
  it.each(Object.entries(TRAPS))('%s', (_name, find) => {
    expect(find().length).toBeGreaterThanOrEqual(1);
  });

  it('is ordinary for the most part', () => {
    const plain = channels.filter(
      (row) =>
        /^[\p{L}][\p{L} ,()'-]*$/u.test(String(row.msdyn_name)) && active(row) && mainOf(row) !== undefined && active(mainOf(row) ?? {}),
    );
    expect(plain.length / channels.length).toBeGreaterThan(0.7);
  });
});
