/**
 * Where each line of a list stands: sections one below the other, a heading and rows in each. Heights are fixed, so that
 * ten thousand rows need no measuring and no list of lines.
 */
import type { RowGroup, VisibleRows } from '../model';

export const GROUP_HEIGHT = 36;
export const MORE_HEIGHT = 32;

export interface GridSection {
  /** `null`: the one section of a list that is not grouped. */
  readonly group: RowGroup | null;
  readonly expanded: boolean;
  /** Index of the first row in the list, and how many are shown. */
  readonly start: number;
  readonly shown: number;
  /** How many more the section has. */
  readonly hidden: number;
  /** Px from the top of the list; px from top to bottom. */
  readonly top: number;
  readonly height: number;
  /** Index of the first line and of the first item. A line is what a screen reader counts as a row; an item takes the focus. */
  readonly firstLine: number;
  readonly firstItem: number;
}

export interface GridLayout {
  readonly sections: readonly GridSection[];
  readonly height: number;
  readonly lines: number;
  readonly items: number;
  readonly rowHeight: number;
  /** Rows on one line: one in a table, up to two as blocks. */
  readonly perLine: number;
}

export interface LayoutOptions {
  readonly rowHeight: number;
  readonly perLine: number;
  /** Keys of groups that are closed. */
  readonly closed: ReadonlySet<string>;
  /** Rows of a group that are shown at first, or `null` for all. */
  readonly preview: number | null;
  /** Keys of groups that are shown whole all the same. */
  readonly whole: ReadonlySet<string>;
}

const headingOf = (section: GridSection): number => (section.group === null ? 0 : 1);
const moreOf = (section: GridSection): number => (section.expanded && section.hidden > 0 ? 1 : 0);
const rowLines = (section: GridSection, perLine: number): number => Math.ceil(section.shown / perLine);

export function layOut({ rows, groups }: VisibleRowsLike, options: LayoutOptions): GridLayout {
  const { rowHeight, perLine, closed, preview, whole } = options;
  const sections: GridSection[] = [];
  let top = 0;
  let lines = 0;
  let items = 0;
  const parts: readonly (RowGroup | null)[] = groups ?? [null];
  for (const group of parts) {
    const count = group?.count ?? rows.length;
    const expanded = group === null || !closed.has(group.key);
    // A line "show more" for one row would take nearly the room of the row itself.
    const cut = group !== null && preview !== null && !whole.has(group.key) && count > preview + 1;
    const shown = !expanded ? 0 : cut ? preview : count;
    const hidden = count - shown;
    const bare = { group, expanded, start: group?.start ?? 0, shown, hidden, top, firstLine: lines, firstItem: items, height: 0 };
    const rowsOn = rowLines(bare, perLine);
    const height = headingOf(bare) * GROUP_HEIGHT + rowsOn * rowHeight + moreOf(bare) * MORE_HEIGHT;
    sections.push({ ...bare, height });
    top += height;
    lines += headingOf(bare) + rowsOn + moreOf(bare);
    items += headingOf(bare) + shown + moreOf(bare);
  }
  return { sections, height: top, lines, items, rowHeight, perLine };
}

/** The part of `VisibleRows` that a layout needs: lists of numbers are laid out too. */
export interface VisibleRowsLike extends Pick<VisibleRows, 'groups'> {
  readonly rows: { readonly length: number };
}

/** What takes the focus: a group's heading, a row, or the line that shows the rest of a group. */
export type GridItem =
  | { readonly kind: 'group'; readonly section: GridSection; readonly index: number }
  | { readonly kind: 'more'; readonly section: GridSection; readonly index: number }
  | { readonly kind: 'row'; readonly section: GridSection; readonly index: number; readonly row: number };

/** Index of the last section whose `value` is at most `limit`. */
function lastAtMost(sections: readonly GridSection[], limit: number, value: (section: GridSection) => number): number {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (value(sections[middle] as GridSection) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The item at an index; `null` beyond the ends. */
export function itemAt({ sections, items }: GridLayout, index: number): GridItem | null {
  if (index < 0 || index >= items) return null;
  const section = sections[lastAtMost(sections, index, ({ firstItem }) => firstItem)];
  if (section === undefined) return null;
  const offset = index - section.firstItem - headingOf(section);
  if (offset < 0) return { kind: 'group', section, index };
  return offset < section.shown ? { kind: 'row', section, index, row: section.start + offset } : { kind: 'more', section, index };
}

/** The item of a row by its index in the list; `null` when it is not shown. */
export function itemOfRow(layout: GridLayout, row: number): GridItem | null {
  const section = layout.sections[lastAtMost(layout.sections, row, ({ start }) => start)];
  if (section === undefined || row < section.start || row >= section.start + section.shown) return null;
  return { kind: 'row', section, row, index: section.firstItem + headingOf(section) + row - section.start };
}

/** Px from the top of the list at which an item begins, and its height. */
export function bandOf(layout: GridLayout, item: GridItem): { readonly top: number; readonly height: number } {
  const { section } = item;
  if (item.kind === 'group') return { top: section.top, height: GROUP_HEIGHT };
  const first = section.top + headingOf(section) * GROUP_HEIGHT;
  if (item.kind === 'more') return { top: first + rowLines(section, layout.perLine) * layout.rowHeight, height: MORE_HEIGHT };
  return { top: first + Math.floor((item.row - section.start) / layout.perLine) * layout.rowHeight, height: layout.rowHeight };
}

/** Sections that a band of the list touches, in px. */
export function sectionsIn({ sections }: GridLayout, from: number, to: number): readonly GridSection[] {
  if (sections.length === 0) return [];
  return sections.slice(
    lastAtMost(sections, from, ({ top }) => top),
    lastAtMost(sections, to, ({ top }) => top) + 1,
  );
}

/** Lines of rows of a section that a band touches: index of the first, and of the one after the last. */
export function linesIn(layout: GridLayout, section: GridSection, from: number, to: number): readonly [number, number] {
  const first = section.top + headingOf(section) * GROUP_HEIGHT;
  const count = rowLines(section, layout.perLine);
  const start = Math.max(0, Math.min(count, Math.floor((from - first) / layout.rowHeight)));
  const end = Math.max(start, Math.min(count, Math.ceil((to - first) / layout.rowHeight)));
  return [start, end];
}

/** Index of the line that holds a line of rows, or the `more` line after the last. */
export const lineIndex = (section: GridSection, line: number): number => section.firstLine + headingOf(section) + line;

/** Px from the top of the section to a line of rows. */
export const lineTop = (layout: GridLayout, section: GridSection, line: number): number =>
  headingOf(section) * GROUP_HEIGHT + line * layout.rowHeight;
