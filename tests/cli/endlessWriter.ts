/** Writes a file without end, for the test that interrupts it. */
import { setTimeout as wait } from 'node:timers/promises';
import { writeFileWhole } from '../../cli/lib/writeOutput';

const pause = new Int32Array(new SharedArrayBuffer(4));

function* endless(): Generator<string> {
  for (;;) {
    // Slowly, so that an interruption that comes late does not find a full disk.
    Atomics.wait(pause, 0, 0, 1);
    yield 'x'.repeat(1000);
  }
}

// A stop after a while, should the interruption never come.
void wait(20000).then(() => process.exit(1));
void writeFileWhole(process.argv[2] ?? '', endless());
