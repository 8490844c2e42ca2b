/**
 * Rows, channels and numbers in few words, for the gallery and for tests that are not about rows. Numbers are of a range kept
 * for fiction.
 */
import { RULES, RuleRun } from '../../plugins-ts/findings';
import { seeEvidence } from '../../plugins-ts/findings/seenEvidence';
import { channelFacts } from '../../plugins-ts/organization/channelFacts';
import { describedChannel } from '../../plugins-ts/organization/describedChannel';
import { openOrganization } from '../../plugins-ts/organization/openOrganization';
import type { EntitySet, OrganizationTables, UnknownRow, Table } from '../../plugins-ts/tables/tables';
import type { ApproachId } from '../../plugins-ts/catalogue/vocabulary';
import type { Channel } from '../../plugins-ts/report/reportTypes';
import type { TableState } from '../../plugins-ts/tables/tables';

export const AS_OF = '2026-11-22';

export const CHANNEL_ID = '00000000-0000-4000-8000-000000000001';
export const NUMBER_ID = '00000000-0000-4000-8000-000000000002';
export const CALLER_ID_NUMBER_ID = '00000000-0000-4000-8000-000000000003';
export const PROVIDER_ID = '00000000-0000-4000-8000-000000000004';
export const CALLER_ID_PROVIDER_ID = '00000000-0000-4000-8000-000000000007';
export const CARRIER_ID = '00000000-0000-4000-8000-000000000005';
export const WORKSTREAM_ID = '00000000-0000-4000-8000-000000000006';

export const NUMBER_TEXT = '+14255550142';
export const CALLER_ID_TEXT = '+14255550117';

/** What makes a number one of an approach: its own columns, its provider and connectivity record, as far as each is needed. */
const MARKS: Readonly<
  Record<Exclude<ApproachId, 'traditional-on-premises'>, { number: UnknownRow; provider?: UnknownRow; connectivity?: number }>
> = {
  'acs-direct-offer': { number: { msdyn_phonenumbertype: 0, msdyn_ocphonenumbersource: 192350000 } },
  'acs-direct-routing': { number: { msdyn_phonenumbertype: 0, msdyn_ocphonenumbersource: 192350001 } },
  'acs-trial': { number: { msdyn_phonenumbertype: 0, msdyn_ocphonenumbersource: 192350000 }, provider: { msdyn_istrial: true } },
  'teams-calling-plan': { number: { msdyn_phonenumbertype: 1 }, connectivity: 1 },
  'teams-direct-routing': { number: { msdyn_phonenumbertype: 1 }, connectivity: 2 },
  'teams-operator-connect': { number: { msdyn_phonenumbertype: 1 }, connectivity: 3 },
  'teams-phone-mobile': { number: { msdyn_phonenumbertype: 1 }, connectivity: 4 },
};

export type NumberKind = keyof typeof MARKS | 'undecided-teams' | 'undecided-acs';

const UNDECIDED: Readonly<Record<string, { number: UnknownRow; provider?: UnknownRow; connectivity?: number }>> = {
  'undecided-teams': { number: { msdyn_phonenumbertype: 1 } },
  'undecided-acs': { number: { msdyn_phonenumbertype: 0, msdyn_ocphonenumbersource: null } },
};

/** Every kind of number, the undecided ones last. */
export const NUMBER_KINDS = [...Object.keys(MARKS), ...Object.keys(UNDECIDED)] as readonly NumberKind[];

const marksOf = (kind: NumberKind): { number: UnknownRow; provider?: UnknownRow; connectivity?: number } => {
  const marks = kind in MARKS ? MARKS[kind as keyof typeof MARKS] : UNDECIDED[kind];
  if (!marks) throw new Error(`no such kind of number: ${kind}`);
  return marks;
};

/** A row of a number with calls on both ways, a carrier where it is the organization's own, and a provider. */
export function numberRow(kind: NumberKind, more: UnknownRow = {}): UnknownRow {
  const ownCarrier = kind === 'acs-direct-routing';
  return {
    msdyn_ocphonenumberid: NUMBER_ID,
    msdyn_name: NUMBER_TEXT,
    msdyn_phonenumber: NUMBER_TEXT,
    msdyn_phoneinboundenabled: true,
    msdyn_phoneoutboundenabled: true,
    _msdyn_occommunicationprovidersettingid_value: PROVIDER_ID,
    _msdyn_carrierid_value: ownCarrier ? CARRIER_ID : null,
    statecode: 0,
    ...marksOf(kind).number,
    ...more,
  };
}

/** A row of a channel that uses `NUMBER_ID`. */
export function channelRow(more: UnknownRow = {}): UnknownRow {
  return { msdyn_ocvoicechannelsettingid: CHANNEL_ID, msdyn_name: 'Orders', _msdyn_phonenumberid_value: NUMBER_ID, statecode: 0, ...more };
}

export function table(rows: readonly UnknownRow[], state: TableState = 'read', message: string | null = null): Table {
  return { rows, state, message };
}

/** The provider of a number of a kind. */
function providerRow(kind: NumberKind, id: string): UnknownRow {
  return {
    msdyn_occommunicationprovidersettingid: id,
    msdyn_name: 'Provider',
    msdyn_occommunicationprovider: kind.includes('teams') ? 192350003 : 192350000,
    msdyn_istrial: false,
    ...marksOf(kind).provider,
  };
}

/** What our own table says of a number of a kind. */
function connectivityRows(kind: NumberKind, text: string): readonly UnknownRow[] {
  const { connectivity } = marksOf(kind);
  return connectivity === undefined
    ? []
    : [
        {
          vcd_numberconnectivityid: `${text} declared`,
          vcd_phonenumber: text,
          vcd_connectivity: connectivity,
          vcd_origin: 1,
          statecode: 0,
        },
      ];
}

/** The tables around a number of a kind. */
export function tablesFor(kind: NumberKind, more: { readonly [set in EntitySet]?: Table } = {}): OrganizationTables {
  return {
    msdyn_ocphonenumbers: table([numberRow(kind)]),
    msdyn_liveworkstreams: table([]),
    msdyn_occommunicationprovidersettings: table([providerRow(kind, PROVIDER_ID)]),
    msdyn_occarriers: table([{ msdyn_occarrierid: CARRIER_ID, msdyn_name: 'Fabrikam Telecom' }]),
    systemusers: table([]),
    vcd_numberconnectivities: table(connectivityRows(kind, NUMBER_TEXT)),
    ...more,
  };
}

/** A channel of this row with its findings, as a report would show it. */
export function describeChannel(row: UnknownRow, tables: OrganizationTables, asOf: string): Channel {
  const organization = openOrganization(tables, asOf);
  const facts = channelFacts({ id: String(row['msdyn_ocvoicechannelsettingid'] ?? '').toLowerCase(), row }, organization);
  return describedChannel(facts, new RuleRun(organization, RULES, seeEvidence(RULES)).channel(facts));
}

/** A channel whose number is of a kind, described by the domain. */
export function channelOf(kind: NumberKind, row: UnknownRow = {}, asOf = AS_OF): Channel {
  return describeChannel(channelRow(row), tablesFor(kind), asOf);
}

/** A channel that shows a number of another kind on outbound calls. */
export function channelWithCallerId(kind: NumberKind, callerId: NumberKind): Channel {
  const shown = numberRow(callerId, {
    msdyn_ocphonenumberid: CALLER_ID_NUMBER_ID,
    msdyn_phonenumber: CALLER_ID_TEXT,
    msdyn_name: CALLER_ID_TEXT,
    _msdyn_occommunicationprovidersettingid_value: CALLER_ID_PROVIDER_ID,
  });
  const tables = tablesFor(kind, {
    msdyn_ocphonenumbers: table([numberRow(kind), shown]),
    msdyn_occommunicationprovidersettings: table([providerRow(kind, PROVIDER_ID), providerRow(callerId, CALLER_ID_PROVIDER_ID)]),
    vcd_numberconnectivities: table([...connectivityRows(kind, NUMBER_TEXT), ...connectivityRows(callerId, CALLER_ID_TEXT)]),
  });
  return describeChannel(channelRow({ _msdyn_calleridphonenumberid_value: CALLER_ID_NUMBER_ID }), tables, AS_OF);
}
