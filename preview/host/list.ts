/** The list at the side: every record of the area, narrowed by a search. */
import type { Text } from '../../plugins-ts/text/text';
import { textCount } from '../../plugins-ts/text/text';
import { writeAddress, type Address, type Area } from './hostAddress';
import { element } from './dom';
import type { Item } from './pageRequests';

/** More than anyone scrolls through; the search finds the rest. */
const LARGEST = 200;

const AREAS: readonly (readonly [Area, string])[] = [
  ['channels', 'Preview_Channels'],
  ['numbers', 'Preview_Numbers'],
];

/** Items that a search leaves over: each word must be in the name or the detail. */
export function searchItems(items: readonly Item[], search: string): Item[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter(({ name, detail }) => words.every((word) => `${name} ${detail}`.toLowerCase().includes(word)));
}

/** Builds the list. `onSearch` gets each change of the search as it is typed. */
export function buildList(text: Text, address: Address, items: readonly Item[], onSearch: (search: string) => void): HTMLElement {
  const links = element('ul', {});
  const count = element('p', { class: 'count', role: 'status' });
  const fill = (search: string): void => {
    const found = searchItems(items, search);
    links.replaceChildren(...found.slice(0, LARGEST).map((item) => element('li', {}, linkTo(item, { ...address, search }))));
    count.textContent = textCount(text, address.language, found.length > LARGEST ? 'Preview_FoundFirst' : 'Preview_Found', {
      count: found.length,
      shown: LARGEST,
    });
  };
  fill(address.search);
  const search = element('input', {
    type: 'search',
    id: 'search',
    value: address.search,
    'aria-label': text('Preview_Search'),
    placeholder: text('Preview_Search'),
    input: () => (fill(search.value), onSearch(search.value)),
  });
  return element(
    'nav',
    { class: 'list', 'aria-label': text('Preview_Records') },
    element('div', { class: 'areas' }, ...AREAS.map(([area, label]) => areaLink(address, area, text(label)))),
    search,
    count,
    links,
  );
}

function areaLink(address: Address, area: Area, label: string): HTMLElement {
  const query = writeAddress({ ...address, area, record: '', search: '' }) || '?';
  return element('a', { href: query, 'aria-current': address.area === area ? 'true' : null }, label);
}

function linkTo(item: Item, address: Address): HTMLElement {
  return element(
    'a',
    { href: writeAddress({ ...address, record: item.id }), 'aria-current': address.record === item.id ? 'page' : null },
    element('span', { class: 'name' }, element('bdi', {}, item.name)),
    element('span', { class: 'detail' }, element('bdi', {}, item.detail)),
  );
}
