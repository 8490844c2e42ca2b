/**
 * What the panel needs of the app around it. In a model-driven app that is `Xrm`, which an HTML web resource finds on its
 * own window or on the one that frames it; the least of it is written down here, so that a test can stand in.
 */
import type { WebApiLike } from '../../plugins-ts/dataverse/webApiClient';

interface PageInput {
  readonly pageType: 'entityrecord' | 'entitylist';
  readonly entityName: string;
  readonly entityId?: string;
}

/** The members of the client API that the panel uses, all of them documented. */
export interface XrmLike {
  readonly WebApi: WebApiLike;
  readonly Navigation?: { navigateTo(page: PageInput): PromiseLike<unknown> };
  readonly Utility: {
    getGlobalContext(): {
      getClientUrl(): string;
      readonly userSettings: { readonly languageId: number };
      readonly organizationSettings?: { readonly uniqueName?: string };
    };
  };
}

export interface PanelHost {
  readonly webApi: WebApiLike;
  readonly languageId: number;
  /** Host name of the organisation, such as `contoso.crm.dynamics.com`. */
  readonly organisationName: string;
  readonly openRecord?: (table: string, id: string) => void;
  readonly openList?: (table: string) => void;
}

function hostName(address: string): string {
  try {
    return new URL(address).hostname;
  } catch {
    return address;
  }
}

function xrmOf(frame: unknown): XrmLike | null {
  try {
    // Throws when the frame around this one is of another origin.
    const { Xrm } = frame as { Xrm?: XrmLike };
    return Xrm !== undefined && typeof Xrm.WebApi === 'object' ? Xrm : null;
  } catch {
    return null;
  }
}

/** Finds the app around the page, or `null` when it was opened outside of one. */
export function findXrm(page: Window): XrmLike | null {
  return xrmOf(page) ?? (page.parent === page ? null : xrmOf(page.parent));
}

/** The panel's view of an app. */
export function hostOf(xrm: XrmLike): PanelHost {
  const context = xrm.Utility.getGlobalContext();
  const open = (page: PageInput): void => void xrm.Navigation?.navigateTo(page).then(undefined, () => undefined);
  return {
    webApi: xrm.WebApi,
    languageId: context.userSettings.languageId,
    organisationName: hostName(context.getClientUrl()),
    openRecord: xrm.Navigation && ((table, id) => open({ pageType: 'entityrecord', entityName: table, entityId: id })),
    openList: xrm.Navigation && ((table) => open({ pageType: 'entitylist', entityName: table })),
  };
}
