// Closes a run with one plain line that a person or a script can read without knowing jest.
import { writeSync } from 'node:fs';

export default class CountReporter {
  onRunComplete(_contexts, results) {
    // A test file that cannot even be loaded runs no test of its own; it still counts as one failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    // At the very end, because jest writes its own summary after every other reporter.
    process.once('exit', () => writeSync(1, `${line}\n`));
  }
}
