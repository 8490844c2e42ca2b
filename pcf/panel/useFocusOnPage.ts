import * as React from 'react';

/** Another page of the panel took away what had the focus: it goes to the title of the new one. A focus that is somewhere stays. */
export function useFocusOnPage(document: Document, shown: string): void {
  const last = React.useRef(shown);
  React.useEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    if (document.activeElement === null || document.activeElement === document.body)
      document.querySelector('h1')?.focus({ preventScroll: true });
  }, [document, shown]);
}
