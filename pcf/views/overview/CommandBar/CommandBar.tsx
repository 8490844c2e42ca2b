import * as React from 'react';
import { css } from '@fluentui/react';
import type { Text } from '../../../../plugins-ts/text';
import { Icon } from '../../parts/icons/Icon';
import type { IconName } from '../../parts/icons/iconNames';
import { useView } from '../../parts/View';
import { COLUMNS, DEFAULT_STATE, GROUPINGS, toggleColumn, type ColumnId } from '../model';
import type { ExportFormat, OverviewProps } from '../Overview.types';
import { columnNameKey } from '../ChannelTable/channelColumns';
import type { Layout } from '../shared/OverviewContext';
import { countText } from '../shared/formats';
import { keyPart } from '../../../../plugins-ts/text/resourceKeys';
import { type MenuGroup, MenuButton } from './MenuButton';
import { SearchBox } from './SearchBox';
import { useCommandStyles } from './CommandBar.styles';

const FORMATS: readonly ExportFormat[] = ['csv', 'excel', 'markdown', 'print'];

/** Few enough to stand side by side. */
export const MOST_COMPARED = 4;

export interface CommandBarProps extends Pick<
  OverviewProps,
  'state' | 'onStateChange' | 'busy' | 'exportFormats' | 'onRefresh' | 'onExport' | 'onCompare' | 'onDeclareSelected'
> {
  readonly layout: Layout;
  readonly selected: readonly string[];
  /** Columns that there is room for. */
  readonly columns: readonly ColumnId[];
  readonly onHelp?: () => void;
}

interface CommandProps {
  readonly icon: IconName;
  readonly label: string;
  readonly iconOnly: boolean;
  readonly onClick: () => void;
  readonly disabled?: boolean;
}

function Command({ icon, label, iconOnly, onClick, disabled }: CommandProps): React.ReactElement {
  const styles = useCommandStyles();
  return (
    <button
      type="button"
      className={css(styles.command, iconOnly && styles.iconOnly)}
      onClick={onClick}
      disabled={disabled}
      aria-label={iconOnly ? label : undefined}
      title={iconOnly ? label : undefined}
    >
      <Icon name={icon} />
      {!iconOnly && label}
    </button>
  );
}

type Menu = 'grouping' | 'sorting' | 'columns' | 'exports';

/** What the menus offer. */
function menusOf(
  { state, onStateChange, columns, exportFormats = FORMATS, onExport }: CommandBarProps,
  text: Text,
  narrow: boolean,
): Readonly<Record<Menu, readonly MenuGroup[]>> {
  const grouping: MenuGroup = {
    key: 'group',
    heading: narrow ? text('Overview_GroupBy_Heading') : undefined,
    items: GROUPINGS.map((id) => ({
      key: id,
      label: text(`Overview_GroupBy_${keyPart(id)}`),
      checked: state.groupBy === id,
      exclusive: true,
      onSelect: () => onStateChange({ ...state, groupBy: id }),
    })),
  };
  const sorting: MenuGroup = {
    key: 'sort',
    heading: text('Overview_SortBy_Heading'),
    items: COLUMNS.map((column) => ({
      key: column,
      label: text(columnNameKey(column)),
      checked: state.sort?.column === column,
      exclusive: true,
      onSelect: () => onStateChange({ ...state, sort: { column, descending: false } }),
    })),
  };
  const shown: MenuGroup = {
    key: 'columns',
    items: columns.map((column) => ({
      key: column,
      label: text(columnNameKey(column)),
      checked: state.columns.includes(column),
      disabled: column === 'channel',
      onSelect: () => onStateChange({ ...state, columns: toggleColumn(state.columns, column) }),
    })),
  };
  const showAll = (): void => onStateChange({ ...state, columns: DEFAULT_STATE.columns });
  const exported: MenuGroup = {
    key: 'export',
    items: exportFormats.map((format) => ({
      key: format,
      label: text(`Overview_Export_${keyPart(format)}`),
      onSelect: () => onExport?.(format),
    })),
  };
  return {
    grouping: [grouping],
    sorting: [sorting],
    columns: [shown, { key: 'all', items: [{ key: 'all', label: text('Overview_Columns_All'), onSelect: showAll }] }],
    exports: [exported],
  };
}

/** What can be done with the list, and the search. A command that the host has no use for is not shown. */
export function CommandBar(props: CommandBarProps): React.ReactElement {
  const { state, onStateChange, layout, selected, busy, onRefresh, onExport, onCompare, onDeclareSelected, onHelp } = props;
  const styles = useCommandStyles();
  const { text, locale } = useView();
  const narrow = layout === 'blocks';
  const wide = layout === 'wide';
  const menus = menusOf(props, text, narrow);
  const comparing = selected.length === 0 ? text('Overview_Compare') : countText(text, locale, 'Overview_CompareChannels', selected.length);
  const search = <SearchBox value={state.search} onChange={(value) => onStateChange({ ...state, search: value })} layout={layout} />;
  const channels = state.list === 'channels';
  return (
    <div className={css(styles.bar, narrow && styles.narrow)}>
      {narrow && search}
      <div
        className={narrow ? undefined : styles.commands}
        style={narrow ? { display: 'flex', gap: 4 } : undefined}
        role="group"
        aria-label={text('Overview_Commands')}
      >
        {onRefresh && <Command icon="refresh" label={text('Overview_Refresh')} iconOnly={narrow} onClick={onRefresh} disabled={busy} />}
        {channels && (
          <MenuButton
            icon="group"
            label={text('Overview_GroupBy', { grouping: text(`Overview_GroupBy_${keyPart(state.groupBy)}`) })}
            iconOnly={narrow}
            // Blocks have no headings to sort by.
            groups={narrow ? [...menus.grouping, ...menus.sorting] : menus.grouping}
          />
        )}
        {channels && !narrow && (
          <MenuButton icon="columns" label={text('Overview_Columns')} iconOnly={!wide} groups={menus.columns} staysOpen plain />
        )}
        {onExport && <MenuButton icon="download" label={text('Overview_Export')} iconOnly={narrow} groups={menus.exports} />}
        {onCompare && (
          <Command
            icon="compare"
            label={comparing}
            iconOnly={!wide}
            onClick={() => onCompare(selected)}
            disabled={selected.length === 1 || selected.length > MOST_COMPARED}
          />
        )}
        {onDeclareSelected && channels && selected.length > 0 && (
          <Command
            icon="undecided"
            label={countText(text, locale, 'Evidence_DeclareSelected', selected.length)}
            iconOnly={!wide}
            onClick={() => onDeclareSelected(selected)}
          />
        )}
        {onHelp && !narrow && <Command icon="question" label={text('Overview_Help_Command')} iconOnly onClick={onHelp} />}
      </div>
      {!narrow && search}
    </div>
  );
}
