/** From ids to the resource keys of their words. Pure, and imports nothing: every folder may use it. */

/** The part of a key that stands for an id: `two-words` is `TwoWords`, `endsOn` is `EndsOn`. */
export const keyPart = (id: string): string => id.replace(/(?:^|-)(.)/g, (_match, letter: string) => letter.toUpperCase());

/** The part of a key that stands for a rule or a source: `R-RET-1` is `R_RET_1`. */
export const keyPartOfCode = (code: string): string => code.replace(/-/g, '_');
