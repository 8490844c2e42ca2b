/**
 * What every view of a card needs to know: the words, the direction they run in and the width there is.
 */
import * as React from './react';
import type { Text } from '../../../plugins-ts/text';

/** By the card's own width: under 480 px, to 1039 px, and from 1040 px, where both directions stand side by side. */
export type Size = 'narrow' | 'medium' | 'wide';

export interface View {
  readonly text: Text;
  /** BCP 47 of the words. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly size: Size;
}

const Context = React.createContext<View | null>(null);

export const ViewProvider = Context.Provider;

/** The view that a component stands in. Throws outside of one: a card without words would be a blank card. */
export function useView(): View {
  const view = React.useContext(Context);
  if (!view) throw new Error('A view of the card was rendered outside of ViewProvider.');
  return view;
}

/** The size class of a width in px. */
export function sizeOf(width: number): Size {
  if (width < 480) return 'narrow';
  return width < 1040 ? 'medium' : 'wide';
}
