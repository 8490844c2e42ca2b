/** What the gallery shows, as its address says it: `/gallery/?state=card-loading&lang=ar&theme=dark&width=300&bare=1`. */
import { readAddress, writeAddress, type Address } from '../host/hostAddress';

export interface GalleryAddress extends Pick<Address, 'language' | 'theme' | 'width' | 'bare'> {
  /** Id of the state that is shown alone; empty lists all. */
  readonly state: string;
}

export function readGalleryAddress(query: string): GalleryAddress {
  const { language, theme, width, bare } = readAddress(query);
  return { language, theme, width, bare, state: new URLSearchParams(query).get('state') ?? '' };
}

/** The query of an address, with the state first. */
export function writeGalleryAddress({ state, ...looks }: GalleryAddress): string {
  const query = writeAddress({ ...readAddress(''), ...looks });
  return state === '' ? query : query.replace(/^\??/, `?state=${encodeURIComponent(state)}${query === '' ? '' : '&'}`);
}
