/** Words for the command line: the same resource files that the controls speak from. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createText, FALLBACK_LANGUAGE, LANGUAGES, type Language, type Text } from '../../plugins-ts/text';

const STRINGS = path.resolve(__dirname, '../../strings');

/** What `--language` takes. */
export const LANGUAGE_TAGS = LANGUAGES.map(({ tag }) => tag);

function groupsOf(language: Language): Record<string, string> {
  const folder = path.join(STRINGS, language);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.assign(
    {},
    ...files.map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Record<string, string>),
  ) as Record<string, string>;
}

/** The words of a language; what it lacks is said in English. */
export function loadText(language: Language): Text {
  const english = groupsOf(FALLBACK_LANGUAGE);
  return createText(language === FALLBACK_LANGUAGE ? english : { ...english, ...groupsOf(language) }, language);
}
