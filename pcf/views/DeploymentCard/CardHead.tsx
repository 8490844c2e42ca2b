import * as React from 'react';
import { css } from '@fluentui/react';
import { useView } from '../shared/View';
import { useCardStyles } from './DeploymentCard.styles';

export interface CardHeadProps {
  readonly title: string;
  readonly badge: React.ReactNode;
  readonly children?: React.ReactNode;
}

/** The first line of every card: what it is, and its state. */
export function CardHead({ title, badge, children }: CardHeadProps): React.ReactElement {
  const styles = useCardStyles();
  const { size } = useView();
  return (
    <div className={css(styles.head, size === 'narrow' && styles.headNarrow)}>
      <div className={styles.headLine}>
        <h2 className={styles.title}>{title}</h2>
        {badge}
      </div>
      {children}
    </div>
  );
}
