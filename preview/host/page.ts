/** Puts the page together and keeps it in step with its address. */
import type { Text } from '../../plugins-ts/text/text';
import { directionOf } from '../../plugins-ts/text';
import { needLoading } from './circumstances';
import { readAddress, writeAddress, type Address } from './hostAddress';
import { commandBar } from './commandBar';
import { element } from './dom';
import type { ServedForm } from '../emulator/forms';
import { openInTab } from './app';
import { Draft } from './draft';
import { brokenBindings, brokenCells, bundleOf, cardOf, columnsOf, fieldOf, TABLE_OF_AREA, type Problem } from './fields';
import { buildForm, type FormView } from './form';
import { beginFormScripts, type FormScripts } from './formScripts';
import type { Bindings, ContextValues } from './framework/controlContext';
import { createNavigation } from './framework/navigation';
import { loadResources } from './framework/resources';
import { ControlHost, type PlatformReactDom } from './framework/runtime';
import { applyTheme } from './framework/fluentDesign';
import { buildList } from './list';
import { loadControl, type LoadedControl } from './platform';
import { loadForm, loadItems, loadRecord, setFaults, type Item, type PreviewInfo } from './pageRequests';
import { beginSubgrid, type Subgrid } from './subgrids';
import { buildToolbar } from './toolbar';
import { text } from './hostText';

/** Changes that the control is told about while it lives; any other one begins it anew, as opening the form again would. */
const LIVE: readonly (keyof Address)[] = ['theme', 'width', 'readOnly', 'search', 'textSizes'];

export class Page {
  private address = readAddress(location.search);
  private control: ControlHost | null = null;
  private subgrids: Subgrid[] = [];
  private served: ServedForm | null = null;
  private problems: readonly Problem[] = [];
  private draft: Draft | null = null;
  private scripts: FormScripts | null = null;
  private notifications = element('ul');
  private drawing = Promise.resolve();

  public constructor(
    private readonly root: HTMLElement,
    private readonly reactDom: PlatformReactDom,
    private readonly info: PreviewInfo,
  ) {
    window.addEventListener('popstate', () => this.go(readAddress(location.search), false));
    // Links within the page change the address without loading it anew.
    root.addEventListener('click', (event) => this.followLink(event));
  }

  /** Shows what the address says. */
  public open(): void {
    this.go(this.address, false);
  }

  private go(address: Address, push: boolean): void {
    const before = this.address;
    this.address = address;
    if (push) history.pushState(null, '', writeAddress(address) || location.pathname);
    if (needLoading(before.circumstances, address.circumstances)) return location.reload();
    const live =
      this.control !== null &&
      (Object.keys(address) as (keyof Address)[]).every((part) => LIVE.includes(part) || String(address[part]) === String(before[part]));
    // One after the other: a click during loading must not mix two records.
    this.drawing = this.drawing.then(() => this.draw(live)).catch((error: unknown) => this.fail(error));
  }

  private async draw(live: boolean): Promise<void> {
    const { address } = this;
    applyTheme(address.theme, document.documentElement);
    document.documentElement.lang = address.language;
    document.documentElement.dir = directionOf(address.language);
    if (live) await setFaults(this.info, address);
    else this.end();
    // What the form itself needs comes without faults: the platform has loaded it before a control asks for anything.
    if (!live) await setFaults(this.info, null);
    const [items, numbers] = live ? [this.items, this.numbers] : await Promise.all([loadItems(address.area), loadItems('numbers')]);
    this.items = items;
    this.numbers = numbers;
    // Read anew with every record: who edits the XML reloads and sees it.
    if (!live) this.served = await loadForm(TABLE_OF_AREA[address.area], address.language);
    await this.drawRecord(text, items, numbers, live);
  }

  private items: readonly Item[] = [];
  private numbers: readonly Item[] = [];

  private async drawRecord(text: Text, items: readonly Item[], numbers: readonly Item[], live: boolean): Promise<void> {
    const id = this.address.record || firstOf(items);
    const address = { ...this.address, record: id };
    this.address = address;
    if (!live) {
      const row = id === '' ? null : await loadRecord(address.area, id);
      this.draft = row ? new Draft(row, numbers) : null;
    }
    const title = items.find((item) => item.id === id)?.name ?? id;
    document.title = `${title} - ${text('Preview_Product')}`;
    const { draft, served } = this;
    const nothing = { slot: element('div'), subgrids: new Map<string, HTMLElement>() };
    if (!draft || !served)
      return this.show(text, items, { root: element('main', {}, element('h1', {}, text('Preview_NoRecord'))), ...nothing });
    if (live) return this.redraw(text, items, title, served);
    const card = cardOf(served)?.control;
    const loaded = card && (await loadControl(bundleOf(card)));
    this.problems = [...brokenCells(served), ...(card && loaded ? brokenBindings(served, card, loaded.definition) : [])];
    this.notifications = element('ul', { class: 'notifications', 'aria-label': text('Preview_Notifications'), 'aria-live': 'polite' });
    const form = this.buildForm(text, title, served, draft);
    this.show(text, items, form);
    if (!this.address.bare) this.subgrids = await this.beginSubgrids(text, form, served);
    await setFaults(this.info, address);
    if (loaded) await this.begin(text, form.slot, loaded);
    if (!this.address.bare)
      this.scripts = await beginFormScripts({ text, served, address: this.address, info: this.info, draft, place: this.notifications });
  }

  private buildForm(text: Text, title: string, served: ServedForm, draft: Draft): FormView {
    const { address, numbers, problems, notifications } = this;
    return buildForm(text, { served, address, title, draft, numbers, problems, notifications }, (column) => {
      this.control?.update(this.contextValues(), column === '' ? [] : this.propertiesOf(column));
      this.scripts?.changed(column === '' ? Object.keys(served.columns) : [column]);
    });
  }

  private async begin(text: Text, slot: HTMLElement, { definition, folder, create }: LoadedControl): Promise<void> {
    const resources = await loadResources(definition, folder, this.address.language);
    this.control = new ControlHost({
      definition,
      create,
      resources,
      reactDom: this.reactDom,
      container: slot,
      navigation: createNavigation(
        text,
        (table, id) => this.openRecord(table, id),
        (url) => openInTab(url, this.address),
      ),
      values: this.contextValues(),
      onOutputs: (outputs) => slot.dispatchEvent(new CustomEvent('outputs', { detail: outputs })),
    });
  }

  private async beginSubgrids(text: Text, form: FormView, served: ServedForm): Promise<Subgrid[]> {
    const settings = {
      text,
      served,
      address: this.address,
      reactDom: this.reactDom,
      openRecord: (table: string, id: string): boolean => this.openRecord(table, id),
    };
    const begun = await Promise.all([...form.subgrids].map(([cell, place]) => beginSubgrid(cell, place, settings)));
    return begun.filter((subgrid): subgrid is Subgrid => subgrid !== null);
  }

  /** Draws the parts around controls that go on living. */
  private redraw(text: Text, items: readonly Item[], title: string, served: ServedForm): void {
    const slot = document.getElementById('control');
    if (!slot || !this.draft) return;
    const form = this.buildForm(text, title, served, this.draft);
    slot.style.width = form.slot.style.width;
    form.slot.replaceWith(slot);
    for (const place of form.subgrids.values()) {
      const living = document.getElementById(place.id);
      if (living) place.replaceWith(living);
    }
    this.show(text, items, form);
    this.control?.update(this.contextValues(), ['layout']);
    for (const subgrid of this.subgrids) subgrid.update(this.address);
  }

  private show(text: Text, items: readonly Item[], form: FormView): void {
    if (this.address.bare) return this.root.replaceChildren(form.root);
    if (this.draft)
      form.root.prepend(commandBar({ table: TABLE_OF_AREA[this.address.area], address: () => this.address, info: this.info }));
    const focused = document.activeElement?.id;
    // Whoever switches one thing after the other, also the last one off, does not open the switches anew each time.
    const open = this.root.querySelector<HTMLDetailsElement>('details.rights')?.open === true;
    this.root.replaceChildren(
      element('a', { class: 'skip', href: '#control' }, text('Preview_Skip')),
      buildToolbar({ text, address: this.address, source: this.info.source, page: 'forms' }, (change) =>
        this.go({ ...this.address, ...change }, true),
      ),
      buildList(text, this.address, items, (search) => {
        this.address = { ...this.address, search };
        history.replaceState(null, '', writeAddress(this.address) || location.pathname);
      }),
      form.root,
    );
    const switches = this.root.querySelector<HTMLDetailsElement>('details.rights');
    if (open && switches) switches.open = true;
    if (focused) document.getElementById(focused)?.focus();
  }

  private contextValues(): ContextValues {
    const { address, draft, served } = this;
    const card = served && cardOf(served);
    const bindings: Record<string, Bindings[string]> = {};
    for (const [property, column] of Object.entries(card ? columnsOf(card.control) : {})) {
      const field = served && fieldOf(served, column);
      if (field && draft) bindings[property] = draft.bound(field, address);
    }
    return { address, bindings, label: card?.label ?? '' };
  }

  private propertiesOf(column: string): string[] {
    const card = this.served && cardOf(this.served);
    return Object.entries(card ? columnsOf(card.control) : {})
      .filter(([, bound]) => bound === column)
      .map(([property]) => property);
  }

  private openRecord(logicalName: string, id: string): boolean {
    const area = logicalName === 'msdyn_ocphonenumber' ? 'numbers' : logicalName === 'msdyn_ocvoicechannelsetting' ? 'channels' : null;
    if (!area) return false;
    this.go({ ...this.address, area, record: id, search: '' }, true);
    return true;
  }

  private followLink(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="?"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || link.closest('#control')) return;
    event.preventDefault();
    this.go(readAddress(link.search), true);
  }

  private end(): void {
    this.control?.destroy();
    this.control = null;
    this.scripts = null;
    for (const subgrid of this.subgrids.splice(0)) subgrid.destroy();
  }

  private fail(error: unknown): void {
    this.end();
    this.root.replaceChildren(element('main', {}, element('h1', {}, String((error as Error).message ?? error))));
    // Reaches the browser's console, and whoever watches it.
    reportError(error);
  }
}

/** The record to begin with: one with a name and a number, because those that lack them are the odd ones out. */
function firstOf(items: readonly Item[]): string {
  return (items.find(({ name, detail }) => /^\p{L}/u.test(name) && detail !== '') ?? items[0])?.id ?? '';
}
