/** Words of checks and verdicts, for whoever does not need the checks themselves. */
import type { Text } from '../text';
import { keyPart } from '../text/resourceKeys';
import type { Verdict } from './defineCheck';

/** What a check is called. */
export const checkTitle = (check: string, text: Text): string => text(`Diagnosis_Check_${keyPart(check)}`);

export const verdictText = (verdict: Verdict, text: Text): string => text(`Diagnosis_Verdict_${keyPart(verdict)}`);

/** A verdict with how many lines have it. */
export const verdictHeading = (verdict: Verdict, count: number, text: Text): string =>
  text('Diagnosis_VerdictCount', { verdict: verdictText(verdict, text), count });
