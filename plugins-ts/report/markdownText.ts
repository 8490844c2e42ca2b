/**
 * Texts in Markdown: whatever an organization named its records, the document stays the document. A name cannot open a
 * tag, a link, a heading or a code block, end a table cell, or turn the direction of what follows.
 */
import { cut } from './spreadsheetCells';

/** Explicit embeddings, overrides and isolates: they reach beyond the name. The weak marks (LRM, RLM, ALM) do not. */
const DIRECTION_CONTROL = /[\u202a-\u202e\u2066-\u2069]/g;

const LINE_CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** Names longer than this are cut: a document is for reading. */
const LONGEST_TEXT = 400;

/** Marks with a meaning wherever they stand in a line. Entities for the three of HTML, for renderers of any kind. */
const INLINE = /[\\`*_[\]|~#$@]|:(?=\/\/)/g;

/** GitHub turns these into links without being asked. */
const BARE_ADDRESS = /\bwww\./gi;

/** What begins a list at the start of a paragraph, item or cell; and lines of dashes or equals signs, which draw rules and headings. */
const BLOCK_START = /^(?:[-+](?=\s|$)|-(?=[-\s]*$)|=(?==*$)|\d+(?=[.)](?:\s|$)))/;

/** A mark of HTML that is spelled out; any other ampersand stands for itself. */
const ENTITY = /&(?=#?\w+;)/g;

/**
 * A text as one line of Markdown that shows it as it is, good in paragraphs, headings, list items and table cells.
 * Line breaks and other control characters become one space, direction controls become visible as `[U+202E]`, and texts
 * beyond 400 characters are cut with "…". Addresses inside do not turn into links.
 */
export const markdown = (text: string | null | undefined): string =>
  text === null || text === undefined ? '' : markdownUpTo(text, LONGEST_TEXT);

/** As `markdown`, cut beyond so many characters. */
export function markdownUpTo(text: string, longest: number): string {
  return cut(text, longest)
    .replace(LINE_CONTROL, ' ')
    .replace(DIRECTION_CONTROL, (control) => `[U+${control.charCodeAt(0).toString(16).toUpperCase()}]`)
    .trim()
    .replace(ENTITY, '&amp;')
    .replace(INLINE, '\\$&')
    .replace(BARE_ADDRESS, (start) => `${start.slice(0, -1)}\\.`)
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(BLOCK_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/**
 * A technical name, such as a column and its value, in a code span: nothing in it is read as Markdown. The fence is one
 * backtick longer than any inside. Not for tables, where a bar ends the cell even in code.
 */
export function code(text: string): string {
  const line = cut(text, LONGEST_TEXT).replace(LINE_CONTROL, ' ').replace(DIRECTION_CONTROL, '\ufffd');
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = line === '' || /^[` ]|[` ]$/.test(line) ? ' ' : '';
  return `${fence}${padding}${line}${padding}${fence}`;
}

/** A link by reference: the text stays readable, and the address stands once, at the end. */
export const reference = (title: string, id: string): string => `[${markdown(title)}][${id}]`;

/** A link with its address in place. @param address one without angle brackets */
export const link = (title: string, address: string): string => `[${markdown(title)}](<${address}>)`;

/** Where a reference leads. Not shown by itself. */
export const definition = (id: string, address: string): string => `[${id}]: <${address}>\n`;

/** One row of a table, its cells already escaped. An empty cell holds a dash, so that it reads as empty and not as forgotten. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => (cell === '' ? '–' : cell)).join(' | ')} |\n`;
}

/** The head of a table with its rule. */
export function tableHead(heads: readonly string[]): string {
  return `${tableRow(heads)}|${' --- |'.repeat(heads.length)}\n`;
}
