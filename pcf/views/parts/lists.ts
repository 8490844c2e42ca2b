import type { Text } from '../../../plugins-ts/text';

/** "A", "A or B", "A, B or C" in the language of the words. */
export function alternatives(items: readonly string[], text: Text): string {
  return items.reduce((sentence, item, index) => {
    if (index === 0) return item;
    return text(index === items.length - 1 ? 'Card_List_Or' : 'Card_List_Comma', { first: sentence, next: item });
  }, '');
}
