/** Puts the gallery together: all states below each other, each in a frame, or the one that the address names. */
import * as React from 'react';
import { directionOf, type Text } from '../../plugins-ts/text';
import { loadWords } from '../../pcf/panel/panelWords';
import { element } from '../host/dom';
import type { PlatformReactDom } from '../host/framework/runtime';
import { applyTheme } from '../host/framework/fluentDesign';
import { viewSwitches } from '../host/toolbar';
import { text as own } from '../host/hostText';
import { readGalleryAddress, writeGalleryAddress, type GalleryAddress } from './galleryAddress';
import { GALLERY_STATES, headingOf, type GalleryState } from './states';

/** Ids and headings of all states, as JSON in the page: for whoever looks at each of them. */
export const STATES_ELEMENT = 'gallery-states';

/** Pixels that a frame gets until it is known how high its state is. */
const FIRST_HEIGHT = 320;
const PAGE_HEIGHT = 760;

export class GalleryPage {
  private slot: HTMLElement | null = null;

  public constructor(
    private readonly root: HTMLElement,
    private readonly reactDom: PlatformReactDom,
  ) {}

  /** Shows what the address says, and again whenever it changes. */
  public async open(): Promise<void> {
    document.body.append(
      element(
        'script',
        { type: 'application/json', id: STATES_ELEMENT },
        JSON.stringify(GALLERY_STATES.map((state) => ({ id: state.id, heading: headingOf(state), extent: state.extent }))),
      ),
    );
    window.addEventListener('popstate', () => void this.show().catch(reportError));
    await this.show();
  }

  private async show(): Promise<void> {
    const address = readGalleryAddress(location.search);
    // The panel's words are those of all views.
    const { text } = await loadWords(address.language, window);
    if (this.slot) this.reactDom.unmountComponentAtNode(this.slot);
    this.slot = null;
    applyTheme(address.theme, document.documentElement);
    document.documentElement.lang = address.language;
    document.documentElement.dir = directionOf(address.language);
    const state = GALLERY_STATES.find(({ id }) => id === address.state);
    document.title = `${state ? headingOf(state) : own('Preview_Gallery')} - ${own('Preview_Product')}`;
    const parts = state ? this.one(state, address) : this.all(address);
    this.root.replaceChildren(...(address.bare ? [] : [this.toolbar(address)]), parts);
    if (state && this.slot) this.reactDom.render(<Shown state={state} text={text} address={address} />, this.slot);
  }

  private toolbar(address: GalleryAddress): HTMLElement {
    const change = (changed: Partial<GalleryAddress>): void => {
      history.pushState(null, '', `${location.pathname}${writeGalleryAddress({ ...address, ...changed })}`);
      void this.show().catch(reportError);
    };
    const links = [
      element('a', { href: '/panel' }, own('Preview_ToPanel')),
      ...(address.state === ''
        ? []
        : [element('a', { href: `${location.pathname}${writeGalleryAddress({ ...address, state: '' })}` }, own('Preview_Gallery'))]),
    ];
    return element(
      'header',
      { class: 'top' },
      element('p', { class: 'product' }, own('Preview_Product'), element('span', {}, own('Preview_Gallery'))),
      ...links,
      viewSwitches(own, address, change),
    );
  }

  /** One state alone. A page brings headings and landmarks of its own; a part gets them here. */
  private one(state: GalleryState, { width }: GalleryAddress): HTMLElement {
    const page = state.extent === 'page';
    this.slot = page
      ? element('main', { class: 'gallery-one', id: 'panel' })
      : element('div', { class: 'gallery-one gallery-part', id: 'control' });
    this.slot.dataset['state'] = state.id;
    if (width !== null) this.slot.style.width = `${width}px`;
    return page ? this.slot : element('main', { class: 'gallery' }, element('h1', { class: 'gallery-title' }, headingOf(state)), this.slot);
  }

  private all(address: GalleryAddress): HTMLElement {
    return element(
      'main',
      { class: 'gallery' },
      element('h1', { class: 'gallery-title' }, own('Preview_Gallery')),
      ...GALLERY_STATES.map((state) => framed(state, address)),
    );
  }
}

function Shown({ state, text, address }: { state: GalleryState; text: Text; address: GalleryAddress }): React.ReactElement {
  const { language, theme, width } = address;
  return React.useMemo(() => state.render({ text, language, theme, width }), [state, text, language, theme, width]);
}

/** A state in a frame, which is loaded when somebody scrolls to it. */
function framed(state: GalleryState, address: GalleryAddress): HTMLElement {
  const heading = headingOf(state);
  const link = writeGalleryAddress({ ...address, state: state.id });
  const frame = element('iframe', {
    title: heading,
    loading: 'lazy',
    src: writeGalleryAddress({ ...address, state: state.id, bare: true }),
  });
  frame.style.height = `${state.extent === 'page' ? PAGE_HEIGHT : FIRST_HEIGHT}px`;
  if (state.extent === 'part') frame.addEventListener('load', () => followHeight(frame));
  return element(
    'section',
    { class: 'gallery-state', id: state.id, 'aria-labelledby': `${state.id}-heading` },
    element('h2', { class: 'gallery-title', id: `${state.id}-heading` }, element('a', { href: link }, heading)),
    frame,
  );
}

/** Gives a frame the height of what is in it, also when that changes. */
function followHeight(frame: HTMLIFrameElement): void {
  const inner = frame.contentDocument?.body;
  const page = inner?.querySelector('#page');
  if (!inner || !page) return;
  new ResizeObserver(() => {
    frame.style.height = `${Math.ceil(page.getBoundingClientRect().height) + 8}px`;
  }).observe(page);
}
