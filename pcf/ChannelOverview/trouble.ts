/** What stands in place of the rows: why there are none, and what to do. */
import { TABLES } from '../../plugins-ts/tables/columns';
import { privilegeIn } from '../../plugins-ts/dataverse/dataverseErrors';
import type { Text } from '../../plugins-ts/text';
import type { EmptyStateProps } from '../views/overview/EmptyState';
import { keyPart } from '../../plugins-ts/text/resourceKeys';
import type { HostRows } from './hostRows';
import type { DescribedRows } from './describeRows';

export interface ReadRows {
  readonly described: DescribedRows | null;
  readonly busy: boolean;
  /** Reads again what the control itself could not read. */
  readonly onRetry: () => void;
}

/** `null` where there are rows to show, or will be. */
export function troubleOf(host: HostRows, { described, busy, onRetry }: ReadRows, text: Text): EmptyStateProps | null {
  const { kind, table, error, loading, ids, actions } = host;
  if (error !== null) {
    return {
      icon: 'error',
      heading: text('List_Failed'),
      explanation: error || text('Read_Failed'),
      actions: [{ label: text('Card_TryAgain'), icon: 'refresh', onClick: actions.refresh }],
    };
  }
  if (kind === null) {
    return loading ? null : { icon: 'question', heading: text('List_OtherTable'), explanation: text('List_OtherTableWhy', { table }) };
  }
  if (ids.length === 0) {
    return loading
      ? null
      : {
          icon: 'customerPhone',
          heading: text(kind === 'channels' ? 'List_Empty_Channels' : 'List_Empty_Numbers'),
          explanation: text('List_EmptyWhy'),
        };
  }
  if (described === null || busy) return null;
  const rows = kind === 'channels' ? described.channels : described.numbers;
  const set = kind === 'channels' ? 'msdyn_ocvoicechannelsettings' : 'msdyn_ocphonenumbers';
  const read = described.report.tables.find(({ entitySet }) => entitySet === set);
  if (rows.length > 0 || !read || read.state === 'read') return null;
  const state = read.state === 'truncated' ? 'failed' : read.state;
  const privilege = (read.message === null ? null : privilegeIn(read.message)) ?? TABLES[set].readPrivilege;
  return {
    icon: state === 'denied' ? 'lock' : 'error',
    heading: text('List_Failed'),
    explanation: text(`List_FailedWhy_${keyPart(state)}`, { privilege }),
    actions: [{ label: text('Card_TryAgain'), icon: 'refresh', onClick: onRetry }],
  };
}
