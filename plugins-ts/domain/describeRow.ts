/**
 * Describing one row without running the rules: for the controls on a form, whose bundles must stay small. What is wrong
 * with a record is said by the form's own script and by the panel.
 */
import { channelFacts, describedChannel } from './channelFacts';
import { toId } from './cells';
import type { NumberFacts } from './numberFacts';
import { openOrganisation } from './organisation';
import type { OrganisationTables, Row } from './tables';
import type { Channel } from './types';

/** A channel whose row may hold edits that are not saved yet, without findings. `asOf` is an ISO date. */
export function describeChannelRow(row: Row, tables: OrganisationTables, asOf: string): Channel {
  const organisation = openOrganisation(tables, asOf);
  const facts = channelFacts({ id: toId(row['msdyn_ocvoicechannelsettingid']) ?? '', row }, organisation);
  return describedChannel(facts, organisation, []);
}

/** A number, its row taken instead of the one in `tables` with the same id. `null` never: a row that was put in is there. */
export function describeNumberRowIn(row: Row, tables: OrganisationTables, asOf: string): NumberFacts {
  const id = toId(row['msdyn_ocphonenumberid']) ?? '';
  const numbers = tables.msdyn_ocphonenumbers ?? { state: 'read' as const, rows: [], message: null };
  const others = numbers.rows.filter((other) => toId(other['msdyn_ocphonenumberid']) !== id);
  const rows = [...others, { ...row, msdyn_ocphonenumberid: id }];
  const organisation = openOrganisation({ ...tables, msdyn_ocphonenumbers: { ...numbers, rows } }, asOf);
  const facts = id === '' ? organisation.unidentifiedNumbers[0] : organisation.numbers.get(id);
  if (facts === undefined) throw new Error('a number that was put in is there');
  return facts;
}
