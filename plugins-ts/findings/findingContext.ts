/**
 * The records around a finding: its subject, and what the subject points to.
 */
import { channelFacts, type ChannelFacts } from '../organization/channelFacts';
import { TABLE } from '../tables/choices';
import type { NumberFacts } from '../organization/numberFacts';
import { onceFor } from '../organization/onceFor';
import { rowsById, type Organization } from '../organization/openOrganization';
import { TABLES } from '../tables/columns';
import type { EntitySet, Row, TypedRow } from '../tables/tables';
import type { Finding } from './findingTypes';

/** What a finding is about, with the rows that a rule could look at. */
export interface FindingContext {
  readonly channel: ChannelFacts | null;
  readonly user: Row<'systemuser'> | null;
  /** The channel's own number, or the number that the finding is about. */
  readonly number: NumberFacts | null;
  readonly outboundNumber: NumberFacts | null;
  readonly organization: Organization;
}

/** Rows of a table by id; of a table that nothing asks for, none are sorted. */
export const rowsOf = /* @__PURE__ */ onceFor((organization: Organization) => {
  const bySet = new Map<EntitySet, ReadonlyMap<string, TypedRow>>();
  return (set: EntitySet): ReadonlyMap<string, TypedRow> => {
    const rows = bySet.get(set) ?? rowsById<TypedRow>(organization.table(set).rows, TABLES[set].primaryId as never);
    bySet.set(set, rows);
    return rows;
  };
});

export const contextOfChannel = (channel: ChannelFacts, organization: Organization): FindingContext => ({
  channel,
  user: null,
  number: channel.number,
  outboundNumber: channel.outboundNumber,
  organization,
});

export const contextOfNumber = (number: NumberFacts, organization: Organization): FindingContext => ({
  channel: null,
  user: null,
  number,
  outboundNumber: number,
  organization,
});

/**
 * The context of a finding in an organization, or `null` when its subject is not there or has no id.
 */
export function findingContext({ subject }: Pick<Finding, 'subject'>, organization: Organization): FindingContext | null {
  if (subject.table === TABLE.channel) {
    const row = organization.channel(subject.id);
    if (row === undefined) return null;
    const channel = channelFacts({ id: subject.id, row }, organization);
    return contextOfChannel(channel, organization);
  }
  if (subject.table === TABLE.number) {
    const number = organization.numbers.get(subject.id);
    return number === undefined ? null : contextOfNumber(number, organization);
  }
  const user =
    subject.table === TABLE.user ? (rowsOf(organization)('systemusers').get(subject.id) as Row<'systemuser'> | undefined) : undefined;
  if (user === undefined) return null;
  const number = organization.numberNamedBy(user, '_msdyn_phonenumberid_value');
  return { channel: null, user, number, outboundNumber: null, organization };
}
