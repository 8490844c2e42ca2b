/** A diagnosis in words, for the page, the clipboard and the terminal. */
import type { Text } from '../text';
import { keyPart } from '../text/resourceKeys';
import { CHECKS } from './checks';
import type { Verdict } from './defineCheck';
import type { CheckResult, Diagnosis, PointVerdict } from './diagnose';

/** One point, as a line of a table. */
export interface DiagnosisLine {
  readonly check: string;
  readonly point: string;
  readonly believed: string;
  /** Names and values as the file has them, or why there are none. */
  readonly answer: string;
  /** The answer is names and values, in no language. */
  readonly technical: boolean;
  readonly verdict: Verdict;
  /** Empty where there is nothing to do. */
  readonly toDo: string;
}

export const verdictText = (verdict: Verdict, text: Text): string => text(`Diagnosis_Verdict_${keyPart(verdict)}`);

export const checkTitle = (check: string, text: Text): string => text(`Diagnosis_Check_${keyPart(check)}`);

type Answer = Pick<DiagnosisLine, 'answer' | 'technical'>;

const inWords = (answer: string): Answer => ({ answer, technical: false });

function answerOf({ check, state, error, facts }: CheckResult, { id: point, verdict }: PointVerdict, text: Text): Answer {
  if (verdict === 'notHere') return inWords(text('Diagnosis_State_NotHere'));
  if (state !== 'answered')
    return inWords(
      [text(`Diagnosis_State_${keyPart(state)}`), error?.kind, error?.status, error?.code]
        .filter((part) => part !== null && part !== undefined)
        .join(' · '),
    );
  const found = CHECKS.find(({ id }) => id === check)?.points.find(({ id }) => id === point);
  const parts = found?.show(facts as never) ?? [];
  const valueText = (value: string | number | boolean): string =>
    typeof value === 'boolean' ? text(value ? 'Diagnosis_Yes' : 'Diagnosis_No') : String(value);
  if (parts.length === 0) return inWords(text('Diagnosis_Nothing'));
  return { answer: parts.map(([name, value]) => `${name}: ${valueText(value)}`).join(' · '), technical: true };
}

function toDoText(point: string, verdict: Verdict, text: Text): string {
  if (verdict === 'unknown') return text('Diagnosis_Do_Unknown');
  return verdict === 'differs' ? text(`Diagnosis_${keyPart(point)}_Do`) : '';
}

/** A line for each point, in the order of the checks. */
export const diagnosisLines = ({ checks }: Diagnosis, text: Text): readonly DiagnosisLine[] =>
  checks.flatMap((result) =>
    result.points.map((one) => ({
      check: result.check,
      point: one.id,
      believed: text(`Diagnosis_${keyPart(one.id)}_Believed`),
      ...answerOf(result, one, text),
      verdict: one.verdict,
      toDo: toDoText(one.id, one.verdict, text),
    })),
  );

/** How many points have each verdict. */
export function countVerdicts({ checks }: Diagnosis): Readonly<Record<Verdict, number>> {
  const counts: Record<Verdict, number> = { asBelieved: 0, differs: 0, unknown: 0, notHere: 0, notAsked: 0 };
  for (const { verdict } of checks.flatMap(({ points }) => points)) counts[verdict] += 1;
  return counts;
}

/** The whole as plain text: a heading for each check, and below it a paragraph for each point. */
export function diagnosisText(diagnosis: Diagnosis, text: Text): string {
  const lines = diagnosisLines(diagnosis, text);
  const head = [`${text('Diagnosis_Title')} · ${diagnosis.product} · ${diagnosis.day}`, text('Diagnosis_Done', countVerdicts(diagnosis))];
  const parts = diagnosis.checks.map(({ check }) => [
    '',
    checkTitle(check, text),
    ...lines
      .filter((line) => line.check === check)
      .flatMap(({ believed, answer, verdict, toDo }) => [
        `- ${verdictText(verdict, text)}: ${believed}`,
        `  ${answer}`,
        ...(toDo === '' ? [] : [`  > ${toDo}`]),
      ]),
  ]);
  return `${[...head, ...parts.flat()].join('\n')}\n`;
}
