/** The least of the client API that the commands use, all of it documented, so that tests can stand in. */

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

export interface WebResourcePage {
  readonly pageType: 'webresource';
  readonly webresourceName: string;
  readonly data: string;
}

export interface PaneLike {
  navigate(page: WebResourcePage): PromiseLike<unknown>;
  select(): void;
}

export interface XrmLike {
  /** Absent on older clients. */
  readonly App?: {
    readonly sidePanes?: {
      getPane(id: string): PaneLike | undefined;
      createPane(options: { title: string; paneId: string; canClose: boolean; width: number; imageSrc: string }): PromiseLike<PaneLike>;
    };
  };
  readonly Navigation: {
    navigateTo(page: WebResourcePage, options: { target: 2; position: 2; width: { value: number; unit: 'px' } }): PromiseLike<unknown>;
    openAlertDialog(strings: { text: string }): PromiseLike<unknown>;
  };
  readonly Utility: ResourceStringsLike;
}

export interface Dependencies {
  readonly xrm: () => XrmLike;
  /** The English words by key. */
  readonly english: Readonly<Record<string, string>>;
}
