/**
 * A test that writes an error or a warning fails, unless it says that it expects it: among warnings that nobody reads, the one that matters
 * goes unseen. Runs before every unit test file.
 */
import { format } from 'node:util';

const faults: Error[] = [];
const expected: RegExp[] = [];

/** Says, inside a test or a `beforeEach`, that this test may write what matches. */
export function expectNoise(pattern: RegExp): void {
  expected.push(pattern);
}

/** Keeps what was written, with the place that wrote it. */
function note(kind: string, message: string, from: (...args: never[]) => void): void {
  if (expected.some((pattern) => pattern.test(message))) return;
  const fault = new Error(`${kind}: ${message}`);
  Error.captureStackTrace(fault, from);
  faults.push(fault);
}

/** Fails with the first of what was written; the others mostly follow from it. */
export function failOnNoise(): void {
  const [first, ...others] = faults.splice(0);
  if (first === undefined) return;
  if (others.length > 0) first.message += `\n(and ${others.length} more like it or after it)`;
  throw first;
}

console.error = function error(...args: readonly unknown[]): void {
  note('console.error', format(...args), error);
};
console.warn = function warn(...args: readonly unknown[]): void {
  note('console.warn', format(...args), warn);
};
process.emitWarning = function emitWarning(warning: string | Error): void {
  note('process.emitWarning', String(warning), emitWarning);
};

beforeEach(() => void expected.splice(0));
afterEach(failOnNoise);
// What was written while the last test was taken down.
afterAll(failOnNoise);
