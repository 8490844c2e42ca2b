import * as React from 'react';
import { css } from '@fluentui/react';
import { SipMarkIcon } from '../../card/CallPath/SipMarkIcon';
import { Icon } from '../../parts/icons/Icon';
import { useView, type View } from '../../parts/View';
import { shortened } from '../shared/TypedText';
import type { Cell } from './cellTexts';
import { useCellStyles } from './Cell.styles';

export interface TwoLinesProps {
  readonly cell: Cell;
  /** Stands in place of the second line. */
  readonly action?: React.ReactNode;
}

/** Letters of Hebrew and Arabic, and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * The direction of a line of words, where it is not that of the list: an English product name alone in an Arabic list
 * would lose its beginning instead of its end.
 */
export const ownDirection = (words: string, { dir }: Pick<View, 'dir'>): 'ltr' | undefined =>
  dir === 'rtl' && !RIGHT_TO_LEFT.test(words) ? 'ltr' : undefined;

/** A cell of the list: its value, then its basis or detail. What does not fit is cut, and whole in the tooltip. */
export function TwoLines({ cell, action }: TwoLinesProps): React.ReactElement {
  const styles = useCellStyles();
  const view = useView();
  const { first, second, icon, secondIcon, telephone, typed } = cell;
  return (
    <>
      {/* A telephone number is cut at its own end, on whatever side of the cell it stands. */}
      <div className={styles.first} dir={telephone ? 'ltr' : ownDirection(first, view)} title={shortened(first)}>
        <CellIcon icon={icon} />
        {telephone ? <span className={styles.telephone}>{shortened(first)}</span> : shortened(first)}
      </div>
      {/* A typed name takes the direction of its own text, so that its end is what is cut. */}
      <div
        className={action ? styles.actionLine : styles.second}
        dir={typed ? 'auto' : action ? undefined : ownDirection(second, view)}
        title={second ? shortened(second) : undefined}
      >
        {action ?? (
          <>
            {secondIcon && <Icon name={secondIcon} size={12} />}
            {shortened(second)}
          </>
        )}
      </div>
    </>
  );
}

/** The mark before a value. */
export function CellIcon({ icon, small }: { readonly icon: Cell['icon']; readonly small?: boolean }): React.ReactElement | null {
  const styles = useCellStyles();
  if (!icon) return null;
  if ('mark' in icon) return <SipMarkIcon mark={icon.mark} />;
  return <Icon name={icon.name} size={small ? 12 : 16} className={css(styles[icon.tone])} />;
}
