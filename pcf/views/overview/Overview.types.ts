import type * as React from 'react';
import type { Channel, Report } from '../../../plugins-ts/report/reportTypes';
import type { PhoneNumber } from '../../../plugins-ts/organization/organizationTypes';
import type { RecordReference } from '../../../plugins-ts/findings/findingTypes';
import type { Text } from '../../../plugins-ts/text';
import type { IncompleteLines } from './Banner/Banner';
import type { OverviewState } from './model';

export type ExportFormat = 'csv' | 'excel' | 'markdown' | 'print';

/** Rows that exist and are not here yet: the next page of a host's view, or what is still being read. */
export interface MoreRows {
  /** All of them, where the host knows. */
  readonly total: number | null;
  readonly loading: boolean;
  readonly onMore: () => void;
}

export interface OverviewProps {
  readonly report: Report;
  readonly state: OverviewState;
  readonly onStateChange: (state: OverviewState) => void;
  readonly text: Text;
  /** BCP 47 of the words. */
  readonly locale: string;
  /** Number id to ISO 3166-1 code, from the numbers' own rows; without it countries are shown as not recorded. */
  readonly countries?: ReadonlyMap<string, string>;
  /** When the rows were read, an ISO moment. */
  readonly readAt?: string | null;
  readonly organizationName?: string;
  /** Width in px that the host gave, until the overview has measured its own. */
  readonly width?: number;
  /** What is going on, such as progress: stands below the commands. */
  readonly notice?: React.ReactNode;
  /** Rows are being read; Refresh waits. */
  readonly busy?: boolean;
  /**
   * `page`: title, tiles, mix and help. `list`: the list alone, for rows that are not the whole organization, about which
   * tiles would say something untrue.
   */
  readonly extent?: 'page' | 'list';
  /** What opening a row does: show details here, or open the record in the host. */
  readonly opens?: 'details' | 'record';
  readonly more?: MoreRows;
  /** Ids of selected channels; without it the overview keeps its own selection, if `onCompare` gives a use for one. */
  readonly selected?: readonly string[];
  readonly onSelectedChange?: (ids: readonly string[]) => void;

  /** What is incomplete, to the record; without it, by rule and table alone. */
  readonly incomplete?: IncompleteLines;

  readonly onRefresh?: () => void;
  readonly onExport?: (format: ExportFormat) => void;
  /** Formats on offer; all unless told. */
  readonly exportFormats?: readonly ExportFormat[];
  /** Compares the selected channels, or approaches when none is selected. */
  readonly onCompare?: (channelIds: readonly string[]) => void;
  /** Opens the sheet for a support ticket on a channel. */
  readonly onTicket?: (channelId: string) => void;
  /** What stands below the card of a channel whose details are open. */
  readonly detailsMore?: (channel: Channel) => React.ReactNode;
  /** What stands at the end of details, for the numbers that they are about. */
  readonly numbersMore?: (numbers: readonly (PhoneNumber | null)[]) => React.ReactNode;
  /** Says of the numbers of selected channels how they are connected. */
  readonly onDeclareSelected?: (channelIds: readonly string[]) => void;
  readonly onOpenRecord?: (record: RecordReference) => void;
  /** Opens the host's list of workstreams, for an organization without voice channels. */
  readonly onOpenWorkstreams?: () => void;
  /** Lets the reader say which approach an undecided number has. Without it the overview offers no such thing. */
  readonly onDeclare?: (channelId: string) => void;
}
