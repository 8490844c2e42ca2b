/** What every part of the overview needs besides words: how much room there is. */
import * as React from 'react';
import '../../parts/icons/listPaths';
import { ViewProvider, sizeOf, type View } from '../../parts/View';
import type { Text } from '../../../../plugins-ts/text';

/**
 * By the overview's own width. `blocks`: under 768 px, a block for each row. `compact`: to 1279 px, or beside open details,
 * five columns. `wide`: from 1280 px, nine.
 */
export type Layout = 'blocks' | 'compact' | 'wide';

/** Edge of the widest block, and of the details pane, in px. */
export const TWO_BLOCKS_FROM = 480;
export const TABLE_FROM = 768;
export const WIDE_FROM = 1280;
export const DETAILS_WIDTH = 480;

export function layoutOf(width: number, detailsOpen: boolean): Layout {
  if (width < TABLE_FROM) return 'blocks';
  return width < WIDE_FROM || detailsOpen ? 'compact' : 'wide';
}

/** Whether open details stand beside the list rather than in its place. */
export const detailsBeside = (width: number): boolean => width >= WIDE_FROM;

export interface ViewAtProps {
  readonly text: Text;
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  /** Px. */
  readonly width: number;
  readonly children: React.ReactNode;
}

/** Brings words, direction and width to the views inside. */
export function ViewAt({ text, locale, dir, width, children }: ViewAtProps): React.ReactElement {
  const size = sizeOf(width);
  const view = React.useMemo<View>(() => ({ text, locale, dir, size }), [text, locale, dir, size]);
  return <ViewProvider value={view}>{children}</ViewProvider>;
}
