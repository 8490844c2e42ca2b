/** What the documents hold of the code is made from it. Where one of these fails, `npm run docs` mends it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadText } from '../../../cli/lib/loadText';
import { CONTRADICTIONS } from '../../../plugins-ts/catalogue/contradictions';
import { SOURCES, SOURCES_READ_ON } from '../../../plugins-ts/catalogue/sources';
import { RULES } from '../../../plugins-ts/findings';
import { ageOf, dayOfSource, isOld } from '../../../tools/docs/age';
import { knownTable, MADE_DOCUMENTS, rulesTable, sourcesDocument, statementsDocument, withMade } from '../../../tools/docs/documents';
import { otherStatements, statementsOf } from '../../../tools/docs/statements';
import { APPROACHES } from '../../../plugins-ts/catalogue';

const ROOT = path.join(__dirname, '../../..');
const text = loadText('en');
const STATEMENTS = [...APPROACHES.flatMap(statementsOf), ...otherStatements()].flatMap(({ statements }) => statements);

test.each(MADE_DOCUMENTS.map((document) => [document.path, document] as const))('%s says what the code says', (name, { make }) => {
  const present = readFileSync(path.join(ROOT, name), 'utf8');
  expect(make(present, text)).toBe(present);
});

test('every rule and every source is listed', () => {
  expect(RULES.filter(({ id }) => !rulesTable(text).includes(`| \`${id}\` |`))).toEqual([]);
  expect(SOURCES.filter(({ id }) => !sourcesDocument(text).includes(`\n| \`${id}\` |`))).toEqual([]);
});

test('a page that is old by its own date, or has none, says so', () => {
  expect(ageOf('D-FAQ')).toBe('old');
  expect(ageOf('D-RET')).toBe('young');
  expect(ageOf('V-NUM')).toBe('undated');
  expect(dayOfSource('D-TPE25')).toBe('2025-11-06');
  expect(SOURCES_READ_ON).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test('a statement is old where none of its sources is young', () => {
  expect(isOld(['D-FAQ', 'V-NUM'])).toBe(true);
  expect(isOld(['D-FAQ', 'D-RET'])).toBe(false);
  const marked = STATEMENTS.filter(({ sources }) => isOld(sources));
  expect(marked.length).toBeGreaterThan(0);
  expect(marked.length).toBeLessThan(STATEMENTS.length);
});

test('every statement has words, a basis and a source that is listed', () => {
  const known = new Set(SOURCES.map(({ id }) => id));
  const keys = STATEMENTS.flatMap(({ label, texts }) => [...label, ...texts]);
  expect(keys.filter((key) => text(key) === key)).toEqual([]);
  expect(STATEMENTS.filter(({ sources }) => sources.length === 0 || sources.some((id) => !known.has(id)))).toEqual([]);
});

test('disagreements name the matter, both sides and what is made of it', () => {
  const document = sourcesDocument(text);
  const rows = document.split('\n').filter((line) => line.startsWith('| '));
  expect(CONTRADICTIONS.filter(({ topic }) => !rows.some((row) => row.startsWith(`| ${text(topic)} |`)))).toEqual([]);
});

test('the decision is shown for each certainty', () => {
  const table = knownTable(text);
  const certainties = ['certain', 'declared', 'imported', 'ambiguous', 'unknown'];
  expect(certainties.filter((name) => !table.includes(text(`Docs_Known_Certainty_${name}`)))).toEqual([]);
});

test('words of the product cannot break a table', () => {
  const lines = statementsDocument(text)
    .split('\n')
    .filter((line) => line.startsWith('| '));
  const columns = (line: string): number => line.replace(/\\\|/g, '').split('|').length;
  expect(lines.filter((line) => columns(line) !== 6)).toEqual([]);
});

test('what people wrote around a part that is made stays', () => {
  const before = 'above\n<!-- made: rules -->\nold\n<!-- end of rules -->\nbelow\n';
  expect(withMade(before, 'rules', 'new\n')).toBe('above\n<!-- made: rules -->\n\nnew\n\n<!-- end of rules -->\nbelow\n');
  expect(() => withMade('no marks', 'rules', 'new')).toThrow('made: rules');
});
