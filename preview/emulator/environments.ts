/** Environments of other years, as what the local organization lacks. */
import { factsOf } from '../../plugins-ts/tables/columns';
import { READ_TABLES } from '../../plugins-ts/tables/tables';
import type { Faults } from './faults';

export type EnvironmentYear = '2024' | '2026';

/** What came with numbers that belong to Teams, besides the columns whose absence says the same as an empty cell. */
const TEAMS_NUMBERS = { msdyn_ocphonenumbers: ['msdyn_teamsresourceaccount'] } as const;

/**
 * - 2024: before Teams numbers, and before every column that an older environment may lack, in Microsoft's tables and in ours.
 * - 2026: everything that is written down in `plugins-ts/tables`.
 */
export const ENVIRONMENTS: Readonly<Record<EnvironmentYear, Pick<Faults, 'lackingColumns'>>> = {
  2024: {
    lackingColumns: Object.fromEntries(
      READ_TABLES.map(({ entitySet }) => [
        entitySet,
        [...factsOf(entitySet).newer, ...(entitySet in TEAMS_NUMBERS ? TEAMS_NUMBERS[entitySet as keyof typeof TEAMS_NUMBERS] : [])],
      ]),
    ),
  },
  2026: { lackingColumns: {} },
};
