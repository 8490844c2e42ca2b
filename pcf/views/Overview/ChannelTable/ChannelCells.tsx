import * as React from 'react';
import { css } from '@fluentui/react';
import { approachCell, boundaryCell, channelCell, numberCell, numberText, retirementCell, sipCell, sourceCell, type Cell, type Words } from '../cells/cellTexts';
import { useCellStyles } from '../cells/Cell.styles';
import { FindingCounts } from '../cells/FindingCounts';
import { TwoLines } from '../cells/TwoLines';
import type { ColumnId, OverviewRow } from '../model';
import { TypedText } from '../shared/TypedText';

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

export interface ChannelNameProps {
  readonly cell: Cell;
  readonly bare?: boolean;
}

/** The name of a channel, which opens it. The row has the focus and answers to Enter, so this is no Tab stop of its own. */
export function ChannelName({ cell }: ChannelNameProps): React.ReactElement {
  const styles = useCellStyles();
  return (
    <span className={css(styles.open)} title={cell.first.slice(0, 300)}>
      <TypedText>{cell.first}</TypedText>
    </span>
  );
}

function ChannelColumn({ row, options }: { readonly row: OverviewRow; readonly options: ChannelCellsOptions }): React.ReactElement {
  const styles = useCellStyles();
  const cell = channelCell(row, options);
  const number = options.numberBelow ? numberText(row.channel.number, options, options.numbersUnread) : null;
  return (
    <>
      <div className={styles.first}>
        <ChannelName cell={cell} />
      </div>
      <div className={styles.second}>
        {number ? <span className={number.telephone ? styles.telephone : styles.cut}>{number.first}</span> : <TypedText className={styles.cut}>{cell.second}</TypedText>}
      </div>
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
    <button type="button" className={styles.action} tabIndex={tabbable ? 0 : -1} onClick={onClick}>
      {label}
    </button>
  );
}

/** What stands in place of how we know, where there is something to be done about it. */
function approachAction({ id, channel, share }: OverviewRow, tabbable: boolean, { actions, actionNames }: ChannelCellsOptions): React.ReactNode {
  const { onDeclare, onAddNumber } = actions;
  if (share === 'undecidedTeams' && onDeclare) return <Action label={actionNames.declare} tabbable={tabbable} onClick={() => onDeclare(id)} />;
  if (channel.number === null && onAddNumber) return <Action label={actionNames.addNumber} tabbable={tabbable} onClick={() => onAddNumber(id)} />;
  return undefined;
}

/** The cells of one row, in the order of the columns. */
export function channelCells(row: OverviewRow, columns: readonly ColumnId[], tabbable: boolean, options: ChannelCellsOptions): readonly React.ReactNode[] {
  const { channel, ending, counts, carrier } = row;
  const { number } = channel;
  return columns.map((column): React.ReactNode => {
    switch (column) {
      case 'channel':
        return <ChannelColumn row={row} options={options} />;
      case 'number':
        return <TwoLines cell={numberCell(number, carrier, options, options.numbersUnread)} />;
      case 'source':
        return <TwoLines cell={sourceCell(number, options)} />;
      case 'approach':
        return <TwoLines cell={approachCell(number, options)} action={approachAction(row, tabbable, options)} />;
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
