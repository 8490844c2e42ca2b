/**
 * Every table that is written down, with what is not read of it: for the emulator, the sample, and what forms and views of the
 * solution may name. The product's own bundles do without.
 */
import { acceptedFinding, acceptedFindingUnread } from './acceptedFinding';
import { appModule } from './appModule';
import { channelProfile } from './channelProfile';
import { STATE, type Columns, type TableDefinition } from './defineTable';
import { liveWorkstream, liveWorkstreamUnread } from './liveWorkstream';
import { numberConnectivity, numberConnectivityUnread } from './numberConnectivity';
import { ocCarrier } from './ocCarrier';
import { ocCommunicationProviderSetting, ocCommunicationProviderSettingUnread } from './ocCommunicationProviderSetting';
import { ocPhoneNumber } from './ocPhoneNumber';
import { ocProvisioningState, ocProvisioningStateUnread } from './ocProvisioningState';
import { ocSmsChannelSetting, ocSmsChannelSettingUnread } from './ocSmsChannelSetting';
import { ocVoiceChannelSetting, ocVoiceChannelSettingUnread } from './ocVoiceChannelSetting';
import { plannerCallerIdPhoneNumberKnown } from './plannerCallerIdPhoneNumber';
import { proactiveCallbackProfile, proactiveCallbackProfileUnread } from './proactiveCallbackProfile';
import { queue } from './queue';
import { systemUser, systemUserUnread } from './systemUser';
import type { PropertyOf, RowOf } from './tables';
import { team } from './team';

/** What the platform notes of every row. */
const PLATFORM_COLUMNS = {
  createdon: { type: 'datetime', label: 'Created On', readOnly: true },
  createdby: { type: 'lookup', label: 'Created By', targets: ['systemuser'], readOnly: true },
  modifiedon: { type: 'datetime', label: 'Modified On', readOnly: true },
  modifiedby: { type: 'lookup', label: 'Modified By', targets: ['systemuser'], readOnly: true },
  versionnumber: { type: 'bigint', label: 'Version Number', readOnly: true },
} as const satisfies Columns;

/** Columns of every table; state and status reason have the same names in each, whatever their values are. */
export const COMMON_COLUMNS = { ...PLATFORM_COLUMNS, ...STATE } as const satisfies Columns;

/** Of tables that users own. */
const OWNER_COLUMNS = { ownerid: { type: 'lookup', label: 'Owner', targets: ['systemuser', 'team'] } } as const satisfies Columns;

/** A table with all of its columns. */
const whole = <const Definition extends TableDefinition, const Unread extends Columns = Record<never, never>>(
  definition: Definition,
  unread?: Unread,
): WholeTable<Definition, Unread> =>
  ({
    ...definition,
    columns: {
      ...definition.columns,
      ...unread,
      ...PLATFORM_COLUMNS,
      ...(definition.ownership === 'user' ? OWNER_COLUMNS : {}),
    },
  }) as unknown as WholeTable<Definition, Unread>;

type WholeTable<Definition extends TableDefinition, Unread extends Columns> = Omit<Definition, 'columns'> & {
  readonly columns: Definition['columns'] &
    Unread &
    typeof PLATFORM_COLUMNS &
    (Definition['ownership'] extends 'user' ? typeof OWNER_COLUMNS : unknown);
};

export const EVERY_TABLE = [
  whole(ocVoiceChannelSetting, ocVoiceChannelSettingUnread),
  whole(ocPhoneNumber),
  whole(liveWorkstream, liveWorkstreamUnread),
  whole(ocCommunicationProviderSetting, ocCommunicationProviderSettingUnread),
  whole(ocCarrier),
  whole(ocProvisioningState, ocProvisioningStateUnread),
  whole(systemUser, systemUserUnread),
  whole(ocSmsChannelSetting, ocSmsChannelSettingUnread),
  whole(proactiveCallbackProfile, proactiveCallbackProfileUnread),
  whole(plannerCallerIdPhoneNumberKnown),
  whole(numberConnectivity, numberConnectivityUnread),
  whole(acceptedFinding, acceptedFindingUnread),
  whole(channelProfile),
  whole(queue),
  whole(team),
  whole(appModule),
] as const;

type StoredTable = (typeof EVERY_TABLE)[number];

type StoredTables = { readonly [table in StoredTable as table['logicalName']]: table };

export type StoredName = keyof StoredTables;

type StoredSets = { readonly [table in StoredTable as table['entitySet']]: table['logicalName'] };

/** A row as Dataverse holds it: also the columns that the product does not read. */
export type StoredRow<Name extends StoredName> = RowOf<Name, PropertyOf<StoredTables[Name]['columns']>>;

/** As `StoredRow`, by entity set. */
export type StoredRowOfSet<Set extends keyof StoredSets> = StoredRow<StoredSets[Set]>;
