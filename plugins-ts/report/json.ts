import type { Report } from './reportTypes';

const INDENT = '  ';

/**
 * The report as `voice-channel-report/1` in pieces, in lines that can be compared: each part of the report begins one, and each channel,
 * number and finding has one of its own. Spread over more lines, half of a large organization's report would be blanks. In pieces,
 * because the text of such a report is longer than the longest string.
 */
export function* jsonPieces(report: Report): Generator<string> {
  yield '{';
  let separator = '\n';
  for (const [key, value] of Object.entries(report)) {
    if (value === undefined) {
      continue;
    }
    yield `${separator}${INDENT}${JSON.stringify(key)}: `;
    separator = ',\n';
    if (Array.isArray(value) && value.length > 0) {
      yield* arrayPieces(value);
    } else {
      yield JSON.stringify(value);
    }
  }
  yield separator === '\n' ? '}\n' : '\n}\n';
}

function* arrayPieces(items: readonly unknown[]): Generator<string> {
  let separator = '[\n';
  for (const item of items) {
    yield `${separator}${INDENT}${INDENT}${JSON.stringify(item)}`;
    separator = ',\n';
  }
  yield `\n${INDENT}]`;
}
