// Words of the product in every language: the same keys, the same placeholders, every plural form. Builds fall back to English; this does not.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pluralForms, pluralOf, readGroup, requiredKeys, type Words } from '../../../tools/build/strings';
import { readLanguages } from '../../../tools/build/languageRegistry';
import { bundleTargets, controlTargets, ROOT } from '../../../tools/build/targets';

const languages = readLanguages(ROOT).map(({ tag }) => tag);
const groupsIn = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder))
    .filter((file) => file.endsWith('.json'))
    .map((file) => path.basename(file, '.json'));
const groups = groupsIn('strings/en');
const tools = groupsIn('strings/en/tools').map((group) => `tools/${group}`);
const KEY = /^[A-Z][A-Za-z0-9]*(_[A-Za-z0-9]+)*$/;

function placeholders(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{([A-Za-z][A-Za-z0-9]*)\}/g)].map(([, name]) => name ?? ''))].sort();
}

/** Forms that stand for one exact count may leave the number out: "one day", "يومان". */
function mayOmitCount(language: string, form: string): boolean {
  return ['zero', 'one', 'two'].includes(form) && (language === 'ar' || form === 'one');
}

function wrongPlaceholders(language: string, words: Words, english: Words): string[] {
  return Object.entries(words).flatMap(([key, sentence]) => {
    const plural = pluralOf(key, english);
    const source = english[key] ?? (plural ? english[`${plural.base}_other`] : undefined);
    if (source === undefined) return [];
    const expected = new Set([...placeholders(source), ...(plural ? placeholders(english[`${plural.base}_other`] ?? '') : [])]);
    const found = placeholders(sentence);
    const missing = [...expected].filter(
      (name) => !found.includes(name) && !(plural && name === 'count' && mayOmitCount(language, plural.form)),
    );
    const surplus = found.filter((name) => !expected.has(name));
    return missing.length + surplus.length === 0 ? [] : [`${key}: has {${found.join('} {')}}, needs {${[...expected].join('} {')}}`];
  });
}

describe.each(groups)('group %s', (group) => {
  const english = readGroup(ROOT, 'en', group) ?? {};

  test.each(languages)('is complete in %s', (language) => {
    const words = readGroup(ROOT, language, group);
    expect({ file: words === null ? `strings/${language}/${group}.json is missing` : 'there' }).toEqual({ file: 'there' });
    const needed = requiredKeys(language, english);
    expect(needed.filter((key) => !(key in (words ?? {})))).toEqual([]);
    expect(Object.keys(words ?? {}).filter((key) => !needed.includes(key))).toEqual([]);
  });

  test.each(languages)('has the same placeholders in %s', (language) => {
    expect(wrongPlaceholders(language, readGroup(ROOT, language, group) ?? {}, english)).toEqual([]);
  });

  test.each(languages)('has no empty sentence in %s', (language) => {
    const words = readGroup(ROOT, language, group) ?? {};
    expect(Object.keys(words).filter((key) => words[key]?.trim() === '')).toEqual([]);
  });

  test('keys are parts in Pascal case, joined by underscores', () => {
    expect(Object.keys(english).filter((key) => !KEY.test(key))).toEqual([]);
  });
});

test('languages differ in their plural forms as Unicode says', () => {
  expect(pluralForms('ar')).toHaveLength(6);
});

test('what the tools say is in English alone, in words, under keys of the same form', () => {
  expect(languages.filter((language) => existsSync(path.join(ROOT, 'strings', language, 'tools')))).toEqual(['en']);
  const entries = tools.flatMap((group) => Object.entries(readGroup(ROOT, 'en', group) ?? {}));
  expect(entries.filter(([key, words]) => !KEY.test(key) || words.trim() === '')).toEqual([]);
  expect(entries.length).toBeGreaterThan(0);
});

test('no key is in two groups', () => {
  const owners = new Map<string, string[]>();
  for (const group of [...groups, ...tools])
    for (const key of Object.keys(readGroup(ROOT, 'en', group) ?? {})) owners.set(key, [...(owners.get(key) ?? []), group]);
  expect([...owners].filter(([, all]) => all.length > 1)).toEqual([]);
});

test('every group that a control or page asks for exists', () => {
  const asked = [
    ...controlTargets().flatMap((control) => control.groups),
    ...bundleTargets().flatMap((bundle) => bundle.wordScripts ?? bundle.resourceStrings?.groups ?? []),
  ];
  expect(asked.filter((group) => !groups.includes(group))).toEqual([]);
});
