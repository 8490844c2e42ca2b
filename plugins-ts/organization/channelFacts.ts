/**
 * A channel with its numbers: direction by direction, inbound by the channel's own number, outbound by the one that is shown.
 */
import { choiceCell, flagCell, isActive, lookupCell } from './cells';
import { WORKSTREAM_DIRECTION } from '../tables/choices';
import type { Classification, DirectionFacts } from './classifications';
import type { NumberFacts } from './numberFacts';
import type { Identified, Organization } from './openOrganization';
import { NOTHING_KNOWN } from './recognize';
import type { CellOf, Row } from '../tables/tables';

export interface ChannelFacts {
  readonly id: string;
  readonly row: Row<'msdyn_ocvoicechannelsetting'>;
  readonly active: boolean;
  readonly number: NumberFacts | null;
  readonly callerIdNumber: NumberFacts | null;
  /** The number that outbound calls follow: the caller id number where one is named, even one that was not read. */
  readonly outboundNumber: NumberFacts | null;
  /** The workstream that the channel names; `null` where it names none, or one that was not read. */
  readonly workstream: Row<'msdyn_liveworkstream'> | null;
  /** A workstream is named but was not read, or cannot be named, so that its direction is not known. */
  readonly workstreamUnread: boolean;
  readonly inbound: DirectionFacts;
  readonly outbound: DirectionFacts;
  /** Both numbers of the channel, each once. */
  readonly numbers: readonly NumberFacts[];
}

const NO_INBOUND: ReadonlySet<unknown> = new Set([
  WORKSTREAM_DIRECTION.outbound,
  WORKSTREAM_DIRECTION.directOutbound,
  WORKSTREAM_DIRECTION.proactiveOutbound,
]);
const NO_OUTBOUND: ReadonlySet<unknown> = new Set([WORKSTREAM_DIRECTION.directInbound]);

/** A channel without a number says as much of its directions as one whose number was not read. */
const classificationOfNumber = (number: NumberFacts | null): Classification => (number?.recognition ?? NOTHING_KNOWN).classification;

function enabledOf(
  number: NumberFacts | null,
  column: CellOf<Row<'msdyn_ocphonenumber'>>,
  excluded: boolean,
  workstreamUnread: boolean,
): boolean | null {
  if (excluded) return false;
  const switchedOn = number?.row ? flagCell(number.row, column) : null;
  return switchedOn === true && workstreamUnread ? null : switchedOn;
}

/** Joins a channel's row with its numbers and its workstream. */
export function channelFacts({ id, row }: Identified<Row<'msdyn_ocvoicechannelsetting'>>, organization: Organization): ChannelFacts {
  const number = organization.numberNamedBy(row, '_msdyn_phonenumberid_value');
  const callerIdNumber = organization.numberNamedBy(row, '_msdyn_calleridphonenumberid_value');
  const outboundNumber = callerIdNumber ?? number;

  const workstreamId = lookupCell(row, '_msdyn_liveworkstreamid_value');
  const workstream = workstreamId === null ? undefined : organization.workstream(workstreamId);
  const workstreamUnread =
    workstreamId === null ? organization.lacks('msdyn_ocvoicechannelsettings', '_msdyn_liveworkstreamid_value') : workstream === undefined;
  const workstreamDirection = workstream === undefined ? null : choiceCell(workstream, 'msdyn_direction');

  return {
    id,
    row,
    active: isActive(row),
    number,
    callerIdNumber,
    outboundNumber,
    workstream: workstream ?? null,
    workstreamUnread,
    inbound: classificationOfNumber(number).direction(
      enabledOf(number, 'msdyn_phoneinboundenabled', NO_INBOUND.has(workstreamDirection), workstreamUnread),
    ),
    outbound: classificationOfNumber(outboundNumber).direction(
      enabledOf(outboundNumber, 'msdyn_phoneoutboundenabled', NO_OUTBOUND.has(workstreamDirection), workstreamUnread),
    ),
    numbers: distinct(number, callerIdNumber),
  };
}

function distinct(first: NumberFacts | null, second: NumberFacts | null): readonly NumberFacts[] {
  if (first === null) return second === null ? [] : [second];
  return second === null || second.described.id === first.described.id ? [first] : [first, second];
}
