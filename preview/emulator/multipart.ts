/**
 * Multipart bodies of `$batch`, taken apart and put together. Written here because the parsers on offer read form
 * uploads, not HTTP requests nested in parts nested in parts.
 */
import { ApiError } from './apiErrors';

export interface Part {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly content: string;
}

const malformed = (message: string): ApiError => new ApiError(400, '0x80048d19', message);

/** The boundary of a multipart content type, or `null` for any other type. */
export function boundaryOf(contentType: string | undefined): string | null {
  const parts = /^\s*multipart\/mixed\s*;.*?\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType ?? '');
  return parts?.[1] ?? parts?.[2] ?? null;
}

/** @throws ApiError 400 when the boundary never comes or the end is missing */
export function readParts(body: string, boundary: string): readonly Part[] {
  const marks = [...body.matchAll(new RegExp(`(?:^|\\r?\\n)--${escape(boundary)}(--)?[ \\t]*(?=\\r?\\n|$)`, 'g'))];
  const last = marks[marks.length - 1];
  if (!last?.[1]) throw malformed(`The multipart body is not closed by its boundary '${boundary}'.`);
  return marks.slice(0, -1).map((mark, at) => {
    const end = (marks[at + 1] as RegExpMatchArray).index as number;
    return readHead(body.slice(mark.index + mark[0].length, end).replace(/^\r?\n/, ''));
  });
}

/** Splits headers from what follows the empty line. Without headers the text begins with that line. */
export function readHead(text: string): Part {
  const gap = /^\r?\n|\r?\n\r?\n/.exec(text);
  const head = gap ? text.slice(0, gap.index) : text;
  const headers: Record<string, string> = {};
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { headers, content: gap ? text.slice(gap.index + gap[0].length) : '' };
}

export interface HttpRequestText extends Part {
  readonly method: string;
  readonly target: string;
}

/** An HTTP request written out in a part. @throws ApiError 400 */
export function readHttpRequest(text: string): HttpRequestText {
  const line = /^\s*([A-Z]+) (\S+)(?: HTTP\/\d(?:\.\d)?)?[ \t]*(?:\r?\n|$)/.exec(text);
  if (!line) throw malformed('A part of the batch holds no HTTP request.');
  return { method: line[1] as string, target: line[2] as string, ...readHead(text.slice(line[0].length)) };
}

/** One multipart body from its parts, each with its headers written out already. */
export function writeParts(parts: readonly string[], boundary: string): string {
  return [...parts.map((part) => `--${boundary}\r\n${part}\r\n`), `--${boundary}--\r\n`].join('');
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
