/**
 * Icons of the list and its commands. Apart from the others, so that a card does not carry them: who shows a list
 * imports this file, and with it they are known by name.
 */
import { ICONS, RING, type Stroke } from './iconPaths';

export const LIST_ICONS = {
  search: ['M11.1 6.8a4.3 4.3 0 1 1-8.6 0 4.3 4.3 0 0 1 8.6 0zM10 10l4 4'],
  group: ['M2 3.4h5M4.5 7h9.5M4.5 10h9.5M4.5 13h9.5'],
  columns: ['M2 3h12v10H2zM6 3v10M10 3v10'],
  download: ['M8 2v8M4.8 6.8L8 10l3.2-3.2M2.5 13.5h11'],
  compare: ['M3 2.5h4v4H3zM3 9.5h4v4H3zM9.5 4.5H14M9.5 11.5H14'],
  filter: ['M2 3.4h12L9.5 9v4.5l-3-1.4V9z'],
  print: ['M4.5 6V2.2h7V6M4.5 11.5H2V6h12v5.5h-2.5M4.5 9.5h7v4.3h-7z'],
  close: ['M3.5 3.5l9 9M12.5 3.5l-9 9'],
  back: ['M13.5 8h-11M7 3.5L2.5 8 7 12.5'],
  check: [['M3 8.4l3.3 3.3L13 4.7', 'bold']],
  question: [RING, ['M6.3 6.3c.1-2.2 3.4-2 3.4 0 0 1.3-1.7 1.3-1.7 2.6M8 11.2v.01', 'bold']],
  arrowDown: ['M8 2.5v10.6M4 9.2l4 4 4-4'],
  copy: ['M5.6 4.6h7.8v8.8H5.6zM10.4 2.6H2.6v8.8'],
  // Other names, by what they show
  information: ICONS.info,
  book: ICONS.article,
  page: ICONS.documented,
  waves: ICONS.inferred,
  phone: ICONS.customerPhone,
  done: ICONS.carried,
} satisfies Record<string, Stroke[]>;

Object.assign(ICONS, LIST_ICONS);
