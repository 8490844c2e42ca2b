import type { IconName } from '../icons/iconNames';

export type BadgeTone = 'neutral' | 'good' | 'caution' | 'bad' | 'open';

export interface BadgeProps {
  readonly tone: BadgeTone;
  readonly icon: IconName;
  readonly label: string;
}
