// German and Arabic say things in the words that administrators know from Microsoft's own pages, in every sentence there is and will be.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pluralOf, readGroup, type Words } from '../../../tools/build/strings';
import { ROOT } from '../../../tools/build/targets';
import { REFUSED, TERMS, type RefusedWord } from './terms';

/** A sentence of one language beside the English one; a plural form that English lacks stands beside its general form. */
interface Sentence {
  readonly key: string;
  readonly words: string;
  readonly english: string;
}

const plain = (text: string): string => text.replace(/\{\w+\}/g, '').replace(/[\u00AD\u064C-\u0652]/g, '');

function sentencesOf(words: Words, english: Words): Sentence[] {
  return Object.entries(words).flatMap(([key, sentence]) => {
    const base = pluralOf(key, english)?.base;
    const source = english[key] ?? (base === undefined ? undefined : english[`${base}_other`]);
    return source === undefined ? [] : [{ key, words: plain(sentence), english: plain(source) }];
  });
}

function sentencesIn(language: string): Sentence[] {
  return readdirSync(path.join(ROOT, 'strings/en'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => path.basename(file, '.json'))
    .flatMap((group) => sentencesOf(readGroup(ROOT, language, group) ?? {}, readGroup(ROOT, 'en', group) ?? {}));
}

const holds = ({ words, where }: RefusedWord, sentence: Pick<Sentence, 'words' | 'english'>): boolean =>
  words.test(sentence.words) && (where === undefined || where.test(sentence.english));

describe.each(Object.keys(REFUSED))('terms of %s', (language) => {
  const sentences = sentencesIn(language);

  test('there are sentences to look at', () => {
    expect(sentences.length).toBeGreaterThan(1000);
  });

  test.each(REFUSED[language] ?? [])('$example: rather $instead', (refused) => {
    expect(holds(refused, { words: plain(refused.example), english: refused.exampleEnglish ?? '' })).toBe(true);
    expect(sentences.filter((sentence) => holds(refused, sentence)).map(({ key, words }) => `${key}: ${words}`)).toEqual([]);
  });

  test.each(TERMS[language] ?? [])('$english is $words', ({ english, words }) => {
    const having = sentences.filter((sentence) => english.test(sentence.english));
    expect(having.length).toBeGreaterThan(0);
    expect(having.filter((sentence) => !words.test(sentence.words)).map((one) => `${one.key}: ${one.english} = ${one.words}`)).toEqual([]);
  });
});

test('a word is refused only where the English text says what it does not mean', () => {
  const policy = REFUSED['ar']?.find(({ instead }) => instead === 'طريقة النشر');
  expect(policy && holds(policy, { words: 'نهج توجيه صوتي', english: 'a voice routing policy' })).toBe(false);
  expect(policy && holds(policy, { words: 'نهج النشر', english: 'deployment approach' })).toBe(true);
});
