import * as React from '../react';
import { Icon } from '../icons/Icon';
import type { ButtonProps } from './Button.types';
import { useButtonStyles } from './Button.styles';

/** A button of the card. The look follows the card's own focus ring and heights, which Fluent's buttons do not have. */
export function Button({ label, onClick, look = 'default', icon, expanded, controls }: ButtonProps): React.ReactElement {
  const styles = useButtonStyles();
  return (
    <button
      type="button"
      className={styles[look]}
      onClick={onClick}
      aria-expanded={expanded}
      aria-controls={expanded ? controls : undefined}
    >
      {icon && <Icon name={icon} size={look === 'text' ? 12 : 16} flip={icon === 'back'} />}
      {label}
    </button>
  );
}
