import * as React from './react';
import { Icon } from './icons/Icon';
import type { IconName } from './icons/iconNames';
import type { IRawStyle } from '@fluentui/react';
import { BARE_BUTTON, CAPTION, createStyles, FILLED, focusRing, hitArea } from './theme/styles';

const useButtonStyles = createStyles((theme) => {
  const { palette, semanticColors: color } = theme;
  const button: IRawStyle = { ...BARE_BUTTON, ...focusRing(theme), display: 'inline-flex', alignItems: 'center', gap: 6 };
  const framed: IRawStyle = { ...button, minHeight: 32, padding: '0 16px', borderRadius: 2, fontWeight: 600 };
  return {
    default: { ...framed, border: `1px solid ${palette.neutralSecondary}`, ':hover': { background: color.buttonBackgroundHovered } },
    primary: {
      ...framed,
      border: '1px solid transparent',
      background: palette.themePrimary,
      color: palette.white,
      ':hover': { background: palette.themeDarkAlt, ...FILLED },
      ...FILLED,
    },
    text: { ...button, ...CAPTION, ...hitArea(4), color: color.link, ':hover': { textDecoration: 'underline' } },
  };
});

export interface ButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  /** `text` looks like a link: for what only shows or hides more. */
  readonly look?: 'primary' | 'default' | 'text';
  readonly icon?: IconName;
  /** For buttons that show or hide something. */
  readonly expanded?: boolean;
  /** Id of what is shown or hidden. */
  readonly controls?: string;
}

/** A button of the card. The look follows the card's own focus ring and heights, which Fluent's buttons do not have. */
export function Button({ label, onClick, look = 'default', icon, expanded, controls }: ButtonProps): React.ReactElement {
  const styles = useButtonStyles();
  return (
    <button
      type="button"
      className={styles[look]}
      // The second click of a double click would meet what the first one has put in its place, such as "Stop" instead of "Write".
      onClick={({ detail }) => (detail < 2 || expanded !== undefined) && onClick()}
      aria-expanded={expanded}
      aria-controls={expanded ? controls : undefined}
    >
      {icon && <Icon name={icon} size={look === 'text' ? 12 : 16} flip={icon === 'back'} />}
      {label}
    </button>
  );
}
