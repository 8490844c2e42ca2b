/**
 * What a frame keeps from the panel without a word. A browser neither prints nor saves from a sandboxed frame that has no
 * token for it, and throws nothing; whether the app's frames have one is published nowhere.
 */

import { askHost } from '../../plugins-ts/text';

type Token = 'allow-modals' | 'allow-downloads';

/** The frames around the page that can be seen, innermost first: those of another origin show nothing, nor does what is around them. */
export function framesOf(page: Window): readonly Element[] {
  const frames: Element[] = [];
  for (let inner = page; ; inner = inner.parent) {
    const frame = askHost(() => inner.frameElement);
    if (frame) frames.push(frame);
    if (!frame || askHost(() => inner.parent === inner) !== false) return frames;
  }
}

/** Whether frames let the page do it, as far as can be seen; what cannot be seen counts as open. */
export const frameLets = (page: Window, token: Token): boolean =>
  framesOf(page).every((frame) => frame.getAttribute('sandbox')?.split(/\s+/).includes(token) ?? true);

/** A page in another one. */
export const isFramed = (page: Window): boolean => page.parent !== page;
