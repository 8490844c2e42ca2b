/** Names of resources of the group `advisor` from identifiers. */
import type { QuestionId } from './answers';
import type { CriterionId, Fit } from './criteria';

const pascal = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);

/** The question, as a form asks it. */
export const questionKey = (question: QuestionId): string => `Advisor_Question_${pascal(question)}`;
/** One answer to choose, such as `yes`, `blindTransfer` or `unknown`. */
export const optionKey = (option: string): string => `Advisor_Option_${pascal(option)}`;
/** A criterion in two or three words. */
export const criterionKey = (criterion: CriterionId): string => `Advisor_Criterion_${pascal(criterion)}`;
/** A criterion with its answer: `{criterion}: no`. */
export const fitKey = (fit: Fit): string => `Advisor_Fit_${pascal(fit)}`;
