/**
 * What the panel needs of the app around it. In a model-driven app that is `Xrm`, which an HTML web resource finds on its
 * own window or on the one that frames it; the least of it is written down here, so that a test can stand in.
 */
import type { RecordWriter } from '../../plugins-ts/dataverse/acceptedFindings';
import { ACCEPT_PRIVILEGES } from '../../plugins-ts/dataverse/productRoles';
import { createSender, type Sender } from '../../plugins-ts/dataverse/sender';
import type { WebApiLike } from '../../plugins-ts/dataverse/webApiClient';
import { accessOf, type Access, type UserSettingsLike } from './writeAccess';

interface PageInput {
  readonly pageType: 'entityrecord' | 'entitylist';
  readonly entityName: string;
  readonly entityId?: string;
}

/** The members of the client API that the panel uses, all of them documented. */
export interface XrmLike {
  readonly WebApi: WebApiLike & RecordWriter;
  readonly Navigation?: { navigateTo(page: PageInput): PromiseLike<unknown> };
  readonly Utility: {
    getGlobalContext(): {
      getClientUrl(): string;
      readonly userSettings: { readonly languageId: number } & UserSettingsLike;
      readonly organizationSettings?: { readonly uniqueName?: string };
    };
  };
}

/** What writing connectivity records needs; a host without it shows nothing of that. */
export interface ConnectivityHost {
  readonly access: () => Promise<Access>;
  /** Batches: the client API knows no upsert by an alternate key. */
  readonly sender: Sender;
}

/** What accepting findings needs; a host without it shows what was accepted, and no more. */
export interface AcceptanceHost {
  readonly access: () => Promise<Access>;
  readonly writer: RecordWriter;
}

export interface PanelHost {
  readonly webApi: WebApiLike;
  readonly languageId: number;
  /** Host name of the organization, such as `contoso.crm.dynamics.com`. */
  readonly organizationName: string;
  readonly openRecord?: (table: string, id: string) => void;
  readonly openList?: (table: string) => void;
  readonly connectivity?: ConnectivityHost;
  readonly acceptance?: AcceptanceHost;
}

function hostName(address: string): string {
  try {
    return new URL(address).hostname;
  } catch {
    return address;
  }
}

/** Where `Xrm` was found, seen from the page. */
export type XrmPlace = 'self' | 'parent' | 'top' | 'opener';

export interface LocatedXrm {
  readonly xrm: XrmLike;
  readonly place: XrmPlace;
}

/** The windows in which Microsoft's pages and public projects look for `Xrm`, nearest first. */
const PLACES: Readonly<Record<XrmPlace, (page: Window) => unknown>> = {
  self: (page) => page,
  parent: (page) => page.parent,
  top: (page) => page.top,
  opener: (page) => page.opener,
};

/** Any access may throw: the window around this one, or the one that opened it, may be of another origin. */
function xrmAt(page: Window, place: XrmPlace): XrmLike | null {
  try {
    const found = PLACES[place](page) as { readonly Xrm?: Partial<XrmLike> | null } | null | undefined;
    const xrm = found?.Xrm;
    return typeof xrm?.WebApi === 'object' && xrm.WebApi !== null && typeof xrm.Utility?.getGlobalContext === 'function'
      ? (xrm as XrmLike)
      : null;
  } catch {
    return null;
  }
}

/**
 * Finds the app around the page. That `parent` has it on a page of the site map works and is documented not to, and a window
 * of its own has it on `opener` at best: so `null` is an ordinary answer. Never throws.
 */
export function locateXrm(page: Window | null): LocatedXrm | null {
  if (page === null) return null;
  for (const place of Object.keys(PLACES) as XrmPlace[]) {
    const xrm = xrmAt(page, place);
    if (xrm !== null) return { xrm, place };
  }
  return null;
}

/**
 * The Web API beside the page. A web resource comes from its organization's own address, and the browser's session signs in
 * there: no token is needed, and none is seen.
 */
function connectivityHost(page: Window & typeof globalThis, settings: UserSettingsLike): ConnectivityHost {
  return {
    access: () => accessOf(settings),
    sender: createSender({ root: `${page.location.origin}/api/data/v9.2/`, fetch: (...request) => page.fetch(...request) }),
  };
}

/** The panel's view of an app. @param page the panel's own window; without it nothing is written */
export function hostOf(xrm: XrmLike, page?: Window & typeof globalThis): PanelHost {
  const context = xrm.Utility.getGlobalContext();
  const open = (target: PageInput): void => void xrm.Navigation?.navigateTo(target).then(undefined, () => undefined);
  return {
    webApi: xrm.WebApi,
    languageId: context.userSettings.languageId,
    organizationName: hostName(context.getClientUrl()),
    openRecord: xrm.Navigation && ((table, id) => open({ pageType: 'entityrecord', entityName: table, entityId: id })),
    openList: xrm.Navigation && ((table) => open({ pageType: 'entitylist', entityName: table })),
    acceptance: { access: () => accessOf(context.userSettings, ACCEPT_PRIVILEGES), writer: xrm.WebApi },
    ...(page === undefined ? {} : { connectivity: connectivityHost(page, context.userSettings) }),
  };
}
