import * as React from 'react';
import { css } from '@fluentui/react';
import { SipMarkIcon } from '../../CallPath/SipMarkIcon';
import { Icon } from '../../icons/Icon';
import { shortened, TypedText } from '../shared/TypedText';
import type { Cell } from './cellTexts';
import { useCellStyles } from './Cell.styles';

export interface TwoLinesProps {
  readonly cell: Cell;
  /** Stands in place of the second line. */
  readonly action?: React.ReactNode;
}

/** A cell of the list: the answer, then its basis or detail. What does not fit is cut, and whole in the tooltip. */
export function TwoLines({ cell, action }: TwoLinesProps): React.ReactElement {
  const styles = useCellStyles();
  const { first, second, icon, secondIcon, telephone, typed } = cell;
  return (
    <>
      <div className={styles.first}>
        <CellIcon icon={icon} />
        {typed === 'first' ? (
          <TypedText className={styles.cut}>{first}</TypedText>
        ) : (
          <span className={telephone ? styles.telephone : styles.cut} title={shortened(first)}>
            {shortened(first)}
          </span>
        )}
      </div>
      <div className={styles.second}>
        {action ?? (
          <>
            {secondIcon && <Icon name={secondIcon} size={12} />}
            {typed === 'second' ? (
              <TypedText className={styles.cut}>{second}</TypedText>
            ) : (
              <span className={styles.cut} title={second || undefined}>
                {second}
              </span>
            )}
          </>
        )}
      </div>
    </>
  );
}

/** The mark before an answer. */
export function CellIcon({ icon, small }: { readonly icon: Cell['icon']; readonly small?: boolean }): React.ReactElement | null {
  const styles = useCellStyles();
  if (!icon) return null;
  if ('mark' in icon) return <SipMarkIcon mark={icon.mark} />;
  return <Icon name={icon.name} size={small ? 12 : 16} className={css(styles[icon.tone])} />;
}
