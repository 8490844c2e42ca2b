import * as React from 'react';
import { css } from '@fluentui/react';
import { directionKey } from '../../../plugins-ts/catalogue/catalogueKeys';
import { approachName, boundaryCell, channelCell, numberText, type Words } from './cells/cellTexts';
import { useCellStyles } from './cells/Cell.styles';
import { FindingCounts } from './cells/FindingCounts';
import { CellIcon, ownDirection } from './cells/TwoLines';
import type { OverviewRow } from './model';
import { useView } from '../parts/View';
import { shortened } from './shared/TypedText';
import { CAPTION, createStyles } from '../parts/theme/styles';

/** Px of one block, its line included. */
export const BLOCK_HEIGHT = 97;

export const useBlockStyles = createStyles(({ semanticColors: color }) => ({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 8, minWidth: 0 },
  name: { flex: '0 1 auto' },
  counts: { flex: 'none' },
  detail: { ...CAPTION, color: color.bodySubtext, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  /** Pieces of a line, each of which is cut at its own end: the first last. */
  pieces: {
    display: 'flex',
    whiteSpace: 'pre',
    '> *': { overflow: 'hidden', textOverflow: 'ellipsis', maxWidth: '100%' },
    '> :first-child': { flex: 'none' },
  },
  telephone: { unicodeBidi: 'isolate', direction: 'ltr', fontVariantNumeric: 'tabular-nums' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'fit-content(45%) minmax(0, 1fr)',
    gap: '0 8px',
    margin: '4px 0 0',
    fontSize: 12,
    lineHeight: '18px',
  },
  label: { margin: 0, color: color.bodySubtext, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  value: { margin: 0, display: 'flex', alignItems: 'center', gap: 4, minWidth: 0 },
  /** All that there is beside its icon: the basis gives way. */
  cellText: { flex: '0 0 auto', maxWidth: 'calc(100% - 16px)', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  basis: { flex: '0 1 auto', minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: color.bodySubtext },
}));

export interface ChannelBlockProps {
  readonly row: OverviewRow;
  readonly words: Words;
  readonly numbersUnread: boolean;
}

/** A channel where there is no room for a table: name and findings, number and approach, and where the boundary lies each way. */
export function ChannelBlock({ row, words, numbersUnread }: ChannelBlockProps): React.ReactElement {
  const styles = useBlockStyles();
  const cellStyles = useCellStyles();
  const { text } = words;
  const { channel, counts } = row;
  const view = useView();
  const approach = approachName(channel.number, words);
  const number = numberText(channel.number, words, numbersUnread);
  const shownNumber = shortened(number.first);
  const name = shortened(channelCell(row, words).first);
  return (
    <>
      <div className={styles.head}>
        <span className={css(cellStyles.first, cellStyles.open, styles.name)} dir="auto" title={name}>
          {name}
        </span>
        <span className={styles.counts}>
          <FindingCounts counts={counts} />
        </span>
      </div>
      <div className={css(styles.detail, styles.pieces)}>
        <span className={number.telephone ? styles.telephone : undefined} title={shownNumber}>
          {shownNumber}
        </span>
        {' · '}
        <span dir={ownDirection(approach, view)} title={approach}>
          {approach}
        </span>
        {!channel.active && ` · ${text('Overview_InactiveShort')}`}
      </div>
      <dl className={styles.facts}>
        {(['inbound', 'outbound'] as const).map((direction) => {
          const cell = boundaryCell(channel, direction, words);
          const label = text(directionKey(direction));
          return (
            <React.Fragment key={direction}>
              <dt className={styles.label} title={label}>
                {label}
              </dt>
              <dd className={styles.value}>
                <CellIcon icon={cell.icon} small />
                <span className={styles.cellText} title={cell.first}>
                  {cell.first}
                </span>
                {cell.second && channel[direction].enabled !== false && (
                  <span className={styles.basis} title={cell.second}>
                    · {cell.second}
                  </span>
                )}
              </dd>
            </React.Fragment>
          );
        })}
      </dl>
    </>
  );
}
