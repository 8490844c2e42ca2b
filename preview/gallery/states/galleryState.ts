import type * as React from 'react';
import type { Language, Text } from '../../../plugins-ts/text';
import type { ThemeName } from '../../host/hostAddress';

/** How a state is looked at. */
export interface Look {
  readonly text: Text;
  readonly language: Language;
  readonly theme: ThemeName;
  /** Pixels; `null` for all there are. */
  readonly width: number | null;
}

/** One view in one state. */
export interface GalleryState {
  /** Stable, in lower case with hyphens: what stands in the address. Its heading is made from it. */
  readonly id: string;
  /** A page fills its window; a part is as high as what is in it. */
  readonly extent: 'page' | 'part';
  render(look: Look): React.ReactElement;
}

/** What a state is called above it: `card-trouble-hidden-channel` -> `Card: trouble hidden channel`. */
export function headingOf({ id }: Pick<GalleryState, 'id'>): string {
  const [group = '', ...rest] = id.split('-');
  return `${group.charAt(0).toUpperCase()}${group.slice(1)}: ${rest.join(' ')}`;
}
