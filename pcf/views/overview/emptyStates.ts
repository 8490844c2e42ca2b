import { TABLES } from '../../../plugins-ts/tables/columns';
import { privilegeIn } from '../../../plugins-ts/dataverse/dataverseErrors';
import type { EntitySet } from '../../../plugins-ts/tables/tables';
import type { Report } from '../../../plugins-ts/report/reportTypes';
import type { Text } from '../../../plugins-ts/text';
import type { ButtonProps } from '../parts/Button';
import type { OverviewProps } from './Overview.types';
import { tableName } from './Banner/unread';
import { isUnread, type ListId, type NumberList } from './model';
import { keyPart } from '../../../plugins-ts/text/resourceKeys';
import { shortened } from './shared/TypedText';
import type { EmptyStateProps } from './EmptyState';

/** Keeps a text's direction to itself inside of a sentence. */
const isolated = (text: string): string => `\u2068${shortened(text)}\u2069`;

/**
 * Why there are no channels at all: there are none, or they could not be read. Not the same, and never mixed up. `null` when
 * there are channels.
 */
export function channelsTrouble({ report, onRefresh, onOpenWorkstreams, onCompare }: OverviewProps, text: Text): EmptyStateProps | null {
  if (report.channels.length > 0) return null;
  const table = report.tables.find(({ entitySet }) => entitySet === 'msdyn_ocvoicechannelsettings');
  const actions: ButtonProps[] = [];
  if (table && table.state !== 'read') {
    if (onRefresh) actions.push({ label: text('Card_TryAgain'), icon: 'refresh', onClick: onRefresh });
    const privilege = (table.message === null ? null : privilegeIn(table.message)) ?? TABLES.msdyn_ocvoicechannelsettings.readPrivilege;
    return {
      icon: table.state === 'denied' ? 'lock' : 'customerPhone',
      heading: text(table.state === 'truncated' ? 'Overview_NoneRead' : 'Overview_NotReadable'),
      explanation: text(`Overview_NotReadableWhy_${keyPart(table.state)}`, { privilege }),
      actions,
    };
  }
  if (onOpenWorkstreams) actions.push({ look: 'primary', label: text('Overview_Empty_Workstreams'), onClick: onOpenWorkstreams });
  if (onCompare) actions.push({ label: text('Overview_Compare'), onClick: () => onCompare([]) });
  return { icon: 'customerPhone', heading: text('Overview_Empty'), explanation: text('Overview_EmptyWhy'), actions };
}

export interface NoMatchOptions {
  readonly list: ListId;
  readonly search: string;
  /** Filters in words; empty for none. */
  readonly filters: string;
  /** "24 channels were searched …" */
  readonly searched: string;
  readonly onClearSearch: () => void;
  readonly onClearFilters: () => void;
}

/** Nothing passes search and filters: which they are, and ways out. */
export function noMatch({ list, search, filters, searched, onClearSearch, onClearFilters }: NoMatchOptions, text: Text): EmptyStateProps {
  const trimmed = search.trim();
  const quoted = trimmed === '' ? '' : text('Overview_Quoted', { text: isolated(trimmed) });
  const what = quoted && filters ? text('Overview_And', { first: quoted, next: isolated(filters) }) : quoted || isolated(filters);
  const actions: ButtonProps[] = [];
  if (quoted) actions.push({ label: text('Overview_Search_Clear'), onClick: onClearSearch });
  if (filters) actions.push({ label: text('Overview_ClearFilters'), onClick: onClearFilters });
  return {
    icon: 'search',
    heading: text(list === 'channels' ? 'Overview_NoMatch' : 'Overview_NoMatch_Numbers', { what }),
    explanation: searched,
    actions,
  };
}

/** What decides which numbers a list holds: without all of it, that it holds none proves nothing. */
const DECIDED_BY: Readonly<Record<NumberList, readonly EntitySet[]>> = {
  other: ['msdyn_ocphonenumbers', 'msdyn_ocvoicechannelsettings'],
  unused: ['msdyn_ocphonenumbers', 'msdyn_ocvoicechannelsettings'],
  outside: ['msdyn_ocphonenumbers', 'vcd_numberconnectivities'],
};

/** A list of numbers that holds none, with nothing searched: there are none, or what decides about it could not be read. */
export function noNumbers(report: Report, list: NumberList, text: Text): EmptyStateProps {
  // Any table that names numbers may hold a use of one that has no channel.
  const [hiding] = list === 'other' ? report.usesUnread : [];
  const unread = DECIDED_BY[list].find((entitySet) => isUnread(report, entitySet)) ?? hiding;
  const key = `Overview_NoneListed_${unread === undefined ? keyPart(list) : 'NotRead'}`;
  return {
    icon: 'customerPhone',
    heading: text(key, { table: tableName(unread ?? '', text) }),
    explanation: text(`${key}Why`),
    actions: [],
  };
}
