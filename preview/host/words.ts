/** The words of the page itself. Those of the controls come from their own resource files, as on the platform. */
import { createText, type Text } from '../../plugins-ts/text/text';
import type { Language } from '../../plugins-ts/text';

/** Fetches the page's words in a language. */
export async function loadWords(language: Language): Promise<Text> {
  const answer = await fetch(`/words/${language}.json`);
  if (!answer.ok) throw new Error(`/words/${language}.json: ${answer.status}`);
  return createText((await answer.json()) as Record<string, string>, language);
}
