/**
 * The page around the admin panel, as a model-driven app frames a web resource: the built `panel.html` in a frame, and an
 * `Xrm` on this window that reads the local organization. The address takes the panel's own names and the preview's.
 */
import './host.css';
import { ACCEPT_PRIVILEGES, WRITE_PRIVILEGES } from '../../plugins-ts/dataverse/productRoles';
import { directionOf, lcidOf } from '../../plugins-ts/text';
import { readAddress, writeAddress, type Address } from './hostAddress';
import { element } from './dom';
import { createWebApi } from './framework/webApi';
import { applyTheme } from './framework/fluentDesign';
import { loadInfo, setFaults, type PreviewInfo } from './pageRequests';
import { buildToolbar } from './toolbar';
import { text } from './hostText';

/** Names in the address that are the preview's; all others are the panel's. */
const OWN_NAMES = ['lang', 'theme', 'width', 'deny', 'hide', 'fail', 'slow', 'offline', 'readonly', 'with', 'bare', 'textsizes', 'today'];

const panelPart = (query: string): URLSearchParams => {
  const values = new URLSearchParams(query);
  for (const name of OWN_NAMES) values.delete(name);
  return values;
};

/** The rights of the person at the preview: an administrator, or with the switch for it one who may read only. */
const privilegesOf = (readOnly: boolean): Readonly<Record<string, { readonly privilegeName: string }>> =>
  Object.fromEntries(
    [...(readOnly ? [] : [...WRITE_PRIVILEGES, ...ACCEPT_PRIVILEGES]), 'prvReadvcd_NumberConnectivity', 'prvReadvcd_AcceptedFinding'].map(
      (privilegeName, place) => [String(place), { privilegeName }],
    ),
  );

class PanelPage {
  private address: Address = readAddress(location.search);

  public constructor(
    private readonly root: HTMLElement,
    private readonly info: PreviewInfo,
  ) {}

  public async open(): Promise<void> {
    const { address, info } = this;
    applyTheme(address.theme, document.documentElement);
    document.documentElement.lang = address.language;
    document.documentElement.dir = directionOf(address.language);
    document.title = text('Preview_Product');
    await setFaults(info, address);
    this.provideXrm();
    const frame = element('iframe', { src: this.source(), title: text('Preview_Panel'), class: 'panel' });
    frame.style.width = address.width === null ? '100%' : `${address.width}px`;
    frame.addEventListener('load', () => this.follow(frame));
    if (address.bare) return this.root.replaceChildren(frame);
    this.root.replaceChildren(
      buildToolbar({ text, address, source: info.source, page: 'panel' }, (change) => this.change(change)),
      element('main', { class: 'panel-page' }, element('p', {}, element('a', { href: '/' }, text('Preview_ToForms'))), frame),
    );
  }

  /** The panel's page with what its own part of the address says, in the form in which Dataverse passes it on. */
  private source(): string {
    const said = panelPart(location.search);
    const day = this.address.today || this.info.asOf;
    if (day) said.set('asof', day);
    if (this.address.theme === 'dark') said.set('theme', 'dark');
    const data = said.toString();
    return `/web/panel.html${data === '' ? '' : `?data=${encodeURIComponent(data)}`}`;
  }

  /** Keeps the page's own address a link to what the panel shows. */
  private follow(frame: HTMLIFrameElement): void {
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
  }

  private change(change: Partial<Address>): void {
    const query = new URLSearchParams(writeAddress({ ...this.address, ...change, record: '', search: '' }));
    for (const [name, value] of panelPart(location.search)) query.set(name, value);
    location.search = query.toString();
  }

  private provideXrm(): void {
    const { language } = this.address;
    const open = ({ entityName, entityId = '' }: { entityName: string; entityId?: string }): Promise<void> => {
      const area = entityName === 'msdyn_ocphonenumber' ? 'numbers' : 'channels';
      location.assign(`/${writeAddress({ ...this.address, area, record: entityId, search: '' })}`);
      return Promise.resolve();
    };
    (window as unknown as { Xrm: unknown }).Xrm = {
      WebApi: createWebApi(),
      Navigation: { navigateTo: open },
      Utility: {
        getGlobalContext: () => ({
          // What is shown here is a name and no address; the panel shows it as it is.
          getClientUrl: () => this.info.source,
          userSettings: {
            languageId: lcidOf(language),
            getSecurityRolePrivilegesInfo: () => Promise.resolve(privilegesOf(this.address.readOnly || this.info.readOnly)),
          },
        }),
      },
    };
  }
}

async function start(): Promise<void> {
  const root = document.getElementById('page');
  if (root) await new PanelPage(root, await loadInfo()).open();
}

start().catch(reportError);
