import * as React from 'react';
import { css } from '@fluentui/react';
import { Button } from '../parts/Button';
import { Icon } from '../parts/icons/Icon';
import type { IconName } from '../parts/icons/iconNames';
import { useIdentifier } from '../parts/useIdentifier';
import { useView } from '../parts/View';
import type { Layout } from './shared/OverviewContext';
import { BARE_BUTTON, CAPTION, createStyles, focusRing, FORCED_COLORS } from '../parts/theme/styles';

const useHelpStyles = createStyles((theme) => {
  const { palette, semanticColors: color } = theme;
  return {
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: 8,
      marginBlockEnd: 16,
      padding: '10px 12px',
      background: palette.themeLighterAlt,
      color: color.bodyText,
      '& button[aria-expanded]': { color: color.messageLink },
      [FORCED_COLORS]: { border: '1px solid CanvasText' },
    },
    blocks: { marginInline: -16, paddingInline: 16, marginBlockEnd: 12 },
    body: { flex: 1, minWidth: 0 },
    heading: { margin: 0, fontSize: 14, lineHeight: '20px', fontWeight: 600 },
    list: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
      gap: '6px 24px',
      margin: '6px 0 0',
      padding: 0,
      listStyle: 'none',
      ...CAPTION,
    },
    item: { display: 'flex', gap: 6, '> svg': { marginBlockStart: 0 } },
    stated: { color: palette.themePrimary },
    quiet: { color: palette.neutralSecondary },
    close: {
      ...BARE_BUTTON,
      ...focusRing(theme),
      display: 'grid',
      placeItems: 'center',
      width: 24,
      height: 24,
      marginBlock: -2,
      borderRadius: 2,
      flex: 'none',
      ':hover': { background: palette.themeLighter },
    },
  };
});

const POINTS: readonly (readonly [IconName, 'stated' | 'quiet', string])[] = [
  ['shield', 'stated', 'Overview_Help_Stated'],
  ['shieldNone', 'quiet', 'Overview_Help_NoneStated'],
  ['undecided', 'quiet', 'Overview_Help_Undecided'],
  ['clock', 'quiet', 'Overview_Help_Ends'],
  ['filter', 'quiet', 'Overview_Help_Filter'],
  ['list', 'quiet', 'Overview_Help_Open'],
];

/** What the marks mean and what can be clicked, for a first visit. */
export function Help({ onClose, layout }: { readonly onClose: () => void; readonly layout: Layout }): React.ReactElement {
  const styles = useHelpStyles();
  const { text } = useView();
  const headingId = useIdentifier('help');
  const listId = useIdentifier('help-points');
  const blocks = layout === 'blocks';
  // In a pane the points would push everything else off the screen.
  const [open, setOpen] = React.useState(!blocks);
  return (
    <section className={css(styles.root, blocks && styles.blocks)} aria-labelledby={headingId}>
      <div className={styles.body}>
        <h2 id={headingId} className={styles.heading}>
          {text('Overview_Help')}
        </h2>
        {blocks && (
          <Button
            look="text"
            label={text(open ? 'Overview_Help_Hide' : 'Overview_Help_Show')}
            expanded={open}
            controls={listId}
            onClick={() => setOpen(!open)}
          />
        )}
        {open && (
          <ul id={listId} className={styles.list}>
            {POINTS.map(([icon, tone, key]) => (
              <li key={key} className={styles.item}>
                <Icon name={icon} className={styles[tone]} />
                <span>{text(key)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <button
        type="button"
        className={styles.close}
        onClick={onClose}
        aria-label={text('Overview_Help_Close')}
        title={text('Overview_Help_Close')}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}
