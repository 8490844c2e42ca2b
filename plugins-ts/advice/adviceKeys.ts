/** Names of resources of the group `advisor` from identifiers. */
import type { QuestionId } from './answers';
import type { CriterionId, Fit } from './criteria';
import { keyPart } from '../text/resourceKeys';

/** The question, as a form asks it. */
export const questionKey = (question: QuestionId): string => `Advisor_Question_${keyPart(question)}`;
/** One answer to choose, such as `yes`, `blindTransfer` or `unknown`. */
export const optionKey = (option: string): string => `Advisor_Option_${keyPart(option)}`;
/** A criterion in two or three words. */
export const criterionKey = (criterion: CriterionId): string => `Advisor_Criterion_${keyPart(criterion)}`;
/** A criterion with its answer: `{criterion}: no`. */
export const fitKey = (fit: Fit): string => `Advisor_Fit_${keyPart(fit)}`;
