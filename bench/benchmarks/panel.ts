import type { Browser, CDPSession, Frame, Page } from 'playwright-core';
import { build } from '../../tools/build/incrementalBuild';
import { startPreview } from '../../cli/lib/preview';
import type { OrganizationTables } from '../../plugins-ts/tables/tables';
import { launchBrowser } from '../../tests/support/browser';
import { blankFrames, keystrokes, newPage, settled } from '../shared/panelProbe';
import { AS_OF, channelsLabel, tablesOf } from '../shared/measuredTables';
import { median, percentile } from '../shared/timing';
import type { Benchmark, Comparison } from '../shared/benchmarkTypes';

const SIZES = [1_000, 10_000, 50_000] as const;

/** What a person types, one key after the other; each is emptied again key by key. */
const TYPED = ['channel 77', '+49', 'carrier 12', 'teams'] as const;

const PROMISED = { median: 50, tail: 100, blank: 0.1, heap: 2 } as const;

/** Turns of the wheel, and px of each: some 30 screens in two seconds, as when somebody looks for the end. */
const TURNS = 120;
const TURN = 240;

/** Bytes in use after what is dead was cleared away. */
async function liveHeap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/** The heap of a page that holds the rows as they were parsed, and nothing else. */
async function rowsHeap(browser: Browser, address: string, sets: readonly string[]): Promise<number> {
  const page = await newPage(browser);
  await page.goto(`${address}/web/panel.css`);
  const session = await page.context().newCDPSession(page);
  const before = await liveHeap(session);
  await page.evaluate(async (names) => {
    const kept: unknown[] = [];
    for (const name of names) {
      for (let next: string | undefined = `/api/data/v9.2/${name}`; next !== undefined;) {
        const response = await fetch(next, { headers: { Prefer: 'odata.include-annotations="*",odata.maxpagesize=5000' } });
        const body = (await response.json()) as { value: unknown[]; '@odata.nextLink'?: string };
        kept.push(...body.value);
        next = body['@odata.nextLink'];
      }
    }
    (window as unknown as { kept: unknown }).kept = kept;
  }, sets);
  const bytes = (await liveHeap(session)) - before;
  await page.close();
  return bytes;
}

interface OpenPanel {
  readonly page: Page;
  readonly frame: Frame;
  readonly session: CDPSession;
}

async function openPanel(browser: Browser, address: string): Promise<OpenPanel> {
  const page = await newPage(browser);
  await page.goto(`${address}/panel?bare=1&help=off&group=none`);
  await page.frameLocator('iframe').locator('h1').first().waitFor({ timeout: 120_000 });
  await page.frameLocator('iframe').getByText('Reading your organization').waitFor({ state: 'detached', timeout: 120_000 });
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('the panel has no frame');
  await settled(frame);
  return { page, frame, session: await page.context().newCDPSession(page) };
}

async function serve<T>(tables: OrganizationTables, work: (address: string) => Promise<T>): Promise<T> {
  const preview = await startPreview({ port: 0, tables, source: 'bench', asOf: AS_OF });
  try {
    return await work(preview.address);
  } finally {
    await preview.close();
  }
}

async function measure(browser: Browser, channels: number, empty: number): Promise<readonly Comparison[]> {
  const tables = tablesOf(channels);
  return serve(tables, async (address) => {
    const rows = await rowsHeap(browser, address, Object.keys(tables));
    const opened = await openPanel(browser, address);
    const heaps = [await liveHeap(opened.session)];
    const times = await keystrokes(opened.page, opened.frame, TYPED);
    heaps.push(await liveHeap(opened.session));
    const scrolled = await blankFrames(opened.page, opened.frame, TURNS, TURN);
    heaps.push(await liveHeap(opened.session));
    await opened.page.close();
    const size = channelsLabel(channels);
    return [
      {
        label: `a key in search, ${size}`,
        unit: 'ms',
        measured: median(times),
        reference: PROMISED.median,
        referenceIs: 'the 50 ms promised for the median',
        target: channels <= 10_000 ? 1 : null,
      },
      {
        label: `the slowest in 20 keys, ${size}`,
        unit: 'ms',
        measured: percentile(times, 0.95),
        reference: PROMISED.tail,
        referenceIs: 'the 100 ms promised for the 95th percentile',
        target: channels <= 10_000 ? 1 : null,
      },
      {
        label: `frames with blank rows, ${size}`,
        unit: 'ratio',
        measured: scrolled.blank / Math.max(1, scrolled.frames),
        reference: PROMISED.blank,
        referenceIs: `one in ten promised; of ${scrolled.frames}`,
        target: channels <= 10_000 ? 1 : null,
      },
      {
        label: `heap, ${size}`,
        unit: 'bytes',
        measured: Math.max(...heaps) - empty,
        reference: rows,
        referenceIs: 'the parsed rows alone; the panel without rows is taken off',
        target: channels === 10_000 ? PROMISED.heap : null,
      },
    ];
  });
}

export const benchmark: Benchmark = {
  name: 'panel',
  what: 'The panel in Chromium, reading the emulator on loopback: from a key in search to the next paint, frames with blank rows while scrolling by wheel, and the largest live heap',
  async run() {
    await build();
    const browser = await launchBrowser();
    try {
      const nothing = Object.fromEntries(Object.keys(tablesOf(1)).map((set) => [set, { state: 'read' as const, rows: [], message: null }]));
      const empty = await serve(nothing, async (address) => {
        const { page, session } = await openPanel(browser, address);
        const bytes = await liveHeap(session);
        await page.close();
        return bytes;
      });
      const comparisons: Comparison[] = [];
      for (const channels of SIZES) comparisons.push(...(await measure(browser, channels, empty)));
      return comparisons;
    } finally {
      await browser.close();
    }
  },
};
