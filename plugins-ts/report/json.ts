import type { Report } from './reportTypes';

const INDENT = '  ';

/** Indents the lines after the first. Safe on JSON text, in which a line break never stands inside a string. */
const deeper = (json: string, by: string): string => json.replace(/\n/g, `\n${by}`);

/**
 * The report as `voice-channel-report/1` in pieces: together exactly `JSON.stringify(report, null, 2)` and a final line
 * break. In pieces, because the text of a large organization is longer than the longest string.
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
      yield deeper(JSON.stringify(value, null, 2), INDENT);
    }
  }
  yield separator === '\n' ? '}\n' : '\n}\n';
}

function* arrayPieces(items: readonly unknown[]): Generator<string> {
  let separator = '[\n';
  for (const item of items) {
    yield `${separator}${INDENT}${INDENT}${deeper(JSON.stringify(item, null, 2), INDENT + INDENT)}`;
    separator = ',\n';
  }
  yield `\n${INDENT}]`;
}
