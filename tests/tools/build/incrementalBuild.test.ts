// The whole build in a folder of its own: what is built, what is left alone, what an error says.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { complaints, measure, sizeTable } from '../../../tools/build/budget';
import { readCauses } from '../../../tools/build/controls';
import { BuildError } from '../../../tools/build/buildError';
import { hashFiles } from '../../../tools/build/inputFiles';
import { REGISTRY } from '../../../tools/build/languageRegistry';
import { build } from '../../../tools/build/incrementalBuild';
import { ROOT } from '../../../tools/build/targets';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'build-'));
  put(REGISTRY, readFileSync(path.join(ROOT, REGISTRY), 'utf8'));
  put('plugins-ts/forms/index.ts', "export const onLoad = (): string => 'loaded';\n");
  put('preview/host/index.ts', "document.title = 'host';\n");
  put('preview/host/index.html', '<!doctype html><title>host</title>');
  put('strings/en/catalogue.json', '{}');
  put('strings/en/forms.json', '{"Forms_Hello":"Hello"}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}
const readOut = (file: string): string => readFileSync(path.join(root, 'out', file), 'utf8');
const causesOf = (work: Promise<unknown>): Promise<readonly string[]> =>
  work.then(
    () => [],
    (error: unknown) => (error instanceof BuildError ? error.causes : Promise.reject(error)),
  );

describe('what is built', () => {
  test('everything at first, nothing when nothing changed, then what changed alone', async () => {
    expect((await build({ root })).built).toEqual(['words', 'forms', 'preview']);
    expect(await build({ root })).toEqual({ built: [], unchanged: ['words', 'forms', 'preview'] });
    put('preview/host/index.ts', "document.title = 'changed';\n");
    expect((await build({ root })).built).toEqual(['preview']);
    expect(readOut('preview/host.js')).toContain('changed');
  });

  test('a shared folder counts for all that may take it in', async () => {
    await build({ root });
    put('plugins-ts/findings/new.ts', 'export {};\n');
    expect((await build({ root })).built).toEqual(['forms', 'preview']);
  });

  test('a lost output is built again, and so is everything with force', async () => {
    await build({ root });
    rmSync(path.join(root, 'out/preview/index.html'));
    expect((await build({ root })).built).toEqual(['preview']);
    expect((await build({ root, force: true })).built).toEqual(['words', 'forms', 'preview']);
  });

  test('a new word reaches form scripts as a file beside them; they carry the English ones inside', async () => {
    put('plugins-ts/forms/index.ts', "import words from 'virtual:words';\nexport default words;\n");
    await build({ root });
    put('strings/de/forms.json', '{"Forms_Hello":"Hallo"}');
    expect((await build({ root })).built).toEqual(['words']);
    expect(readOut('webresources/forms.1031.resx')).toContain('<value>Hallo</value>');
    put('strings/en/forms.json', '{"Forms_Hello":"Good day"}');
    expect((await build({ root })).built).toEqual(['words', 'forms']);
    expect(readOut('webresources/forms.js')).toContain('Good day');
    expect(readOut('webresources/forms.js')).not.toContain('Hallo');
  });

  test('one part by name, and an unknown name with those that there are', async () => {
    expect((await build({ root, only: ['forms'] })).built).toEqual(['words', 'forms']);
    expect(existsSync(path.join(root, 'out/preview/host.js'))).toBe(false);
    expect(await causesOf(build({ root, only: ['Nothing'] }))).toEqual(['nothing is called Nothing; there are words, forms, preview']);
  });

  test('a broken record of earlier builds counts as none', async () => {
    await build({ root });
    put('.cache/build.json', '{"words": ');
    expect((await build({ root })).built).toEqual(['words', 'forms', 'preview']);
  });

  test('two builds at once do the work once', async () => {
    const results = await Promise.all([build({ root }), build({ root })]);
    expect(results.map(({ built }) => built.length).sort()).toEqual([0, 3]);
  });

  test('form scripts leave no name behind that they do not set themselves, in ES2018', async () => {
    put(REGISTRY, readFileSync(path.join(ROOT, REGISTRY), 'utf8'));
    put('plugins-ts/forms/index.ts', 'export const name = (value?: { a?: string }): string | undefined => value?.a ?? undefined;\n');
    await build({ root });
    expect(readOut('webresources/forms.js')).toMatch(/^(?:"use strict";)?\(\(\)=>\{/);
    expect(readOut('webresources/forms.js')).not.toMatch(/\?\.|\?\?/);
  });
});

describe('what an error says', () => {
  test('file, line and column of a script that cannot be bundled, and the rest is built all the same', async () => {
    put('preview/host/index.ts', "import './absent';\n");
    expect(await causesOf(build({ root }))).toEqual(['preview/host/index.ts:1:8: Could not resolve "./absent"']);
    expect(existsSync(path.join(root, 'out/webresources/forms.js'))).toBe(true);
    put('preview/host/index.ts', 'export {};\n');
    expect((await build({ root })).built).toEqual(['preview']);
  });

  test('a part that fails is due again, although its input is that of an earlier good build', async () => {
    await build({ root });
    const good = readFileSync(path.join(root, 'preview/host/index.ts'), 'utf8');
    put('preview/host/index.ts', 'const = 1;\n');
    await causesOf(build({ root }));
    put('preview/host/index.ts', good);
    expect((await build({ root })).built).toEqual(['preview']);
  });

  test('a control with a type error, by Microsoft’s own build', async () => {
    for (const file of ['package.json', 'package-lock.json', 'tsconfig.json', 'pcf/tsconfig.json', 'pcf/environment.d.ts'])
      put(file, readFileSync(path.join(ROOT, file), 'utf8'));
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'));
    put('strings/en/catalogue.json', '{"Name":"Card"}');
    put('strings/en/card.json', '{}');
    put('strings/en/findings.json', '{}');
    put(
      'pcf/ChannelCard/ControlManifest.Input.xml',
      `<?xml version="1.0" encoding="utf-8"?><manifest><control namespace="Test" constructor="ChannelCard" version="0.1.0" display-name-key="Name" description-key="Name" control-type="standard">
       <property name="text" display-name-key="Name" description-key="Name" of-type="SingleLine.Text" usage="bound" required="true"/>
       <resources><code path="index.ts" order="1"/><resx path="strings/ChannelCard.1033.resx" version="1.0.0"/></resources></control></manifest>`,
    );
    put('pcf/ChannelCard/index.ts', "export class ChannelCard {\n  public count: number = 'many';\n}\n");
    expect(await causesOf(build({ root, only: ['ChannelCard'] }))).toEqual([
      "pcf/ChannelCard/index.ts:2:10: TS2322: Type 'string' is not assignable to type 'number'.",
    ]);
  }, 120_000);

  test('causes are read from coloured output, once each, and a message of its own kind is passed on whole', () => {
    const output =
      "\u001b[31mERROR\u001b[39m in ./index.ts\n[tsl] ERROR in /repo/pcf/A/index.ts(3,7)\n      TS2304: Cannot find name 'x'.\n".repeat(2);
    expect(readCauses(output, '/repo', '/repo/pcf/A')).toEqual(["pcf/A/index.ts:3:7: TS2304: Cannot find name 'x'."]);
    expect(readCauses('[pcf-1014] [Error] Manifest validation error: instance.x', '/repo', '/repo/pcf/A')).toEqual([
      'Manifest validation error: instance.x',
    ]);
    expect(readCauses('out of memory', '/repo', '/repo/pcf/A')).toEqual(['out of memory']);
  });
});

describe('sizes', () => {
  test('are measured for what is built, and a promise that is broken is named', async () => {
    await build({ root });
    const sizes = measure(root);
    expect(sizes.map(({ name }) => name)).toEqual(['forms', 'preview']);
    expect(sizeTable(sizes).split('\n')).toHaveLength(3);
    expect(complaints(sizes, root)).toEqual([]);
    expect(complaints([{ name: 'forms', file: 'out/webresources/forms.js', bytes: 2048, gzipped: 1, budget: 1024 }], root)).toEqual([
      'out/webresources/forms.js: 2.0 KB, 1.0 KB are allowed',
    ]);
  });

  test('code that is made at run time is refused', async () => {
    put('preview/host/index.ts', "document.title = String((0, eval)('1') + new Function('return 1')());\n");
    await build({ root });
    expect(complaints(measure(root), root)).toEqual(['out/preview/host.js: makes code at run time (eval), which solution checker refuses']);
  });
});

test('a hash knows names, contents and their borders, and passes over what builds make', () => {
  put('a/one.ts', 'x');
  const before = hashFiles(root, ['a']);
  put('a/generated/types.d.ts', 'x');
  put('a/strings/Card.1033.resx', 'x');
  expect(hashFiles(root, ['a'])).toBe(before);
  put('a/two.ts', '');
  const after = hashFiles(root, ['a']);
  expect(after).not.toBe(before);
  rmSync(path.join(root, 'a/two.ts'));
  put('a/one.ts', 'y');
  expect(new Set([before, after, hashFiles(root, ['a'])]).size).toBe(3);
  expect(hashFiles(root, ['absent'])).toBe(hashFiles(root, []));
});
