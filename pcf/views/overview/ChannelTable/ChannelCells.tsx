import * as React from 'react';
import { css } from '@fluentui/react';
import {
  approachCell,
  boundaryCell,
  channelCell,
  channelNumberCell,
  numberText,
  retirementCell,
  sipCell,
  sourceCell,
  type Words,
} from '../cells/cellTexts';
import { namedNumber, waitsForTeams } from '../../../../plugins-ts/report/summary';
import { useCellStyles } from '../cells/Cell.styles';
import { FindingCounts } from '../cells/FindingCounts';
import { TwoLines } from '../cells/TwoLines';
import type { ColumnId, OverviewRow } from '../model';
import { shortened } from '../shared/TypedText';

/** What a row offers besides opening it. */
export interface RowActions {
  /** Says which approach an undecided number has. */
  readonly onDeclare?: (channelId: string) => void;
  /** Opens the channel's record, where a number can be chosen. */
  readonly onAddNumber?: (channelId: string) => void;
}

export interface ChannelCellsOptions extends Words {
  readonly numbersUnread: boolean;
  /** The number stands below its channel: there is no column for it. */
  readonly numberBelow: boolean;
  readonly actions: RowActions;
  readonly actionNames: { readonly declare: string; readonly addNumber: string };
}

function ChannelColumn({ row, options }: { readonly row: OverviewRow; readonly options: ChannelCellsOptions }): React.ReactElement {
  const styles = useCellStyles();
  const cell = channelCell(row, options);
  const number = options.numberBelow ? numberText(namedNumber(row.channel), options, options.numbersUnread) : null;
  return (
    <>
      {/* The name opens the channel. The row has the focus and answers to Enter, so it is no Tab stop of its own. */}
      <div className={css(styles.first, styles.open)} dir="auto" title={shortened(cell.first)}>
        {shortened(cell.first)}
      </div>
      {number ? (
        <div className={styles.second} dir={number.telephone ? 'ltr' : undefined} title={shortened(number.first)}>
          {number.telephone ? <span className={styles.telephone}>{shortened(number.first)}</span> : number.first}
        </div>
      ) : (
        <div className={styles.second} dir="auto" title={shortened(cell.second)}>
          {shortened(cell.second)}
        </div>
      )}
    </>
  );
}

interface ActionProps {
  readonly label: string;
  readonly tabbable: boolean;
  readonly onClick: () => void;
}

function Action({ label, tabbable, onClick }: ActionProps): React.ReactElement {
  const styles = useCellStyles();
  return (
    <button type="button" className={styles.action} tabIndex={tabbable ? 0 : -1} onClick={onClick} title={label}>
      <span className={styles.actionLabel}>{label}</span>
    </button>
  );
}

/** What stands in place of how we know, where there is something to be done about it. */
function approachAction({ id, channel }: OverviewRow, tabbable: boolean, { actions, actionNames }: ChannelCellsOptions): React.ReactNode {
  const { onDeclare, onAddNumber } = actions;
  const number = namedNumber(channel);
  if (waitsForTeams(number) && onDeclare) return <Action label={actionNames.declare} tabbable={tabbable} onClick={() => onDeclare(id)} />;
  if (number === null && onAddNumber) return <Action label={actionNames.addNumber} tabbable={tabbable} onClick={() => onAddNumber(id)} />;
  return undefined;
}

/** The cells of one row, in the order of the columns. */
export function channelCells(
  row: OverviewRow,
  columns: readonly ColumnId[],
  tabbable: boolean,
  options: ChannelCellsOptions,
): readonly React.ReactNode[] {
  const { channel, ending, counts, carrier } = row;
  const number = namedNumber(channel);
  return columns.map((column): React.ReactNode => {
    switch (column) {
      case 'channel':
        return <ChannelColumn row={row} options={options} />;
      case 'number':
        return <TwoLines cell={channelNumberCell(channel, carrier, options, options.numbersUnread)} />;
      case 'source':
        return <TwoLines cell={sourceCell(number, options)} />;
      case 'approach':
        return <TwoLines cell={approachCell(number, options, options.numbersUnread)} action={approachAction(row, tabbable, options)} />;
      case 'inbound':
      case 'outbound':
        return <TwoLines cell={boundaryCell(channel, column, options)} />;
      case 'sipContext':
        return <TwoLines cell={sipCell(channel, options)} />;
      case 'retirement':
        return <TwoLines cell={retirementCell({ number, ending }, options)} />;
      default:
        return <FindingCounts counts={counts} />;
    }
  });
}
