import { ENVIRONMENTS } from '../../preview/emulator/environments';
import type { Faults } from '../../preview/emulator/faults';

/** A column whose absence leaves something open, in the table of numbers. */
export const LACKING = 'msdyn_countryisocode';

const { lackingColumns } = ENVIRONMENTS[2024];

/** The environment of 2024, which besides what came later lacks a column that says something. */
export const OLDER: Pick<Faults, 'lackingColumns'> = {
  lackingColumns: { ...lackingColumns, msdyn_ocphonenumbers: [...(lackingColumns['msdyn_ocphonenumbers'] ?? []), LACKING] },
};
