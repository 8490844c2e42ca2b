/** The frame of the benchmarks. What they measure is nobody's test: times belong to a machine. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { BENCHMARKS, fileOf } from '../../bench/shared/benchmarks';
import { judge } from '../../bench/shared/judge';
import { messageOf, ROOT, start } from '../../bench/shared/processes';
import { resultTable } from '../../bench/shared/table';
import { median, timeInTurn } from '../../bench/shared/timing';
import type { Comparison } from '../../bench/shared/benchmarkTypes';

const comparison = (measured: number, reference: number, target: number | null): Comparison => ({
  label: 'x',
  unit: 'ms',
  measured,
  reference,
  referenceIs: 'y',
  target,
});

describe('verdicts', () => {
  it.each([
    [3, 2, 1.5, 1.5, 'within'],
    [3.01, 2, 1.5, 1.505, 'over'],
    [1, 2, 1, 0.5, 'within'],
    [1, 0, 1, Infinity, 'over'],
    [0, 0, 1, 1, 'within'],
    [9, 1, null, 9, 'no target'],
  ])('%d against %d with target %p: %d, %s', (measured, reference, target, ratio, verdict) => {
    expect(judge(comparison(measured, reference, target))).toMatchObject({ ratio, verdict });
  });
});

describe('timing', () => {
  it('takes the middle value', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([5])]).toEqual([2, 2.5, 5]);
    expect(median([])).toBeNaN();
  });

  it('calls both in turn, warm-ups first, and waits for what takes time', async () => {
    const calls: string[] = [];
    const slow = (): Promise<unknown> => (calls.push('a'), new Promise((resolve) => setTimeout(resolve, 20)));
    const timed = await timeInTurn(slow, () => calls.push('b'), 3, 1);
    expect(calls.join('')).toBe('abababab');
    expect(timed.measured).toBeGreaterThan(15);
    expect(timed.reference).toBeLessThan(timed.measured);
  });
});

describe('the table', () => {
  it('has a line for each comparison, with ratio, target and verdict', () => {
    const table = resultTable([
      { name: 'describe', what: '', failure: null, comparisons: [judge(comparison(3, 2, 1.5)), judge(comparison(1234, 2, null))] },
      { name: 'bundles', what: '', failure: 'not built\nat all', comparisons: [] },
    ]);
    const lines = table.trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[2]).toMatch(/^describe +x +3\.00 ms +2\.00 ms +1\.50 +<= 1\.50 +within +y$/);
    expect(lines[3]).toMatch(/1\.23 s +2\.00 ms +617\.00 +no target/);
    expect(lines[4]).toMatch(/^bundles +failed +not built at all$/);
  });

  it.each([
    [500, 'bytes', '500 B'],
    [92160, 'bytes', '90.0 KB'],
    [50 * 1048576, 'bytes', '50.0 MB'],
    [0.0123, 'ms', '12.3 µs'],
    [42, 'requests', '42'],
  ] as const)('writes %d %s as %s', (value, unit, shown) => {
    expect(resultTable([{ name: 'n', what: '', failure: null, comparisons: [judge({ ...comparison(value, 1, null), unit })] }])).toContain(
      ` ${shown} `,
    );
  });
});

describe('a process of its own', () => {
  const outcome = (fixture: string): Promise<unknown> => messageOf(start('bench/shared/child.ts', [`tests/bench/fixtures/${fixture}.ts`]));
  jest.setTimeout(60000);

  it('gives what was measured', async () => {
    expect(await outcome('good')).toEqual({
      what: 'One and two',
      failure: null,
      comparisons: [{ label: 'a', unit: 'ms', measured: 1, reference: 2, referenceIs: 'two', target: 1 }],
    });
  });

  it('gives the reason when measuring fails', async () => {
    expect(await outcome('failing')).toEqual({ what: 'Fails', failure: 'no browser was found', comparisons: [] });
  });

  it('is not waited for when it dies', async () => {
    await expect(outcome('dying')).rejects.toThrow('exit code 7');
  });
});

it('runs every file in bench/benchmarks', () => {
  expect(readdirSync(path.join(ROOT, 'bench/benchmarks')).sort()).toEqual(BENCHMARKS.map((name) => path.basename(fileOf(name))).sort());
});
