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
  return (
    <>
      <div className={styles.head}>
        <span className={css(cellStyles.first, cellStyles.open, styles.name)} dir="auto">
          {shortened(channelCell(row, words).first)}
        </span>
        <span className={styles.counts}>
          <FindingCounts counts={counts} />
        </span>
      </div>
      <div className={css(styles.detail, styles.pieces)}>
        <span className={number.telephone ? styles.telephone : undefined}>{shortened(number.first)}</span>
        {' · '}
        <span dir={ownDirection(approach, view)}>{approach}</span>
        {!channel.active && ` · ${text('Overview_InactiveShort')}`}
      </div>
      <dl className={styles.facts}>
        {(['inbound', 'outbound'] as const).map((name) => {
          const cell = boundaryCell(channel, name, words);
          return (
            <React.Fragment key={name}>
              <dt className={styles.label}>{text(directionKey(name))}</dt>
              <dd className={styles.value}>
                <CellIcon icon={cell.icon} small />
                <span className={styles.answer} title={cell.first}>
                  {cell.first}
                </span>
                {cell.second && channel[name].enabled !== false && <span className={styles.basis}>· {cell.second}</span>}
              </dd>
            </React.Fragment>
          );
        })}
      </dl>
    </>
  );
}
