import type { IconName } from '../../parts/icons/iconNames';

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly onSelect: () => void;
  /** For choices; actions have none. */
  readonly checked?: boolean;
  /** One of several, rather than each by itself. */
  readonly exclusive?: boolean;
  readonly disabled?: boolean;
}

export interface MenuGroup {
  readonly key: string;
  readonly heading?: string;
  readonly items: readonly MenuItem[];
}

export interface MenuButtonProps {
  readonly icon: IconName;
  readonly label: string;
  /** The icon alone, with the label as name and tooltip. */
  readonly iconOnly?: boolean;
  readonly groups: readonly MenuGroup[];
  /** Without the arrow that says that there is more: the label does. */
  readonly plain?: boolean;
  /** Stays open after a choice, where several are made at a time. */
  readonly staysOpen?: boolean;
}
