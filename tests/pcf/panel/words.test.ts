/** @jest-environment jsdom */
// The panel's words: the reader's language, English where it cannot be had, the name of the file where nothing can.
import { loadWords } from '../../../pcf/panel/panelWords';

type Words = Readonly<Record<string, string>>;

/** A page whose scripts load at once: those that are given set their words, an empty one sets none, all others fail. */
function pageWith(scripts: Readonly<Record<string, Words | null>>): { page: Window; asked: string[] } {
  const asked: string[] = [];
  const page = { document: { createElement: () => ({}), head: { append: () => undefined } } } as unknown as Window & {
    VoiceChannelWords?: Words;
  };
  page.document.head.append = (...tags) => {
    const tag = tags[0] as unknown as HTMLScriptElement & { onload(): void; onerror(): void };
    asked.push(tag.src);
    const words = scripts[tag.src];
    if (words === undefined) return tag.onerror();
    if (words !== null) page.VoiceChannelWords = words;
    tag.onload();
  };
  return { page, asked };
}

const ENGLISH = { Title: 'Voice channels' };
const GERMAN = { Title: 'Sprachkanäle' };

test('only the words of the reader’s language are loaded', async () => {
  const { page, asked } = pageWith({ 'words.1031.js': GERMAN, 'words.1033.js': ENGLISH });
  const { text, language } = await loadWords('de', page);
  expect([text('Title'), language, asked]).toEqual(['Sprachkanäle', 'de', ['words.1031.js']]);
});

test.each([
  ['cannot be loaded', {}],
  ['sets no words', { 'words.1031.js': null }],
])('a language whose script %s gives way to English', async (_what, scripts) => {
  const { page, asked } = pageWith({ ...scripts, 'words.1033.js': ENGLISH });
  const { text, language } = await loadWords('de', page);
  expect([text('Title'), language, asked]).toEqual(['Voice channels', 'en', ['words.1031.js', 'words.1033.js']]);
});

test('without any words the file that is missing is named', async () => {
  await expect(loadWords('de', pageWith({}).page)).rejects.toThrow('words.1033.js');
  await expect(loadWords('en', pageWith({}).page)).rejects.toThrow('words.1033.js');
});
