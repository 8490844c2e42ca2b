/** The panel's frame, as a model-driven app makes it for a web resource, and in the awkward ways that some clients have. */
import { element } from './dom';
import { text } from './hostText';
import type { Address } from './hostAddress';

/** What a frame may do in a client that trusts it little: it runs, and neither prints nor saves. */
const SANDBOX = 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox';

/** The address of the panel's page. @param data not encoded; a client encodes it once, as a rule */
export function panelSource(data: string, { circumstances }: Pick<Address, 'circumstances'>): string {
  if (data === '') return '/web/panel.html';
  const once = encodeURIComponent(data);
  const encoded = circumstances.includes('encodedTwice') ? encodeURIComponent(once) : circumstances.includes('notEncoded') ? data : once;
  return `/web/panel.html?data=${encoded}`;
}

/** Takes from a window what the circumstances keep from it. */
export function deprive(inner: Window, { circumstances }: Pick<Address, 'circumstances'>): void {
  if (circumstances.includes('noClipboard')) Object.defineProperty(inner.navigator, 'clipboard', { configurable: true, value: undefined });
}

/** A frame with the panel in it. */
export function panelFrame(data: string, address: Address): HTMLIFrameElement {
  const frame = element('iframe', {
    src: panelSource(data, address),
    title: text('Preview_Panel'),
    class: 'panel',
    sandbox: address.circumstances.includes('sandboxedFrame') ? SANDBOX : null,
  });
  frame.addEventListener('load', () => {
    if (frame.contentWindow) deprive(frame.contentWindow, address);
  });
  return frame;
}
