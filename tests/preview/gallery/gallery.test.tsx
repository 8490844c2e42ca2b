/** @jest-environment jsdom */
// What the gallery shows: nothing is forgotten, every state can be addressed, and says what it is with words.
import { render } from '@testing-library/react';
import { APPROACHES } from '../../../plugins-ts/catalogue';
import { NUMBER_KINDS } from '../../../preview/gallery/builders';
import { readGalleryAddress, writeGalleryAddress } from '../../../preview/gallery/galleryAddress';
import { GALLERY_STATES, headingOf } from '../../../preview/gallery/states';
import { textOf } from '../../support/render';

const PARTS = GALLERY_STATES.filter(({ extent }) => extent === 'part');

test('ids are unique, and stay readable in an address', () => {
  const ids = GALLERY_STATES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
  expect(headingOf({ id: 'card-trouble-hidden-channel' })).toBe('Card: trouble hidden channel');
});

test('every approach that a number in Dataverse can have is there', () => {
  const shown = new Set(GALLERY_STATES.map(({ id }) => id));
  const possible = APPROACHES.filter(({ platform }) => platform !== 'onPremises').map(({ id }) => id);
  expect(NUMBER_KINDS).toEqual(expect.arrayContaining(possible));
  expect(possible.filter((id) => !shown.has(`card-${id}`))).toEqual([]);
});

test.each(PARTS.map((state) => [state.id, state] as const))('%s is drawn with words', (_id, state) => {
  const { container, unmount } = render(state.render({ text: textOf('en'), language: 'en', theme: 'light', width: 520 }));
  expect(container.textContent).not.toMatch(/\b[A-Z][A-Za-z]+_[A-Z][A-Za-z_]+\b/);
  expect(container.firstElementChild).not.toBeNull();
  unmount();
});

test('an address says which state is shown and how, in its shortest form', () => {
  expect(readGalleryAddress('')).toEqual({ state: '', language: 'en', theme: 'light', width: null, bare: false });
  const query = '?state=panel-list&lang=ar&theme=dark&width=300&bare=1';
  expect(writeGalleryAddress(readGalleryAddress(query))).toBe(query);
  expect(writeGalleryAddress(readGalleryAddress('?state=card-loading'))).toBe('?state=card-loading');
  expect(writeGalleryAddress(readGalleryAddress('?lang=de'))).toBe('?lang=de');
});
