/** What the details pane is about, from the ids in the state. */
import { directionStatement } from '../../../../plugins-ts/organization/statements';
import type { Channel, Report } from '../../../../plugins-ts/report/reportTypes';
import type { Direction, PhoneNumber } from '../../../../plugins-ts/organization/organizationTypes';
import type { DirectionName } from '../../../../plugins-ts/catalogue/vocabulary';
import type { RecordReference } from '../../../../plugins-ts/findings/findingTypes';
import type { CardSubject } from '../../card/DeploymentCard/DeploymentCard.types';
import { channelSubject } from '../../card/DeploymentCard/subject';
import { findingsByNumber, type OverviewState } from '../model';

export type DetailsSubject =
  | { readonly kind: 'channel'; readonly channel: Channel; readonly card: CardSubject | null; readonly record: RecordReference }
  | { readonly kind: 'number'; readonly number: PhoneNumber; readonly card: CardSubject; readonly record: RecordReference | null }
  /** The address names something that the report does not hold: deleted, or not for this reader. */
  | { readonly kind: 'missing' };

/**
 * A direction of a number without a channel. The report says nothing on whether it is switched on there, so that is not
 * known here; the statement follows from the approach as everywhere.
 */
function directionOf({ approach, candidates, certainty }: PhoneNumber, name: DirectionName): Direction {
  return { enabled: null, approach, candidates, certainty, ...directionStatement(candidates, name) };
}

/** Numbers outside Dynamics 365 have no record of their own to open. */
export function detailsSubject(report: Report, { channel, number }: Pick<OverviewState, 'channel' | 'number'>): DetailsSubject | null {
  if (channel !== null) {
    const found = report.channels.find(({ id }) => id === channel);
    if (!found) return { kind: 'missing' };
    return { kind: 'channel', channel: found, card: channelSubject(found), record: { table: 'msdyn_ocvoicechannelsetting', id: found.id } };
  }
  if (number === null) return null;
  const other = report.otherNumbers.find(({ id }) => id === number);
  const inDynamics = other ?? report.unusedNumbers.find(({ id }) => id === number);
  const found = inDynamics ?? report.outsideNumbers.find(({ id }) => id === number);
  if (!found) return { kind: 'missing' };
  const card: CardSubject = {
    kind: 'number',
    number: found,
    callerIdNumber: null,
    isNamed: inDynamics ? other !== undefined : null,
    inbound: directionOf(found, 'inbound'),
    outbound: directionOf(found, 'outbound'),
    findings: findingsByNumber(report).get(found.id) ?? [],
  };
  return { kind: 'number', number: found, card, record: inDynamics ? { table: 'msdyn_ocphonenumber', id: found.id } : null };
}
