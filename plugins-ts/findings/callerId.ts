/** Caller ID numbers that are not the channel's own. */
import { choiceCell, isActive, lookupCell } from '../organization/cells';
import type { ChannelFacts } from '../organization/channelFacts';
import type { NumberFacts } from '../organization/numberFacts';
import { onceFor } from '../organization/onceFor';
import type { Organization } from '../organization/openOrganization';
import { WORKSTREAM_DIRECTION } from '../tables/choices';
import type { RecordReference } from './findingTypes';
import { numberReference } from './references';
import { unlessRead, type Condition } from './verdict';

/** The caller ID number where the channel names one that is not its own number, read or not; else `null`. */
export const callerIdOf = ({ number, callerIdNumber }: ChannelFacts): NumberFacts | null =>
  callerIdNumber === null || callerIdNumber.described.id === number?.described.id ? null : callerIdNumber;

/** The caller ID number as a finding names it. */
export const callerIdReference = ({ callerIdNumber }: ChannelFacts): readonly RecordReference[] =>
  callerIdNumber === null ? [] : [numberReference(callerIdNumber)];

/**
 * Own numbers of active channels by id: `false` for one of a channel that can make calls, which needs no other; incomplete where only a
 * workstream that was not read could tell. A number that is not there is none, or one of channels that take calls alone.
 */
export const ownNumbersThatCall = /* @__PURE__ */ onceFor((organization: Organization): ReadonlyMap<string, Condition> => {
  const numbers = new Map<string, Condition>();
  for (const { row } of organization.channels) {
    const id = isActive(row) ? lookupCell(row, '_msdyn_phonenumberid_value') : null;
    if (id === null || numbers.get(id) === false) continue;
    const workstreamId = lookupCell(row, '_msdyn_liveworkstreamid_value');
    const workstream = workstreamId === null ? undefined : organization.workstream(workstreamId);
    if (workstream !== undefined && choiceCell(workstream, 'msdyn_direction') === WORKSTREAM_DIRECTION.directInbound) continue;
    const isOpen = workstreamId !== null && workstream === undefined;
    numbers.set(id, isOpen && unlessRead('msdyn_liveworkstreams', organization));
  }
  return numbers;
});
