/** The least of the client API that the commands use, all of it documented, so that tests can stand in. */

import type { OpeningClient, SidePanesLike } from '../opening/openPanel';
import type { ResourceStringsLike } from '../text';

/** What Dataverse hands over for a selected row of a list. */
export interface SelectedReference {
  readonly Id: string;
  readonly TypeName: string;
}

/** A form's context, or the grid of a list, which has no record of its own. */
export interface PrimaryControl {
  readonly data?: { readonly entity?: { getId(): string; getEntityName(): string } };
}

export interface XrmLike {
  /** Absent on older clients. */
  readonly App?: { readonly sidePanes?: SidePanesLike };
  readonly Navigation: {
    navigateTo: NonNullable<OpeningClient['navigateTo']>;
    openUrl?(address: string): void;
    openAlertDialog(strings: { text: string }): PromiseLike<unknown>;
  };
  readonly Utility: Omit<ResourceStringsLike, 'getGlobalContext'> & {
    getGlobalContext(): ReturnType<ResourceStringsLike['getGlobalContext']> & { getClientUrl?(): string };
  };
}

export interface Dependencies {
  readonly xrm: () => XrmLike;
  /** The address of the page that the commands are on. */
  readonly location: { readonly origin: string; readonly search: string };
  /** The English words by key. */
  readonly english: Readonly<Record<string, string>>;
}
