/**
 * Words of scripts on forms and command bars, by the platform's own way: a RESX web resource for each language, declared as
 * a dependency of the script, which the client loads along with it for the user's language and the organization's. English
 * is in the script: a language that is not there, or not there yet, delays and breaks nothing.
 */
import { askHost } from './askHost';
import { FALLBACK_LANGUAGE, LANGUAGE_LCID, LANGUAGE_TAG, type Language } from './locale';
import { createTextFrom, type Text } from './text';

/** The members of `Xrm.Utility` that words come from. */
export interface ResourceStringsLike {
  /** Throws when the client has no such web resource; gives `null` for a key that it lacks. Absent on older clients. */
  getResourceString?(webResource: string, key: string): string | null;
  getGlobalContext(): { readonly userSettings: { readonly languageId: number } };
}

export interface SpokenWords {
  readonly text: Text;
  /** BCP 47 of the words. */
  readonly locale: Language;
}

/**
 * The words of a script in the user's language, else in English. Asks nothing of the service and never throws: what has been
 * loaded by now counts, so that it is best called when the words are needed, and anew each time.
 * @param webResource name of the script's RESX web resources without LCID and ending, such as `vcd_/scripts/forms`
 * @param english the words that the script has inside
 * @param utility gives `Xrm.Utility`, and may throw
 */
export function resourceWords(
  webResource: string,
  english: Readonly<Record<string, string>>,
  utility: () => ResourceStringsLike,
): SpokenWords {
  const ask = <Answer>(question: (client: ResourceStringsLike) => Answer): Answer | undefined => askHost(() => question(utility()));
  const own = (key: string): string | null | undefined => ask((client) => client.getResourceString?.(webResource, key));
  const lcid = String(ask((client) => client.getGlobalContext().userSettings.languageId));
  // The organization's language stands in for the user's where that has no words; everybody else reads English instead.
  const tag = lcid !== english[LANGUAGE_LCID] && own(LANGUAGE_LCID) === lcid ? own(LANGUAGE_TAG) : null;
  return tag
    ? { text: createTextFrom((key) => own(key) || english[key], tag), locale: tag }
    : { text: createTextFrom((key) => english[key], FALLBACK_LANGUAGE), locale: FALLBACK_LANGUAGE };
}
