/**
 * What makes a number known, shown by asking `recognize` about rows that differ in what decides.
 */
import { CONNECTIVITY, NUMBER_SOURCE, NUMBER_TYPE, ORIGIN, PROVIDER } from '../../plugins-ts/tables/choices';
import type { OrganizationTables, Row } from '../../plugins-ts/tables/tables';
import { openOrganization } from '../../plugins-ts/organization/openOrganization';
import type { PhoneNumber } from '../../plugins-ts/organization/organizationTypes';
import { SOURCES_READ_ON } from '../../plugins-ts/catalogue/sources';

const NUMBER_ID = '00000000-0000-4000-8000-000000000001';
const PROVIDER_ID = '00000000-0000-4000-8000-000000000002';
const TEXT = '+12025550142';

type NumberCells = Partial<Row<'msdyn_ocphonenumber'>>;

interface Case {
  /** Resource key of what the records say. */
  readonly name: string;
  readonly number: NumberCells;
  /** `denied`: the number names one, and its table may not be read. */
  readonly provider?: Partial<Row<'msdyn_occommunicationprovidersetting'>> | 'denied';
  /** Connectivities that our own table names. */
  readonly declared?: readonly number[];
  readonly origin?: number;
}

const directOffer = { msdyn_ocphonenumbersource: NUMBER_SOURCE.directOffer };
const directRouting = { msdyn_ocphonenumbersource: NUMBER_SOURCE.directRouting };
const teams = { msdyn_phonenumbertype: NUMBER_TYPE.teams };
const provider = (kind: number) => ({ msdyn_occommunicationprovider: kind });

/** Every row of the decision, in its order. */
const CASES: readonly Case[] = [
  { name: 'OtherProvider', number: directOffer, provider: provider(PROVIDER.twilio) },
  { name: 'OtherType', number: { msdyn_phonenumbertype: 9, ...directOffer } },
  { name: 'ProviderNotRead', number: directOffer, provider: 'denied' },
  { name: 'Contradiction', number: { msdyn_phonenumbertype: NUMBER_TYPE.acs, ...directOffer }, provider: provider(PROVIDER.teams) },
  { name: 'AccountContradiction', number: { ...directRouting, msdyn_teamsresourceaccount: 'line@contoso.com' } },
  { name: 'AcsTrial', number: directOffer, provider: { ...provider(PROVIDER.acs), msdyn_istrial: true } },
  { name: 'AcsDirectOffer', number: directOffer, provider: provider(PROVIDER.acs) },
  { name: 'AcsDirectRouting', number: directRouting, provider: provider(PROVIDER.acs) },
  { name: 'AcsNoSource', number: {} },
  { name: 'TeamsDeclared', number: teams, declared: [CONNECTIVITY.operatorConnect] },
  { name: 'TeamsImported', number: teams, declared: [CONNECTIVITY.callingPlan], origin: ORIGIN.imported },
  { name: 'TeamsDisagree', number: teams, declared: [CONNECTIVITY.callingPlan, CONNECTIVITY.directRouting] },
  { name: 'Teams', number: teams },
];

const whole = <Item>(rows: readonly Item[]) => ({ state: 'read' as const, rows, message: null });

function tablesOf({ number, provider: setting, declared = [], origin = ORIGIN.declared }: Case): OrganizationTables {
  const lookup = setting === undefined ? {} : { _msdyn_occommunicationprovidersettingid_value: PROVIDER_ID };
  const own = declared.map((connectivity, index) => ({
    vcd_numberconnectivityid: `00000000-0000-4000-8000-00000000001${index}`,
    vcd_phonenumber: TEXT,
    vcd_connectivity: connectivity,
    vcd_origin: origin,
  }));
  const providers =
    setting === undefined || setting === 'denied' ? [] : [{ msdyn_occommunicationprovidersettingid: PROVIDER_ID, ...setting }];
  return {
    msdyn_ocphonenumbers: whole([{ msdyn_ocphonenumberid: NUMBER_ID, msdyn_phonenumber: TEXT, ...lookup, ...number }]),
    msdyn_occommunicationprovidersettings: setting === 'denied' ? { state: 'denied', rows: [], message: null } : whole(providers),
    vcd_numberconnectivities: whole(own),
  };
}

export interface KnownNumber {
  /** Resource key of what the records say. */
  readonly says: string;
  readonly number: PhoneNumber;
}

/** What the product makes of each kind of record. */
export function knownNumbers(): readonly KnownNumber[] {
  return CASES.flatMap((one) => {
    const { numbers } = openOrganization(tablesOf(one), SOURCES_READ_ON);
    return [...numbers.values()].map(({ described }) => ({ says: `Docs_Known_${one.name}`, number: described }));
  });
}
