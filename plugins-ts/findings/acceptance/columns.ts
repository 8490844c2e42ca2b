/** What the table of accepted findings is called, and what is read of it besides its id and name. */
export const ACCEPTANCE_TABLE = 'vcd_acceptedfinding';

export const ACCEPTANCE_COLUMNS = [
  'vcd_rule',
  'vcd_subjecttable',
  'vcd_subjectid',
  'vcd_direction',
  'vcd_reason',
  'vcd_acceptedon',
  'vcd_fingerprint',
  'statecode',
] as const;
