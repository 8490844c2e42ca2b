/**
 * Paging cookies, in the service's own form: an inner cookie with the first and last row of the page, encoded twice into
 * an attribute of an outer one. `$skiptoken` carries the outer cookie, FetchXML's `paging-cookie` the inner one.
 */
import { XMLParser } from 'fast-xml-parser';
import { isGuid, normalGuid } from './collation';
import { badQuery } from './apiErrors';
import type { TableModel } from './metadata';
import type { MutableRow, TableStore } from './store';

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', parseAttributeValue: false, processEntities: false });

export interface Position {
  /** Number of the page to come, from 1. */
  readonly page: number;
  /** Id of the last row of the page before; `null` when the cookie does not say. */
  readonly last: string | null;
}

/** The inner cookie of a page. */
function innerCookie(table: TableModel, page: number, rows: readonly MutableRow[]): string {
  const end = (row: MutableRow | undefined): string => `{${String(row?.[table.primaryId]).toUpperCase()}}`;
  return `<cookie page="${page}"><${table.primaryId} last="${end(rows[rows.length - 1])}" first="${end(rows[0])}" /></cookie>`;
}

/** The outer cookie that leads to the page behind `page`, whose rows are given. */
export function nextCookie(table: TableModel, page: number, rows: readonly MutableRow[]): string {
  const inner = encodeURIComponent(encodeURIComponent(innerCookie(table, page, rows)));
  return `<cookie pagenumber="${page + 1}" pagingcookie="${inner}" istracking="False" />`;
}

/** Reads a `$skiptoken`. @throws ApiError 400 */
export function readSkipToken(token: string): Position {
  const cookie = parseCookie(token);
  const page = Number(cookie?.pagenumber);
  if (!Number.isInteger(page) || page < 2) throw malformed();
  return { page, last: readInnerCookie(decodeTwice(String(cookie?.pagingcookie ?? ''))) };
}

/** The last row's id from an inner cookie. @throws ApiError 400 */
export function readInnerCookie(text: string): string | null {
  const cookie = parseCookie(text);
  if (!cookie) throw malformed();
  for (const value of Object.values(cookie)) {
    const last = typeof value === 'object' && value !== null ? (value as Record<string, unknown>).last : undefined;
    if (typeof last === 'string' && isGuid(last)) return normalGuid(last);
  }
  return null;
}

function parseCookie(text: string): Record<string, unknown> | null {
  try {
    const cookie = (parser.parse(text) as Record<string, unknown>).cookie;
    return typeof cookie === 'object' && cookie !== null ? (cookie as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function decodeTwice(text: string): string {
  try {
    return decodeURIComponent(decodeURIComponent(text));
  } catch {
    throw malformed();
  }
}

const malformed = (): Error => badQuery('Malformed XML in the Paging Cookie.');

/**
 * Where the page begins among the rows that answer a query. It follows the last row of the page before, so that rows
 * written meanwhile are neither skipped nor repeated; only if that row is gone does the page number decide.
 */
export function startOf(rows: readonly MutableRow[], store: TableStore, position: Position, pageSize: number): number {
  if (position.last !== null) {
    const at =
      rows === store.rows ? store.positionOf(position.last) : rows.findIndex((row) => row[store.table.primaryId] === position.last);
    if (at >= 0) return at + 1;
  }
  return (position.page - 1) * pageSize;
}
