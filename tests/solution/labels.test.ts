// Labels in every language, from the one source of words.
import { assemble } from '../../solution/pack/assemble';
import { SolutionError } from '../../solution/pack/solutionError';
import { readFolder } from '../../solution/pack/folder';
import { readLabelWords, type LabelWords } from '../../solution/pack/labels';
import { verify } from '../../solution/verify';
import { solutionFromParts } from '../../solution/verify/model';
import path from 'node:path';
import { lcidOf } from '../../plugins-ts/text';
import { FORMS, makeRepository, packAll, removeRepositories } from './support';

let root: string;
beforeAll(() => {
  root = makeRepository();
});
afterAll(removeRepositories);

const english = (): Readonly<Record<string, string>> => readLabelWords(root)[0]?.words ?? {};
const wordsOf = (words: Readonly<Record<string, Readonly<Record<string, string>>>>): LabelWords =>
  Object.entries(words).map(([tag, own]) => ({ language: { tag, lcid: lcidOf(tag), name: tag }, words: own }));
const translated = (prefix: string, words = english()): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [key, prefix + text]));

function customizations(words: Parameters<typeof wordsOf>[0]): string {
  const parts = assemble(readFolder(path.join(root, 'solution/src', FORMS)), { managed: true, words: wordsOf(words) });
  return new TextDecoder().decode(parts.get('customizations.xml'));
}

function keyOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof SolutionError ? error.key : String(error);
  }
  return '';
}

test('German and Arabic stand beside English, on forms, views, site maps and command bars', () => {
  const text = customizations({ en: english(), de: translated('de '), ar: translated('ar ') });
  expect(text).toMatch(
    /<label description="Channel number" languagecode="1033" \/>\s*<label description="de Channel number" languagecode="1031" \/>\s*<label description="ar Channel number" languagecode="1025" \/>/,
  );
  expect(text).toMatch(
    /<LocalizedName description="Teams phone numbers" languagecode="1033" \/>\s*<LocalizedName description="de Teams phone numbers" languagecode="1031" \/>/,
  );
  expect(text).toMatch(
    /<Title description="Export selected" languagecode="1033" \/>\s*<Title description="de Export selected" languagecode="1031" \/>/,
  );
  expect(text).toMatch(/<Language>1033<\/Language>\s*<Language>1031<\/Language>\s*<Language>1025<\/Language>/);
});

test('a solution in three languages keeps every rule', () => {
  const words = { en: english(), de: translated('de '), ar: translated('ar ') };
  const parts = assemble(readFolder(path.join(root, 'solution/src', FORMS)), { managed: true, words: wordsOf(words) });
  const core = packAll(root).find((item) => item.file === 'VoiceChannelDeployment_managed.zip');
  const release = [
    solutionFromParts(core?.parts ?? new Map(), 'VoiceChannelDeployment_managed.zip'),
    solutionFromParts(parts, `${FORMS}_managed.zip`),
  ];
  expect(verify(release)).toEqual([]);
}, 60_000);

test('a word that one language lacks is left out and told by the check', () => {
  const german = translated('de ');
  delete german['Solution_View_Teams'];
  const parts = assemble(readFolder(path.join(root, 'solution/src', FORMS)), {
    managed: true,
    words: wordsOf({ en: english(), de: german }),
  });
  const solution = solutionFromParts(parts, `${FORMS}_managed.zip`);
  const missing = verify([solution]).filter((problem) => problem.rule === 'label-languages');
  expect(missing.map(({ place, values }) => [place.includes('Teams phone numbers'), values['language']])).toEqual([[true, '1031']]);
});

test('a label without key stops the packing', () => {
  const words = { ...english() };
  delete words['Solution_View_Teams'];
  expect(keyOf(() => customizations({ en: words }))).toBe('Solution_Error_NoKey');
});

test('the same words under two keys stop the packing', () => {
  expect(keyOf(() => customizations({ en: { ...english(), Solution_View_Other: 'Teams phone numbers' } }))).toBe(
    'Solution_Error_SameWords',
  );
});

test('every key of a label is used by one', () => {
  const sources = [...['VoiceChannelDeployment', FORMS].flatMap((name) => [...readFolder(path.join(root, 'solution/src', name)).values()])]
    .map((content) => new TextDecoder().decode(content))
    .join('\n')
    .replace(/&apos;/g, "'");
  const unused = Object.entries(english()).filter(([, words]) => !sources.includes(`"${words}"`));
  expect(unused.map(([key]) => key)).toEqual([]);
});
