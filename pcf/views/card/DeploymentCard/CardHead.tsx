import * as React from '../../parts/react';
import { classes } from '../../parts/classes';
import { useView } from '../../parts/View';
import { useCommonStyles } from '../../parts/theme/styles';
import { useCardStyles } from './DeploymentCard.styles';

export interface CardHeadProps {
  readonly title: string;
  readonly badge: React.ReactNode;
  readonly children?: React.ReactNode;
}

/** The first part of every card: what it is, and its state. */
export function CardHead({ title, badge, children }: CardHeadProps): React.ReactElement {
  const common = useCommonStyles();
  const styles = useCardStyles();
  const { size } = useView();
  return (
    <div className={classes(styles.head, size === 'narrow' && styles.headNarrow)}>
      <div className={classes(common.row, common.between)}>
        <h2 className={styles.title}>{title}</h2>
        {badge}
      </div>
      {children}
    </div>
  );
}
