/**
 * A small document, written once and given out as Markdown or as plain text: the ticket sheet, the readiness plan and the
 * advice. Statements carry what they rest on, so that neither form loses it.
 */
import { basisKey } from '../catalogue/catalogueKeys';
import { sourceById } from '../catalogue/sources';
import type { Basis } from '../catalogue/vocabulary';
import { bullets, founded, heading, labeled, paragraph } from './markdownParts';
import { definition, markdown, markdownUpTo, tableHead, tableRow } from './markdownText';
import { sourceTitle, type ExportWords } from './reportWords';

/** UTF-16 units of a line: what pages say on both sides is longer than any name. */
const LONGEST_LINE = 2000;

/** A statement; `basis` and `sources` where it rests on something, `link` for a page that is none of the sources. */
export interface Line {
  readonly text: string;
  readonly basis?: Basis;
  readonly sources?: readonly string[];
  readonly link?: string | null;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Labels with values, such as what to quote. */
  | { readonly kind: 'pairs'; readonly pairs: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'list'; readonly ordered?: boolean; readonly items: readonly Line[] }
  | { readonly kind: 'table'; readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] };

export type Document = readonly Block[];

export const title = (text: string): Block => ({ kind: 'heading', level: 1, text });
export const section = (text: string): Block => ({ kind: 'heading', level: 2, text });
export const subsection = (text: string): Block => ({ kind: 'heading', level: 3, text });
export const paragraphOf = (text: string): Block => ({ kind: 'paragraph', text });
export const listOf = (items: readonly Line[], ordered = false): Block => ({ kind: 'list', items, ordered });
export const tableOf = (heads: readonly string[], rows: readonly (readonly string[])[]): Block => ({ kind: 'table', heads, rows });

const sourcesOf = (document: Document): readonly string[] => [
  ...new Set(document.flatMap((block) => (block.kind === 'list' ? block.items.flatMap(({ sources }) => sources ?? []) : []))),
];

function markdownItem(line: Line, words: ExportWords): string {
  const { text, basis, sources = [], link } = line;
  const parts = [markdownUpTo(text, LONGEST_LINE)];
  if (basis !== undefined) parts.push(founded(words, { basis, sources }));
  if (link !== undefined && link !== null) parts.push(`<${link}>`);
  return parts.join(' · ');
}

function markdownBlock(block: Block, words: ExportWords): string {
  switch (block.kind) {
    case 'heading':
      return heading(block.level, block.text);
    case 'paragraph':
      return paragraph(block.text);
    case 'pairs':
      return `${bullets(block.pairs.map(([label, value]) => labeled(label, markdown(value))))}\n`;
    case 'list':
      return `${block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${markdownItem(item, words)}\n`).join('')}\n`;
    case 'table':
      return `${tableHead(block.heads.map(markdown))}${block.rows.map((row) => tableRow(row.map(markdown))).join('')}\n`;
  }
}

/** The document as Markdown; addresses of sources stand once, at the end. */
export function documentMarkdown(document: Document, words: ExportWords): string {
  const definitions = sourcesOf(document).flatMap((id) => {
    const address = sourceById(id)?.address ?? null;
    return address === null ? [] : [definition(id, address)];
  });
  return `${document.map((block) => markdownBlock(block, words)).join('')}${definitions.join('')}`;
}

/** Line breaks and controls inside a name would end a line of plain text, or turn its direction. */
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, ' ').trim();

function plainItem(line: Line, words: ExportWords): string {
  const { text, basis, sources = [], link } = line;
  const grounds = basis === undefined ? [] : [words.text(basisKey(basis)), ...sources.slice(0, 1).map((id) => sourceTitle(words, id))];
  return [oneLine(text), grounds.length > 0 ? `[${grounds.join(': ')}]` : '', link ?? ''].filter((part) => part !== '').join(' ');
}

function plainBlock(block: Block, words: ExportWords): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? `${oneLine(block.text)}\n\n` : `${oneLine(block.text).toLocaleUpperCase(words.language)}\n`;
    case 'paragraph':
      return `${oneLine(block.text)}\n\n`;
    case 'pairs':
      return `${block.pairs.map(([label, value]) => `${label}: ${oneLine(value)}\n`).join('')}\n`;
    case 'list':
      return `${block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${plainItem(item, words)}\n`).join('')}\n`;
    case 'table':
      return `${block.rows.map((row) => `- ${row.map((cell, column) => `${block.heads[column] ?? ''}: ${oneLine(cell)}`).join('; ')}\n`).join('')}\n`;
  }
}

/** The document as plain text, for a ticket form that knows no Markdown. Statements name basis and first source. */
export const documentText = (document: Document, words: ExportWords): string => document.map((block) => plainBlock(block, words)).join('');
