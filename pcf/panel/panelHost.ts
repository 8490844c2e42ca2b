/** What the panel needs of whatever surrounds it: an app, or nothing but the organization's own address. */
import type { RecordWriter } from '../../plugins-ts/dataverse/acceptedFindings';
import type { DataverseClient } from '../../plugins-ts/dataverse/client';
import type { HttpSettings } from '../../plugins-ts/dataverse/http';
import type { Sender } from '../../plugins-ts/dataverse/sender';
import type { Access } from './writeAccess';

export type PanelPage = Window & typeof globalThis;

/** What writing connectivity records needs; a host without it shows nothing of that. */
export interface ConnectivityHost {
  /** @param needed privileges; those that declaring takes where they are left out */
  readonly access: (needed?: readonly string[]) => Promise<Access>;
  /** Batches: the client API knows none. */
  readonly sender: Sender;
}

/** What accepting findings needs; a host without it shows what was accepted, and no more. */
export interface AcceptanceHost {
  readonly access: () => Promise<Access>;
  readonly writer: RecordWriter;
}

/** A page of the app: a record, or without an id the list of a table. */
export interface AppPage {
  /** Logical name. */
  readonly table: string;
  readonly id?: string;
}

/** Leads to records and lists. */
export interface HostNavigation {
  /** Rejects, or throws, where the app or the browser refuses. */
  readonly open: (target: AppPage) => PromiseLike<unknown>;
  /** A link to the same, which works without the app, too. */
  readonly addressOf: (target: AppPage) => string;
}

export interface PanelHost {
  /** The user's own, an LCID. */
  readonly languageId: number;
  /** Host name of the organization, such as `contoso.crm.dynamics.com`. */
  readonly organizationName: string;
  /** A host without it opens nothing. */
  readonly navigation?: HostNavigation;
  /** The page stands in a tab of its own, without the app around it. */
  readonly alone?: boolean;
  readonly connectivity?: ConnectivityHost;
  readonly acceptance?: AcceptanceHost;
}

/** What surrounds the panel, with the client that reads there. */
export interface Surroundings {
  readonly client: DataverseClient;
  readonly host: PanelHost;
}

/**
 * The organization's address, without a slash at its end: what the app says, where that is the page's own origin, since no
 * request may go elsewhere; on premises it has the organization's name in its path.
 */
export function organizationAddress({ location }: Window, clientUrl?: string): string {
  try {
    if (clientUrl !== undefined && new URL(clientUrl).origin === location.origin) return clientUrl.replace(/\/+$/, '');
  } catch {
    // No address: the page's own is as good.
  }
  return location.origin;
}

/**
 * The Web API beside the page. A web resource comes from its organization's own address, and the browser's session signs in
 * there: no token is needed, and none is seen.
 */
export const serviceBeside = (page: PanelPage, address: string): HttpSettings & { readonly root: string } => ({
  root: `${address}/api/data/v9.2/`,
  fetch: (...request) => page.fetch(...request),
});
