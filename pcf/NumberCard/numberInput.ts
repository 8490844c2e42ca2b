/**
 * From the form's columns to what is read and described.
 */
import type { ChannelKeys } from '../../plugins-ts/dataverse/channelReader';
import { numberOfRow, withNumberRows } from '../../plugins-ts/report/describeRow';
import type { NumberFacts } from '../../plugins-ts/organization/numberFacts';
import { flagCell } from '../../plugins-ts/organization/cells';
import { openOrganization } from '../../plugins-ts/organization/openOrganization';
import { normalizePhoneNumber } from '../../plugins-ts/organization/phoneNumbers';
import { directionStatement } from '../../plugins-ts/organization/statements';
import type { OrganizationTables, Row } from '../../plugins-ts/tables/tables';
import type { Direction, PhoneNumber } from '../../plugins-ts/organization/organizationTypes';
import type { DirectionName } from '../../plugins-ts/catalogue/vocabulary';
import { isBound, isHidden, lookupCells, lookupOf, valueCells, type BoundProperty } from '../views/card/CardFrame/boundProperties';
import type { Description } from '../views/card/CardFrame/ReadCard';
import type { CardTrouble } from '../views/card/CardStates';
import { numberSubject } from '../views/card/DeploymentCard/subject';
import type { HiddenColumn } from '../views/card/Facts/Facts';
import { CHOICES, LOOKUPS, SWITCHES, TEXT, type NumberProperty } from './ManifestConstants';

type SwitchColumn = (typeof SWITCHES)[keyof typeof SWITCHES];

export type NumberParameters = { readonly [property in NumberProperty]?: BoundProperty };

const names = <Map extends object>(map: Map): readonly (keyof Map)[] => Object.keys(map) as (keyof Map)[];

/** The number as typed, or an empty text. */
export function numberText({ phoneNumber }: NumberParameters): string {
  return typeof phoneNumber?.raw === 'string' && !isHidden(phoneNumber) ? phoneNumber.raw.trim() : '';
}

/** The cells that the form has, unsaved edits included. */
export function formCells(parameters: NumberParameters): Row<'msdyn_ocphonenumber'> {
  const row: Record<string, unknown> = {};
  for (const name of names(LOOKUPS)) Object.assign(row, lookupCells(LOOKUPS[name], parameters[name]));
  for (const name of names(CHOICES)) Object.assign(row, valueCells(CHOICES[name], parameters[name]));
  for (const name of names(SWITCHES)) Object.assign(row, valueCells(SWITCHES[name], parameters[name]));
  for (const name of names(TEXT)) Object.assign(row, valueCells(TEXT[name], parameters[name]));
  return row;
}

/** True when the form itself says enough to describe a number of which no row was found. */
function describesItself(parameters: NumberParameters): boolean {
  const { numberType, numberSource } = parameters;
  return [numberType, numberSource].every((property) => isBound(property) && !isHidden(property));
}

/** What has to be read. A number that is hidden cannot be looked for. */
export function numberKeys(parameters: NumberParameters): ChannelKeys {
  const { provider } = parameters;
  return { phoneNumberText: numberText(parameters) || null, providerId: isHidden(provider) ? null : (lookupOf(provider)?.id ?? null) };
}

/** What the form alone tells: that the number is hidden, or that there is none. */
export function numberTrouble(parameters: NumberParameters): CardTrouble | null {
  if (numberText(parameters) !== '') return null;
  if (isHidden(parameters.phoneNumber)) return describesItself(parameters) ? null : { kind: 'hidden' };
  // A record in which nothing is filled in is a number of nobody yet: what its columns would mean is not said.
  const saysNothing = Object.values(formCells(parameters)).every((value) => value === null || value === false || value === '');
  return describesItself(parameters) && !saysNothing ? null : { kind: 'noNumber' };
}

/** Rows that have the text, in whichever spelling. The reader also brings other numbers of the same provider. */
function rowsOf(text: string, tables: OrganizationTables): readonly Row<'msdyn_ocphonenumber'>[] {
  const rows = tables.msdyn_ocphonenumbers?.rows ?? [];
  const e164 = normalizePhoneNumber(text);
  return rows.filter(({ msdyn_phonenumber: stored }) => {
    if (typeof stored !== 'string') return false;
    return stored.trim() === text || (e164 !== null && normalizePhoneNumber(stored) === e164);
  });
}

/** The card of the number from the rows that were read. */
export function describeForm(parameters: NumberParameters, tables: OrganizationTables, asOf: string): Description {
  const text = numberText(parameters);
  const cells = formCells(parameters);
  const stored = text === '' ? [] : rowsOf(text, tables);
  if (stored.length === 0 && !describesItself(parameters)) return { kind: 'trouble', trouble: { kind: 'notFound' } };

  const rows = stored.length === 0 ? [cells] : stored.map((row) => ({ ...row, ...cells }));
  const organization = openOrganization(withNumberRows(tables, rows), asOf);
  const described = rows.map((row) => numberOfRow(row, organization));
  const [first] = described;
  if (!first || !described.every((other) => sameAnswer(first, other))) return { kind: 'trouble', trouble: { kind: 'several' } };

  const flag = (column: SwitchColumn): boolean | null => (rows[0] === undefined ? null : flagCell(rows[0], column));
  const { approach, candidates, certainty } = first.described;
  const direction = (name: DirectionName, column: SwitchColumn): Direction => ({
    enabled: flag(column),
    approach,
    candidates,
    certainty,
    ...directionStatement(candidates, name),
  });
  const records = described.map((number) => number.described);
  const ids = records.map(({ id }) => id).filter((id) => id !== '');
  const subject = numberSubject({
    number: withUsesOf(records, first.described),
    isNamed: ids.length === 0 ? null : ids.some((id) => organization.usesOf(id).isNamed),
    inbound: direction('inbound', SWITCHES.inboundEnabled),
    outbound: direction('outbound', SWITCHES.outboundEnabled),
    findings: [],
  });
  const hidden: HiddenColumn[] = [];
  if (isHidden(parameters.phoneNumber)) hidden.push('number');
  if (isHidden(parameters.carrier)) hidden.push('carrier');
  return { kind: 'card', card: { subject, hidden } };
}

/** The number with the uses of all records that have its text: which of them the form shows is not known here. */
const withUsesOf = (records: readonly PhoneNumber[], shown: PhoneNumber): PhoneNumber => ({
  ...shown,
  uses: records.flatMap(({ uses }) => uses),
  useCount: records.reduce((sum, { useCount }) => sum + useCount, 0),
});

/** Several rows may have one text. Which of them the form shows does not matter where all say the same. */
function sameAnswer(one: NumberFacts, other: NumberFacts): boolean {
  const classificationOf = ({ described: { approach, candidates, certainty } }: NumberFacts): string =>
    JSON.stringify([approach, candidates, certainty]);
  return classificationOf(one) === classificationOf(other);
}
