import * as React from 'react';
import { css } from '@fluentui/react';
import { Icon } from '../../parts/icons/Icon';
import type { GridProps } from './Grid.types';
import { HEADER_HEIGHT, useGridStyles } from './Grid.styles';
import { GridRow } from './GridRow';
import { lineIndex, linesIn, lineTop, type GridItem, type GridSection } from './layout';
import type { Band } from './useVisibleBand';

interface Identified {
  readonly id: string;
}

export interface SectionRowsProps<Row extends Identified> extends Pick<
  GridProps<Row>,
  'rows' | 'layout' | 'columns' | 'renderRow' | 'renderGroup' | 'moreText' | 'selection' | 'open'
> {
  readonly section: GridSection;
  /** What of the list is on the page. */
  readonly band: Band;
  /** The item that Tab reaches. */
  readonly active: GridItem | null;
  /** Grid template of a table; `null`: blocks. */
  readonly template: string | null;
  readonly columnCount: number;
}

/** Indices of the lines of a section that are on the page. */
function linesOf({
  layout,
  section,
  band,
  active,
}: Pick<SectionRowsProps<Identified>, 'layout' | 'section' | 'band' | 'active'>): number[] {
  const [from, to] = linesIn(layout, section, band.from, band.to);
  const lines = Array.from({ length: to - from }, (_, offset) => from + offset);
  // The row with the focus stays on the page when it is scrolled away: otherwise the focus would be lost with it.
  if (active?.kind === 'row' && active.section === section) {
    const kept = Math.floor((active.row - section.start) / layout.perLine);
    if (kept < from) lines.unshift(kept);
    else if (kept >= to) lines.push(kept);
  }
  return lines;
}

/** A group's heading, its rows that are on the page, and the line that shows the rest of them. */
export function SectionRows<Row extends Identified>(props: SectionRowsProps<Row>): React.ReactElement {
  const { layout, columns, renderGroup, moreText, section, active, columnCount } = props;
  const styles = useGridStyles();
  const { group } = section;
  const headerLines = columns ? 1 : 0;
  const total = Math.ceil(section.shown / layout.perLine);
  const tabIndex = (index: number): 0 | -1 => (active?.index === index ? 0 : -1);
  const moreItem = section.firstItem + (group ? 1 : 0) + section.shown;
  return (
    <div role="rowgroup" className={styles.section} style={{ top: section.top, height: section.height }}>
      {group && (
        <div
          role="row"
          className={css(styles.group, !columns && styles.groupBlocks)}
          style={{ top: columns ? HEADER_HEIGHT : 0 }}
          data-item={section.firstItem}
          tabIndex={tabIndex(section.firstItem)}
          aria-expanded={section.expanded}
          aria-level={1}
          aria-rowindex={headerLines + section.firstLine + 1}
        >
          <div role="gridcell" aria-colspan={columnCount} className={styles.groupCell}>
            <Icon name={section.expanded ? 'chevronDown' : 'chevronRight'} flip={!section.expanded} />
            {renderGroup(group, active?.index === section.firstItem)}
          </div>
        </div>
      )}
      {linesOf(props).map((line) => renderLine(props, line))}
      {section.expanded && section.hidden > 0 && (
        <div
          role="row"
          className={styles.more}
          style={{ top: lineTop(layout, section, total) }}
          data-item={moreItem}
          tabIndex={tabIndex(moreItem)}
          aria-level={2}
          aria-rowindex={headerLines + lineIndex(section, total) + 1}
        >
          <div role="gridcell" aria-colspan={columnCount}>
            {moreText(section.hidden)}
          </div>
        </div>
      )}
    </div>
  );
}

/** One line: a row of a table, or blocks side by side. No component, so that lines keep their keys among each other. */
function renderLine<Row extends Identified>(props: SectionRowsProps<Row>, line: number): React.ReactNode {
  const { rows, layout, columns, renderRow, selection, open, section, active, template } = props;
  const first = section.start + line * layout.perLine;
  const members = rows.slice(first, Math.min(first + layout.perLine, section.start + section.shown));
  const [head] = members;
  if (head === undefined) return null;
  return (
    <GridRow
      key={head.id}
      rows={members}
      firstItem={section.firstItem + (section.group ? 1 : 0) + line * layout.perLine}
      activeItem={active?.index ?? -1}
      top={lineTop(layout, section, line)}
      height={layout.rowHeight}
      rowIndex={(columns ? 1 : 0) + lineIndex(section, line) + 1}
      level={section.group ? 2 : undefined}
      template={template}
      perLine={layout.perLine}
      renderRow={renderRow as (row: Identified, tabbable: boolean) => readonly React.ReactNode[]}
      selected={selection ? members.map(({ id }) => selection.ids.has(id)).join() : ''}
      selection={selection}
      open={members.findIndex(({ id }) => id === open)}
    />
  );
}
