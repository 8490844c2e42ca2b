import * as React from 'react';
import type { Text } from '../../plugins-ts/text';
import { useGuidanceStyles } from '../views/guidance/GuidancePage/GuidancePage.styles';
import { classes } from '../views/parts/classes';
import { panelFragment, PLAIN, type PanelPage, type PanelState } from './address';

const PAGES: readonly (readonly [page: PanelPage, name: string])[] = [
  ['channels', 'Guidance_Nav_Channels'],
  ['readiness', 'Guidance_Nav_Readiness'],
  ['advisor', 'Guidance_Nav_Advisor'],
];

/** For those who may declare and import. */
const EVIDENCE = ['connectivity', 'Evidence_Nav'] as const;

/** The pages as links: they can be opened beside this one, and the back button knows them. */
export function Navigation({
  state,
  text,
  withEvidence = false,
}: {
  readonly state: PanelState;
  readonly text: Text;
  readonly withEvidence?: boolean;
}): React.ReactElement {
  const styles = useGuidanceStyles();
  return (
    <nav className={styles.nav} aria-label={text('Guidance_Nav')}>
      {[...PAGES, ...(withEvidence ? [EVIDENCE] : [])].map(([page, name]) => {
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
