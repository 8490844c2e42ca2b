/**
 * A column that a table does not have, or that is not read, is a compile error where it is used. The compiler holds these
 * lines: an `@ts-expect-error` without an error under it is one itself.
 */
import { choiceCell, flagCell, isActive, labelOf, lookupCell, textCell } from '../../../plugins-ts/organization/cells';
import { NUMBER_TYPE } from '../../../plugins-ts/tables/choices';
import type { StoredRow } from '../../../plugins-ts/tables/everyTable';
import type { ColumnOf, OrganizationTables, Row, RowOfSet, UnknownRow } from '../../../plugins-ts/tables/tables';

const number: Row<'msdyn_ocphonenumber'> = { msdyn_phonenumber: '+14255550100', msdyn_phonenumbertype: 1, _msdyn_carrierid_value: 'A' };
const provider: Row<'msdyn_occommunicationprovidersetting'> = { msdyn_istrial: true };
const answer: UnknownRow = { msdyn_phonenumber: '+14255550100', anything: 1 };

it('gives the cells of columns that are read', () => {
  expect(textCell(number, 'msdyn_phonenumber')).toBe('+14255550100');
  expect(choiceCell(number, 'msdyn_phonenumbertype')).toBe(NUMBER_TYPE.teams);
  expect(lookupCell(number, '_msdyn_carrierid_value')).toBe('a');
  expect(labelOf(number, '_msdyn_carrierid_value')).toBeNull();
  expect(flagCell(provider, 'msdyn_istrial')).toBe(true);
  expect(isActive(number)).toBe(true);
});

it('refuses a column that does not exist', () => {
  // @ts-expect-error no table has it
  expect(textCell(number, 'msdyn_phonenumbr')).toBeNull();
  // @ts-expect-error no table has it
  expect(number.msdyn_phonenumbr).toBeUndefined();
  // @ts-expect-error no table has it
  const misspelt: ColumnOf<'msdyn_ocphonenumber'> = 'msdyn_phonenumbr';
  expect(misspelt).toBeDefined();
});

it('refuses a column of another table', () => {
  // @ts-expect-error the trial flag is the provider's
  expect(flagCell(number, 'msdyn_istrial')).toBeNull();
  // @ts-expect-error a provider is no number
  const mistaken: Row<'msdyn_ocphonenumber'> = provider;
  expect(mistaken).toBe(provider);
});

it('refuses a column that exists and is not read', () => {
  const channel: Row<'msdyn_ocvoicechannelsetting'> = {};
  // @ts-expect-error Dataverse has it, and nobody selects it
  expect(textCell(channel, 'msdyn_calleridname')).toBeNull();
  // @ts-expect-error nor the day on which a row was made
  expect(channel.createdon).toBeUndefined();
  // Whoever reads it by a query of their own says so.
  const stored: StoredRow<'msdyn_ocvoicechannelsetting'> = { msdyn_calleridname: 'Contoso', createdon: '2026-11-22' };
  expect(textCell(stored, 'msdyn_calleridname')).toBe('Contoso');
});

it('refuses the name of a lookup where its id is meant', () => {
  // @ts-expect-error a lookup's id comes as _msdyn_carrierid_value
  expect(lookupCell(number, 'msdyn_carrierid')).toBeNull();
});

it('refuses any column of a row of an unknown table', () => {
  // @ts-expect-error nobody knows what an answer holds before it is told whose rows it has
  expect(textCell(answer, 'msdyn_phonenumber')).toBe('+14255550100');
  const named: RowOfSet<'msdyn_ocphonenumbers'> = answer;
  expect(textCell(named, 'msdyn_phonenumber')).toBe('+14255550100');
});

it('keeps rows of a table apart from those of another', () => {
  const tables: OrganizationTables = {
    msdyn_ocphonenumbers: { state: 'read', rows: [number], message: null },
    // @ts-expect-error numbers are no carriers
    msdyn_occarriers: { state: 'read', rows: [number], message: null },
  };
  expect(Object.keys(tables)).toHaveLength(2);
});
