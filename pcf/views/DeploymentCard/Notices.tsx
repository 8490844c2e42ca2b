import * as React from 'react';
import { css } from '@fluentui/react';
import { hasText } from '../../../plugins-ts/text';
import { Icon } from '../icons/Icon';
import { useView } from '../shared/View';
import type { UnreadTable } from './DeploymentCard.types';
import { useCardStyles } from './DeploymentCard.styles';

/** Tables that could not be read, by name and privilege, and what the card therefore cannot say. */
export function Notices({ unread }: { readonly unread: readonly UnreadTable[] }): React.ReactElement | null {
  const styles = useCardStyles();
  const { text, size } = useView();
  if (unread.length === 0) return null;
  return (
    <ul className={css(styles.notices, size === 'narrow' && styles.noticesNarrow)} aria-label={text('Card_Notices')}>
      {unread.map(({ entitySet, state, privilege }) => {
        const consequence = `Card_Unread_${entitySet}`;
        return (
          <li key={entitySet} className={styles.notice}>
            <Icon name={state === 'denied' ? 'lock' : 'information'} />
            <span>
              {text(state === 'denied' ? 'Card_Unread_Denied' : state === 'missing' ? 'Card_Unread_Missing' : 'Card_Unread_Failed', {
                table: text(`Card_Table_${entitySet}`),
                privilege,
              })}
              {hasText(text, consequence) && ` ${text(consequence)}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
