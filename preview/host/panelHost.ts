/**
 * The page around the admin panel, as a model-driven app has it: in a frame that fills the page, in a side pane, in a dialog, or
 * in a tab of its own, with an `Xrm` on this window that reads the local organization, or without. The address takes the
 * panel's own names and the preview's.
 */
import './host.css';
import { openPanel } from '../../plugins-ts/opening/openPanel';
import { directionOf } from '../../plugins-ts/text';
import { createApp, provideXrm, type AppXrm } from './app';
import { globalContextOf } from './globalContext';
import { readAddress, writeAddress, type Address } from './hostAddress';
import { element } from './dom';
import { createWebApi } from './framework/webApi';
import { applyTheme } from './framework/fluentDesign';
import { loadInfo, setFaults, type PreviewInfo } from './pageRequests';
import { panelFrame, panelSource } from './panelFrame';
import { buildToolbar } from './toolbar';
import { text } from './hostText';

/** Names in the address that are the preview's; all others are the panel's. */
const OWN_NAMES = [
  ...['lang', 'theme', 'width', 'deny', 'hide', 'fail', 'slow', 'offline', 'readonly', 'with', 'host', 'bare', 'textsizes', 'today'],
];

const panelPart = (query: string): URLSearchParams => {
  const values = new URLSearchParams(query);
  for (const name of OWN_NAMES) values.delete(name);
  return values;
};

class PanelPage {
  private address: Address = readAddress(location.search);
  private readonly app: AppXrm;

  public constructor(
    private readonly root: HTMLElement,
    private readonly info: PreviewInfo,
  ) {
    this.app = createApp({
      address: () => this.address,
      go: (address) => location.assign(address),
      onFrame: (frame) => this.follow(frame),
    });
  }

  public async open(): Promise<void> {
    const { address, info } = this;
    applyTheme(address.theme, document.documentElement);
    document.documentElement.lang = address.language;
    document.documentElement.dir = directionOf(address.language);
    document.title = text('Preview_Product');
    await setFaults(info, address);
    if (!address.circumstances.includes('noXrm')) this.provideXrm();
    const shown = address.host === 'frame' ? this.frame() : this.opener();
    if (address.bare) this.root.replaceChildren(shown);
    else
      this.root.replaceChildren(
        buildToolbar({ text, address, source: info.source, page: 'panel' }, (change) => this.change(change)),
        element('main', { class: 'panel-page' }, element('p', {}, element('a', { href: '/' }, text('Preview_ToForms'))), shown),
      );
    if (address.host === 'pane' || address.host === 'dialog') await this.openPanel();
  }

  private frame(): HTMLElement {
    const { width } = this.address;
    const frame = panelFrame(this.wishes().toString(), this.address);
    frame.style.width = width === null ? '100%' : `${width}px`;
    this.follow(frame);
    return frame;
  }

  /** Opens the panel in the place that is asked for, also where it was closed. */
  private opener(): HTMLElement {
    const open = (): void => void this.openPanel().catch(reportError);
    return element('p', {}, element('button', { type: 'button', id: 'open', click: open }, text('Preview_OpenPanel')));
  }

  private async openPanel(): Promise<void> {
    const { address } = this;
    if (address.host === 'tab') {
      // With the app behind it, the tab knows who opened it.
      const alone = address.circumstances.includes('noXrm');
      window.open(panelSource(this.wishes().toString(), address), '_blank', alone ? 'noopener' : '');
      return;
    }
    const { App, Navigation } = this.app;
    await openPanel(
      {
        ...(address.host === 'pane' ? { panes: App.sidePanes } : {}),
        title: text('Preview_Panel'),
        navigateTo: (page) => Navigation.navigateTo(page),
        openUrl: (target) => Navigation.openUrl(target),
        root: location.origin,
        search: '',
      },
      Object.fromEntries(this.wishes()),
    );
  }

  /** What the page's own address asks of the panel. */
  private wishes(): URLSearchParams {
    const said = panelPart(location.search);
    const day = this.address.today || this.info.asOf;
    if (day) said.set('asof', day);
    if (this.address.theme === 'dark') said.set('theme', 'dark');
    return said;
  }

  /** Keeps the page's own address a link to what the panel shows. */
  private follow(frame: HTMLIFrameElement): void {
    frame.addEventListener('load', () => {
      const inner = frame.contentWindow;
      if (inner === null) return;
      const write = (): void => {
        const said = new URLSearchParams(inner.location.hash.replace(/^#/, ''));
        said.delete('theme');
        said.delete('asof');
        const own = new URLSearchParams(writeAddress({ ...this.address, record: '', search: '', area: 'channels' }));
        for (const [name, value] of own) said.set(name, value);
        const query = said.toString();
        history.replaceState(null, '', `${location.pathname}${query === '' ? '' : `?${query}`}`);
      };
      // The panel writes its address without an event that could be heard from here.
      for (const name of ['pushState', 'replaceState'] as const) {
        const original = inner.history[name].bind(inner.history);
        inner.history[name] = (...values: Parameters<History['pushState']>) => {
          original(...values);
          write();
        };
      }
      inner.addEventListener('popstate', write);
    });
  }

  private change(change: Partial<Address>): void {
    const query = new URLSearchParams(writeAddress({ ...this.address, ...change, record: '', search: '' }));
    for (const [name, value] of panelPart(location.search)) query.set(name, value);
    location.search = query.toString();
  }

  private provideXrm(): void {
    provideXrm({
      ...this.app,
      WebApi: createWebApi(),
      Utility: {
        // What is shown here is a name and no address; the panel shows it as it is.
        getGlobalContext: () => globalContextOf(this.address, this.info, this.info.source),
      },
    });
  }
}

async function start(): Promise<void> {
  const root = document.getElementById('page');
  if (root) await new PanelPage(root, await loadInfo()).open();
}

start().catch(reportError);
