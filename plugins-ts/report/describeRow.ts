/**
 * Describing one row without running the rules: for the controls on a form, whose bundles must stay small. What is wrong
 * with a record is said by the form's own script and by the panel.
 */
import { channelFacts, describedChannel } from '../organization/channelFacts';
import { toId } from '../organization/cells';
import type { NumberFacts } from '../organization/numberFacts';
import { openOrganization } from '../organization/openOrganization';
import type { OrganizationTables, Row } from '../tables/tables';
import type { Channel } from './types';

/** A channel whose row may hold edits that are not saved yet, without findings. `asOf` is an ISO date. */
export function describeChannelRow(row: Row<'msdyn_ocvoicechannelsetting'>, tables: OrganizationTables, asOf: string): Channel {
  const organization = openOrganization(tables, asOf);
  const facts = channelFacts({ id: toId(row.msdyn_ocvoicechannelsettingid) ?? '', row }, organization);
  return describedChannel(facts, organization, []);
}

/** A number, its row taken instead of the one in `tables` with the same id. `null` never: a row that was put in is there. */
export function describeNumberRowIn(row: Row<'msdyn_ocphonenumber'>, tables: OrganizationTables, asOf: string): NumberFacts {
  const id = toId(row.msdyn_ocphonenumberid) ?? '';
  const numbers = tables.msdyn_ocphonenumbers ?? { state: 'read' as const, rows: [], message: null };
  const others = numbers.rows.filter((other) => toId(other.msdyn_ocphonenumberid) !== id);
  const rows = [...others, { ...row, msdyn_ocphonenumberid: id }];
  const organization = openOrganization({ ...tables, msdyn_ocphonenumbers: { ...numbers, rows } }, asOf);
  const facts = id === '' ? organization.unidentifiedNumbers[0] : organization.numbers.get(id);
  if (facts === undefined) throw new Error('a number that was put in is there');
  return facts;
}
