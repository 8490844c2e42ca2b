import * as React from 'react';
import { css } from '@fluentui/react';
import { BLOCK_HEIGHT, useBlockStyles } from './ChannelBlock';
import { approachName, carrierText, numberText, numberRetirementCell, usesText, type Words } from './cells/cellTexts';
import { useCellStyles } from './cells/Cell.styles';
import { FindingCounts } from './cells/FindingCounts';
import { ownDirection } from './cells/TwoLines';
import type { GridHandle, GridProps } from './Grid/Grid.types';
import { VirtualGrid } from './Grid/VirtualGrid';
import type { NumberRow } from './model';
import { numberCells, numberColumns, numberLayout, UNGROUPED } from './numberColumns';
import { shortened, TypedText } from './shared/TypedText';
import { TWO_BLOCKS_FROM, type Layout } from './shared/OverviewContext';
import { usePhone } from '../parts/phone';
import { useView } from '../parts/View';

export interface NumberTableProps {
  readonly label: string;
  readonly rows: readonly NumberRow[];
  /** Whether where they are used is told. */
  readonly withUses?: boolean;
  readonly layout: Layout;
  /** Px. */
  readonly width: number;
  readonly onOpen: (numberId: string) => void;
  /** Id of the number whose details are open. */
  readonly open: string | null;
  readonly handle: React.MutableRefObject<GridHandle | null>;
  readonly renderFooter: GridProps<NumberRow>['renderFooter'];
}

/** Numbers without a channel. In the order of the report, which is that of the numbers themselves. */
export function NumberTable({
  label,
  rows,
  withUses = false,
  layout,
  width,
  onOpen,
  open,
  handle,
  renderFooter,
}: NumberTableProps): React.ReactElement {
  const { text, locale } = useView();
  const phone = usePhone();
  const blocks = layout === 'blocks';
  const perLine = blocks && width >= TWO_BLOCKS_FROM ? 2 : 1;
  const grid = React.useMemo(() => numberLayout(rows, blocks ? BLOCK_HEIGHT : undefined, perLine), [rows, blocks, perLine]);
  const columns = React.useMemo(() => (blocks ? null : numberColumns(text, { withUses })), [blocks, text, withUses]);
  const renderRow = React.useMemo(() => {
    const words: Words = { text, locale, phone };
    return blocks
      ? (row: NumberRow) => [<NumberBlock key="block" row={row} words={words} withUses={withUses} />]
      : (row: NumberRow) => numberCells(<NumberName key="number" row={row} words={words} />, row, words, withUses);
  }, [blocks, text, locale, phone, withUses]);
  return (
    <VirtualGrid
      label={label}
      rows={rows}
      layout={grid}
      columns={columns}
      sort={null}
      onSort={() => undefined}
      renderRow={renderRow}
      onOpen={onOpen}
      open={open}
      {...UNGROUPED}
      handle={handle}
      renderFooter={renderFooter}
    />
  );
}

interface NameProps {
  readonly row: Pick<NumberRow, 'number'> & { readonly carrier: string | null };
  readonly words: Words;
}

function NumberName({ row: { number, carrier }, words }: NameProps): React.ReactElement {
  const styles = useCellStyles();
  const { first, telephone } = numberText(number, words, false);
  return (
    <>
      <div className={css(styles.first, styles.open)} dir={telephone ? 'ltr' : undefined} title={shortened(first)}>
        {telephone ? <span className={styles.telephone}>{shortened(first)}</span> : first}
      </div>
      {carrier !== null && (
        <div className={styles.second} dir="auto" title={shortened(carrierText(carrier, words))}>
          {shortened(carrierText(carrier, words))}
        </div>
      )}
    </>
  );
}

interface BlockProps {
  readonly row: NumberRow;
  readonly words: Words;
  readonly withUses: boolean;
}

function NumberBlock({ row, words, withUses }: BlockProps): React.ReactElement {
  const styles = useBlockStyles();
  const view = useView();
  const { number, counts, carrier } = row;
  const approach = approachName(number, words);
  const ends = numberRetirementCell(number, words);
  const below = withUses ? usesText(number, words) : carrierText(carrier, words);
  return (
    <>
      <div className={styles.head}>
        <span className={styles.name}>
          <NumberName row={{ number, carrier: null }} words={words} />
        </span>
        <span className={styles.counts}>
          <FindingCounts counts={counts} />
        </span>
      </div>
      <div className={styles.detail} title={shortened(below)}>
        <TypedText>{below}</TypedText>
      </div>
      <dl className={styles.facts}>
        <dt className={styles.label} title={words.text('Overview_Column_Approach')}>
          {words.text('Overview_Column_Approach')}
        </dt>
        <dd className={styles.value}>
          <span className={styles.basis} style={{ color: 'inherit' }} dir={ownDirection(approach, view)} title={approach}>
            {approach}
          </span>
        </dd>
        <dt className={styles.label} title={words.text('Overview_Column_Retirement')}>
          {words.text('Overview_Column_Retirement')}
        </dt>
        <dd className={styles.value}>
          <span className={styles.cellText} title={ends.first}>
            {ends.first}
          </span>
          {ends.second && (
            <span className={styles.basis} title={ends.second}>
              · {ends.second}
            </span>
          )}
        </dd>
      </dl>
    </>
  );
}
