/**
 * Labels in every language. The folders hold English alone, as an export from an English organization does; the other
 * languages are put beside it from `strings` when a solution is packed, found by the English words.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FALLBACK_LANGUAGE, type Language, type LanguageEntry } from '../../plugins-ts/text';
import { readLanguages } from '../../tools/build/languageRegistry';
import { SolutionError } from './solutionError';
import { ROOT } from './folder';
import { attribute, at, childrenOf, descendantsOf, type Document, type Element, rootOf, setText } from './xml';

/** Words of one language by their resource key. */
export interface LabelLanguage {
  readonly language: LanguageEntry;
  readonly words: Readonly<Record<string, string>>;
}

/** English first. */
export type LabelWords = readonly LabelLanguage[];

/** Elements that hold one label in one language, each with its attributes: language, words. */
export const LABEL_ELEMENTS: Readonly<Record<string, readonly [code: string, words: string]>> = {
  LocalizedName: ['languagecode', 'description'],
  LocalizedCollectionName: ['languagecode', 'description'],
  Description: ['languagecode', 'description'],
  displayname: ['languagecode', 'description'],
  label: ['languagecode', 'description'],
};

/** The attributes of a label element; `undefined` for every other element. `Title` has two forms: site maps and command bars. */
export function labelAttributes(element: Element): readonly [code: string, words: string] | undefined {
  if (element.nodeName === 'Title') return element.hasAttribute('LCID') ? ['LCID', 'Title'] : ['languagecode', 'description'];
  return LABEL_ELEMENTS[element.nodeName];
}

/** Reads the group `solutionLabels` of every language that has it. */
export function readLabelWords(root: string = ROOT): LabelWords {
  return readLanguages(root).flatMap((language) => {
    const file = path.join(root, 'strings', language.tag, 'solutionLabels.json');
    return existsSync(file) ? [{ language, words: JSON.parse(readFileSync(file, 'utf8')) as LabelLanguage['words'] }] : [];
  });
}

/** From the English words of a label to those of a language; words that it lacks stay English. */
export function labelTranslator(language: Language, root: string = ROOT): (english: string) => string {
  if (language === FALLBACK_LANGUAGE) return (english) => english;
  const [first, ...others] = readLabelWords(root);
  const keys = keysByWords(first?.words ?? {});
  const own = others.find(({ language: { tag } }) => tag === language)?.words;
  return (english) => own?.[keys.get(english) ?? ''] ?? english;
}

/**
 * Puts the other languages beside each English label, and lists the languages. A label that has a language already
 * keeps it, so that a folder made from a zip packs to the same zip. Words that a language lacks are left out; the
 * check of a packed solution names them.
 * @throws SolutionError when an English label has no key, or a key's words are another key's too
 */
export function translateLabels(customizations: Document, solution: Document, words: LabelWords): void {
  const [english, ...others] = words;
  if (!english) return;
  const keys = keysByWords(english.words);
  for (const label of [solution, customizations].flatMap((document) =>
    descendantsOf(rootOf(document), ...Object.keys(LABEL_ELEMENTS), 'Title'),
  )) {
    const names = labelAttributes(label);
    if (!names || attribute(label, names[0]) !== String(english.language.lcid) || attribute(label, names[1]) === '') continue;
    const key = keys.get(attribute(label, names[1]));
    if (!key) throw new SolutionError('Solution_Error_NoKey', { words: attribute(label, names[1]) });
    for (const other of others) addLabel(label, names, String(other.language.lcid), other.words[key]);
  }
  listLanguages(
    customizations,
    words.map(({ language }) => String(language.lcid)),
  );
}

function keysByWords(english: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const [key, sentence] of Object.entries(english)) {
    const other = keys.get(sentence);
    if (other) throw new SolutionError('Solution_Error_SameWords', { words: sentence, key, other });
    keys.set(sentence, key);
  }
  return keys;
}

function addLabel(label: Element, [code, words]: readonly [string, string], lcid: string, sentence: string | undefined): void {
  const siblings = childrenOf(label.parentNode as Element, label.nodeName);
  if (!sentence || siblings.some((sibling) => attribute(sibling, code) === lcid)) return;
  const copy = label.cloneNode(true) as Element;
  copy.setAttribute(code, lcid);
  copy.setAttribute(words, sentence);
  const last = siblings[siblings.length - 1] as Element;
  last.parentNode?.insertBefore(copy, last.nextSibling);
}

function listLanguages(customizations: Document, lcids: readonly string[]): void {
  const languages = at(rootOf(customizations), 'Languages');
  if (!languages) throw new SolutionError('Solution_Error_NoElement', { file: 'Other/Customizations.xml', element: 'Languages' });
  const present = childrenOf(languages, 'Language').map((item) => item.textContent?.trim());
  for (const lcid of lcids.filter((candidate) => !present.includes(candidate))) {
    const language = customizations.createElement('Language');
    languages.appendChild(language);
    setText(language, lcid);
  }
}
