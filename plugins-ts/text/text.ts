/**
 * Texts for people: a key and values in, a sentence out. No React and no input or output: who calls brings the words,
 * be it a control's resources, a resource file of the panel or a JSON file of the command line.
 */
import { formatNumber, perLocale } from './dates';

/** Gives the sentence of a resource key, with `{name}` replaced by `values.name`. A key without words gives itself. */
export type Text = (key: string, values?: TextValues) => string;

/** Values of the placeholders. Numbers are written as the locale writes them. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Looks one key up. An absent key may give `undefined`, `null`, an empty string or the key itself: hosts differ. */
export type Lookup = (key: string) => string | null | undefined;

const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9]*)\}/g;

/**
 * Makes a `Text` from a table of words.
 * @param strings key to sentence, as in `strings/<language>/<group>.json`
 * @param locale BCP 47, for the numbers in sentences
 */
export function createText(strings: Readonly<Record<string, string>>, locale: string): Text {
  const own = Object.prototype.hasOwnProperty;
  return createTextFrom((key) => (own.call(strings, key) ? strings[key] : undefined), locale);
}

/** Makes a `Text` from a look-up such as `context.resources.getString`. */
export function createTextFrom(lookup: Lookup, locale: string): Text {
  return (key, values) => {
    const sentence = lookup(key) || key;
    if (!values) return sentence;
    return sentence.replace(PLACEHOLDER, (placeholder, name: string) => {
      const value = values[name];
      // A placeholder without a value stays visible: a gap in a sentence about responsibility would go unnoticed.
      if (value === undefined) return placeholder;
      return typeof value === 'number' ? formatNumber(value, locale) : value;
    });
  };
}

/** Whether the key has words. */
export function hasText(text: Text, key: string): boolean {
  return text(key) !== key;
}

const pluralRules = perLocale((locale) => new Intl.PluralRules(locale));

/**
 * A sentence that depends on a count: `<key>_<plural category>`, else `<key>_other`.
 * @param locale BCP 47; decides the category (Arabic has six)
 * @param values those of the sentence; `count` among them decides
 */
export function textCount(text: Text, locale: string, key: string, values: TextValues & { readonly count: number }): string {
  const category = pluralRules(locale).select(values.count);
  const exact = `${key}_${category}`;
  return text(hasText(text, exact) ? exact : `${key}_other`, values);
}
