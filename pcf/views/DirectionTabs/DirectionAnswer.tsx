import * as React from 'react';
import { css } from '@fluentui/react';
import { boundaryShortKey } from '../../../plugins-ts/domain/catalogue/keys';
import type { Direction } from '../../../plugins-ts/domain/types';
import { Icon } from '../icons/Icon';
import type { IconName } from '../icons/paths';
import { useView } from '../shared/View';
import { useDirectionStyles } from './DirectionTabs.styles';

/** The mark of a boundary: shield, dashed shield, or a diamond where nothing is decided. */
export function boundaryIcon(responsibility: { readonly startsAt: unknown } | null): IconName {
  if (responsibility === null) return 'undecided';
  return responsibility.startsAt === null ? 'shieldNone' : 'shield';
}

export interface DirectionAnswerProps {
  readonly direction: Pick<Direction, 'responsibility' | 'candidates'>;
  readonly strong?: boolean;
}

/** The answer of one direction, as short as it goes: "Microsoft from ACS". */
export function DirectionAnswer({ direction, strong }: DirectionAnswerProps): React.ReactElement {
  const styles = useDirectionStyles();
  const { text, size } = useView();
  const { responsibility, candidates } = direction;
  const key = responsibility === null && candidates.length === 0 ? 'Card_Boundary_Unknown' : boundaryShortKey(responsibility);
  return (
    <span
      className={css(
        styles.answer,
        size === 'narrow' && styles.answerNarrow,
        strong && styles.strong,
        responsibility !== null && responsibility.startsAt !== null ? styles.stated : styles.open,
      )}
    >
      <Icon name={boundaryIcon(responsibility)} />
      <span>{text(key)}</span>
    </span>
  );
}
