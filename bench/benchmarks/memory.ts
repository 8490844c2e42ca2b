import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { messageOf, start } from '../shared/processes';
import { shippedDomain } from '../shared/shipped';
import { channelsLabel, SIZES, tablesOf } from '../shared/measuredTables';
import { median } from '../shared/timing';
import type { Benchmark, Comparison } from '../shared/benchmarkTypes';

const ROUNDS = 3;

const probe = async (...args: string[]): Promise<number> =>
  (await messageOf<{ bytes: number }>(start('bench/shared/memoryProbe.ts', args))).bytes;

export const benchmark: Benchmark = {
  name: 'memory',
  what: 'Most memory held while tables are opened and described, for each channel, against opening them alone',
  async run() {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
    const comparisons: Comparison[] = [];
    try {
      shippedDomain();
      const bare = await probe('');
      for (const channels of SIZES) {
        const file = path.join(folder, `${channels}.json`);
        writeFileSync(file, JSON.stringify(tablesOf(channels)));
        const described: number[] = [];
        const opened: number[] = [];
        for (let round = 0; round < ROUNDS; round += 1) {
          described.push(await probe(file, 'describe'));
          opened.push(await probe(file, 'open'));
        }
        const each = (values: readonly number[]): number => Math.max(0, median(values) - bare) / channels;
        comparisons.push({
          label: `a channel of ${channelsLabel(channels)}`,
          unit: 'bytes',
          measured: each(described),
          reference: each(opened),
          referenceIs: 'rows opened from JSON',
          target: null,
        });
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return comparisons;
  },
};
