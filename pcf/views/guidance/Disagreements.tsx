import * as React from 'react';
import type { Contradiction } from '../../../plugins-ts/catalogue/catalogueTypes';
import { contradictionsFor } from '../../../plugins-ts/findings/explain';
import type { ApproachId } from '../../../plugins-ts/catalogue/vocabulary';
import type { Channel } from '../../../plugins-ts/report/reportTypes';
import { DatedSource } from './DatedSource';
import { useGuidanceStyles } from './GuidancePage.styles';
import { useView } from '../parts/View';

/** Those that apply to what is said of these approaches, each once. */
export function disagreementsOf(approaches: readonly ApproachId[]): readonly Contradiction[] {
  const all = approaches.flatMap((approach) => contradictionsFor({ approach }));
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

/** Those that apply to a channel: on its approach inbound and outbound, or on those that it may have. */
export const disagreementsOfChannel = ({ inbound, outbound }: Channel): readonly Contradiction[] =>
  disagreementsOf([...new Set([...inbound.candidates, ...outbound.candidates])]);

/** Where sources disagree: both sides, how it is treated here, and the sources with their dates. Nothing when they agree. */
export function Disagreements({ contradictions }: { readonly contradictions: readonly Contradiction[] }): React.ReactElement | null {
  const styles = useGuidanceStyles();
  const { text } = useView();
  if (contradictions.length === 0) return null;
  return (
    <ul className={styles.plain}>
      {contradictions.map(({ id, topic, bothSides, treatAs, sources }) => (
        <li key={id} className={styles.block}>
          <div className={styles.strong}>{text(topic)}</div>
          <div>{text(bothSides)}</div>
          <div>{text('Guidance_Pair', { first: text('Finding_SourcesDisagree_TreatAs'), second: text(treatAs) })}</div>
          {sources.map((source) => (
            <React.Fragment key={source}>
              <DatedSource source={source} />{' '}
            </React.Fragment>
          ))}
        </li>
      ))}
    </ul>
  );
}
