import type { BadgeProps } from '../Badge/Badge.types';
import type { ButtonProps } from '../Button/Button.types';
import type { IconName } from '../icons/paths';

/** Why there is no card to show. */
export type CardTrouble =
  | { readonly kind: 'noNumber' }
  /** The form's column is hidden from the user by column security. */
  | { readonly kind: 'hidden' }
  | { readonly kind: 'noAccess'; readonly privilege: string; readonly message: string }
  /** The lookup names a row that is not there, or not for this user. */
  | { readonly kind: 'notFound' }
  /** Several rows have the number's text and say different things. */
  | { readonly kind: 'several' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'failed'; readonly message: string };

export interface MessageCardProps {
  readonly title: string;
  readonly badge: BadgeProps;
  readonly icon: IconName;
  readonly heading: string;
  readonly explanation: string;
  readonly actions?: readonly ButtonProps[];
  /** The service's own words, on demand. */
  readonly details?: string;
}

export interface TroubleCardProps {
  readonly trouble: CardTrouble;
  /** `channel`: on a voice channel's form. `number`: on a number's own form. */
  readonly subject: 'channel' | 'number';
  /** Reads again; without it there is no such button. */
  readonly onRetry?: () => void;
}
