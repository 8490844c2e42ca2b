/** The governing article, cited by the rules that only repeat it. */
export const ARTICLE: readonly string[] = ['ART'];
