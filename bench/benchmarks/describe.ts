import { shippedDomain } from '../shared/shipped';
import { AS_OF, channelsLabel, SIZES, tablesOf } from '../shared/tables';
import { timeInTurn, type Timed } from '../shared/timing';
import type { Benchmark, Comparison } from '../shared/types';

/** Small organisations are described in too short a time to be translated by the engine at once; they need more of both. */
const ROUNDS: Readonly<Record<(typeof SIZES)[number], number>> = { 1_000: 41, 10_000: 15, 100_000: 7 };
const WARM_UPS: Readonly<Record<(typeof SIZES)[number], number>> = { 1_000: 30, 10_000: 4, 100_000: 1 };

async function timeOf(channels: (typeof SIZES)[number], { describeOrganisation }: ReturnType<typeof shippedDomain>): Promise<Timed> {
  const tables = tablesOf(channels);
  const json = JSON.stringify(tables);
  const source = { kind: 'file', name: 'bench' } as const;
  return timeInTurn(
    () => describeOrganisation(tables, AS_OF, source),
    () => JSON.parse(json) as unknown,
    ROUNDS[channels],
    WARM_UPS[channels],
  );
}

export const benchmark: Benchmark = {
  name: 'describe',
  what: 'describeOrganisation, findings included, against JSON.parse of the same tables; and whether its cost for each channel stays the same',
  async run() {
    const comparisons: Comparison[] = [];
    const perChannel: Timed[] = [];
    const domain = shippedDomain();
    for (const channels of SIZES) {
      const timed = await timeOf(channels, domain);
      comparisons.push({ label: channelsLabel(channels), unit: 'ms', ...timed, referenceIs: 'JSON.parse of the same tables', target: 1.5 });
      perChannel.push({ measured: timed.measured / channels, reference: timed.reference / channels });
    }
    const [smallest, largest] = [perChannel[0], perChannel[perChannel.length - 1]];
    if (smallest === undefined || largest === undefined) throw new Error('no sizes');
    return [
      ...comparisons,
      { label: 'a channel of 100,000', unit: 'ms', measured: largest.measured, reference: smallest.measured, referenceIs: 'a channel of 1,000', target: 1.5 },
      // Shows what the machine itself makes of a hundred times the data.
      { label: 'the same for JSON.parse', unit: 'ms', measured: largest.reference, reference: smallest.reference, referenceIs: 'a channel of 1,000', target: null },
    ];
  },
};
