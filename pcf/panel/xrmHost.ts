/**
 * The panel inside an app. In a model-driven app that is `Xrm`, which an HTML web resource finds on its own window, on one
 * around it, or on the one that opened it; the least of it is written down here, so that a test can stand in.
 */
import { createFetchClient } from '../../plugins-ts/dataverse/fetchClient';
import { createFetchWriter } from '../../plugins-ts/dataverse/fetchWriter';
import { ACCEPT_PRIVILEGES } from '../../plugins-ts/dataverse/productRoles';
import { createSender } from '../../plugins-ts/dataverse/sender';
import { createWebApiClient, type WebApiLike } from '../../plugins-ts/dataverse/webApiClient';
import { organizationAddress, serviceBeside, type AppPage, type PanelPage, type Surroundings } from './panelHost';
import { linksTo, tabNavigation } from './tabNavigation';
import { accessOf, type UserSettingsLike } from './writeAccess';

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
      readonly userSettings: { readonly languageId: number } & UserSettingsLike;
      readonly organizationSettings?: { readonly uniqueName?: string };
    };
  };
}

/** Where `Xrm` was found, seen from the page. */
export type XrmPlace = 'self' | 'parent' | 'top' | 'opener';

export interface LocatedXrm {
  readonly xrm: XrmLike;
  readonly place: XrmPlace;
}

/** The windows in which Microsoft's pages and public projects look for `Xrm`, nearest first. Each look at one may throw. */
export const PLACES: Readonly<Record<XrmPlace, (page: Window) => unknown>> = {
  self: (page) => page,
  parent: (page) => page.parent,
  top: (page) => page.top,
  opener: (page) => page.opener as unknown,
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

function hostName(address: string): string {
  try {
    return new URL(address).hostname;
  } catch {
    return address;
  }
}

const inputOf = ({ table, id }: AppPage): PageInput =>
  id === undefined ? { pageType: 'entitylist', entityName: table } : { pageType: 'entityrecord', entityName: table, entityId: id };

/**
 * The panel's view of an app. One that is behind the page, on the window that opened it, can be closed or go elsewhere at
 * any time, and what it opens would open there: so it is only asked who the person is.
 * @throws whatever the app throws when it is asked
 */
export function hostOf({ xrm, place }: LocatedXrm, page: PanelPage): Surroundings {
  const { userSettings, ...context } = contextOf(xrm);
  const address = organizationAddress(page, context.clientUrl);
  const service = serviceBeside(page, address);
  const behind = place === 'opener';
  const { Navigation: navigation } = xrm;
  return {
    client: behind ? createFetchClient(service) : createWebApiClient(xrm.WebApi),
    host: {
      languageId: userSettings.languageId,
      organizationName: hostName(context.clientUrl),
      navigation:
        behind || navigation === undefined
          ? tabNavigation(page, address)
          : { open: async (target) => navigation.navigateTo(inputOf(target)), addressOf: linksTo(address) },
      alone: behind,
      acceptance: {
        access: () => accessOf(userSettings, ACCEPT_PRIVILEGES),
        writer: createFetchWriter(service),
      },
      connectivity: { access: (needed) => accessOf(userSettings, needed), sender: createSender(service) },
    },
  };
}

function contextOf(xrm: XrmLike): {
  readonly clientUrl: string;
  readonly userSettings: { readonly languageId: number } & UserSettingsLike;
} {
  const context = xrm.Utility.getGlobalContext();
  return { clientUrl: context.getClientUrl(), userSettings: context.userSettings };
}
