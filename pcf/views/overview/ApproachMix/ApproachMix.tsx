import * as React from 'react';
import { css } from '@fluentui/react';
import { APPROACHES } from '../../../../plugins-ts/catalogue';
import { ApproachAddress, ApproachLink } from '../../parts/ApproachLink';
import { shareName } from '../cells/facetNames';
import { useIdentifier } from '../../parts/useIdentifier';
import { useView } from '../../parts/View';
import type { Summary } from '../../../../plugins-ts/report/summary';
import { toggleShare, type OverviewState, type ShareId } from '../model';
import { countText } from '../shared/formats';
import type { Layout } from '../shared/OverviewContext';
import { countFits, mixLook } from './mixLook';
import { useMixStyles } from './ApproachMix.styles';
import { formatDate, formatNumber } from '../../../../plugins-ts/text';

export interface ApproachMixProps {
  readonly summary: Summary;
  readonly state: OverviewState;
  readonly onStateChange: (state: OverviewState) => void;
  readonly layout: Layout;
  /** Px of the list's own width. */
  readonly width: number;
}

/** Px of the bar, from the width around: what the page, the tile and its neighbors take away. */
function barWidth(width: number, layout: Layout): number {
  if (layout === 'blocks') return width - 32 - 22;
  return layout === 'compact' ? width - 40 - 26 : ((width - 48 - 48) * 3.1) / 7.1 - 26;
}

/** Leads to the page about the approach that most channels have, and from there to all of them. */
function AllApproaches({ summary }: Pick<ApproachMixProps, 'summary'>): React.ReactElement | null {
  const { text } = useView();
  const addressed = React.useContext(ApproachAddress) !== null;
  const [first] = summary.mix.flatMap(({ share }) => APPROACHES.filter(({ id }) => id === share));
  const approach = first ?? APPROACHES[0];
  return addressed && approach !== undefined ? <ApproachLink approach={approach.id}>{text('About_All')}</ApproachLink> : null;
}

/**
 * How many channels are on which approach, as one bar and its legend. Entries of the legend are the buttons; the bar answers
 * to clicks too, and is silent for screen readers, which would read everything twice.
 */
export function ApproachMix({ summary, state, onStateChange, layout, width }: ApproachMixProps): React.ReactElement {
  const styles = useMixStyles();
  const { text, locale } = useView();
  const headingId = useIdentifier('mix');
  const { mix } = summary;
  const active = summary.active.count;
  const [firstEnd] = summary.retirements;
  const bar = barWidth(width, layout);
  const chosen = state.filters.approach;
  const toggle = (share: ShareId): void => onStateChange({ ...state, list: 'channels', filters: toggleShare(state.filters, share) });
  const look = (share: ShareId): string => {
    const { fill, ends } = mixLook(share);
    return css(styles[fill], ends && (fill === 'own' || fill === 'microsoft' || fill === 'operator') && styles[`${fill}Ends`]);
  };
  const counted = countText(text, locale, summary.inactive.count > 0 ? 'Overview_Mix_Active' : 'Overview_Mix_Channels', active);
  const note =
    firstEnd && mix.some(({ share }) => mixLook(share).ends)
      ? text('Overview_Mix_Note', { channels: counted, date: formatDate(firstEnd.endsOn, locale) })
      : counted;
  return (
    <section className={css(styles.root, layout === 'blocks' && styles.blocks)} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 id={headingId} className={styles.title}>
          {text('Overview_Mix')}
        </h2>
        <span className={styles.note}>
          {note} <AllApproaches summary={summary} />
        </span>
      </div>
      <div className={styles.bar} aria-hidden="true">
        {mix.map(({ share, channels }) => {
          const label = formatNumber(channels, locale);
          return (
            <span
              key={share}
              className={css(styles.part, look(share), chosen.length > 0 && !chosen.includes(share) && styles.faded)}
              style={{ flex: channels }}
              title={text('Overview_Mix_Part', { approach: shareName(share, text), channels })}
              onClick={() => toggle(share)}
            >
              {countFits({ label, channels, total: active, parts: mix.length, bar }) && <em>{label}</em>}
            </span>
          );
        })}
      </div>
      <ul className={css(styles.key, layout === 'compact' && styles.keyCompact, layout === 'blocks' && styles.keyBlocks)}>
        {mix.map(({ share, channels }) => {
          const on = chosen.includes(share);
          return (
            <li key={share} style={{ minWidth: 0, display: 'flex' }}>
              <button type="button" className={css(styles.entry, on && styles.chosen)} aria-pressed={on} onClick={() => toggle(share)}>
                <i className={css(styles.swatch, look(share))} aria-hidden="true" />
                <span className={styles.name}>{shareName(share, text)}</span>
                <span className={styles.count}>{formatNumber(channels, locale)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
