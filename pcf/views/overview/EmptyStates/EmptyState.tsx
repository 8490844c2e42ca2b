import * as React from 'react';
import { Button } from '../../parts/Button/Button';
import type { ButtonProps } from '../../parts/Button/Button.types';
import { Icon } from '../../parts/icons/Icon';
import type { IconName } from '../../parts/icons/iconNames';
import { useEmptyStyles } from './EmptyState.styles';

export interface EmptyStateProps {
  readonly icon: IconName;
  readonly heading: string;
  readonly explanation: string;
  readonly actions?: readonly ButtonProps[];
}

/** In place of a list: why there is nothing in it, and what to do. */
export function EmptyState({ icon, heading, explanation, actions = [] }: EmptyStateProps): React.ReactElement {
  const styles = useEmptyStyles();
  return (
    <div className={styles.root}>
      <Icon name={icon} size={40} />
      <h2 className={styles.heading}>{heading}</h2>
      <p className={styles.explanation}>{explanation}</p>
      {actions.length > 0 && (
        <div className={styles.actions}>
          {actions.map((action) => (
            <Button key={action.label} {...action} />
          ))}
        </div>
      )}
    </div>
  );
}
