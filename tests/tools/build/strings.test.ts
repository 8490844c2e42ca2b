import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { BuildError } from '../../../tools/build/buildError';
import { REGISTRY } from '../../../tools/build/languageRegistry';
import {
  buildResx,
  completeWords,
  englishStrings,
  listResx,
  pluralForms,
  readWords,
  requiredKeys,
  writeControlSource,
  writeControlStrings,
  writeResourceStrings,
  writeWordScripts,
} from '../../../tools/build/strings';
import { ROOT } from '../../../tools/build/targets';

const ENGLISH = {
  Card_Title: 'Deployment',
  Card_Days_one: '{count} day left',
  Card_Days_other: '{count} days left',
  Party_other: 'Somebody',
};

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'strings-'));
  cpSync(path.join(ROOT, REGISTRY), path.join(root, REGISTRY), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(language: string, group: string, content: string | object): void {
  mkdirSync(path.join(root, 'strings', language), { recursive: true });
  writeFileSync(path.join(root, 'strings', language, `${group}.json`), typeof content === 'string' ? content : JSON.stringify(content));
}

function read(file: string): Record<string, string> {
  const parsed = new XMLParser({ ignoreAttributes: false, trimValues: false, isArray: (name) => name === 'data' }).parse(
    readFileSync(path.join(root, file), 'utf8'),
  ) as {
    root: { data: { '@_name': string; value: string | number }[] };
  };
  return Object.fromEntries(parsed.root.data.map((entry) => [entry['@_name'], String(entry.value)]));
}

const CARD = { name: 'Card', groups: ['card'] };
const MANIFEST = `<manifest>
  <control>
    <resources>
      <code path="bundle.js" order="1"/>
      <resx path="strings/Card.1033.resx" version="0.1.0"/>
    </resources>
  </control>
</manifest>`;

function putManifest(): void {
  mkdirSync(path.join(root, 'out/Card'), { recursive: true });
  writeFileSync(path.join(root, 'out/Card/ControlManifest.xml'), MANIFEST);
}

describe('keys that a language needs', () => {
  test('counted sentences need the forms of the language, and only sentences with a singular are counted', () => {
    expect(requiredKeys('en', ENGLISH)).toEqual(['Card_Days_one', 'Card_Days_other', 'Card_Title', 'Party_other']);
    expect(requiredKeys('ar', ENGLISH)).toEqual([
      'Card_Days_few',
      'Card_Days_many',
      'Card_Days_one',
      'Card_Days_other',
      'Card_Days_two',
      'Card_Days_zero',
      'Card_Title',
      'Party_other',
    ]);
    expect([...pluralForms('de')].sort()).toEqual(['one', 'other']);
  });

  test('a missing key takes English, a missing form the language’s own general form first', () => {
    const words = completeWords('ar', { Card_Days_other: '{count} يوم' }, ENGLISH);
    expect(words['Card_Days_few']).toBe('{count} يوم');
    expect(words['Card_Title']).toBe('Deployment');
    expect(completeWords('ar', {}, ENGLISH)['Card_Days_many']).toBe('{count} days left');
  });

  test('a key that English lacks is no key', () => {
    expect(completeWords('de', { Forgotten: 'x' }, ENGLISH)).not.toHaveProperty('Forgotten');
  });
});

describe('resource files', () => {
  test('every language gets every key, and what XML reserves arrives unharmed', () => {
    put('en', 'card', { Card_A: 'a < b & "c"', Card_B: '  {name}\n', 'Card_C]]>': 'x' });
    put('de', 'card', { Card_A: 'Größe' });
    putManifest();
    writeControlStrings(root, CARD, ['out/Card']);
    expect(read('out/Card/strings/Card.1033.resx')).toEqual({
      Card_A: 'a < b & "c"',
      Card_B: '  {name}\n',
      'Card_C]]>': 'x',
      Language_Tag: 'en',
      Language_Lcid: '1033',
    });
    expect(read('out/Card/strings/Card.1031.resx')).toMatchObject({
      Card_A: 'Größe',
      Card_B: '  {name}\n',
      Language_Tag: 'de',
      Language_Lcid: '1031',
    });
    expect(Object.keys(read('out/Card/strings/Card.1025.resx'))).toHaveLength(5);
  });

  test('the order of keys changes nothing, and an unchanged file is not written again', () => {
    expect(buildResx({ B: '1', A: '2' })).toBe(buildResx({ A: '2', B: '1' }));
    put('en', 'card', ENGLISH);
    expect(writeControlSource(root, CARD)).toBe(true);
    expect(writeControlSource(root, CARD)).toBe(false);
    putManifest();
    writeControlStrings(root, CARD, ['out/Card']);
    const times = (): number[] =>
      ['strings/Card.1033.resx', 'ControlManifest.xml'].map((file) => statSync(path.join(root, 'out/Card', file)).mtimeMs);
    const before = times();
    writeControlStrings(root, CARD, ['out/Card']);
    expect(times()).toEqual(before);
  });

  test('Microsoft’s build gets the English file, the built control a line for each language, in the form of the first', () => {
    put('en', 'card', ENGLISH);
    writeControlSource(root, CARD);
    expect(readdirSync(path.join(root, 'pcf/Card/strings'))).toEqual(['Card.1033.resx']);
    putManifest();
    writeControlStrings(root, CARD, ['out/Card']);
    const built = readFileSync(path.join(root, 'out/Card/ControlManifest.xml'), 'utf8');
    const line = (lcid: number): string => `\n      <resx path="strings/Card.${lcid}.resx" version="0.1.0"/>`;
    expect(built).toBe(MANIFEST.replace(line(1033), [1033, 1031, 1025].map(line).join('')));
    expect(listResx(built, ['strings/Card.1033.resx'])).toBe(MANIFEST);
  });

  test('a script gets the words it names: English inside, each other language as a file beside it', () => {
    put('en', 'forms', { Forms_A: 'A', Commands_B: 'B' });
    put('de', 'forms', { Forms_A: 'Ä' });
    const strings = { groups: ['forms'], keys: /^Forms_/ };
    expect(englishStrings(root, strings)).toEqual({ Forms_A: 'A', Language_Tag: 'en', Language_Lcid: '1033' });
    writeResourceStrings(root, strings, 'out/scripts/forms.js');
    expect(readdirSync(path.join(root, 'out/scripts')).sort()).toEqual(['forms.1025.resx', 'forms.1031.resx']);
    expect(read('out/scripts/forms.1031.resx')).toEqual({ Forms_A: 'Ä', Language_Tag: 'de', Language_Lcid: '1031' });
  });

  test('pages get the same words as a script for each language', () => {
    put('en', 'card', ENGLISH);
    writeWordScripts(root, ['card'], 'out');
    const words = (lcid: number): Record<string, string> =>
      JSON.parse(
        /^window\.VoiceChannelWords=(.*);\n$/.exec(readFileSync(path.join(root, `out/words.${lcid}.js`), 'utf8'))?.[1] ?? '',
      ) as Record<string, string>;
    expect(words(1033)).toEqual(ENGLISH);
    expect(words(1025)).toHaveProperty('Card_Days_zero', '{count} days left');
  });
});

describe('words that cannot be used', () => {
  const causes = (work: () => unknown): readonly string[] => {
    try {
      work();
    } catch (error) {
      if (error instanceof BuildError) return error.causes;
      throw error;
    }
    throw new Error('nothing was wrong');
  };

  test.each([
    ['a group that English lacks', {}, 'strings/en/card.json: no such file'],
    ['text that is no JSON', { card: '{"a": }' }, 'strings/en/card.json: '],
    ['a list', { card: '[]' }, 'strings/en/card.json: an object of keys and sentences is expected'],
    ['a value that is no text', { card: { A: 1 } }, 'strings/en/card.json: the value of "A" is not a text'],
  ])('%s is named with its file', (_what, groups, expected) => {
    for (const [group, content] of Object.entries(groups)) put('en', group, content as string);
    expect(causes(() => readWords(root, 'en', ['card'])).join()).toContain(expected);
  });

  test('a key in two groups is refused: one of the two sentences would be lost', () => {
    put('en', 'card', { A: '1' });
    put('en', 'other', { A: '2' });
    expect(causes(() => readWords(root, 'en', ['card', 'other']))).toEqual([
      'strings/en/other.json: the key "A" is in the group "card" too',
    ]);
  });
});
