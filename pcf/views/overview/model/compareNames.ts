import { perLocale } from '../../../../plugins-ts/text';

/** Compares two names as people of a BCP 47 locale sort them, numbers in them by their size: what `sort` takes. */
export const nameOrder = perLocale((locale) => new Intl.Collator(locale, { numeric: true }).compare);
