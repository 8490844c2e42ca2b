import { openOrganization } from '../../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../../plugins-ts/report/describe';
import { ENTITY_SETS, type EntitySet, type OrganizationTables, type UnknownRow } from '../../../plugins-ts/tables/tables';
import type { Report } from '../../../plugins-ts/report/reportTypes';
import { sampleTables } from '../../../preview/sample';
import { largeTables } from '../../../preview/sample/large';

export const AS_OF = '2026-11-22';

const allRead = (rows: Readonly<Record<EntitySet, readonly UnknownRow[]>>): OrganizationTables =>
  Object.fromEntries(ENTITY_SETS.map((set) => [set, { state: 'read' as const, rows: rows[set], message: null }]));

const describe = (tables: OrganizationTables, asOf: string): Report =>
  describeOrganization(openOrganization(tables, asOf), { kind: 'sample', name: 'Contoso' });

/** The sample, with some tables replaced. */
export const sampleReport = (more: OrganizationTables = {}, asOf = AS_OF): Report =>
  describe({ ...allRead(sampleTables()), ...more }, asOf);

export const largeReport = (channels: number): Report => describe(allRead(largeTables(channels)), AS_OF);

/** Number id to country, as the page reads it from the numbers' rows. */
export const sampleCountries = (): ReadonlyMap<string, string> =>
  new Map(
    sampleTables().msdyn_ocphonenumbers.flatMap((row) =>
      typeof row.msdyn_countryisocode === 'string' ? [[String(row.msdyn_ocphonenumberid), row.msdyn_countryisocode] as const] : [],
    ),
  );

export const denied = (privilege: string) => ({
  state: 'denied' as const,
  rows: [],
  message: `Principal user is missing ${privilege} privilege`,
});

/** What distinguishes a channel of `smallReport`, besides its name. */
export interface ChannelPlan {
  readonly name: string;
  /** Of the number; `null`: the channel has none. */
  readonly number?: UnknownRow | null;
  readonly columns?: UnknownRow;
  /** The connectivity record: 1 Calling Plan, 2 Direct Routing, 3 Operator Connect, 4 Phone Mobile. */
  readonly connectivity?: number;
}

export const OFFER: UnknownRow = { msdyn_phonenumbertype: 0, msdyn_ocphonenumbersource: 192350000 };
export const ROUTING: UnknownRow = { msdyn_phonenumbertype: 0, msdyn_ocphonenumbersource: 192350001, _msdyn_carrierid_value: 'carrier-1' };
export const TEAMS: UnknownRow = {
  msdyn_phonenumbertype: 1,
  msdyn_teamsresourceaccount: 'account',
  _msdyn_occommunicationprovidersettingid_value: 'provider-teams',
};

/** Phone numbers of a range kept for fiction, in the order of the channels. */
export const phoneOf = (index: number): string => `+1425555${String(100 + index).padStart(4, '0')}`;

/** One channel for each plan, with a number and a workstream of its own. Ids are `channel-1`, `number-1`, `workstream-1` and so on. */
export function smallReport(plans: readonly ChannelPlan[], more: OrganizationTables = {}, asOf = AS_OF): Report {
  const withNumber = plans.map((plan, index) => ({ plan, index })).filter(({ plan }) => plan.number !== null);
  const rows = {
    msdyn_ocvoicechannelsettings: plans.map(({ name, number, columns }, index) => ({
      msdyn_ocvoicechannelsettingid: `channel-${index + 1}`,
      msdyn_name: name,
      _msdyn_liveworkstreamid_value: `workstream-${index + 1}`,
      _msdyn_phonenumberid_value: number === null ? null : `number-${index + 1}`,
      statecode: 0,
      ...columns,
    })),
    msdyn_ocphonenumbers: withNumber.map(({ plan, index }) => ({
      msdyn_ocphonenumberid: `number-${index + 1}`,
      msdyn_name: phoneOf(index + 1),
      msdyn_phonenumber: phoneOf(index + 1),
      msdyn_phoneinboundenabled: true,
      msdyn_phoneoutboundenabled: true,
      statecode: 0,
      ...(plan.number ?? OFFER),
    })),
    msdyn_liveworkstreams: plans.map((plan, index) => ({
      msdyn_liveworkstreamid: `workstream-${index + 1}`,
      msdyn_name: `${plan.name} stream`,
      msdyn_direction: 0,
      statecode: 0,
    })),
    msdyn_occommunicationprovidersettings: [
      {
        msdyn_occommunicationprovidersettingid: 'provider-teams',
        msdyn_name: 'Teams Phone',
        msdyn_occommunicationprovider: 192350003,
        msdyn_istrial: false,
      },
    ],
    msdyn_occarriers: [{ msdyn_occarrierid: 'carrier-1', msdyn_name: 'Fabrikam Telecom' }],
    msdyn_ocprovisioningstates: [],
    systemusers: [],
    msdyn_ocsmschannelsettings: [],
    msdyn_proactive_callback_profiles: [],
    msdyn_planner_callerid_phone_numbers: [],
    vcd_numberconnectivities: withNumber.flatMap(({ plan, index }) =>
      plan.connectivity === undefined
        ? []
        : [
            {
              vcd_numberconnectivityid: `own-${index + 1}`,
              vcd_phonenumber: phoneOf(index + 1),
              vcd_connectivity: plan.connectivity,
              vcd_origin: 1,
              vcd_observedon: '2026-11-03',
              statecode: 0,
            },
          ],
    ),
  };
  return describe({ ...allRead(rows), ...more }, asOf);
}
