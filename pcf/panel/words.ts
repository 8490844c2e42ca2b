/**
 * The panel's words. Dataverse knows no web resource for JSON, so that the words of each language are a script of their
 * own beside the panel; only the reader's language is loaded.
 */
import { createText, LCID_BY_LANGUAGE, type Language, type Text } from '../../plugins-ts/text';

interface WordsWindow {
  VoiceChannelWords?: Readonly<Record<string, string>>;
}

/** Loads the words of a language. Rejects, naming the file, when it cannot be loaded. */
export function loadWords(language: Language, page: Window): Promise<Text> {
  const source = `words.${LCID_BY_LANGUAGE[language]}.js`;
  return new Promise((resolve, reject) => {
    const tag = page.document.createElement('script');
    tag.src = source;
    tag.onload = () => {
      const words = (page as WordsWindow).VoiceChannelWords;
      if (words === undefined) reject(new Error(source));
      else resolve(createText(words, language));
    };
    tag.onerror = () => reject(new Error(source));
    page.document.head.append(tag);
  });
}
