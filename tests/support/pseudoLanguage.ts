/** A language that nobody speaks, made from English: letters with accents and four tenths longer, so that what it lacks shows. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LanguageEntry } from '../../plugins-ts/text';
import { REGISTRY } from '../../tools/build/languageRegistry';

export const PSEUDO: LanguageEntry = { tag: 'qps-Ploc', lcid: 1281, name: 'Þşéûðô' };

const ACCENTS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'AaCcEeGgIiNnOoSsUuYy'].map((letter, place) => [letter, [...'ÂâÇçÊêĜĝÎîÑñÔôŠšÛûÝý'][place] ?? letter]),
);

/** A sentence with its placeholders as they are, every other letter that has one with an accent, and longer. */
export function pseudo(sentence: string): string {
  const accented = sentence
    .split(/(\{[A-Za-z0-9]+\})/)
    .map((part) => (part.startsWith('{') ? part : part.replace(/[A-Za-z]/g, (letter) => ACCENTS[letter] ?? letter)))
    .join('');
  return `${accented}${'·'.repeat(Math.ceil(sentence.length * 0.4))}`;
}

/** Adds the language to a copy of the repository: one folder of words and one entry in the registry. Nothing else. */
export function addPseudoLanguage(root: string): void {
  const english = path.join(root, 'strings/en');
  const own = path.join(root, 'strings', PSEUDO.tag);
  mkdirSync(own);
  for (const file of readdirSync(english).filter((name) => name.endsWith('.json'))) {
    const words = JSON.parse(readFileSync(path.join(english, file), 'utf8')) as Record<string, string>;
    const translated = Object.fromEntries(Object.entries(words).map(([key, sentence]) => [key, pseudo(sentence)]));
    writeFileSync(path.join(own, file), `${JSON.stringify(translated, null, 2)}\n`);
  }
  const registry = path.join(root, REGISTRY);
  const entries = JSON.parse(readFileSync(registry, 'utf8')) as LanguageEntry[];
  writeFileSync(registry, `${JSON.stringify([...entries, PSEUDO], null, 2)}\n`);
}
