import { knownLabel } from '../../../plugins-ts/tables/choices';

const labelOf = (value: unknown): string | null => knownLabel('vcd_numberconnectivity', 'vcd_connectivity', value);

it('labels a value as a number or a text', () => {
  expect([labelOf(2), labelOf('2'), labelOf(99), labelOf(''), labelOf(null)]).toEqual([
    'Direct Routing',
    'Direct Routing',
    null,
    null,
    null,
  ]);
});

it.each([[{ toString: 0 }], [{}], [[2]], [Symbol('2')]])('has none for what a column never holds, and survives it', (value) => {
  expect(labelOf(value)).toBeNull();
});
