import * as React from '../../parts/react';
import { hasText } from '../../../../plugins-ts/text';
import { Icon } from '../../parts/icons/Icon';
import { classes } from '../../parts/classes';
import { keyPart } from '../../../../plugins-ts/text/resourceKeys';
import { useView } from '../../parts/View';
import { useCommonStyles } from '../../parts/theme/styles';
import type { UnreadTable } from './DeploymentCard.types';
import { useCardStyles } from './DeploymentCard.styles';

/** Tables that could not be read, by name and privilege, or that lack columns, and what the card therefore cannot say. */
export function Notices({ unread }: { readonly unread: readonly UnreadTable[] }): React.ReactElement | null {
  const common = useCommonStyles();
  const styles = useCardStyles();
  const { text } = useView();
  if (unread.length === 0) return null;
  return (
    <ul className={classes(common.list, styles.notices)} aria-label={text('Card_Notices')}>
      {unread.map(({ entitySet, state, privilege, lacking = [] }) => {
        const consequence = `Card_Unread_${entitySet}`;
        const table = text(`Card_Table_${entitySet}`);
        const lines = [
          ...(state === 'read' ? [] : [text(`Card_Unread_${keyPart(state)}`, { table, privilege })]),
          ...(state !== 'read' && hasText(text, consequence) ? [text(consequence)] : []),
          ...(lacking.length === 0 ? [] : [text('Card_Lacking', { table, columns: lacking.join(', ') })]),
        ];
        return (
          <li key={entitySet} className={common.marked}>
            <Icon name={state === 'denied' ? 'lock' : 'info'} />
            <span className={common.grow}>{lines.join(' ')}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Small print, one paragraph for each key. */
export function Notes({ keys }: { readonly keys: readonly string[] }): React.ReactElement {
  const common = useCommonStyles();
  const styles = useCardStyles();
  const { text } = useView();
  return (
    <>
      {keys.map((key) => (
        <p key={key} className={classes(styles.note, common.caption, common.subtle)}>
          {text(key)}
        </p>
      ))}
    </>
  );
}
