import { build } from '../../tools/build/incrementalBuild';
import { measure } from '../../tools/build/budget';
import type { Benchmark } from '../shared/benchmarkTypes';

export const benchmark: Benchmark = {
  name: 'bundles',
  what: 'Bytes of every production bundle, against what is promised for it',
  async run() {
    await build();
    return measure().flatMap(({ name, bytes, budget }) =>
      budget === null
        ? []
        : [{ label: name, unit: 'bytes' as const, measured: bytes, reference: budget, referenceIs: 'largest size promised', target: 1 }],
    );
  },
};
