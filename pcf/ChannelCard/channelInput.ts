/**
 * From the form's columns to what is read and described.
 */
import type { ChannelKeys } from '../../plugins-ts/dataverse/channelReader';
import { openOrganization } from '../../plugins-ts/organization/openOrganization';
import { describeChannelRow } from '../../plugins-ts/report/describeRow';
import type { OrganizationTables, Row } from '../../plugins-ts/tables/tables';
import { isBound, isHidden, lookupCells, lookupOf, valueCells, type BoundProperty } from '../views/card/CardFrame/boundProperties';
import type { Description } from '../views/card/CardFrame/ReadCard';
import type { CardTrouble } from '../views/card/CardStates';
import { channelSubject } from '../views/card/DeploymentCard/subject';
import { LOOKUPS, SWITCHES, type ChannelProperty } from './ManifestConstants';

export type ChannelParameters = { readonly [property in ChannelProperty]?: BoundProperty };

const names = <Map extends object>(map: Map): readonly (keyof Map)[] => Object.keys(map) as (keyof Map)[];

/** The channel's row as the form has it, unsaved edits included. Columns that are not bound are not in it. */
export function channelRow(parameters: ChannelParameters): Row<'msdyn_ocvoicechannelsetting'> {
  const row: Record<string, unknown> = { statecode: 0 };
  for (const name of names(LOOKUPS)) Object.assign(row, lookupCells(LOOKUPS[name], parameters[name]));
  for (const name of names(SWITCHES)) Object.assign(row, valueCells(SWITCHES[name], parameters[name]));
  return row;
}

/** What has to be read for the channel. */
export function channelKeys(parameters: ChannelParameters): ChannelKeys {
  const id = (name: keyof typeof LOOKUPS): string | null => (isHidden(parameters[name]) ? null : (lookupOf(parameters[name])?.id ?? null));
  return { numberId: id('phoneNumber'), callerIdNumberId: id('callerIdNumber'), workstreamId: id('workstream') };
}

/** What the form alone tells: that the number is hidden, or that there is none. */
export function channelTrouble(parameters: ChannelParameters): CardTrouble | null {
  if (isHidden(parameters.phoneNumber)) return { kind: 'hidden' };
  const { numberId, callerIdNumberId } = channelKeys(parameters);
  return numberId || callerIdNumberId ? null : { kind: 'noNumber' };
}

/** The card of the channel from the rows that were read. */
export function describeForm(parameters: ChannelParameters, tables: OrganizationTables, asOf: string): Description {
  const channel = describeChannelRow(channelRow(parameters), openOrganization(tables, asOf));
  const subject = channelSubject(channel);
  if (!subject) return { kind: 'trouble', trouble: { kind: 'noNumber' } };
  const { number, callerIdNumber } = subject;
  const found = (tables.msdyn_ocphonenumbers?.rows ?? []).some((row) => String(row.msdyn_ocphonenumberid).toLowerCase() === number.id);
  if (!found && callerIdNumber === null) return { kind: 'trouble', trouble: { kind: 'notFound' } };
  const callerIdNotBound = !isBound(parameters.callerIdNumber) || isHidden(parameters.callerIdNumber);
  return { kind: 'card', card: { subject, callerIdNotBound } };
}
