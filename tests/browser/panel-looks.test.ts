// Every screen of the panel at every width, from left to right and from right to left.
import { usePreview } from '../support/browser';
import { faultsOf, type Look } from '../support/panelLooks';

const preview = usePreview();

const LOOKS: readonly (readonly [name: string, look: Look])[] = [
  ['light', { query: '', options: {}, turn: 0 }],
  ['Arabic', { query: '&lang=ar', options: {}, turn: 2 }],
];

test.each(LOOKS)('%s: every screen', async (_name, look) => {
  expect(await faultsOf(preview, look)).toEqual({});
}, 600_000);
