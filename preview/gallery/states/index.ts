import { CARD_STATES } from './cards';
import { DIAGNOSIS_STATES } from './diagnosis';
import { PANEL_STATES } from './panel';
import { PART_STATES } from './parts';
import type { GalleryState } from './galleryState';

/** Every view in every state, in the order of the page. Ids are unique. */
export const GALLERY_STATES: readonly GalleryState[] = [...CARD_STATES, ...PART_STATES, ...PANEL_STATES, ...DIAGNOSIS_STATES];

export { headingOf, type GalleryState, type Look } from './galleryState';
