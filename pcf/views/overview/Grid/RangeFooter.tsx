import * as React from 'react';
import { linesIn, sectionsIn, type GridLayout } from './layout';
import type { Band } from './useVisibleBand';

export interface RangeFooterProps {
  readonly render: (first: number, last: number) => React.ReactNode;
  readonly className?: string;
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** Rows that a band shows, counted from one; zero and zero when it shows none. */
export function rangeIn(layout: GridLayout, seen: Band): Range {
  let first = 0;
  let last = 0;
  for (const section of sectionsIn(layout, seen.from, seen.to)) {
    const [from, to] = linesIn(layout, section, seen.from, seen.to);
    if (to <= from) continue;
    if (first === 0) first = section.start + from * layout.perLine + 1;
    last = section.start + Math.min(section.shown, to * layout.perLine);
  }
  return { first, last };
}

/**
 * The line below the rows. It renders by itself: were the range a property of the list, every few pixels of scrolling would
 * render all rows.
 */
export class RangeFooter extends React.Component<RangeFooterProps, Range> {
  override state: Range = { first: 0, last: 0 };

  /** Told what is seen with every scroll. */
  show(layout: GridLayout, seen: Band): void {
    const { first, last } = rangeIn(layout, seen);
    if (first !== this.state.first || last !== this.state.last) this.setState({ first, last });
  }

  override render(): React.ReactElement {
    return <div className={this.props.className}>{this.props.render(this.state.first, this.state.last)}</div>;
  }
}
