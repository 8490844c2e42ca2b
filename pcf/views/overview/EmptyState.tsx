import * as React from 'react';
import { Button, type ButtonProps } from '../parts/Button';
import { Icon } from '../parts/icons/Icon';
import type { IconName } from '../parts/icons/iconNames';
import { createStyles, FORCED_COLORS } from '../parts/theme/styles';

const useEmptyStyles = createStyles(({ palette, semanticColors: color }) => ({
  root: {
    border: `1px solid ${palette.neutralQuaternaryAlt}`,
    padding: '36px 24px',
    marginBlockStart: 16,
    textAlign: 'center',
    '> svg': { color: palette.neutralSecondary },
    [FORCED_COLORS]: { borderColor: 'CanvasText' },
  },
  heading: { margin: '8px 0 4px', fontSize: 16, lineHeight: '22px', fontWeight: 600, color: color.bodyText, overflowWrap: 'anywhere' },
  explanation: { margin: '0 auto 16px', maxWidth: 420, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: 8 },
}));

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
