import type { TextKey } from '../catalogue/catalogueTypes';
import { keyPartOfCode } from '../text/resourceKeys';

/** What a rule has words for: what is so, why it matters, and what to do and by whom. */
export const FINDING_TEXT_PARTS = ['Title', 'Explanation', 'Fix'] as const;

export type FindingTextPart = (typeof FINDING_TEXT_PARTS)[number];

/** The resource of a rule: `R-RET-1` has `Finding_R_RET_1_Title`, `…_Explanation` and `…_Fix`. */
export const findingKey = (rule: string, part: FindingTextPart): TextKey => `Finding_${keyPartOfCode(rule)}_${part}`;

/** The resource of a column that rules look at, by its name on the wire or its logical name. */
export const findingColumnKey = (column: string): TextKey => `Finding_Column_${column.replace(/^_(.*)_value$/, '$1')}`;
