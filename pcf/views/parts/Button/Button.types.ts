import type { IconName } from '../icons/iconNames';

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
