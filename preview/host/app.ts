/**
 * The app around forms and panel, as far as the product asks it to open something: `Xrm.Navigation` and `Xrm.App.sidePanes`,
 * which really open what they are told, or refuse it.
 */
import type { PaneLike, SidePanesLike, WebResourcePage } from '../../plugins-ts/opening/openPanel';
import { previewAddress, readMainAddress } from './appAddress';
import { element } from './dom';
import { showDialog } from './framework/navigation';
import { text } from './hostText';
import type { Address } from './hostAddress';
import { panelFrame } from './panelFrame';

interface RecordPage {
  readonly pageType: 'entityrecord' | 'entitylist';
  readonly entityName: string;
  readonly entityId?: string;
}

/** What `navigateTo` takes here. */
export type AppPageInput = WebResourcePage | RecordPage;

export interface AppFacts {
  /** As it is at the moment. */
  readonly address: () => Address;
  /** Goes to a page of the preview. */
  readonly go: (address: string) => void;
  /** Told of every frame that the panel is shown in. */
  readonly onFrame?: (frame: HTMLIFrameElement) => void;
}

/** The members of `Xrm` that open something. */
export interface AppXrm {
  readonly App: { readonly sidePanes: SidePanesLike };
  readonly Navigation: {
    navigateTo(page: AppPageInput, options?: { readonly target?: number }): Promise<void>;
    openUrl(address: string): void;
    openAlertDialog(strings: { readonly text: string }): Promise<void>;
  };
}

/** What a client says that does not do what it was asked. */
const refusal = (message: string): Error => new Error(message);

class SidePane implements PaneLike {
  public constructor(
    private readonly root: HTMLElement,
    private readonly place: HTMLElement,
    private readonly show: (page: WebResourcePage, place: HTMLElement) => void,
    public readonly close: () => void,
  ) {}

  public async navigate(page: WebResourcePage): Promise<void> {
    this.show(page, this.place);
  }

  public select(): void {
    this.root.hidden = false;
  }
}

/** Makes the app. It opens in the page that it is made in. */
export function createApp({ address, go, onFrame = () => undefined }: AppFacts): AppXrm {
  const has = (circumstance: Address['circumstances'][number]): boolean => address().circumstances.includes(circumstance);
  const show = ({ data }: WebResourcePage, place: HTMLElement): void => {
    const before = place.querySelector('iframe');
    const frame = panelFrame(data, address());
    // A client sets the address of the frame that is there: the same address loads nothing anew.
    if (before !== null && before.src === frame.src) return;
    place.replaceChildren(frame);
    onFrame(frame);
  };
  const panes = new Map<string, SidePane>();

  const createPane: SidePanesLike['createPane'] = async ({ title, paneId, width }) => {
    if (has('refusedPanes')) throw refusal('Side panes are not available in this client.');
    const close = (): void => {
      root.remove();
      panes.delete(paneId);
    };
    const place = element('div', { class: 'pane-page' });
    const root = element(
      'aside',
      { class: 'side-pane', 'aria-label': title },
      element('header', {}, element('strong', {}, title), element('button', { type: 'button', click: close }, text('Preview_Close'))),
      place,
    );
    root.style.inlineSize = `${width}px`;
    document.body.append(root);
    const pane = new SidePane(root, place, show, close);
    panes.set(paneId, pane);
    return pane;
  };

  const openDialog = (page: WebResourcePage): Promise<void> =>
    new Promise((resolve) => {
      const place = element('div', { class: 'pane-page' });
      const dialog = element(
        'dialog',
        { class: 'side-dialog', 'aria-label': text('Preview_Panel'), close: () => (dialog.remove(), resolve()) },
        element('form', { method: 'dialog' }, element('button', {}, text('Preview_Close'))),
        place,
      );
      document.body.append(dialog);
      dialog.showModal();
      show(page, place);
    });

  return {
    App: { sidePanes: { getPane: (id) => panes.get(id), createPane } },
    Navigation: {
      navigateTo: async (page) => {
        if (has('refusedNavigation')) throw refusal('The app does not contain what was to be opened.');
        if (page.pageType === 'webresource') return openDialog(page);
        const { entityName: name, entityId: value = '' } = page;
        go(previewAddress({ kind: page.pageType === 'entityrecord' ? 'record' : 'list', name, value }, address()));
      },
      openUrl: (target) => openInTab(target, address()),
      openAlertDialog: async ({ text: message }) => void (await showDialog(text('Preview_Alert'), message, [text('Preview_Close')])),
    },
  };
}

/** Opens an address in a tab; a page of the app with the looks and circumstances of this one. */
export function openInTab(target: string, address: Address): void {
  const { origin, pathname, search } = new URL(target, location.href);
  const page = origin === location.origin && pathname === '/main.aspx' ? readMainAddress(search) : null;
  window.open(page === null ? target : previewAddress(page, address), '_blank', 'noopener');
}

const page = window as unknown as { Xrm?: Readonly<Record<string, unknown>> };

/** The page's `Xrm`, which forms and commands share, as it is by now. */
export const providedXrm = (): Readonly<Record<string, unknown>> => page.Xrm ?? {};

/** Adds members to it. */
export function provideXrm(members: object): void {
  page.Xrm = { ...page.Xrm, ...members };
}
