/**
 * Resource files from the one source of words, `strings/<language>/<group>.json`: for each control and language
 * a RESX file. A key that a language lacks takes its English words, so that work goes on while translations are
 * under way; `tests/text/strings-complete.test.ts` fails until none is missing.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLBuilder } from 'fast-xml-parser';
import { FALLBACK_LANGUAGE, LANGUAGE_LCID, LANGUAGE_TAG, type Language, type LanguageEntry } from '../../plugins-ts/text';
import { BuildError } from './buildError';
import { writeWhenChanged } from './inputFiles';
import { readLanguages } from './languageRegistry';
import type { BundleTarget, ControlTarget, ResourceStrings } from './targets';

/** Resource key to sentence. */
export type Words = Readonly<Record<string, string>>;

/** The forms a counted sentence can have. */
const PLURAL = /^(.+)_(zero|one|two|few|many|other)$/;

/** Where one group of words stands, relative to the root. */
export function groupFile(language: Language, group: string): string {
  return `strings/${language}/${group}.json`;
}

/**
 * Reads one group in one language.
 * @returns `null` when the file is absent
 * @throws BuildError when the file is not a flat object of texts
 */
export function readGroup(root: string, language: Language, group: string): Words | null {
  const file = groupFile(language, group);
  if (!existsSync(path.join(root, file))) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  } catch (error) {
    throw new BuildError('words', [`${file}: ${(error as Error).message}`]);
  }
  if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed)) {
    throw new BuildError('words', [`${file}: an object of keys and sentences is expected`]);
  }
  const wrong = Object.entries(parsed).find(([, sentence]) => typeof sentence !== 'string');
  if (wrong) throw new BuildError('words', [`${file}: the value of "${wrong[0]}" is not a text`]);
  return parsed as Words;
}

/**
 * The words of several groups in one language, without falling back.
 * @throws BuildError when two groups hold the same key, or English lacks a group
 */
export function readWords(root: string, language: Language, groups: readonly string[]): Words {
  const words: Record<string, string> = {};
  const owner = new Map<string, string>();
  for (const group of groups) {
    const read = readGroup(root, language, group);
    if (!read && language === FALLBACK_LANGUAGE) throw new BuildError('words', [`${groupFile(language, group)}: no such file`]);
    for (const [key, sentence] of Object.entries(read ?? {})) {
      const other = owner.get(key);
      if (other) throw new BuildError('words', [`${groupFile(language, group)}: the key "${key}" is in the group "${other}" too`]);
      owner.set(key, group);
      words[key] = sentence;
    }
  }
  return words;
}

/** The plural form in a key and the key without it, or `null` for an uncounted sentence. `words` decide: a key that ends in `_other` alone is no plural. */
export function pluralOf(key: string, words: Words): { base: string; form: string } | null {
  const match = PLURAL.exec(key);
  const base = match?.[1];
  const form = match?.[2];
  if (!base || !form) return null;
  return `${base}_one` in words && `${base}_other` in words ? { base, form } : null;
}

/** Forms that a language needs for a counted sentence, by the Unicode plural rules. */
export function pluralForms(language: Language): readonly string[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

/** Keys that a language must have so that nothing shown in it falls back to English. */
export function requiredKeys(language: Language, english: Words): readonly string[] {
  const keys = new Set<string>();
  for (const key of Object.keys(english)) {
    const plural = pluralOf(key, english);
    if (!plural) keys.add(key);
    else for (const form of pluralForms(language)) keys.add(`${plural.base}_${form}`);
  }
  return [...keys].sort();
}

/** Every key that the language needs: its own words, else its own `_other` form, else English. */
export function completeWords(language: Language, own: Words, english: Words): Words {
  const complete: Record<string, string> = {};
  for (const key of requiredKeys(language, english)) {
    const plural = pluralOf(key, english);
    const other = plural ? `${plural.base}_other` : key;
    complete[key] = own[key] ?? own[other] ?? english[key] ?? english[other] ?? key;
  }
  return complete;
}

const RESX_HEADERS = [
  ['resmimetype', 'text/microsoft-resx'],
  ['version', '2.0'],
  [
    'reader',
    'System.Resources.ResXResourceReader, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089',
  ],
  [
    'writer',
    'System.Resources.ResXResourceWriter, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089',
  ],
] as const;

/** A RESX document with the keys in code point order, so that the same words always give the same bytes. */
export function buildResx(words: Words): string {
  const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true });
  const document = {
    '?xml': { '@version': '1.0', '@encoding': 'utf-8' },
    root: {
      resheader: RESX_HEADERS.map(([name, value]) => ({ '@name': name, value })),
      data: Object.keys(words)
        .sort()
        .map((key) => ({ '@name': key, '@xml:space': 'preserve', value: words[key] ?? '' })),
    },
  };
  return String(builder.build(document));
}

/** One language and its words, complete. */
export interface LanguageWords {
  readonly language: LanguageEntry;
  readonly words: Words;
}

/** The words of some groups in every language of the registry, complete. */
export function wordsByLanguage(root: string, groups: readonly string[]): readonly LanguageWords[] {
  const english = readWords(root, FALLBACK_LANGUAGE, groups);
  return readLanguages(root).map((language) => ({
    language,
    words: completeWords(language.tag, readWords(root, language.tag, groups), english),
  }));
}

/** The words of a resource file, and beside them which language they are in. */
function withLanguage({ language, words }: LanguageWords): Words {
  return { ...words, [LANGUAGE_TAG]: language.tag, [LANGUAGE_LCID]: String(language.lcid) };
}

/**
 * Writes the RESX file from which `pcf-scripts` builds a control: the English one, which its manifest names.
 * @returns whether the file changed
 */
export function writeControlSource(root: string, control: ControlTarget): boolean {
  const english = wordsByLanguage(root, control.groups).find(({ language }) => language.tag === FALLBACK_LANGUAGE);
  return (
    english !== undefined &&
    writeWhenChanged(path.join(root, `pcf/${control.name}/${resxOf(control, english.language)}`), resxText(english))
  );
}

/**
 * Gives a built control its words: the RESX file of each language, and a line for each in its manifest.
 * @param folders folders of the built control, relative to the root
 */
export function writeControlStrings(root: string, control: ControlTarget, folders: readonly string[]): void {
  const all = wordsByLanguage(root, control.groups);
  for (const folder of folders) {
    for (const one of all) writeWhenChanged(path.join(root, folder, resxOf(control, one.language)), resxText(one));
    const manifest = path.join(root, folder, 'ControlManifest.xml');
    if (existsSync(manifest)) writeWhenChanged(manifest, withLanguages(readFileSync(manifest, 'utf8'), control, root));
  }
}

/** The manifest of a control with a line for each language's RESX file; its source names the English one alone. */
export function withLanguages(manifest: string, control: ControlTarget, root: string): string {
  return listResx(
    manifest,
    readLanguages(root).map((language) => resxOf(control, language)),
  );
}

const resxOf = ({ name }: ControlTarget, { lcid }: LanguageEntry): string => `strings/${name}.${lcid}.resx`;
const resxText = (one: LanguageWords): string => buildResx(withLanguage(one));

/** A manifest that names these resource files, each as it names the first one now. */
export function listResx(manifest: string, files: readonly string[]): string {
  const [first = ''] = /\s*<resx [^>]*\/>/.exec(manifest) ?? [];
  const lines = files.map((file) => first.replace(/path="[^"]*"/, `path="${file}"`)).join('');
  return manifest.replace(/(?:\s*<resx [^>]*\/>)+/, () => lines);
}

/** Words of one language that a script names, and which language they are in. */
function stringsOf({ language, words }: LanguageWords, keys: RegExp): Words {
  return withLanguage({ language, words: Object.fromEntries(Object.entries(words).filter(([key]) => keys.test(key))) });
}

/** The English words that a script carries inside. */
export function englishStrings(root: string, { groups, keys }: ResourceStrings): Words {
  const english = wordsByLanguage(root, groups).find(({ language }) => language.tag === FALLBACK_LANGUAGE);
  return english ? stringsOf(english, keys) : {};
}

/** Writes the words of a script in every language but English, each as `<script>.<lcid>.resx`. */
export function writeResourceStrings(root: string, { groups, keys }: ResourceStrings, script: string): void {
  for (const one of wordsByLanguage(root, groups)) {
    if (one.language.tag === FALLBACK_LANGUAGE) continue;
    writeWhenChanged(path.join(root, script.replace(/\.js$/, `.${one.language.lcid}.resx`)), buildResx(stringsOf(one, keys)));
  }
}

/** Writes the words of a page that no JSON can be fetched for: a script for each language, `words.<lcid>.js`, that sets one global. */
export function writeWordScripts(root: string, groups: readonly string[], folder: string): void {
  for (const { language, words } of wordsByLanguage(root, groups)) {
    writeWhenChanged(path.join(root, folder, `words.${language.lcid}.js`), `window.VoiceChannelWords=${JSON.stringify(words)};\n`);
  }
}

/** Writes the words that scripts load, or the platform for them, beside the scripts. */
export function writePageWords(root: string, bundles: readonly BundleTarget[]): void {
  for (const { output, wordScripts, resourceStrings } of bundles) {
    if (wordScripts) writeWordScripts(root, wordScripts, path.posix.dirname(output));
    if (resourceStrings) writeResourceStrings(root, resourceStrings, output);
  }
}
