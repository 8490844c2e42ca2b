/** The panel's state, kept in the address of the page and nowhere else. */
import * as React from 'react';
import { isFramed } from './framePermissions';
import { readOpenerData } from './openerData';
import { isStep, panelFragment, PLAIN, readPanelAddress, type PanelState } from './panelAddress';

/** Narrower, a frame is a side pane or a dialog beside what the person works on, in px. */
const PANE_WIDTH = 480;

/**
 * A frame's history is part of the app's: Back, pressed for the form beside a pane, would go back in the pane. There the panel
 * leaves no steps, and its own buttons lead back. In a frame that fills the window, Back is meant for what fills it.
 */
const isPane = (page: Window): boolean => isFramed(page) && page.innerWidth < PANE_WIDTH;

/** State and its setter; the back and forward buttons, and a changed address, bring a state back. */
export function usePanelState(page: Window): readonly [PanelState, (next: PanelState) => void] {
  const [state, setState] = React.useState(() => readPanelAddress(page.location));
  const current = React.useRef(state);

  const change = React.useCallback(
    (next: PanelState) => {
      // Without a fragment, what the opener asked for would count again.
      const fragment = `#${panelFragment(next) || (readOpenerData(page.location.search).data === null ? '' : PLAIN)}`;
      if (isStep(current.current, next) && !isPane(page)) page.history.pushState(null, '', fragment);
      else page.history.replaceState(null, '', fragment);
      current.current = next;
      setState(next);
    },
    [page],
  );

  React.useEffect(() => {
    const follow = (): void => {
      current.current = readPanelAddress(page.location);
      setState(current.current);
    };
    // A link to another state is a step by itself.
    const go = (event: MouseEvent): void => {
      const link = (event.target as Element | null)?.closest('a[href^="#"]');
      const plain = event.button === 0 && !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (!link || !plain || !isPane(page)) return;
      event.preventDefault();
      page.location.replace(link.getAttribute('href') ?? '');
    };
    page.document.addEventListener('click', go);
    page.addEventListener('popstate', follow);
    page.addEventListener('hashchange', follow);
    return () => {
      page.document.removeEventListener('click', go);
      page.removeEventListener('popstate', follow);
      page.removeEventListener('hashchange', follow);
    };
  }, [page]);

  return [state, change];
}
