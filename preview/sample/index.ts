/**
 * The sample organization: Contoso Home & Garden, which sells, delivers, repairs and finances things for house and garden
 * in eight countries. It shows every deployment approach and every way in which records go wrong; most of it is ordinary.
 *
 * All telephone numbers lie in ranges kept for fiction (`reserved.ts`).
 */
import {
  ACCEPTED_SET,
  ENTITY_SETS,
  SECRET_COLUMNS,
  type EntitySet,
  type OrganizationTables,
  type ReadSet,
  type UnknownRow,
} from '../../plugins-ts/tables/tables';
import { acceptedFindings } from './accepted';
import { australia } from './australia';
import { britain } from './britain';
import { canada } from './canada';
import { france, sweden } from './continent';
import { connectivities } from './connectivities';
import { EXTRA } from './extra';
import { germany } from './germany';
import { ireland } from './ireland';
import { leftovers } from './leftovers';
import { otherUses } from './otherUses';
import { emptyRow, type Part } from './parts';
import { people } from './people';
import { providers } from './providers';
import { unitedStates } from './unitedStates';

export { channelId, numberId, providerId, userId, workstreamId } from './rowBuilders';
export { DANGLING_LINKS, SAMPLE_STORIES, type StoryKey } from './stories';
export { PLANTED_SECRET } from './supportRows';

export const SAMPLE_ORGANIZATION = 'https://contoso.crm.dynamics.com';
export const SAMPLE_TAKEN_AT = '2026-11-22T09:00:00Z';

const PARTS: readonly Part[] = [
  providers,
  unitedStates,
  canada,
  britain,
  ireland,
  germany,
  france,
  sweden,
  australia,
  leftovers,
  people,
  otherUses,
  connectivities,
];

/** A snapshot, `voice-channel-snapshot/1`. */
export interface SampleSnapshot {
  readonly format: 'voice-channel-snapshot/1';
  readonly organisation: string;
  readonly takenAt: string;
  readonly tables: Readonly<Record<ReadSet, readonly UnknownRow[]>>;
  readonly unread: readonly [];
}

const forEverySet = (rowsOf: (set: EntitySet) => UnknownRow[]): Record<EntitySet, UnknownRow[]> =>
  Object.fromEntries(ENTITY_SETS.map((set) => [set, rowsOf(set)])) as Record<EntitySet, UnknownRow[]>;

/**
 * All rows of the tables that describing needs, as the Dataverse Web API returns them without annotations. Fresh copies with every call.
 * Provider rows carry `PLANTED_SECRET` in the columns that hold secrets, so that whatever serves or shows these rows can be
 * caught leaking; users without a personal number are among the users, as in a real organization.
 */
export function sampleTables(): Record<EntitySet, UnknownRow[]> {
  return forEverySet((set) => {
    const empty = emptyRow(set);
    return PARTS.flatMap((part): readonly UnknownRow[] => part[set] ?? []).map((row) => ({ ...empty, ...row }));
  });
}

/** Other tables that the local organization serves, by entity set name: channel profiles, queues, apps. Fresh copies. */
export function extraTables(): Record<string, UnknownRow[]> {
  return Object.fromEntries(Object.entries(EXTRA).map(([set, rows]) => [set, rows.map((row) => ({ ...row }))]));
}

/** Rows of our table of accepted findings. */
export function sampleAcceptedFindings(): UnknownRow[] {
  const tables: OrganizationTables = Object.fromEntries(
    Object.entries(sampleTables()).map(([set, rows]) => [set, { state: 'read' as const, rows, message: null }]),
  );
  return acceptedFindings(tables, SAMPLE_TAKEN_AT.slice(0, 10));
}

const withoutSecrets = (row: UnknownRow): UnknownRow =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !SECRET_COLUMNS.some((secret) => secret === column)));

/** The sample as a snapshot: no secrets, and of the users only those with a personal number. */
export function sampleSnapshot(): SampleSnapshot {
  const tables = sampleTables();
  return {
    format: 'voice-channel-snapshot/1',
    organisation: SAMPLE_ORGANIZATION,
    takenAt: SAMPLE_TAKEN_AT,
    tables: {
      ...forEverySet((set) =>
        tables[set].filter((row) => set !== 'systemusers' || row._msdyn_phonenumberid_value !== null).map(withoutSecrets),
      ),
      [ACCEPTED_SET]: sampleAcceptedFindings(),
    },
    unread: [],
  };
}
