import * as React from '../parts/react';
import { approachById } from '../../../plugins-ts/catalogue';
import { approachKey } from '../../../plugins-ts/catalogue/catalogueKeys';
import { weakestBasis } from '../../../plugins-ts/organization/statements';
import type { ApproachId } from '../../../plugins-ts/catalogue/vocabulary';
import { formatDate, textCount } from '../../../plugins-ts/text';
import { BasisLine } from '../parts/Basis';
import { Icon } from '../parts/icons/Icon';
import { classes } from '../parts/classes';
import { alternatives } from '../parts/lists';
import { useView } from '../parts/View';
import { useCommonStyles, createStyles, FORCED_COLORS } from '../parts/theme/styles';
import type { Lifecycle } from '../../../plugins-ts/organization/organizationTypes';

const useRetirementStyles = createStyles(({ semanticColors: color }) => ({
  root: {
    padding: '8px 16px',
    background: color.warningBackground,
    '> svg': { color: color.severeWarningIcon },
    [FORCED_COLORS]: { border: '2px solid' },
  },
  narrow: { paddingInline: 12 },
  block: { display: 'block' },
}));

export interface RetirementStripProps {
  readonly candidates: readonly ApproachId[];
  readonly lifecycle: Lifecycle;
  /** The number shown to the people who are called, where it is another one: named, because the card's title is not about it. */
  readonly callerId?: string;
}

/** The page on what to do comes before those that announce. */
const PLAN = 'D-RET';

/** Until when a number serves, and what follows. Nothing where no date is set or the candidates differ in it. */
export function RetirementStrip({ candidates, lifecycle, callerId }: RetirementStripProps): React.ReactElement | null {
  const common = useCommonStyles();
  const styles = useRetirementStyles();
  const { text, locale, size } = useView();
  const { endsOn, daysLeft, successors } = lifecycle;
  if (endsOn === null || daysLeft === null) return null;

  const narrow = size === 'narrow';
  const names = (ids: readonly ApproachId[]): string =>
    alternatives(
      ids.map((id) => text(approachKey(id))),
      text,
    );
  const lifecycles = candidates.map((id) => approachById(id).lifecycle);
  const sources = [...new Set(lifecycles.flatMap((one) => one.sources))].sort((a, b) => Number(b === PLAN) - Number(a === PLAN));
  const ended = daysLeft < 0;
  const what = text(ended ? 'Card_Retirement_Ended' : 'Card_Retirement_Ends', {
    approach: names(candidates),
    date: formatDate(endsOn, locale),
  });
  return (
    <div className={classes(common.marked, styles.root, narrow && styles.narrow)}>
      <Icon name="clock" />
      <div className={common.grow}>
        <span className={classes(common.strong, narrow && styles.block)}>
          {callerId ? text('Card_Retirement_CallerId', { number: callerId, what }) : what}
        </span>
        {!narrow && ' · '}
        {textCount(text, locale, ended ? 'Card_Retirement_DaysAgo' : 'Card_Retirement_DaysLeft', { count: Math.abs(daysLeft) })}
        <div className={common.row}>
          {successors.length > 0 && text('Card_Retirement_Next', { approach: names(successors) })}
          <BasisLine basis={weakestBasis(lifecycles.map((one) => one.basis))} sources={sources} onStrip />
        </div>
      </div>
    </div>
  );
}
