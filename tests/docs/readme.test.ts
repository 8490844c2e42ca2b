// The README is read by people who know nothing else of us: what it says has to be so.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const pagesIn = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join(folder, file));
const PAGES = [...['', 'docs', 'docs/decisions'].flatMap(pagesIn), 'solution/README.md', 'preview/emulator/README.md'];
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts);

describe.each(PAGES)('%s', (page) => {
  const content = read(page);

  test('names commands that there are', () => {
    const named = [...content.matchAll(/npm run (?:--silent )?([a-z]+(?::[a-z]+)?)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });

  test('names files that are there', () => {
    const named = [...content.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.(?:tsx?|mjs|json|md))`/g)].map(([, file]) => file ?? '');
    const bases = [ROOT, path.join(ROOT, path.dirname(page)), path.join(ROOT, 'plugins-ts')];
    // `R-XXX` is whichever rule is added, and what is in `out` is made.
    const wrong = named.filter((file) => !/XXX|^out\//.test(file) && !bases.some((base) => existsSync(path.join(base, file))));
    expect(wrong).toEqual([]);
  });

  test('leads to files that are there', () => {
    const links = [...content.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map(([, link]) => link ?? '');
    expect(links.filter((link) => !existsSync(path.join(ROOT, path.dirname(page), link)))).toEqual([]);
  });
});

// A stranger looks a thing up there once, and does not come back when it leads nowhere.
test.each([
  ['2028-09-30', '2028-09-30'],
  ['retry after 429', 'retryAfter'],
  ['denied table', 'denied'],
  ['secrets', 'allow-list'],
  ['Teams export', 'export'],
  ['CSV writer', 'csv-stringify'],
  ['`--fail-on`', 'fail-on'],
  ['notification on a form', 'Notification'],
  ['search in the list', 'search'],
  ['zip writer', 'zip'],
  ['bound to a form', 'controlDescription'],
])('the README leads from “%s” to a file that is about it', (what, word) => {
  const row = read('README.md')
    .split('\n')
    .find((line) => line.startsWith('|') && line.includes(what) && line.includes(']('));
  const [, file = ''] = /\]\(([^)]+)\)/.exec(row ?? '') ?? [];
  expect(read(file)).toContain(word);
});
