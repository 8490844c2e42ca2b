/**
 * Describing one row without running the rules: for the controls on a form, whose bundles must stay small. What is wrong
 * with a record is said by the form's own script and by the panel.
 */
import { channelFacts } from '../organization/channelFacts';
import { describedChannel } from '../organization/describedChannel';
import { toId } from '../organization/cells';
import type { NumberFacts } from '../organization/numberFacts';
import type { Organization } from '../organization/openOrganization';
import type { OrganizationTables, Row } from '../tables/tables';
import type { Channel } from './reportTypes';

/** A channel whose row may hold edits that are not saved yet, without findings. The organization needs only the rows around it. */
export function describeChannelRow(row: Row<'msdyn_ocvoicechannelsetting'>, organization: Organization): Channel {
  const facts = channelFacts({ id: toId(row.msdyn_ocvoicechannelsettingid) ?? '', row }, organization);
  return describedChannel(facts, []);
}

const numberId = (row: Row<'msdyn_ocphonenumber'>): string => toId(row.msdyn_ocphonenumberid) ?? '';

/** The tables with these rows of numbers instead of those that have the same ids, so that edits count that are not saved yet. */
export function withNumberRows(tables: OrganizationTables, rows: readonly Row<'msdyn_ocphonenumber'>[]): OrganizationTables {
  const numbers = tables.msdyn_ocphonenumbers ?? { state: 'read' as const, rows: [], message: null };
  const ids = new Set(rows.map(numberId).filter((id) => id !== ''));
  const others = numbers.rows.filter((other) => !ids.has(numberId(other)));
  return { ...tables, msdyn_ocphonenumbers: { ...numbers, rows: [...others, ...rows] } };
}

/** What an organization that was opened `withNumberRows` says of one of them. Throws for a row that was not put in. */
export function numberOfRow(row: Row<'msdyn_ocphonenumber'>, organization: Organization): NumberFacts {
  const id = numberId(row);
  const facts = id === '' ? organization.unidentifiedNumbers.find((number) => number.row === row) : organization.numbers.get(id);
  if (facts === undefined) throw new Error('a number that was put in is there');
  return facts;
}
