import * as React from 'react';
import { css } from '@fluentui/react';
import { Icon } from '../../parts/icons/Icon';
import { useView } from '../../parts/View';
import type { GridProps } from './Grid.types';
import { FOOTER_HEIGHT, GUTTER, HEADER_HEIGHT, useGridStyles } from './Grid.styles';
import { GridHeader } from './GridHeader';
import { GridRow } from './GridRow';
import { GROUP_HEIGHT, lineIndex, linesIn, lineTop, sectionsIn, type GridSection } from './layout';
import { RangeFooter } from './RangeFooter';
import { useGridFocus } from './useGridFocus';
import { useVisibleBand } from './useVisibleBand';

/**
 * A list of any length of which only what can be seen is on the page. Rows have the focus, one Tab stop for them all;
 * headings of groups stick below the columns' own.
 *
 * Fluent's own `DetailsList` measures every row and renders them in pages after the scroll, which shows as blank rows when
 * thousands are scrolled; with fixed heights nothing has to be measured.
 */
export function VirtualGrid<Row extends { readonly id: string }>(props: GridProps<Row>): React.ReactElement {
  const { label, rows, layout, columns, renderRow, renderGroup, selection, open, renderFooter, moreText } = props;
  const styles = useGridStyles();
  const { dir } = useView();
  const body = React.useRef<HTMLDivElement>(null);
  const footer = React.useRef<RangeFooter>(null);
  const [band, measure] = useVisibleBand(body, layout, (seen) => footer.current?.show(layout, seen));

  const insets = {
    top: columns ? HEADER_HEIGHT : 0,
    group: layout.sections[0]?.group ? GROUP_HEIGHT : 0,
    bottom: renderFooter ? FOOTER_HEIGHT : 0,
  };
  const focus = useGridFocus({ ...props, body, measure, insets, rtl: dir === 'rtl' });
  const active = focus.active;

  const template = columns?.map(({ width }) => `minmax(0, ${width}fr)`).join(' ') ?? '';
  const headerLines = columns ? 1 : 0;
  const columnCount = columns ? columns.length + (selection ? 1 : 0) : layout.perLine;

  const renderLine = (section: GridSection, line: number): React.ReactNode => {
    const first = section.start + line * layout.perLine;
    const members = rows.slice(first, Math.min(first + layout.perLine, section.start + section.shown));
    const firstItem = section.firstItem + (section.group ? 1 : 0) + line * layout.perLine;
    const [head] = members;
    if (head === undefined) return null;
    return (
      <GridRow
        key={head.id}
        rows={members}
        firstItem={firstItem}
        activeItem={active?.index ?? -1}
        top={lineTop(layout, section, line)}
        height={layout.rowHeight}
        rowIndex={headerLines + lineIndex(section, line) + 1}
        level={section.group ? 2 : undefined}
        template={columns ? `${GUTTER}px ${template}` : null}
        perLine={layout.perLine}
        renderRow={renderRow as (row: { readonly id: string }, tabbable: boolean) => readonly React.ReactNode[]}
        selected={selection ? members.map(({ id }) => selection.ids.has(id)).join() : ''}
        selection={selection}
        open={members.findIndex(({ id }) => id === open)}
      />
    );
  };

  const renderSection = (section: GridSection): React.ReactNode => {
    const [from, to] = linesIn(layout, section, band.from, band.to);
    const lines = Array.from({ length: to - from }, (_, offset) => from + offset);
    // The row with the focus stays on the page when it is scrolled away: otherwise the focus would be lost with it.
    if (active?.kind === 'row' && active.section === section) {
      const kept = Math.floor((active.row - section.start) / layout.perLine);
      if (kept < from) lines.unshift(kept);
      else if (kept >= to) lines.push(kept);
    }
    const { group } = section;
    const total = Math.ceil(section.shown / layout.perLine);
    const tabbable = (index: number): 0 | -1 => (active?.index === index ? 0 : -1);
    const moreItem = section.firstItem + (group ? 1 : 0) + section.shown;
    return (
      <div role="rowgroup" key={group?.key ?? ''} className={styles.section} style={{ top: section.top, height: section.height }}>
        {group && (
          <div
            role="row"
            className={css(styles.group, !columns && styles.groupBlocks)}
            style={{ top: columns ? HEADER_HEIGHT : 0 }}
            data-item={section.firstItem}
            tabIndex={tabbable(section.firstItem)}
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
        {lines.map((line) => renderLine(section, line))}
        {section.expanded && section.hidden > 0 && (
          <div
            role="row"
            className={styles.more}
            style={{ top: lineTop(layout, section, total) }}
            data-item={moreItem}
            tabIndex={tabbable(moreItem)}
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
  };

  // The section with the focus stays, like its row.
  const sections = [...sectionsIn(layout, band.from, band.to)];
  if (active && !sections.includes(active.section)) sections.push(active.section);
  sections.sort((a, b) => a.top - b.top);

  return (
    <div className={css(styles.root, columns && styles.gutters, selection && selection.ids.size > 0 && styles.selecting)}>
      {/* The focus lies on rows inside; the grid itself only listens. */}
      <div
        role={layout.sections[0]?.group ? 'treegrid' : 'grid'}
        aria-label={label}
        aria-rowcount={headerLines + layout.lines}
        aria-colcount={columnCount}
        aria-multiselectable={selection ? true : undefined}
        onKeyDown={focus.onKeyDown}
        onClick={focus.onClick}
        onFocus={focus.onFocus}
      >
        {columns && (
          <GridHeader columns={columns} template={template} sort={props.sort} onSort={props.onSort} selectable={selection !== undefined} />
        )}
        <div ref={body} className={styles.body} style={{ height: layout.height }} role="presentation">
          {sections.map(renderSection)}
        </div>
      </div>
      {renderFooter && <RangeFooter ref={footer} render={renderFooter} className={styles.footer} />}
    </div>
  );
}
