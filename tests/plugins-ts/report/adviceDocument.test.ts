/** The advice says of each approach what the article and the pages say, and where they disagree: whole sentences, none cut. */
import { advise } from '../../../plugins-ts/advice';
import { comparisonOf } from '../../../plugins-ts/catalogue/comparison';
import { CONTRADICTIONS } from '../../../plugins-ts/catalogue/contradictions';
import { adviceDocument } from '../../../plugins-ts/report';
import { statementText } from '../../../plugins-ts/report/adviceDocument';
import { documentMarkdown, documentText } from '../../../plugins-ts/report/document';
import { ENGLISH } from './reports';

const AS_OF = '2026-11-30';
const advice = advise({}, { asOf: AS_OF, withRetiring: true });
const document = adviceDocument(advice, {}, AS_OF, ENGLISH);
const plain = documentText(document, ENGLISH);
const { text } = ENGLISH;

test('sources that disagree are told by topic, both sides and how that is treated', () => {
  const shown = new Set(advice.approaches.flatMap(({ contradictions }) => contradictions));
  expect([...shown].map(({ id }) => id).sort()).toEqual(CONTRADICTIONS.map(({ id }) => id).sort());
  for (const { topic, bothSides, treatAs } of shown)
    expect(plain).toContain(`Sources disagree: ${text(topic)}: ${text(bothSides)} How it is treated here: ${text(treatAs)}`);
});

test('no line of it is cut', () => {
  const markdown = documentMarkdown(document, ENGLISH);
  expect(plain).not.toContain('…');
  expect(markdown).not.toContain('…');
});

test('every benefit, consideration and best use is there, with the direction that it is about', () => {
  for (const { approach } of advice.approaches) {
    const { benefits, considerations, bestFor } = comparisonOf(approach);
    for (const statement of [...benefits, ...considerations, ...bestFor]) expect(plain).toContain(statementText(statement, text));
  }
  expect(plain).toContain('For: Outbound: Enterprise reliability');
  expect(plain).toContain('Against: Outbound: No Microsoft SLA stated');
});
