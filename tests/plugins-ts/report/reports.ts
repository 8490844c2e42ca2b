/** Reports for the tests of the writers: the sample, an organization with gaps, and one whose names are an attack. */
import { sampleSnapshot } from '../../../preview/sample';
import { parseSnapshot } from '../../../plugins-ts/dataverse/snapshot';
import { openOrganization } from '../../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../../plugins-ts/report/describe';
import type { OrganizationTables, UnknownRow } from '../../../plugins-ts/tables/tables';
import type { Report } from '../../../plugins-ts/report/reportTypes';
import { loadText } from '../../../cli/lib/loadText';
import type { ExportWords } from '../../../plugins-ts/report';

export const AS_OF = '2026-11-22';
export const ENGLISH: ExportWords = { text: loadText('en'), language: 'en' };

export const sampleReport = (): Report =>
  describeOrganization(openOrganization(parseSnapshot(sampleSnapshot()).tables, AS_OF), { kind: 'sample', name: 'Contoso Home & Garden' });

export const join = (pieces: Iterable<string>): string => [...pieces].join('');

/** Carriers refused, workstreams only in part, provisioning failed, no table of our own. */
export function reportWithGaps(): Report {
  const tables: OrganizationTables = {
    ...parseSnapshot(sampleSnapshot()).tables,
    msdyn_occarriers: { state: 'denied', rows: [], message: 'Principal user is missing prvReadmsdyn_occarrier privilege' },
    msdyn_liveworkstreams: { state: 'truncated', rows: [], message: null },
    msdyn_ocprovisioningstates: { state: 'failed', rows: [], message: 'Read_TimedOut' },
    vcd_numberconnectivities: undefined,
  };
  return describeOrganization(openOrganization(tables, AS_OF), { kind: 'file', name: 'gaps.json' });
}

const CHANNEL = '11111111-1111-4111-8111-111111111111';
const NUMBER = '22222222-2222-4222-8222-222222222222';
const CARRIER = '33333333-3333-4333-8333-333333333333';
const WORKSTREAM = '44444444-4444-4444-8444-444444444444';

/** One channel on an own-carrier number, with this text wherever a person can type one. */
export function reportNamed(name: string, phone = '+14255550142'): Report {
  const rows = (...list: UnknownRow[]) => ({ state: 'read' as const, rows: list, message: null });
  const tables: OrganizationTables = {
    msdyn_ocvoicechannelsettings: rows({
      msdyn_ocvoicechannelsettingid: CHANNEL,
      msdyn_name: name,
      _msdyn_phonenumberid_value: NUMBER,
      _msdyn_liveworkstreamid_value: WORKSTREAM,
      statecode: 0,
    }),
    msdyn_ocphonenumbers: rows({
      msdyn_ocphonenumberid: NUMBER,
      msdyn_name: name,
      msdyn_phonenumber: phone,
      msdyn_phonenumbertype: 0,
      msdyn_ocphonenumbersource: 192350001,
      'msdyn_ocphonenumbersource@OData.Community.Display.V1.FormattedValue': name,
      _msdyn_carrierid_value: CARRIER,
      msdyn_phoneoutboundenabled: true,
      statecode: 0,
    }),
    msdyn_liveworkstreams: rows({ msdyn_liveworkstreamid: WORKSTREAM, msdyn_name: name, statecode: 0 }),
    msdyn_occarriers: rows({ msdyn_occarrierid: CARRIER, msdyn_name: name, statecode: 0 }),
    msdyn_occommunicationprovidersettings: { state: 'denied', rows: [], message: name },
    msdyn_ocprovisioningstates: rows(),
    systemusers: rows(),
    vcd_numberconnectivities: rows(),
  };
  return describeOrganization(openOrganization(tables, AS_OF), { kind: 'file', name });
}
