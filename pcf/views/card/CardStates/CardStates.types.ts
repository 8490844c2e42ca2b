import type { BadgeProps } from '../../parts/Badge/Badge';
import type { IconName } from '../../parts/icons/iconNames';

/**
 * Why there is no card to show.
 *
 * - `hidden`: column security hides the form's column. `noAccess`: the role lacks a privilege.
 * - `notFound`: the row is not there, or not for this user. `several`: rows have the same text and say different things.
 */
export interface CardTrouble {
  readonly kind: 'noNumber' | 'hidden' | 'noAccess' | 'notFound' | 'several' | 'offline' | 'failed';
  /** Of `noAccess`, such as `prvReadmsdyn_ocphonenumber`. */
  readonly privilege?: string;
  /** The service's own words, or a resource key `Read_…`. */
  readonly message?: string;
}

export interface MessageCardProps {
  readonly title: string;
  readonly badge: BadgeProps;
  readonly icon: IconName;
  readonly heading: string;
  readonly explanation: string;
  /** Reads again; without it there is no such button. */
  readonly onRetry?: () => void;
  /** The service's own words, on demand. */
  readonly details?: string;
}

export interface TroubleCardProps {
  readonly trouble: CardTrouble;
  /** `channel`: on a voice channel's form. `number`: on a number's own form. */
  readonly subject: 'channel' | 'number';
  readonly onRetry?: () => void;
}
