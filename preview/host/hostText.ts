/** The words of the page itself, in English. Those of the controls come from their own resource files, as on the platform. */
import { createText, FALLBACK_LANGUAGE } from '../../plugins-ts/text';
import words from '../../strings/en/tools/preview.json';

export const text = createText(words, FALLBACK_LANGUAGE);
