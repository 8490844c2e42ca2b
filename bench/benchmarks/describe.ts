import { shippedDomain } from '../shared/shipped';
import { AS_OF, channelsLabel, SIZES, tablesAsRead } from '../shared/measuredTables';
import { timeInTurn, type Timed } from '../shared/timing';
import type { Benchmark, Comparison } from '../shared/benchmarkTypes';

/** Small organizations are described in too short a time to be translated by the engine at once; they need more of both. */
const ROUNDS: Readonly<Record<(typeof SIZES)[number], number>> = { 1_000: 41, 10_000: 15, 100_000: 5 };
const WARM_UPS: Readonly<Record<(typeof SIZES)[number], number>> = { 1_000: 30, 10_000: 4, 100_000: 1 };

interface Times {
  /** The description alone against reading the same tables from their text. */
  readonly description: Timed;
  /** The description with findings against the description alone. */
  readonly findings: Timed;
}

async function timesOf(
  channels: (typeof SIZES)[number],
  { openOrganization, describeOrganization }: ReturnType<typeof shippedDomain>,
): Promise<Times> {
  const tables = tablesAsRead(channels);
  // Table by table, as they are read: one text for all would be longer than texts can be.
  const texts = Object.values(tables).map((table) => JSON.stringify(table));
  const source = { kind: 'file', name: 'bench' } as const;
  const alone = (): unknown => describeOrganization(openOrganization(tables, AS_OF), source, []);
  const description = await timeInTurn(alone, () => texts.map((text) => JSON.parse(text) as unknown), ROUNDS[channels], WARM_UPS[channels]);
  const whole = await timeInTurn(
    () => describeOrganization(openOrganization(tables, AS_OF), source),
    alone,
    ROUNDS[channels],
    WARM_UPS[channels],
  );
  return { description, findings: { measured: whole.measured - whole.reference, reference: whole.reference } };
}

export const benchmark: Benchmark = {
  name: 'describe',
  what: 'describeOrganization against JSON.parse of the same tables; findings against the description; and whether its cost for each channel stays the same',
  async run() {
    const comparisons: Comparison[] = [];
    const found: Comparison[] = [];
    const perChannel: Timed[] = [];
    const domain = shippedDomain();
    for (const channels of SIZES) {
      const { description, findings } = await timesOf(channels, domain);
      comparisons.push({
        label: channelsLabel(channels),
        unit: 'ms',
        ...description,
        referenceIs: 'JSON.parse of the same tables',
        target: 1.5,
      });
      found.push({
        label: `findings of ${channelsLabel(channels)}`,
        unit: 'ms',
        ...findings,
        referenceIs: 'the description alone',
        target: 1,
      });
      perChannel.push({ measured: description.measured / channels, reference: description.reference / channels });
    }
    const [smallest, largest] = [perChannel[0], perChannel[perChannel.length - 1]];
    if (smallest === undefined || largest === undefined) throw new Error('no sizes');
    return [
      ...comparisons,
      ...found,
      {
        label: 'a channel of 100,000',
        unit: 'ms',
        measured: largest.measured,
        reference: smallest.measured,
        referenceIs: 'a channel of 1,000',
        target: 1.5,
      },
      // Shows what the machine itself makes of a hundred times the data.
      {
        label: 'the same for JSON.parse',
        unit: 'ms',
        measured: largest.reference,
        reference: smallest.reference,
        referenceIs: 'a channel of 1,000',
        target: null,
      },
    ];
  },
};
