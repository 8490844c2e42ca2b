import * as React from 'react';
import { css } from '@fluentui/react';
import { directionKey } from '../../../../plugins-ts/catalogue/keys';
import { approachName, boundaryCell, channelCell, numberText, type Words } from '../cells/cellTexts';
import { useCellStyles } from '../cells/Cell.styles';
import { FindingCounts } from '../cells/FindingCounts';
import { CellIcon, ownDirection } from '../cells/TwoLines';
import type { OverviewRow } from '../model';
import { useView } from '../../parts/View';
import { shortened } from '../shared/TypedText';
import { useBlockStyles } from './ChannelBlock.styles';

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
                <span className={styles.answer} title={cell.first}>
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
