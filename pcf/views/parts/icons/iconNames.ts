import type { LIST_ICONS } from './listPaths';
import type { ICONS } from './iconPaths';

/** Every icon by name: those that a card carries, and those of the list. */
export type IconName = keyof typeof ICONS | keyof typeof LIST_ICONS;
