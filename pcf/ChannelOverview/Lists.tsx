import * as React from 'react';
import { ChannelTable } from '../views/overview/ChannelTable/ChannelTable';
import { isUnread, type OverviewState, type VisibleRows } from '../views/overview/model';
import type { GridHandle } from '../views/overview/Grid/Grid.types';
import type { Layout } from '../views/overview/shared/OverviewContext';
import { NumberTable } from '../views/overview/NumberTable';
import { useByKey } from '../views/parts/useStable';
import { useView } from '../views/parts/View';
import type { HostRows } from './hostRows';
import type { DescribedRows } from './describeRows';
import { NumberGrid } from './NumberGrid';

export interface ListsProps {
  readonly host: HostRows;
  readonly described: DescribedRows;
  readonly view: VisibleRows;
  readonly state: OverviewState;
  readonly onStateChange: (state: OverviewState) => void;
  readonly layout: Layout;
  /** Px. */
  readonly width: number;
  /** "10 of 24 channels". */
  readonly result: string;
}

const NO_ACTIONS = {};

/** What was selected last, until the host says otherwise: not every host updates a control for its own selecting. */
function useSelection({ selected, actions }: HostRows): readonly [readonly string[], (ids: readonly string[]) => void] {
  const [chosen, setChosen] = React.useState(selected);
  const given = useByKey(selected, selected.join());
  React.useEffect(() => setChosen(given), [given]);
  const latest = React.useRef(actions);
  latest.current = actions;
  const select = React.useCallback((ids: readonly string[]) => {
    setChosen(ids);
    latest.current.select(ids);
  }, []);
  return [chosen, select];
}

/** The channels, or the numbers, of the host's view. */
export function Lists({ host, described, view, state, onStateChange, layout, width, result }: ListsProps): React.ReactElement {
  const { text } = useView();
  const [selected, select] = useSelection(host);
  const grid = React.useRef<GridHandle | null>(null);
  const footer = (): React.ReactElement => <span>{result}</span>;
  const common = { layout, width, handle: grid, onOpen: host.actions.open, renderFooter: footer };
  if (host.kind === 'channels') {
    return (
      <ChannelTable
        {...common}
        view={view}
        state={state}
        onStateChange={onStateChange}
        numbersUnread={isUnread(described.report, 'msdyn_ocphonenumbers')}
        actions={NO_ACTIONS}
        selected={selected}
        onSelectedChange={select}
      />
    );
  }
  const label = text('List_Numbers');
  if (layout === 'blocks') return <NumberTable {...common} label={label} rows={described.numbers} open={null} />;
  return (
    <NumberGrid
      {...common}
      label={label}
      rows={described.numbers}
      sort={host.sort}
      sortable={host.sortable}
      onSort={host.actions.sortBy}
      selected={selected}
      onSelectedChange={select}
    />
  );
}
