/** Where a number is used, in words: for documents, cards and the panel alike. */
import type { NumberUse, PhoneNumber, UseKind } from '../organization/organizationTypes';
import { textCount, type Text } from '../text';
import { keyPart } from '../text/resourceKeys';

/** What speaks: the words of one language, and the language itself for plurals. */
interface UseWords {
  readonly text: Text;
  /** BCP 47, such as `en`. */
  readonly language: string;
}

type Used = Pick<PhoneNumber, 'uses' | 'useCount'>;

export const nameOfUse = (text: Text, kind: UseKind): string => text(`Use_${keyPart(kind)}`);

export interface UsesOfKind {
  readonly kind: UseKind;
  readonly uses: readonly NumberUse[];
}

/** The uses that are listed, kind by kind. */
export function usesByKind({ uses }: Used): readonly UsesOfKind[] {
  return [...new Set(uses.map(({ kind }) => kind))].map((kind) => ({ kind, uses: uses.filter((use) => use.kind === kind) }));
}

/** "and 5 more" of uses that are not listed; empty where all are. */
export const moreUses = ({ uses, useCount }: Used, { text, language }: UseWords): string =>
  useCount > uses.length ? textCount(text, language, 'Use_More', { count: useCount - uses.length }) : '';

/** "Personal number: Adele Vance", a line a kind, and how many more there are. */
export function linesOfUses(number: Used, words: UseWords): readonly string[] {
  const { text } = words;
  const lines = usesByKind(number).map(({ kind, uses }) => {
    const names = uses.map(({ name }) => name ?? text('Use_NoName')).join(text('Use_Separator'));
    return text('Use_Of', { use: nameOfUse(text, kind), names });
  });
  const more = moreUses(number, words);
  return more === '' ? lines : [...lines, more];
}
