import type { Basis } from '../catalogue/vocabulary';
import { basisKey } from '../catalogue/catalogueKeys';
import { sourceById } from '../catalogue/sources';
import { markdown, reference } from './markdownText';
import { once, sourceTitle, type ExportWords } from './reportWords';

export const heading = (level: 1 | 2 | 3, text: string): string => `${'#'.repeat(level)} ${markdown(text)}\n\n`;

/** Sentences of plain text as one paragraph. */
export const paragraph = (...sentences: readonly string[]): string =>
  `${sentences
    .filter((sentence) => sentence !== '')
    .map(markdown)
    .join(' ')}\n\n`;

/** A list from items that are Markdown; `level` 1 is indented under an item of level 0. */
export const bullets = (items: readonly string[], level: 0 | 1 = 0): string =>
  items.map((item) => `${level === 0 ? '' : '  '}- ${item}\n`).join('');

/** "**Label:** rest", the rest being Markdown. */
export const labeled = (label: string, rest: string): string => `**${markdown(label)}:** ${rest}`;

/** Title of a cited page as a link; without one where the page has no address. */
export const sourceLink = (words: ExportWords, id: string): string =>
  (sourceById(id)?.address ?? null) === null ? markdown(sourceTitle(words, id)) : reference(sourceTitle(words, id), id);

export const sourceLinks = (words: ExportWords, ids: readonly string[]): string => ids.map((id) => sourceLink(words, id)).join('; ');

/** "Basis: Article. [Deployment approaches…](https://…)" */
export const founded = (words: ExportWords, { basis, sources }: { readonly basis: Basis; readonly sources: readonly string[] }): string =>
  once(words, `founded ${basis} ${sources.join(' ')}`, () => {
    const { text } = words;
    const statement = markdown(text('Report_Basis', { basis: text(basisKey(basis)) }));
    return sources.length === 0 ? statement : `${statement} ${sourceLinks(words, sources)}`;
  });
