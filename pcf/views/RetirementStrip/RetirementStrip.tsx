import * as React from 'react';
import { css } from '@fluentui/react';
import { approachById } from '../../../plugins-ts/domain/catalogue';
import { approachKey } from '../../../plugins-ts/domain/catalogue/keys';
import { weakestBasis } from '../../../plugins-ts/domain/statements';
import { formatDate, textCount } from '../../../plugins-ts/text';
import { BasisLine } from '../Basis/BasisLine';
import { Icon } from '../icons/Icon';
import { alternatives } from '../shared/lists';
import { useView } from '../shared/View';
import type { RetirementStripProps } from './RetirementStrip.types';
import { useRetirementStyles } from './RetirementStrip.styles';

/** The page on what to do comes before those that announce. */
const PLAN = 'D-RET';

/** Until when a number serves, and what follows. Nothing where no date is set or the candidates differ in it. */
export function RetirementStrip({ candidates, lifecycle, callerId }: RetirementStripProps): React.ReactElement | null {
  const styles = useRetirementStyles();
  const { text, locale, size } = useView();
  const { endsOn, daysLeft, successors } = lifecycle;
  if (endsOn === null || daysLeft === null) return null;

  const lifecycles = candidates.map((id) => approachById(id).lifecycle);
  const sources = [...new Set(lifecycles.flatMap((one) => one.sources))].sort((a, b) => Number(b === PLAN) - Number(a === PLAN));
  const approach = alternatives(candidates.map((id) => text(approachKey(id))), text);
  const ended = daysLeft < 0;
  const what = text(`Card_Retirement_${ended ? 'Ended' : 'Ends'}`, { approach, date: formatDate(endsOn, locale) });
  const days = textCount(text, locale, ended ? 'Card_Retirement_DaysAgo' : 'Card_Retirement_DaysLeft', Math.abs(daysLeft));
  const narrow = size === 'narrow';
  return (
    <div className={css(styles.root, narrow && styles.narrow)}>
      <Icon name="clock" />
      <div className={styles.body}>
        <span className={css(styles.what, narrow && styles.block)}>{callerId ? text('Card_Retirement_CallerId', { number: callerId, what }) : what}</span>
        {!narrow && ' · '}
        <span className={styles.days}>{days}</span>
        <div className={styles.next}>
          {successors.length > 0 && <span>{text('Card_Retirement_Next', { approach: alternatives(successors.map((id) => text(approachKey(id))), text) })}</span>}
          <BasisLine basis={weakestBasis(lifecycles.map((one) => one.basis))} sources={sources} onStrip />
        </div>
      </div>
    </div>
  );
}
