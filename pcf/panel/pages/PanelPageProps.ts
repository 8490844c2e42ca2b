import type * as React from 'react';
import type { Organization } from '../../../plugins-ts/organization/openOrganization';
import type { Report } from '../../../plugins-ts/report/reportTypes';
import type { OrganizationTables } from '../../../plugins-ts/tables/tables';
import type { Text } from '../../../plugins-ts/text';
import type { ConnectivityActions } from '../../views/connectivity/Connectivity.types';
import type { PanelState } from '../panelAddress';
import type { AppPage, PanelHost } from '../panelHost';
import type { Notify } from '../OutcomeBar';
import type { Acceptances } from '../useAcceptances';
import type { PageCommands } from '../usePageCommands';

/** What every page of the panel is given; each takes what it needs. */
export interface PanelPageProps {
  readonly state: PanelState;
  readonly setState: (next: PanelState) => void;
  /** Of the whole organization. */
  readonly report: Report;
  readonly organization: Organization;
  readonly tables: OrganizationTables;
  readonly text: Text;
  /** BCP 47 of the words. */
  readonly locale: string;
  readonly host: PanelHost;
  /** Opens a record or a list, and says where that is refused; absent where there is nothing that could open it. */
  readonly onOpen?: (target: AppPage) => void;
  readonly page: Window & typeof globalThis;
  /** ISO moment at which the reading ended, or `null` while it goes on. */
  readonly readAt: string | null;
  readonly busy: boolean;
  readonly onRefresh: () => void;
  /** Progress of the reading, while it goes on. */
  readonly progress: React.ReactNode;
  /** What this person may do about how numbers are connected; `null` when it is nothing. */
  readonly connectivity: ConnectivityActions | null;
  readonly acceptances: Acceptances;
  readonly commands: PageCommands;
  readonly notify: Notify;
  /** Ids of the selected channels. Kept by the panel, so that whoever comes back from comparing finds them. */
  readonly selected: readonly string[];
  readonly onSelectedChange: (ids: readonly string[]) => void;
}

/** The state that shows a channel among the channels; `null` closes the details. */
export const withChannel = (state: PanelState, channel: string | null): PanelState => ({
  ...state,
  page: 'channels',
  overview: { ...state.overview, channel, number: null },
});
