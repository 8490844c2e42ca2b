import * as React from 'react';
import type { Text } from '../../plugins-ts/text';
import { useGuidanceStyles } from '../views/guidance/GuidancePage.styles';
import { classes } from '../views/parts/classes';
import { panelFragment, PLAIN, type PanelState } from './panelAddress';
import { linkedPages } from './pages/pages';

export interface NavigationProps {
  readonly state: PanelState;
  readonly text: Text;
  /** Whether this person may say how numbers are connected. */
  readonly mayDeclare: boolean;
}

/** The pages as links: they can be opened beside this one, and the back button knows them. */
export function Navigation({ state, text, mayDeclare }: NavigationProps): React.ReactElement {
  const styles = useGuidanceStyles();
  return (
    <nav className={styles.nav} aria-label={text('Guidance_Nav')}>
      {linkedPages(mayDeclare).map(([page, name]) => {
        const current = state.page === page;
        // A link to the channels without a fragment would load the page anew.
        const fragment = panelFragment({ ...state, page, compared: [] }) || PLAIN;
        return (
          <a
            key={page}
            href={`#${fragment}`}
            aria-current={current ? 'page' : undefined}
            className={classes(styles.navLink, current && styles.navCurrent)}
          >
            {text(name)}
          </a>
        );
      })}
    </nav>
  );
}

/** Moves the focus to the title of a new page when what had it went with the page before. A focus that is somewhere stays. */
export function useFocusOnPage(document: Document, shown: string): void {
  const last = React.useRef(shown);
  React.useEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    if (document.activeElement === null || document.activeElement === document.body)
      document.querySelector('h1')?.focus({ preventScroll: true });
  }, [document, shown]);
}
