/**
 * A channel with everything that is stated of it. Apart from `channelFacts`, so that the forms, which state no legs and no SIP context, do
 * not carry these.
 */
import { labelOf, lookupCell, textCell } from './cells';
import type { ChannelFacts } from './channelFacts';
import type { DirectionFacts } from './classifications';
import { directionStatement } from './statements';
import type { DirectionName } from '../catalogue/vocabulary';
import type { Finding } from '../findings/findingTypes';
import type { Channel } from '../report/reportTypes';
import type { Direction } from './organizationTypes';

/** A direction with what its candidates state of it. */
type DescribeDirection = (name: DirectionName, facts: DirectionFacts) => Direction;

/** Makes directions; the same object for the same arguments: they are few, however many channels there are. */
export function directionsBy(stateOf: typeof directionStatement): DescribeDirection {
  const described: { readonly [name in DirectionName]: WeakMap<DirectionFacts, Direction> } = {
    inbound: new WeakMap(),
    outbound: new WeakMap(),
  };
  return (name, facts) => {
    const known = described[name].get(facts);
    if (known !== undefined) return known;
    const direction = { ...facts, ...stateOf(facts.candidates, name) };
    described[name].set(facts, direction);
    return direction;
  };
}

export const describedDirection: DescribeDirection = /* @__PURE__ */ directionsBy(directionStatement);

/** The channel as the report shows it, with directions that are described in the way that is given. */
export function channelBy(describe: DescribeDirection, facts: ChannelFacts, findings: readonly Finding[]): Channel {
  const { row, workstream } = facts;
  const workstreamId = lookupCell(row, '_msdyn_liveworkstreamid_value');
  const workstreamName = (workstream && textCell(workstream, 'msdyn_name')) ?? labelOf(row, '_msdyn_liveworkstreamid_value') ?? '';
  return {
    id: facts.id,
    name: textCell(row, 'msdyn_name') ?? '',
    active: facts.active,
    workstream: workstreamId === null ? null : { id: workstreamId, name: workstreamName },
    number: facts.number?.described ?? null,
    callerIdNumber: facts.callerIdNumber?.described ?? null,
    inbound: describe('inbound', facts.inbound),
    outbound: describe('outbound', facts.outbound),
    findings,
  };
}

/** The channel as the report shows it. */
export const describedChannel = (facts: ChannelFacts, findings: readonly Finding[]): Channel =>
  channelBy(describedDirection, facts, findings);
