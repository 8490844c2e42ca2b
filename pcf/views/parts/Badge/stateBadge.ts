import { lifecycleKey } from '../../../../plugins-ts/catalogue/keys';
import type { LifecycleStatus } from '../../../../plugins-ts/catalogue/vocabulary';
import type { PhoneNumber } from '../../../../plugins-ts/organization/types';
import type { Text } from '../../../../plugins-ts/text';
import type { BadgeProps, BadgeTone } from './Badge';

type Look = readonly [BadgeTone, BadgeProps['icon']];

const LOOKS: Readonly<Record<LifecycleStatus, Look>> = {
  current: ['good', 'carried'],
  retiring: ['caution', 'clock'],
  ended: ['bad', 'lost'],
  temporary: ['neutral', 'clock'],
  legacy: ['neutral', 'clock'],
  notSupportedHere: ['bad', 'lost'],
  unknown: ['open', 'undecided'],
};

/**
 * The badge of a number. One whose approach is not decided says so, whatever its candidates share: "Undecided" when
 * there are candidates, "Unknown" when there is nothing to decide on.
 */
export function stateBadge(number: Pick<PhoneNumber, 'certainty' | 'lifecycle'> | null, text: Text): BadgeProps {
  if (number?.certainty === 'ambiguous') return { tone: 'open', icon: 'undecided', label: text('Card_State_Undecided') };
  const status = number?.lifecycle.status ?? 'unknown';
  const [tone, icon] = LOOKS[status];
  return { tone, icon, label: text(lifecycleKey(status)) };
}
