/** What a page in a browser can tell of itself and of the app around it; the panel gathers it. */
import type { WebApiLike } from '../dataverse/webApiClient';
import type { BatchRequest } from '../dataverse/batch';

/** The members of the client API that a diagnosis uses. */
export interface DiagnosedApp {
  readonly WebApi: WebApiLike;
  readonly App?: { readonly sidePanes?: SidePanesLike };
  readonly Utility: {
    getGlobalContext(): {
      readonly userSettings: {
        readonly languageId?: number;
        readonly roles?: { forEach(visit: (role: { readonly name?: string }) => void): void };
        getSecurityRolePrivilegesInfo?(): PromiseLike<Readonly<Record<string, { readonly privilegeName?: string }>>>;
      };
    };
  };
}

export interface SidePanesLike {
  createPane(options: { readonly title: string; readonly paneId: string; readonly canClose: boolean }): PromiseLike<{
    close(): unknown;
  }>;
}

/** Nothing in it is looked at yet: what a window says may be anything. */
export interface DiagnosedPage {
  readonly place: Readonly<Record<string, unknown>>;
  readonly frame: Readonly<Record<string, unknown>>;
  /** Versions of the libraries that the app has loaded, `react` and `fluent`. */
  readonly libraries: Readonly<Record<string, unknown>>;
  /** Title of the pane that opens and closes again. */
  readonly paneTitle: string;
  readonly app: DiagnosedApp | null;
  /** Sends this request when the page is closed, unless what it gives back was called before. */
  onLeave(request: BatchRequest): () => void;
}
