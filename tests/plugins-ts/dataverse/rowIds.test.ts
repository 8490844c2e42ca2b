import { rowIdOf } from '../../../plugins-ts/dataverse/rowIds';

it('is that of the format, for the same key everywhere', () => {
  expect(rowIdOf('vcd_numberconnectivity', ['+12025550142'])).toBe('6204a6b7-01e8-55fd-93c6-42152860216d');
});

it('joins the values of a key of several columns in their order', () => {
  const ids = [
    rowIdOf('vcd_acceptedfinding', ['R-RET-1', 'msdyn_ocphonenumber', '0f0e0d0c-0000-4000-8000-00000000000a', 0]),
    rowIdOf('vcd_acceptedfinding', ['R-RET-1|msdyn_ocphonenumber|0f0e0d0c-0000-4000-8000-00000000000a|0']),
    rowIdOf('vcd_acceptedfinding', ['R-RET-1', 'msdyn_ocphonenumber', '0f0e0d0c-0000-4000-8000-00000000000a', 1]),
  ];
  expect(ids[0]).toBe(ids[1]);
  expect(ids[0]).not.toBe(ids[2]);
});
