import * as React from 'react';
import type { Severity } from '../../../../plugins-ts/findings/findingTypes';
import { Icon } from '../../parts/icons/Icon';
import type { IconName } from '../../parts/icons/iconNames';
import { useView } from '../../parts/View';
import { countText, numberOf } from '../shared/formats';
import { useCellStyles } from './Cell.styles';

const KINDS: readonly (readonly [Severity, IconName, string])[] = [
  ['error', 'error', 'Overview_Count_Errors'],
  ['warning', 'warning', 'Overview_Count_Warnings'],
  ['info', 'info', 'Overview_Count_Infos'],
];

/** How many findings of each severity, worst first. */
export function FindingCounts({ counts }: { readonly counts: Readonly<Record<Severity, number>> }): React.ReactElement {
  const styles = useCellStyles();
  const { text, locale } = useView();
  const present = KINDS.filter(([severity]) => counts[severity] > 0);
  if (present.length === 0) return <span className={styles.none}>{text('Overview_Count_None')}</span>;
  return (
    <span className={styles.counts}>
      {present.map(([severity, icon, key]) => (
        <span
          key={severity}
          role="img"
          aria-label={countText(text, locale, key, counts[severity])}
          title={countText(text, locale, key, counts[severity])}
        >
          <Icon name={icon} className={styles[severity]} />
          {numberOf(counts[severity], locale)}
        </span>
      ))}
    </span>
  );
}
