/**
 * What rules look at, as data: each input names records and one of their columns, or the approach of a number, in the words of the
 * report's contract.
 */
import type { CellOf, EntitySet, Row } from '../tables/tables';

/** Table of the records that have a role, as seen from the channel or the number that a finding is about. */
export interface TableOfRole {
  readonly channel: 'msdyn_ocvoicechannelsetting';
  readonly workstream: 'msdyn_liveworkstream';
  /** The channel's own number. */
  readonly own: 'msdyn_ocphonenumber';
  /** The number that outbound calls show: the caller ID number, else the channel's own. */
  readonly shown: 'msdyn_ocphonenumber';
  /** The number that the finding is about; of a channel, each one that the rule speaks of. */
  readonly number: 'msdyn_ocphonenumber';
  /** An active record of the same number, where the number's own is not active. */
  readonly active: 'msdyn_ocphonenumber';
  readonly provider: 'msdyn_occommunicationprovidersetting';
  readonly carrier: 'msdyn_occarrier';
  /** A connectivity record about the number. */
  readonly row: 'vcd_numberconnectivity';
  readonly user: 'systemuser';
}

/** A role of one table, or `use`: a row of whichever table that names the number. */
export type InputRole = keyof TableOfRole | 'use';

/** A column of the records of a role, as the Web API names it: lookups as `_<column>_value`. */
type ColumnInput = { readonly [role in keyof TableOfRole]: `${role}.${CellOf<Row<TableOfRole[role]>>}` }[keyof TableOfRole];

/** `approach(…)` stands for what the approach of that number was read from; a use is seen by the lookup that names the number. */
export type RuleInput = `approach(${'own' | 'shown' | 'number'})` | ColumnInput | 'use.<lookup>';

/** The entity set in which the records of a role are; uses are in several. */
export const SET_OF_ROLE: { readonly [role in keyof TableOfRole]: EntitySet } & { readonly use: null } = {
  channel: 'msdyn_ocvoicechannelsettings',
  workstream: 'msdyn_liveworkstreams',
  own: 'msdyn_ocphonenumbers',
  shown: 'msdyn_ocphonenumbers',
  number: 'msdyn_ocphonenumbers',
  active: 'msdyn_ocphonenumbers',
  provider: 'msdyn_occommunicationprovidersettings',
  carrier: 'msdyn_occarriers',
  row: 'vcd_numberconnectivities',
  user: 'systemusers',
  use: null,
};

/** Whose column an input is, and which; `property` is `null` where the approach of the number is meant. */
export interface InputParts {
  readonly role: InputRole;
  readonly property: string | null;
}

export function partsOf(input: RuleInput): InputParts {
  const approach = /^approach\((.*)\)$/.exec(input)?.[1];
  if (approach !== undefined) return { role: approach as InputRole, property: null };
  const dot = input.indexOf('.');
  return { role: input.slice(0, dot) as InputRole, property: input.slice(dot + 1) };
}
