import { sourceKey } from '../../../../plugins-ts/catalogue/keys';
import { sourceById } from '../../../../plugins-ts/catalogue/sources';
import type { Text } from '../../../../plugins-ts/text';

export interface SourcePage {
  readonly id: string;
  readonly title: string;
  /** `null` where the source cannot be linked to: it was seen, but has no address of its own. */
  readonly address: string | null;
}

/** Titles and addresses of sources, in the order given; those with an address first, because a statement links to the first. */
export function sourcePages(ids: readonly string[], text: Text): readonly SourcePage[] {
  const pages = ids.map((id) => ({ id, title: text(sourceKey(id)), address: sourceById(id)?.address ?? null }));
  return [...pages.filter((page) => page.address !== null), ...pages.filter((page) => page.address === null)];
}
