/**
 * The parts of the documents that are made from the code, so that no table of the README is older than what it tells.
 */
import { APPROACHES } from '../../plugins-ts/catalogue';
import * as keys from '../../plugins-ts/catalogue/catalogueKeys';
import { directionsOf } from '../../plugins-ts/catalogue/directions';
import { CONTRADICTIONS } from '../../plugins-ts/catalogue/contradictions';
import { SOURCES, SOURCES_READ_ON } from '../../plugins-ts/catalogue/sources';
import type { Source } from '../../plugins-ts/catalogue/catalogueTypes';
import type { DirectionName } from '../../plugins-ts/catalogue/vocabulary';
import { RULES } from '../../plugins-ts/findings';
import { findingKey } from '../../plugins-ts/findings/findingKeys';
import { markdownUpTo, tableHead, tableRow } from '../../plugins-ts/report/markdownText';
import type { Text } from '../../plugins-ts/text';
import { ageOf, isOld, OLD_AFTER_DAYS } from './age';
import { knownNumbers } from './known';
import { otherStatements, statementsOf, type ListedStatement, type StatementGroup } from './statements';

/** Words of the product, however long: a document that lists statements cuts none. */
const cell = (words: string): string => markdownUpTo(words, Infinity);

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string => tableHead(heads) + rows.map(tableRow).join('');

const code = (words: string): string => `\`${words}\``;

/** The table of the rules, in the order in which findings are listed. */
export const rulesTable = (text: Text): string =>
  table(
    ['Rule', 'Severity', 'Says', 'Grounds'].map((head) => text(`Docs_Rules_Head_${head}`)),
    RULES.map(({ id, severity, basis, sources }) => [code(id), severity, text(findingKey(id, 'Title')), `${basis}: ${sources.join(', ')}`]),
  );

/** What makes a number known, and how sure that is. */
export const knownTable = (text: Text): string =>
  table(
    ['Record', 'Approach', 'Certainty'].map((head) => text(`Docs_Known_Head_${head}`)),
    knownNumbers().map(({ says, number }) => [
      text(says),
      number.candidates.map((id) => text(keys.approachKey(id))).join(', ') || text('Docs_Known_Nothing'),
      text(`Docs_Known_Certainty_${number.certainty}`),
    ]),
  );

/** What is stated of the boundaries of each approach. */
export function statedTable(text: Text): string {
  const heads = ['Approach', 'Inbound', 'Outbound', 'End'].map((head) => text(`Docs_Stated_Head_${head}`));
  const rows = APPROACHES.map((approach) => {
    const boundary = (direction: DirectionName): string => {
      const stated = directionsOf(approach.id)[direction].boundary;
      return `${text(keys.boundaryCellKey({ responsibility: stated }))} (${stated.basis}: ${stated.sources.join(', ')})`;
    };
    const { endsOn, sources } = approach.lifecycle;
    const end = endsOn === null ? text('Docs_Stated_NoEnd') : `${endsOn} (${sources.join(', ')})`;
    return [text(keys.approachFullKey(approach.id)), boundary('inbound'), boundary('outbound'), end];
  });
  return table(heads, rows);
}

const everyGroup = (): readonly StatementGroup[] => [...APPROACHES.flatMap(statementsOf), ...otherStatements()];

/** How many statements cite each source. */
function citations(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const cited = [...everyGroup().flatMap(({ statements }) => statements), ...CONTRADICTIONS];
  for (const { sources } of cited) for (const id of sources) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function sourceRow({ id, address, date, note }: Source, text: Text, cited: ReadonlyMap<string, number>): readonly string[] {
  const title = cell(text(keys.sourceKey(id)));
  const page = address === null ? title : `[${title}](${address})`;
  const age = { young: '', old: text('Docs_Old'), undated: text('Docs_Undated') }[ageOf(id)];
  return [code(id), note === null ? page : `${page}. ${cell(text(note))}`, cell(date), age, String(cited.get(id) ?? 0)];
}

/** `docs/sources.md`: the pages, their dates and ages, and where they disagree. */
export function sourcesDocument(text: Text): string {
  const cited = citations();
  const values = { day: SOURCES_READ_ON, days: OLD_AFTER_DAYS };
  const sources = table(
    ['Id', 'Page', 'Date', 'Age', 'Statements'].map((head) => text(`Docs_Sources_Head_${head}`)),
    SOURCES.map((source) => sourceRow(source, text, cited)),
  );
  const disagreements = table(
    ['Topic', 'Sides', 'Treated', 'Sources'].map((head) => text(`Docs_Disagree_Head_${head}`)),
    CONTRADICTIONS.map((one) => [cell(text(one.topic)), cell(text(one.bothSides)), cell(text(one.treatAs)), one.sources.join(', ')]),
  );
  return [
    `# ${text('Docs_Sources_Title')}`,
    `<!-- ${text('Docs_Made')} -->`,
    text('Docs_Sources_Intro', values),
    sources.trimEnd(),
    `## ${text('Docs_Disagree_Title')}`,
    `${disagreements.trimEnd()}\n`,
  ].join('\n\n');
}

function statementRow({ label, texts, basis, sources }: ListedStatement, text: Text): readonly string[] {
  const says = texts.map((key) => text(key)).join(' · ');
  const before = label.map((key) => text(key)).join(', ');
  const whole = before === '' ? says : says === '' ? before : `${before}: ${says}`;
  return [cell(whole), basis, sources.join(', '), isOld(sources) ? text('Docs_Old') : ''];
}

function groupsUnder(level: '##' | '###', groups: readonly StatementGroup[], text: Text): readonly string[] {
  const heads = ['Says', 'Basis', 'Sources', 'Old'].map((head) => text(`Docs_Statements_Head_${head}`));
  return groups
    .filter(({ statements }) => statements.length > 0)
    .flatMap(({ title, statements }) => [
      `${level} ${text(title)}`,
      table(
        heads,
        statements.map((statement) => statementRow(statement, text)),
      ).trimEnd(),
    ]);
}

/** `docs/statements.md`: every statement with its basis and its sources. */
export function statementsDocument(text: Text): string {
  const values = { day: SOURCES_READ_ON, days: OLD_AFTER_DAYS };
  const blocks = [
    `# ${text('Docs_Statements_Title')}`,
    `<!-- ${text('Docs_Made')} -->`,
    text('Docs_Statements_Intro', values),
    ...APPROACHES.flatMap((approach) => [
      `## ${text(keys.approachFullKey(approach.id))}`,
      ...groupsUnder('###', statementsOf(approach), text),
    ]),
    ...groupsUnder('##', otherStatements(), text),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Puts what is made between the marks of its name; what people wrote around it stays. Throws where the marks are missing. */
export function withMade(document: string, name: string, made: string): string {
  const block = new RegExp(`(<!-- made: ${name}[^>]*-->\n)[\\s\\S]*?(<!-- end of ${name} -->)`);
  if (!block.test(document)) throw new Error(`no marks of “${name}”: <!-- made: ${name} --> and <!-- end of ${name} -->`);
  return document.replace(block, (_all, before: string, after: string) => `${before}\n${made.trim()}\n\n${after}`);
}

/** The documents that hold something made: path from the root, and how the whole of it comes out. */
export const MADE_DOCUMENTS: readonly { readonly path: string; readonly make: (present: string, text: Text) => string }[] = [
  {
    path: 'README.md',
    make: (present, text) =>
      [
        ['rules', rulesTable(text)],
        ['known', knownTable(text)],
        ['stated', statedTable(text)],
      ].reduce((document, [name = '', made = '']) => withMade(document, name, made), present),
  },
  { path: 'docs/sources.md', make: (_present, text) => sourcesDocument(text) },
  { path: 'docs/statements.md', make: (_present, text) => statementsDocument(text) },
];
