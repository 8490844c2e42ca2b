/**
 * What a frame keeps from the panel without a word. A browser neither prints nor saves from a sandboxed frame that has no
 * token for it, and throws nothing; whether the app's frames have one is published nowhere.
 */

type Token = 'allow-modals' | 'allow-downloads';

/** Whether frames let the page do it, as far as can be seen: frames of another origin show nothing, and count as open. */
export function frameLets(page: Window, token: Token): boolean {
  for (let inner = page; ; inner = inner.parent) {
    try {
      const sandbox = inner.frameElement?.getAttribute('sandbox') ?? null;
      if (sandbox !== null && !sandbox.split(/\s+/).includes(token)) return false;
      if (inner.parent === inner) return true;
    } catch {
      return true;
    }
  }
}

/** A page in another one. */
export const isFramed = (page: Window): boolean => page.parent !== page;
