/** A diagnosis in words, for the page, the clipboard and the terminal. */
import { hasText, type Text } from '../text';
import { keyPart } from '../text/resourceKeys';
import { CHECKS } from './checks';
import { byVerdict, type Verdict } from './defineCheck';
import { checkTitle, verdictHeading } from './verdictWords';
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
  if (parts.length === 0) return inWords(text(verdict === 'unknown' ? 'Diagnosis_NoAnswer' : 'Diagnosis_Nothing'));
  return { answer: parts.map(([name, value]) => `${name}: ${valueText(value)}`).join(' · '), technical: true };
}

/** What the usual reason is why this answer decides nothing, where there is one; else to ask again. */
function unknownText({ check, state }: CheckResult, point: string, text: Text): string {
  if (state === 'cancelled') return text('Diagnosis_Do_Stopped');
  const usual = state === 'answered' ? [point, check].map((name) => `Diagnosis_${keyPart(name)}_Unknown`) : [];
  return text(usual.find((key) => hasText(text, key)) ?? 'Diagnosis_Do_Unknown');
}

function toDoText(result: CheckResult, { id: point, verdict }: PointVerdict, text: Text): string {
  if (verdict === 'unknown') return unknownText(result, point, text);
  return verdict === 'differs' ? text(`Diagnosis_${keyPart(point)}_Do`) : '';
}

/** A line for each point: what differs first, then what is not known, and last what is as believed; each in the order of the checks. */
export function diagnosisLines({ checks }: Diagnosis, text: Text): readonly DiagnosisLine[] {
  const lines = checks.flatMap((result) =>
    result.points.map((one) => ({
      check: result.check,
      point: one.id,
      believed: text(`Diagnosis_${keyPart(one.id)}_Believed`),
      ...answerOf(result, one, text),
      verdict: one.verdict,
      toDo: toDoText(result, one, text),
    })),
  );
  return byVerdict(lines).flatMap(([, own]) => own);
}

/** How many points have each verdict. */
export function countVerdicts({ checks }: Diagnosis): Readonly<Record<Verdict, number>> {
  const counts: Record<Verdict, number> = { asBelieved: 0, differs: 0, unknown: 0, notHere: 0, notAsked: 0 };
  for (const { verdict } of checks.flatMap(({ points }) => points)) counts[verdict] += 1;
  return counts;
}

/** What came of it in one sentence: whether something differs, and whether everything was asked. */
export function diagnosisSummary(diagnosis: Diagnosis, text: Text): string {
  const { differs, unknown } = countVerdicts(diagnosis);
  const stopped = diagnosis.checks.some(({ state }) => state === 'cancelled');
  const found = differs > 0 ? 'Differs' : stopped ? 'NothingYet' : unknown > 0 ? 'Unknown' : 'Fine';
  return [...(stopped ? [text('Diagnosis_Summary_Stopped')] : []), text(`Diagnosis_Summary_${found}`)].join(' ');
}

/** The whole as plain text: the summary, then a heading for each verdict, worst first, and below it a paragraph for each point. */
export function diagnosisText(diagnosis: Diagnosis, text: Text): string {
  const head = [`${text('Diagnosis_Title')} · ${diagnosis.product} · ${diagnosis.day}`, diagnosisSummary(diagnosis, text)];
  const parts = byVerdict(diagnosisLines(diagnosis, text)).map(([verdict, lines]) => [
    '',
    verdictHeading(verdict, lines.length, text),
    ...lines.flatMap(({ check, believed, answer, toDo }) => [
      `- ${checkTitle(check, text)}: ${believed}`,
      `  ${answer}`,
      ...(toDo === '' ? [] : [`  > ${toDo}`]),
    ]),
  ]);
  return `${[...head, ...parts.flat()].join('\n')}\n`;
}
