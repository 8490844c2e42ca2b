/**
 * The fonts of tests and pictures, from npm: letters as wide as Segoe UI's (Selawik, Microsoft's own stand-in for it), the same for
 * Arabic, and letters about a fifth wider (DejaVu Sans). What the machine has installed is not seen by the browser, so a layout
 * that holds here holds on a machine that nobody prepared.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { writeWhenChanged } from '../../tools/build/inputFiles';

const ROOT = path.resolve(__dirname, '..', '..');

/** What the product asks for, and what stands for it on a reader's machine that lacks it. */
const ASKED_FOR = [
  'Segoe UI',
  'Segoe UI Web (West European)',
  'Helvetica Neue',
  'Helvetica',
  'Arial',
  'Times New Roman',
  'sans-serif',
  'serif',
];
const SEGOE_LIKE = 'Selawik';
const ARABIC = 'Noto Sans Arabic';
const WIDE = 'DejaVu Sans';

/** Families that the tests' browser may show; any other is one that the machine had installed. */
export const FAMILIES: readonly string[] = [SEGOE_LIKE, ARABIC, WIDE, 'DejaVu Sans Mono'];

const folderOf = (name: string, ...below: readonly string[]): string =>
  path.join(path.dirname(require.resolve(`${name}/package.json`)), ...below);

const asText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Assigns other families to whatever asks for one. */
const replace = (family: string, others: readonly string[]): string =>
  `<match target="pattern"><test name="family" qual="any"><string>${family}</string></test>` +
  `<edit name="family" mode="assign" binding="same">${others.map((other) => `<string>${other}</string>`).join('')}</edit></match>`;

/**
 * Writes fontconfig's file that lists only the fonts of the tests.
 * @returns variables for a browser on Linux; other systems choose their fonts in another way, and have Segoe UI or a kin of it
 */
export function fontVariables(): Readonly<Record<string, string>> {
  const folder = path.join(ROOT, '.cache', 'fonts');
  const folders = [
    folderOf('winstrap', 'dist', 'fonts'),
    folderOf('@expo-google-fonts/noto-sans-arabic', '400Regular'),
    folderOf('@expo-google-fonts/noto-sans-arabic', '600SemiBold'),
    folderOf('@expo-google-fonts/noto-sans-arabic', '700Bold'),
    folderOf('dejavu-fonts-ttf', 'ttf'),
  ];
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((name) => `  <dir>${asText(name)}</dir>`),
    `  <cachedir>${asText(path.join(folder, 'cache'))}</cachedir>`,
    // Symbols, serifs and narrow letters would stand in where a glyph is missing.
    `  <selectfont><rejectfont>${['*/glyphs/*', '*Serif*', '*Math*', '*Condensed*', '*ExtraLight*'].map((glob) => `<glob>${glob}</glob>`).join('')}</rejectfont></selectfont>`,
    ...ASKED_FOR.map((family) => `  ${replace(family, [SEGOE_LIKE, ARABIC, WIDE])}`),
    ...['monospace', 'Consolas', 'Courier New'].map((family) => `  ${replace(family, ['DejaVu Sans Mono'])}`),
    `  <match target="pattern"><edit name="family" mode="append_last">${[SEGOE_LIKE, ARABIC, WIDE].map((family) => `<string>${family}</string>`).join('')}</edit></match>`,
    '</fontconfig>',
    '',
  ];
  const file = path.join(folder, 'fonts.conf');
  // Another worker may be reading it.
  writeWhenChanged(file, lines.join('\n'));
  return { FONTCONFIG_FILE: file };
}

/** Where the wide letters are: on Linux fontconfig knows them by name, elsewhere the page gets the file itself. */
function sourceOf(name: string, file: string): string {
  if (process.platform === 'linux') return `local('${name}')`;
  return `url(data:font/ttf;base64,${readFileSync(folderOf('dejavu-fonts-ttf', 'ttf', file)).toString('base64')})`;
}

/** By itself DejaVu Sans is 11 to 14 % wider; the rest is size. */
const WIDE_FACES = [
  { weight: '400', name: 'DejaVu Sans', file: 'DejaVuSans.ttf', size: '109%' },
  { weight: '600 900', name: 'DejaVu Sans Bold', file: 'DejaVuSans-Bold.ttf', size: '106%' },
] as const;

const WIDE_ID = 'wide-letters';

/** Shows the page's text in letters about a fifth wider than Segoe UI's, and with `false` in the usual ones again. */
export async function setWideLetters(frame: Frame | Page, wide: boolean): Promise<void> {
  const css = wide
    ? WIDE_FACES.map(
        ({ weight, name, file, size }) =>
          `@font-face { font-family: 'Segoe UI'; font-weight: ${weight}; src: ${sourceOf(name, file)}; size-adjust: ${size}; }`,
      ).join('\n')
    : '';
  await frame.evaluate(
    async ([id, rules]) => {
      document.getElementById(id)?.remove();
      if (rules !== '') {
        const sheet = document.createElement('style');
        sheet.id = id;
        sheet.textContent = rules;
        document.head.append(sheet);
        await Promise.all(['400 14px "Segoe UI"', '600 14px "Segoe UI"'].map((font) => document.fonts.load(font)));
      }
      await document.fonts.ready;
    },
    [WIDE_ID, css] as const,
  );
}
