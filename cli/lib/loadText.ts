/** Words for the command line: those of the product in the language of a document, and its own, which are English. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createText, FALLBACK_LANGUAGE, LANGUAGES, type Language, type Text } from '../../plugins-ts/text';

const STRINGS = path.resolve(__dirname, '../../strings');

/** What `--language` takes. */
export const LANGUAGE_TAGS = LANGUAGES.map(({ tag }) => tag);

function wordsIn(folder: string): Record<string, string> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.assign(
    {},
    ...files.map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Record<string, string>),
  ) as Record<string, string>;
}

const texts = new Map<Language, Text>();

/** The words of a language, read once; what it lacks, and whatever the tools say, is in English. */
export function loadText(language: Language): Text {
  const text = texts.get(language) ?? readText(language);
  texts.set(language, text);
  return text;
}

function readText(language: Language): Text {
  const english = { ...wordsIn(path.join(STRINGS, FALLBACK_LANGUAGE)), ...wordsIn(path.join(STRINGS, FALLBACK_LANGUAGE, 'tools')) };
  return createText(language === FALLBACK_LANGUAGE ? english : { ...english, ...wordsIn(path.join(STRINGS, language)) }, language);
}
