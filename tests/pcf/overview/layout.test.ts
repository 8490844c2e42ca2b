import fc from 'fast-check';
import {
  bandOf,
  GROUP_HEIGHT,
  itemAt,
  itemOfRow,
  layOut,
  linesIn,
  MORE_HEIGHT,
  sectionsIn,
  type GridLayout,
} from '../../../pcf/views/overview/Grid/layout';
import { rangeIn } from '../../../pcf/views/overview/Grid/RangeFooter';
import type { RowGroup } from '../../../pcf/views/overview/model';

const NONE: ReadonlySet<string> = new Set();
const OPTIONS = { rowHeight: 48, perLine: 1, closed: NONE, preview: null, whole: NONE };

const grouped = (...counts: readonly number[]): { rows: { length: number }; groups: readonly RowGroup[] } => {
  let start = 0;
  const groups = counts.map((count, index) => {
    const group = { key: `g${index}`, start, count, inactive: 0 };
    start += count;
    return group;
  });
  return { rows: { length: start }, groups };
};

const layouts = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 8 }),
    fc.boolean(),
    fc.integer({ min: 1, max: 2 }),
    fc.option(fc.integer({ min: 1, max: 6 })),
    fc.subarray(['g0', 'g1', 'g2', 'g3']),
    fc.subarray(['g0', 'g2', 'g4']),
  )
  .map(([counts, flat, perLine, preview, closed, whole]): GridLayout => {
    const view = grouped(...counts);
    return layOut(flat ? { rows: view.rows, groups: null } : view, {
      rowHeight: 48,
      perLine,
      preview,
      closed: new Set(closed),
      whole: new Set(whole),
    });
  });

it('a list without groups is one section', () => {
  expect(layOut({ rows: { length: 10000 }, groups: null }, OPTIONS)).toMatchObject({ height: 480000, lines: 10000, items: 10000 });
});

it('headings, rows, and the line for the rest of a group add up', () => {
  const layout = layOut(grouped(12, 4), { ...OPTIONS, preview: 5 });
  expect(layout.height).toBe(2 * GROUP_HEIGHT + 9 * 48 + MORE_HEIGHT);
  expect(layout.lines).toBe(2 + 9 + 1);
  expect(layout.sections.map(({ shown, hidden }) => [shown, hidden])).toEqual([
    [5, 7],
    [4, 0],
  ]);
});

it('one row more than the preview is shown rather than hidden behind a line', () => {
  expect(layOut(grouped(6), { ...OPTIONS, preview: 5 }).sections[0]).toMatchObject({ shown: 6, hidden: 0 });
  expect(layOut(grouped(7), { ...OPTIONS, preview: 5 }).sections[0]).toMatchObject({ shown: 5, hidden: 2 });
  expect(layOut(grouped(7), { ...OPTIONS, preview: 5, whole: new Set(['g0']) }).sections[0]).toMatchObject({ shown: 7, hidden: 0 });
});

it('a closed group is its heading alone', () => {
  expect(layOut(grouped(12), { ...OPTIONS, closed: new Set(['g0']) })).toMatchObject({ height: GROUP_HEIGHT, items: 1, lines: 1 });
});

it('two blocks share a line', () => {
  expect(layOut(grouped(5), { ...OPTIONS, perLine: 2 })).toMatchObject({ height: GROUP_HEIGHT + 3 * 48, lines: 4, items: 6 });
});

it('every item has a place inside of the list, below the one before it', () => {
  fc.assert(
    fc.property(layouts, (layout) => {
      let last = -1;
      for (let index = 0; index < layout.items; index += 1) {
        const item = itemAt(layout, index);
        expect(item?.index).toBe(index);
        if (!item) return;
        const { top, height } = bandOf(layout, item);
        expect(top).toBeGreaterThanOrEqual(last);
        expect(top + height).toBeLessThanOrEqual(layout.height);
        if (item.kind === 'row') expect(itemOfRow(layout, item.row)).toEqual(item);
        last = top;
      }
      expect(itemAt(layout, -1)).toBeNull();
      expect(itemAt(layout, layout.items)).toBeNull();
    }),
  );
});

it('what a band shows is what lies in it, and no line of the band is missing', () => {
  fc.assert(
    fc.property(layouts, fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 900 }), (layout, from, height) => {
      const to = from + height;
      const shown = new Set<number>();
      for (const section of sectionsIn(layout, from, to)) {
        const [first, end] = linesIn(layout, section, from, to);
        for (let row = first * layout.perLine; row < Math.min(section.shown, end * layout.perLine); row += 1)
          shown.add(section.start + row);
      }
      for (let index = 0; index < layout.items; index += 1) {
        const item = itemAt(layout, index);
        if (item?.kind !== 'row') continue;
        const band = bandOf(layout, item);
        expect(shown.has(item.row)).toBe(band.top < to && band.top + band.height > from);
      }
    }),
  );
});

it('the rows seen are counted from one', () => {
  const layout = layOut(grouped(12, 4), OPTIONS);
  expect(rangeIn(layout, { from: 0, to: GROUP_HEIGHT + 2 * 48 })).toEqual({ first: 1, last: 2 });
  expect(rangeIn(layout, { from: GROUP_HEIGHT + 48, to: layout.height })).toEqual({ first: 2, last: 16 });
  expect(rangeIn(layOut(grouped(), OPTIONS), { from: 0, to: 900 })).toEqual({ first: 0, last: 0 });
});
