/**
 * The panel's words. Dataverse knows no web resource for JSON, so that the words of each language are a script of their
 * own beside the panel; only the reader's language is loaded.
 */
import { createText, FALLBACK_LANGUAGE, lcidOf, type Language, type Text } from '../../plugins-ts/text';

interface WordsWindow {
  VoiceChannelWords?: Readonly<Record<string, string>>;
}

/** Words and the language that they are in. */
export interface LoadedWords {
  readonly text: Text;
  readonly language: Language;
}

/** Loads the words of a language, else the English ones. Rejects, naming the file, when those cannot be loaded either. */
export function loadWords(language: Language, page: Window): Promise<LoadedWords> {
  if (language === FALLBACK_LANGUAGE) return loadScript(language, page);
  return loadScript(language, page).catch(() => loadScript(FALLBACK_LANGUAGE, page));
}

function loadScript(language: Language, page: Window): Promise<LoadedWords> {
  const source = `words.${lcidOf(language)}.js`;
  return new Promise((resolve, reject) => {
    const tag = page.document.createElement('script');
    tag.src = source;
    tag.onload = () => {
      const words = (page as WordsWindow).VoiceChannelWords;
      if (words === undefined) reject(new Error(source));
      else resolve({ text: createText(words, language), language });
    };
    tag.onerror = () => reject(new Error(source));
    page.document.head.append(tag);
  });
}
