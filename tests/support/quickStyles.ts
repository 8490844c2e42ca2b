/**
 * A quick `getComputedStyle` for jsdom, which matches some two hundred selectors of its own against an element and against each
 * one around it whenever something asks whether a person can see it: two thirds of the time of a test that looks for roles.
 * Where no rules of the product come into the page, the answer is the same for all elements of a kind but for what they say themselves.
 */

/** What jsdom's own sheet looks at, as far as it says more than looks. */
const kindOf = (element: Element): string =>
  [
    element.localName,
    element.hasAttribute('hidden') ? 'hidden' : '',
    element.hasAttribute('open') ? 'open' : '',
    element.localName === 'input' ? element.getAttribute('type') : '',
  ].join(' ');

const styleOf = (element: Element): CSSStyleDeclaration | undefined =>
  element.hasAttribute('style') ? (element as HTMLElement).style : undefined;

/** The one property that jsdom inherits. */
function visibilityOf(element: Element): string {
  for (let around: Element | null = element; around !== null; around = around.parentElement) {
    const visibility = styleOf(around)?.visibility;
    if (visibility) return visibility;
  }
  return 'visible';
}

/** Lets the page's `getComputedStyle` answer by kind of element. For tests whose page has no rules. */
export function answerStylesQuickly(): void {
  const slowly = window.getComputedStyle.bind(window);
  const byKind = new Map<string, CSSStyleDeclaration>();

  const kindStyle = (element: Element): CSSStyleDeclaration => {
    const kind = kindOf(element);
    const known = byKind.get(kind);
    if (known) return known;
    // Alone, and without what it says itself.
    const bare = element.cloneNode(false) as Element;
    bare.removeAttribute('style');
    bare.removeAttribute('class');
    const style = slowly(bare);
    byKind.set(kind, style);
    return style;
  };

  window.getComputedStyle = (element, pseudo) => {
    if (pseudo) return slowly(element, pseudo);
    const plain = kindStyle(element);
    const own = styleOf(element);
    const visibility = visibilityOf(element);
    if (!own && visibility === plain.visibility) return plain;
    const both = document.createElement('span').style;
    both.cssText = `${plain.cssText} visibility: ${visibility}; ${own?.cssText ?? ''}`;
    return both;
  };
}
