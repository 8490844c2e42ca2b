/**
 * Opening the panel, from wherever that is: cards, commands, messages. The one place that knows how. In order: beside the page
 * in a side pane, in a dialog at the side, in a tab of its own; each where the client offers it and does not refuse.
 *
 * Native clients have side panes and refuse them ("Create side panes by using a client API": only supported in web browsers).
 * `openWebResource` is no way: it opens a window without the app, and some clients show nothing in it.
 */
import { withLimits } from '../dataverse/wait';
import { webResourceAddress } from './mainAddress';

export const PANEL = 'vcd_/panel/index.html';
export const PANE_ID = 'vcd_deployment';
const ICON = 'WebResources/vcd_/icons/panel.svg';

/** Milliseconds that a client gets to make a pane: that native clients refuse is documented, and not that they say so. */
const PATIENCE = 10_000;

/** Width of a side pane that the panel is made for, in px. */
const PANE_WIDTH = 340;

/** A member of `data` that only tells two openings apart: a frame whose address stays the same would not load anew. */
export const OPENING = 'n';

/** What the panel is asked for, by the names that its address has. */
export type PanelWishes = Readonly<Record<string, string>>;

export interface WebResourcePage {
  readonly pageType: 'webresource';
  readonly webresourceName: string;
  /** Not encoded: the client does that, once. */
  readonly data: string;
}

export interface PaneLike {
  navigate(page: WebResourcePage): PromiseLike<unknown>;
  select(): void;
  close?(): void;
}

export interface SidePanesLike {
  getPane(id: string): PaneLike | undefined;
  createPane(options: { title: string; paneId: string; canClose: boolean; width: number; imageSrc: string }): PromiseLike<PaneLike>;
}

export interface DialogOptions {
  readonly target: 2;
  readonly position: 2;
  readonly width: { readonly value: number; readonly unit: 'px' };
}

/** What a client offers for opening; all of it documented, and any of it absent somewhere. */
export interface OpeningClient {
  readonly panes?: SidePanesLike;
  /** Name of the pane, for people. */
  readonly title?: string;
  readonly navigateTo?: (page: WebResourcePage, options: DialogOptions) => PromiseLike<unknown>;
  readonly openUrl?: (address: string) => unknown;
  /** Address of the organization, without a slash at its end. */
  readonly root: string;
  /** The query of the app's own address, which has its id. */
  readonly search: string;
}

const dataOf = (wishes: PanelWishes): string => new URLSearchParams(wishes).toString();

/** The address of the panel with the app around it: for links, and for tabs. */
export const panelAddress = ({ root, search }: Pick<OpeningClient, 'root' | 'search'>, wishes: PanelWishes): string =>
  webResourceAddress(root, PANEL, dataOf(wishes), new URLSearchParams(search).get('appid') ?? undefined);

/** A second click while the pane is being made waits for that pane. */
let coming: PromiseLike<PaneLike> | undefined;

async function paneOf(panes: SidePanesLike, title: string): Promise<PaneLike> {
  const open = panes.getPane(PANE_ID);
  if (open) return open;
  let given = false;
  try {
    coming ??= panes.createPane({ title, paneId: PANE_ID, canClose: true, width: PANE_WIDTH, imageSrc: ICON });
    const pane = await withLimits(coming, { milliseconds: PATIENCE });
    given = true;
    return pane;
  } finally {
    // One that comes when the panel has been opened elsewhere would stand there empty.
    if (!given)
      coming?.then(
        (pane) => pane.close?.(),
        () => undefined,
      );
    coming = undefined;
  }
}

/** In the one pane that all share. A pane that was made and stays empty is taken away again. @throws whatever the client throws */
async function openInPane(panes: SidePanesLike, title: string, page: WebResourcePage): Promise<void> {
  const isNew = !panes.getPane(PANE_ID);
  const pane = await paneOf(panes, title);
  try {
    pane.select();
    await pane.navigate(page);
  } catch (error) {
    if (isNew) pane.close?.();
    throw error;
  }
}

/**
 * Opens the panel in the first way that is offered and not refused.
 * @throws the last refusal, where every way was refused; then `panelAddress` is left, as a link
 */
export async function openPanel(client: OpeningClient, wishes: PanelWishes): Promise<void> {
  const { panes, title = '', navigateTo, openUrl } = client;
  const page = (members: PanelWishes): WebResourcePage => ({ pageType: 'webresource', webresourceName: PANEL, data: dataOf(members) });
  const ways = [
    panes && (() => openInPane(panes, title, page({ ...wishes, [OPENING]: Date.now().toString(36) }))),
    navigateTo && (() => navigateTo(page(wishes), { target: 2, position: 2, width: { value: PANE_WIDTH, unit: 'px' } })),
    openUrl && (() => openUrl(panelAddress(client, wishes))),
  ];
  let refusal: unknown = new Error(PANEL);
  for (const open of ways) {
    if (!open) continue;
    try {
      await open();
      return;
    } catch (error) {
      refusal = error;
    }
  }
  throw refusal;
}
