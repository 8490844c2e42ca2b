// Every screen of the panel at every width, in every look: nothing clipped, overlapping or scrolling sideways, and axe finds nothing.
import { channelId } from '../../preview/sample';
import { expectNoAxeViolations, usePreview, type OpenOptions } from '../support/browser';
import { goTo, layoutFaults, NO_FAULTS, openPanel, settle } from '../support/panel';

const preview = usePreview();

const WIDTHS = [300, 480, 768, 1280] as const;

const LOOKS: readonly (readonly [name: string, query: string, options: OpenOptions])[] = [
  ['light', '', {}],
  ['dark', '&theme=dark', {}],
  ['Arabic', '&lang=ar', {}],
  ['forced colors', '', { forcedColors: 'active' }],
];

/** A channel of own telephony with findings, one of them accepted, one open again. */
const CHANNEL = channelId('us-orders');

const SCREENS: readonly (readonly [name: string, fragment: string])[] = [
  ['first visit', 'group=none'],
  ['details', `channel=${CHANNEL}&help=off`],
  ['undecided', `channel=${channelId('uk-arabic')}&help=off`],
  ['no number', `channel=${channelId('no-number-yet')}&help=off`],
  ['unused numbers', 'list=unused&help=off'],
  ['nothing found', 'search=zzzz&errors=1&help=off'],
  ['compare', 'compare='],
  ['readiness', 'page=readiness'],
  ['readiness of one', 'page=readiness&owner=carrier&states=blocked'],
  ['advisor', 'page=advisor'],
  ['advice', 'page=advisor&keepCarrier=yes&retiringtoo=1'],
  ['ticket', `channel=${CHANNEL}&ticket=1`],
];

describe.each(LOOKS)('%s', (_look, query, options) => {
  const theme = query.includes('theme=dark') ? '&theme=dark' : '';

  test('every screen at every width', async () => {
    const opened = await openPanel(preview, query, { viewport: { width: 1280, height: 900 }, ...options });
    const { page, frame } = opened;
    const faults: Record<string, unknown> = {};
    for (const [index, [name, fragment]] of SCREENS.entries()) {
      await goTo(opened, `${fragment}${theme}`);
      for (const [place, width] of WIDTHS.entries()) {
        await page.setViewportSize({ width, height: 900 });
        await settle(frame);
        const found = await layoutFaults(frame);
        if (JSON.stringify(found) !== JSON.stringify(NO_FAULTS)) faults[`${name} at ${width}`] = found;
        // The list at every width; of the others each look takes one, so that all looks together take all.
        const looked = index === 0 || (index + LOOKS.findIndex(([look]) => look === _look)) % WIDTHS.length === place;
        if (!looked) continue;
        try {
          await expectNoAxeViolations(page);
        } catch (error) {
          faults[`${name} at ${width}, axe`] = (error as Error).message.slice(0, 900);
        }
      }
    }
    expect(faults).toEqual({});
  }, 600_000);
});
