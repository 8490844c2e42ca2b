/** The advice as a document: the answers it rests on, then each approach with reasons for and against. */
import { criterionKey, fitKey, optionKey, questionKey } from '../advice/adviceKeys';
import { QUESTIONS, type Advice, type Answers, type ApproachAdvice, type Criterion, type QuestionId } from '../advice';
import { approachKey, boundaryShortKey, directionKey, scenarioKey, sipValueKey } from '../catalogue/catalogueKeys';
import type { Statement } from '../catalogue/catalogueTypes';
import type { ApproachId } from '../catalogue/vocabulary';
import { countryName, type Text } from '../text';
import { listOf, paragraphOf, section, subsection, title, type Block, type Document, type Line } from './document';
import { dateText, daysLeft, list, type ExportWords } from './reportWords';

/** An answer in words; a country by its name in the language of the words. */
export function answerText(answers: Answers, id: QuestionId, words: ExportWords): string {
  const answer = answers[id];
  if (answer === undefined) return words.text('Guidance_NotAnswered');
  if (typeof answer === 'string') return words.text(optionKey(answer));
  if (answer.length === 0) return words.text('Guidance_Nowhere');
  return list(
    words,
    answer.map((item) => (id === 'countries' ? countryName(item, words.language) : words.text(optionKey(item)))),
  );
}

/** A statement with the direction that it is about: "Outbound: Enterprise reliability". */
export function statementText({ text: key, direction }: Pick<Statement, 'text' | 'direction'>, text: Text): string {
  return direction === undefined ? text(key) : text('Guidance_Pair', { first: text(directionKey(direction)), second: text(key) });
}

/** "SIP context kept: no". */
export const criterionText = ({ id, fit }: Criterion, text: Text): string => text(fitKey(fit), { criterion: text(criterionKey(id)) });

/** How well it fits, as a count of what is listed; `null` when nothing was asked for. */
export function fitText({ counts }: ApproachAdvice, text: Text): string | null {
  const all = counts.yes + counts.no + counts.check;
  if (all === 0) return null;
  return counts.check > 0
    ? text('Advisor_FitsAndCheck', { yes: counts.yes, check: counts.check })
    : text('Advisor_Fits', { yes: counts.yes, all });
}

/** "30 Sep 2028, 678 days left. Next: …", or that no date is set. */
export function endText({ lifecycle }: ApproachAdvice, words: ExportWords): string {
  const { endsOn, successors } = lifecycle;
  if (endsOn === null) return words.text('Advisor_Retirement_None');
  return words.text('Advisor_Retirement_Ends', {
    date: dateText(words, endsOn),
    days: daysLeft(words, lifecycle.daysLeft),
    approach: list(
      words,
      successors.map((id) => words.text(approachKey(id))),
    ),
  });
}

function approachBlocks(one: ApproachAdvice, words: ExportWords): Block[] {
  const { text } = words;
  const labeledLine = (key: string, line: Line): Line => ({
    ...line,
    text: text('Guidance_Pair', { first: text(key), second: line.text }),
  });
  const cited = (statement: Statement): Line => ({
    text: statementText(statement, text),
    basis: statement.basis,
    sources: statement.sources,
  });
  const fit = fitText(one, text);
  const reasons = one.criteria.map((criterion): Line =>
    labeledLine('Advisor_Row_Fit', {
      ...cited(criterion),
      text: text('Guidance_Pair', { first: criterionText(criterion, text), second: text(criterion.text) }),
    }),
  );
  return [
    subsection(
      [text(approachKey(one.approach)), one.isCurrent ? text('Advisor_InUseToday') : '', fit ?? '']
        .filter((part) => part !== '')
        .join(' · '),
    ),
    listOf([
      ...reasons,
      ...one.benefits.map((line) => labeledLine('Advisor_Row_For', cited(line))),
      ...one.considerations.map((line) => labeledLine('Advisor_Row_Against', cited(line))),
      ...one.bestFor.map((line) => labeledLine('Advisor_Row_BestFor', cited(line))),
      ...(['inbound', 'outbound'] as const).map((direction) => {
        const { responsibility, statement } = one[direction];
        const line = {
          text: text('Guidance_Pair', { first: text(boundaryShortKey({ responsibility })), second: text(statement) }),
          basis: responsibility.basis,
          sources: responsibility.sources,
        };
        return labeledLine(direction === 'inbound' ? 'Advisor_Row_Inbound' : 'Advisor_Row_Outbound', line);
      }),
      ...one.context.map(({ scenario, value, basis, sources }) =>
        labeledLine('Advisor_Row_Context', {
          text: text('Guidance_Pair', { first: text(scenarioKey(scenario)), second: text(sipValueKey(value)) }),
          basis,
          sources,
        }),
      ),
      labeledLine('Advisor_Row_Sbc', cited(one.sbc)),
      labeledLine('Advisor_Row_Countries', cited(one.availability)),
      labeledLine('Advisor_Row_Retirement', { text: endText(one, words), basis: one.lifecycle.basis, sources: one.lifecycle.sources }),
      ...one.contradictions.map(({ topic, bothSides, treatAs, sources }) =>
        labeledLine('Finding_SourcesDisagree', {
          text: [
            text('Guidance_Pair', { first: text(topic), second: text(bothSides) }),
            text('Guidance_Pair', { first: text('Finding_SourcesDisagree_TreatAs'), second: text(treatAs) }),
          ].join(' '),
          basis: 'inferred' as const,
          sources,
        }),
      ),
    ]),
  ];
}

/** Everything that the page shows, in its order. */
export function adviceDocument(advice: Advice, answers: Answers, asOf: string, words: ExportWords): Document {
  const { text } = words;
  const asked = QUESTIONS.some(({ id }) => answers[id] !== undefined);
  const recommended: ApproachId | null = advice.recommended;
  return [
    title(text('Advisor_Title')),
    paragraphOf(text('Report_AsOf', { date: dateText(words, asOf) })),
    paragraphOf(text('Advisor_BasisNote')),
    section(text('Advisor_YourAnswers')),
    { kind: 'pairs', pairs: QUESTIONS.map(({ id }) => [text(questionKey(id)), answerText(answers, id, words)]) },
    section(text('Advisor_BestFitFirst')),
    paragraphOf(
      !asked
        ? text('Advisor_AskedNothing')
        : recommended === null
          ? text('Advisor_NoneRecommended')
          : text('Advisor_Recommended', { approach: text(approachKey(recommended)) }),
    ),
    ...advice.approaches.flatMap((one) => approachBlocks(one, words)),
    section(text('Advisor_NotCompared')),
    listOf(
      advice.excluded.map(({ approach, reason, basis, sources }) => ({
        text: text('Guidance_Pair', { first: text(approachKey(approach)), second: text(reason) }),
        basis,
        sources,
      })),
    ),
    ...(advice.open.length === 0
      ? []
      : [section(text('Advisor_StillOpen')), listOf(advice.open.map((point) => ({ text: text(point.text) })))]),
  ];
}
