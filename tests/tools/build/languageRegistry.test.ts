import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LANGUAGES } from '../../../plugins-ts/text';
import { BuildError } from '../../../tools/build/buildError';
import { readLanguages, REGISTRY } from '../../../tools/build/languageRegistry';
import { ROOT } from '../../../tools/build/targets';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'languages-'));
  mkdirSync(path.join(root, 'strings'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function causesOf(content: unknown): readonly string[] {
  if (content !== undefined) writeFileSync(path.join(root, REGISTRY), typeof content === 'string' ? content : JSON.stringify(content));
  try {
    readLanguages(root);
  } catch (error) {
    if (error instanceof BuildError) return error.causes;
    throw error;
  }
  return [];
}

test('the registry of the product is sound, and each entry has its folder and each folder its entry', () => {
  expect(readLanguages(ROOT)).toEqual(LANGUAGES);
  const folders = readdirSync(path.join(ROOT, 'strings'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual(LANGUAGES.map(({ tag }) => tag).sort());
});

const EN = { tag: 'en', lcid: 1033, name: 'English' };
const DE = { tag: 'de', lcid: 1031, name: 'Deutsch' };

test.each([
  ['an absent file', undefined, ['ENOENT']],
  ['text that is no JSON', '[{]', ['strings/languages.json: ']],
  ['no list', {}, ['strings/languages.json: a list is expected']],
  ['no English first', [DE, EN], ['"en" comes first']],
  ['no tag', [EN, { ...DE, tag: 'German_1' }], ['entry 2: "German_1" is no BCP 47 tag']],
  ['a tag in another case', [EN, { ...DE, tag: 'DE' }], ['entry 2: "DE" is no BCP 47 tag']],
  [
    'no LCID',
    [EN, { ...DE, lcid: '1031' }, { tag: 'fr', name: 'Français' }],
    ['entry 2: "1031" is no LCID', 'entry 3: "undefined" is no LCID'],
  ],
  ['no name', [EN, { ...DE, name: '' }], ['entry 2: it has no name']],
  ['a language twice', [EN, DE, { ...DE, lcid: 2055 }], ['entry 3: "de" is there already']],
  ['an LCID twice', [EN, { ...DE, lcid: 1033 }], ['entry 2: the LCID 1033 is there already']],
])('%s is told', (_what, content, expected) => {
  const causes = causesOf(content);
  for (const part of expected) expect(causes.join('\n')).toContain(part);
});

test('a sound registry says nothing', () => expect(causesOf([EN, DE])).toEqual([]));
