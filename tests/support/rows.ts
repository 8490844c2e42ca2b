import { openOrganization, type Organization } from '../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../plugins-ts/report/describe';
import type { Channel, Report } from '../../plugins-ts/report/reportTypes';
import type { OrganizationTables, UnknownRow, Table } from '../../plugins-ts/tables/tables';
import type { PhoneNumber } from '../../plugins-ts/organization/organizationTypes';

export const AS_OF = '2026-11-22';

export const read = (...rows: UnknownRow[]): Table => ({ state: 'read', rows, message: null });

export const denied = (message = 'denied'): Table => ({ state: 'denied', rows: [], message });

/** A number that is an ordinary ACS direct-routing number unless told otherwise. */
export const number = (id: string, columns: UnknownRow = {}): UnknownRow => ({
  msdyn_ocphonenumberid: id,
  msdyn_name: `Number ${id}`,
  msdyn_phonenumber: '+14255550142',
  msdyn_phonenumbertype: 0,
  msdyn_ocphonenumbersource: 192350001,
  msdyn_type: 192350000,
  msdyn_phoneinboundenabled: true,
  msdyn_phoneoutboundenabled: true,
  _msdyn_carrierid_value: 'carrier-1',
  statecode: 0,
  ...columns,
});

export const directOffer: UnknownRow = { msdyn_ocphonenumbersource: 192350000, _msdyn_carrierid_value: null };

export const teams: UnknownRow = { msdyn_phonenumbertype: 1, msdyn_teamsresourceaccount: 'account-1', _msdyn_carrierid_value: null };

export const channel = (id: string, columns: UnknownRow = {}): UnknownRow => ({
  msdyn_ocvoicechannelsettingid: id,
  msdyn_name: `Channel ${id}`,
  _msdyn_phonenumberid_value: 'number-1',
  statecode: 0,
  ...columns,
});

export const provider = (id: string, kind: unknown, columns: UnknownRow = {}): UnknownRow => ({
  msdyn_occommunicationprovidersettingid: id,
  msdyn_name: `Provider ${id}`,
  msdyn_occommunicationprovider: kind,
  msdyn_istrial: false,
  ...columns,
});

/** A connectivity record. Connectivity: 1 Calling Plan, 2 Direct Routing, 3 Operator Connect, 4 Phone Mobile, 5 on-premises. */
export const own = (id: string, connectivity: number | null, columns: UnknownRow = {}): UnknownRow => ({
  vcd_numberconnectivityid: id,
  vcd_phonenumber: '+14255550142',
  vcd_connectivity: connectivity,
  vcd_origin: 1,
  statecode: 0,
  ...columns,
});

export const ACS = 192350000;
export const TWILIO = 192350001;
export const TELESIGN = 192350002;
export const TEAMS_PHONE = 192350003;

/** Tables that were all read, with these rows; what is not named is empty. */
export const organization = (tables: OrganizationTables): OrganizationTables => ({
  msdyn_ocvoicechannelsettings: read(),
  msdyn_ocphonenumbers: read(),
  msdyn_liveworkstreams: read(),
  msdyn_occommunicationprovidersettings: read(),
  msdyn_occarriers: read({ msdyn_occarrierid: 'carrier-1', msdyn_name: 'Fabrikam Telecom' }),
  msdyn_ocprovisioningstates: read(),
  systemusers: read(),
  msdyn_ocsmschannelsettings: read(),
  msdyn_proactive_callback_profiles: read(),
  msdyn_planner_callerid_phone_numbers: read(),
  vcd_numberconnectivities: read(),
  ...tables,
});

const organizations = new WeakMap<OrganizationTables, Organization>();

/** The organization of these tables, joined once. */
export function opened(tables: OrganizationTables): Organization {
  const known = organizations.get(tables) ?? openOrganization(tables, AS_OF);
  organizations.set(tables, known);
  return known;
}

export const describeTables = (tables: OrganizationTables, asOf = AS_OF): Report =>
  describeOrganization(openOrganization(organization(tables), asOf), { kind: 'file', name: 'test' });

/** One channel with one number `number-1` made of these columns. */
export const oneChannel = (numberColumns: UnknownRow = {}, channelColumns: UnknownRow = {}, tables: OrganizationTables = {}): Report =>
  describeTables({
    msdyn_ocvoicechannelsettings: read(channel('channel-1', channelColumns)),
    msdyn_ocphonenumbers: read(number('number-1', numberColumns)),
    ...tables,
  });

export function only<T>(items: readonly T[]): T {
  if (items.length !== 1 || items[0] === undefined) throw new Error(`expected one, got ${items.length}`);
  return items[0];
}

export const onlyChannel = (report: Report): Channel => only(report.channels);

export function numberOf(report: Report): PhoneNumber {
  const found = onlyChannel(report).number;
  if (found === null) throw new Error('the channel has no number');
  return found;
}

export const rulesOf = (report: Report): string[] => onlyChannel(report).findings.map((finding) => finding.rule);
