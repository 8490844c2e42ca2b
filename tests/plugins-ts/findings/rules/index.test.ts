/** A rule is one file. Whatever else names rules is held against these files here, and each complaint names what is missing. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SOURCES } from '../../../../plugins-ts/catalogue/sources';
import { RULES } from '../../../../plugins-ts/findings';
import { FINDING_TEXT_PARTS, findingKey } from '../../../../plugins-ts/findings/findingKeys';
import { wordingsOf } from '../../../../plugins-ts/findings/wording';
import { CHANNEL_RULES, NUMBER_RULES } from '../../../../plugins-ts/forms/noticeRules';
import { LANGUAGES } from '../../../../plugins-ts/text/languages';
import { textOf } from '../../../support/render';

const ROOT = path.join(__dirname, '../../../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const FOLDER = 'plugins-ts/findings/rules';
const constant = (id: string): string => id.replace(/-/g, '_');

const inFolder = readdirSync(path.join(ROOT, FOLDER))
  .filter((file) => file !== 'index.ts')
  .map((file) => path.basename(file, '.ts'));

test('the index has every file of the folder, by the id that it is named after', () => {
  const lines = inFolder.filter((id) => !RULES.some((rule) => rule.id === id));
  expect(lines.map((id) => `${FOLDER}/index.ts: import { ${constant(id)} } from './${id}', and ${constant(id)} in RULES`)).toEqual([]);
  expect(RULES.map(({ id }) => id).sort()).toEqual([...inFolder].sort());
});

test('the schema of the report has every rule, and no other', () => {
  const file = 'schema/voice-channel-report-1.schema.json';
  const { $defs } = JSON.parse(read(file)) as { $defs: { rule: { enum: string[] } } };
  const known = $defs.rule.enum;
  expect(inFolder.filter((id) => !known.includes(id)).map((id) => `${file}: "${id}" in $defs.rule.enum`)).toEqual([]);
  expect(known.filter((id) => !inFolder.includes(id))).toEqual([]);
});

test('every rule has its words in every language', () => {
  const missing = LANGUAGES.flatMap(({ tag }) => {
    const file = `strings/${tag}/findings.json`;
    const words = JSON.parse(read(file)) as Record<string, string>;
    const keys = inFolder.flatMap((id) =>
      FINDING_TEXT_PARTS.flatMap((part) =>
        ['', ...wordingsOf(id).map((wording) => `_${wording}`)].map((end) => findingKey(id, part) + end),
      ),
    );
    return keys.filter((key) => (words[key] ?? '') === '').map((key) => `${file}: ${key}`);
  });
  expect(missing).toEqual([]);
});

test('what a rule chooses its words by is among its inputs', () => {
  const wrong = RULES.filter(({ wordedBy, inputs }) => wordedBy && !inputs.some((input) => input.endsWith(`.${wordedBy.column}`)));
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('every rule has its test', () => {
  const missing = inFolder
    .map((id) => `tests/plugins-ts/findings/rules/${id}.test.ts`)
    .filter((file) => !existsSync(path.join(ROOT, file)));
  expect(missing).toEqual([]);
});

test('every rule cites pages that the catalogue knows', () => {
  const known = new Set<string>(SOURCES.map(({ id }) => id));
  expect(RULES.flatMap(({ sources }) => sources).filter((source) => !known.has(source))).toEqual([]);
});

test.each([
  ['channel', 'CHANNEL_RULES', CHANNEL_RULES],
  ['number', 'NUMBER_RULES', NUMBER_RULES],
] as const)('the form of a %s runs the rules whose notification it shows, and no other', (form, list, ofForm) => {
  const named = RULES.filter(({ notice }) => notice?.form === form).map(({ id }) => id);
  const ids = ofForm.map(({ id }) => id);
  expect(named.filter((id) => !ids.includes(id)).map((id) => `plugins-ts/forms/noticeRules.ts: ${constant(id)} in ${list}`)).toEqual([]);
  expect([...ids].sort()).toEqual([...named].sort());
  const text = textOf('en');
  const words = ofForm.flatMap(({ notice }) => notice?.text ?? []);
  expect(words.filter((key) => text(key) === key).map((key) => `strings/en/forms.json: ${key}`)).toEqual([]);
});
