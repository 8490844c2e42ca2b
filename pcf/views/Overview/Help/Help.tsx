import * as React from 'react';
import { css } from '@fluentui/react';
import { Icon } from '../../icons/Icon';
import type { IconName } from '../../icons/paths';
import { useIdentifier } from '../../shared/useIdentifier';
import { useView } from '../../shared/View';
import type { Layout } from '../shared/OverviewContext';
import { useHelpStyles } from './Help.styles';

const POINTS: readonly (readonly [IconName, 'stated' | 'quiet', string])[] = [
  ['shield', 'stated', 'Overview_Help_Stated'],
  ['shieldNone', 'quiet', 'Overview_Help_NoneStated'],
  ['undecided', 'quiet', 'Overview_Help_Undecided'],
  ['clock', 'quiet', 'Overview_Help_Ends'],
  ['filter', 'quiet', 'Overview_Help_Filter'],
  ['list', 'quiet', 'Overview_Help_Open'],
];

/** What the marks mean and what can be clicked, for a first visit. */
export function Help({ onClose, layout }: { readonly onClose: () => void; readonly layout: Layout }): React.ReactElement {
  const styles = useHelpStyles();
  const { text } = useView();
  const headingId = useIdentifier('help');
  return (
    <section className={css(styles.root, layout === 'blocks' && styles.blocks)} aria-labelledby={headingId}>
      <div className={styles.body}>
        <h2 id={headingId} className={styles.heading}>
          {text('Overview_Help')}
        </h2>
        <ul className={styles.list}>
          {POINTS.map(([icon, tone, key]) => (
            <li key={key} className={styles.item}>
              <Icon name={icon} className={styles[tone]} />
              <span>{text(key)}</span>
            </li>
          ))}
        </ul>
      </div>
      <button type="button" className={styles.close} onClick={onClose} aria-label={text('Overview_Help_Close')} title={text('Overview_Help_Close')}>
        <Icon name="close" />
      </button>
    </section>
  );
}
