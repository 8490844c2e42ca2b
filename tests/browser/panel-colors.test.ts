// Every screen of the panel in other colors.
import { usePreview } from '../support/browser';
import { faultsOf, type Look } from '../support/panelLooks';

const preview = usePreview();

const LOOKS: readonly (readonly [name: string, look: Look])[] = [
  ['dark', { query: '&theme=dark', options: {}, turn: 1, laidOutElsewhere: true }],
  ['forced colors', { query: '', options: { forcedColors: 'active' }, turn: 3, laidOutElsewhere: true }],
];

test.each(LOOKS)(
  '%s: every screen',
  async (_name, look) => {
    expect(await faultsOf(preview, look)).toEqual({});
  },
  600_000,
);
