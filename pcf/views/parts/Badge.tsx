import * as React from './react';
import { Icon } from './icons/Icon';
import { classes } from './classes';
import type { IconName } from './icons/iconNames';
import { CAPTION, createStyles, FORCED_COLORS } from './theme/styles';
import { lifecycleKey } from '../../../plugins-ts/catalogue/catalogueKeys';
import type { LifecycleStatus } from '../../../plugins-ts/catalogue/vocabulary';
import type { PhoneNumber } from '../../../plugins-ts/organization/organizationTypes';
import type { Text } from '../../../plugins-ts/text';

const useBadgeStyles = createStyles(({ semanticColors: color, palette }) => ({
  root: {
    ...CAPTION,
    display: 'inline-flex',
    alignItems: 'center',
    gap: 4,
    padding: '2px 6px',
    borderRadius: 2,
    fontWeight: 600,
    whiteSpace: 'nowrap',
    color: color.bodyText,
    [FORCED_COLORS]: { outline: '1px solid' },
  },
  neutral: { background: color.infoBackground, '> svg': { color: color.infoIcon } },
  good: { background: color.successBackground, '> svg': { color: color.successIcon } },
  caution: { background: color.warningBackground, '> svg': { color: color.severeWarningIcon } },
  bad: { background: color.errorBackground, '> svg': { color: color.errorIcon } },
  open: { boxShadow: `inset 0 0 0 1px ${palette.neutralSecondary}` },
}));

export type BadgeTone = 'neutral' | 'good' | 'caution' | 'bad' | 'open';

export interface BadgeProps {
  readonly tone: BadgeTone;
  readonly icon: IconName;
  readonly label: string;
}

/** The state of a number: filled rectangle, icon, word. */
export function Badge({ tone, icon, label }: BadgeProps): React.ReactElement {
  const styles = useBadgeStyles();
  return (
    <span className={classes(styles.root, styles[tone])}>
      <Icon name={icon} size={12} />
      {label}
    </span>
  );
}

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
