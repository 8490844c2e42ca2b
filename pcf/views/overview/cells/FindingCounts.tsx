import * as React from 'react';
import type { Severity } from '../../../../plugins-ts/findings/findingTypes';
import { SEVERITIES } from '../../../../plugins-ts/findings/severity';
import { Icon } from '../../parts/icons/Icon';
import { useView } from '../../parts/View';
import { countText } from '../shared/formats';
import { useCellStyles } from './Cell.styles';
import { formatNumber } from '../../../../plugins-ts/text';

const COUNT_KEYS: Readonly<Record<Severity, string>> = {
  error: 'Overview_Count_Errors',
  warning: 'Overview_Count_Warnings',
  info: 'Overview_Count_Infos',
};

/** How many findings of each severity, worst first. */
export function FindingCounts({ counts }: { readonly counts: Readonly<Record<Severity, number>> }): React.ReactElement {
  const styles = useCellStyles();
  const { text, locale } = useView();
  const present = SEVERITIES.filter((severity) => counts[severity] > 0);
  if (present.length === 0) return <span className={styles.none}>{text('Overview_Count_None')}</span>;
  return (
    <span className={styles.counts}>
      {present.map((severity) => (
        <span
          key={severity}
          role="img"
          aria-label={countText(text, locale, COUNT_KEYS[severity], counts[severity])}
          title={countText(text, locale, COUNT_KEYS[severity], counts[severity])}
        >
          <Icon name={severity} className={styles[severity]} />
          {formatNumber(counts[severity], locale)}
        </span>
      ))}
    </span>
  );
}
