// Closes a run with one plain line that a person or a script can read without knowing jest.
class CountReporter {
  onRunComplete(_contexts, results) {
    // A test file that cannot even be loaded runs no test of its own; it still counts as one failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    process.stdout.write(`\n${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  }
}

module.exports = CountReporter;
