import * as React from 'react';
import { css } from '@fluentui/react';
import { useView } from '../../parts/View';
import type { GridProps } from './Grid.types';
import { FOOTER_HEIGHT, GUTTER, HEADER_HEIGHT, useGridStyles } from './Grid.styles';
import { GridHeader } from './GridHeader';
import { GROUP_HEIGHT, sectionsIn } from './layout';
import { RangeFooter } from './RangeFooter';
import { SectionRows } from './SectionRows';
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
  const { label, layout, columns, selection, renderFooter } = props;
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
          {sections.map((section) => (
            <SectionRows
              key={section.group?.key ?? ''}
              {...props}
              section={section}
              band={band}
              active={active}
              template={columns ? `${GUTTER}px ${template}` : null}
              columnCount={columnCount}
            />
          ))}
        </div>
      </div>
      {renderFooter && <RangeFooter ref={footer} render={renderFooter} className={styles.footer} />}
    </div>
  );
}
