/**
 * The records around a finding: its subject, and what the subject points to. Joined once for a set of tables.
 */
import { lookupCell } from '../organization/cells';
import { channelFacts, type ChannelFacts } from '../organization/channelFacts';
import { TABLE } from '../tables/choices';
import type { NumberFacts } from '../organization/numberFacts';
import { openOrganization, rowsById, type Organization } from '../organization/openOrganization';
import type { OrganizationTables, Row } from '../tables/tables';
import type { Finding } from './types';

/** What a finding is about, with the rows that a rule could look at. */
export interface FindingContext {
  readonly channel: ChannelFacts | null;
  readonly workstream: Row | null;
  readonly workstreamId: string | null;
  readonly user: Row | null;
  /** The channel's own number, or the number that the finding is about. */
  readonly number: NumberFacts | null;
  readonly outboundNumber: NumberFacts | null;
  readonly organization: Organization;
}

interface Joined {
  readonly organization: Organization;
  readonly channels: ReadonlyMap<string, Row>;
  readonly users: ReadonlyMap<string, Row>;
}

/** Nothing that is seen depends on a day; joining asks for one, because lifecycles count from it. */
const NO_DAY = '2000-01-01';

const joinedTables = new WeakMap<OrganizationTables, Joined>();

function join(tables: OrganizationTables): Joined {
  const known = joinedTables.get(tables);
  if (known !== undefined) return known;
  const organization = openOrganization(tables, NO_DAY);
  const joined = {
    organization,
    // Rows without an id cannot be told apart: what one of them says must not pass for another.
    channels: new Map(organization.channels.filter(({ id }) => id !== '').map(({ id, row }) => [id, row])),
    users: rowsById(organization.table('systemusers').rows, 'systemuserid'),
  };
  joinedTables.set(tables, joined);
  return joined;
}

const EMPTY = { channel: null, workstream: null, workstreamId: null, user: null, number: null, outboundNumber: null };

/**
 * The context of a finding in these tables, or `null` when its subject is not among them or has no id. The tables are joined at the first
 * call and kept as long as they are.
 */
export function findingContext({ subject }: Pick<Finding, 'subject'>, tables: OrganizationTables): FindingContext | null {
  const { organization, channels, users } = join(tables);
  if (subject.table === TABLE.channel) {
    const row = channels.get(subject.id);
    if (row === undefined) return null;
    const channel = channelFacts({ id: subject.id, row }, organization);
    const workstreamId = lookupCell(row, '_msdyn_liveworkstreamid_value');
    const workstream = workstreamId === null ? null : (organization.workstream(workstreamId) ?? null);
    return { ...EMPTY, channel, workstream, workstreamId, number: channel.number, outboundNumber: channel.outboundNumber, organization };
  }
  if (subject.table === TABLE.number) {
    const number = organization.numbers.get(subject.id);
    return number === undefined ? null : { ...EMPTY, number, outboundNumber: number, organization };
  }
  const user = subject.table === TABLE.user ? users.get(subject.id) : undefined;
  if (user === undefined) return null;
  const number = organization.numberNamedBy(user, '_msdyn_phonenumberid_value');
  return { ...EMPTY, user, number, organization };
}
