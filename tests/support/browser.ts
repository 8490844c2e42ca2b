/**
 * The preview in a real browser: the built bundles on the platform's own files. Whatever a page says on its console, any
 * error it throws and any request that leaves loopback fails the test that opened it.
 */
import axe, { type AxeResults } from 'axe-core';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type ConsoleMessage,
  type Frame,
  type Page,
} from 'playwright-core';
import { startPreview, type Preview } from '../../cli/lib/preview';
import { loadData } from '../../cli/lib/loadData';
import { extraTables } from '../../preview/sample';
import type { OrganizationTables } from '../../plugins-ts/tables/tables';
import { findBrowser } from './findBrowser';
import { setWideLetters } from './fonts';

/** Flags for containers and for a browser that must not phone home. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // Letters as wide as they are designed, as on Windows, and not rounded to whole pixels.
  '--font-render-hinting=none',
];

/** The day from which the sample's days left are counted in tests. */
export const AS_OF = '2026-11-22';

export interface PreviewSettings {
  /** Other rows than the sample's. */
  readonly tables?: OrganizationTables;
  readonly asOf?: string;
}

export interface OpenOptions extends BrowserContextOptions {
  readonly forcedColors?: 'active' | 'none';
  /** What a test provokes itself: console lines that match do not fail it. */
  readonly expectedErrors?: readonly RegExp[];
}

export interface OpenedPreview {
  readonly preview: Preview;
  /** Opens a path such as `/?lang=de&bare=1` in a page of its own and waits until the control has nothing under way. */
  open(path: string, options?: OpenOptions): Promise<Page>;
  /** Opens it without waiting for the control. */
  visit(path: string, options?: OpenOptions): Promise<Page>;
  /** Closes the pages, takes back faults and writes; fails when a page complained. */
  finish(): Promise<void>;
  /** Ends browser and server. */
  close(): Promise<void>;
}

/** Launches the browser that this machine has. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({ executablePath, args: BROWSER_FLAGS, env: { ...(process.env as Record<string, string>), ...env } });
}

/**
 * Opens the preview for the tests of a file, and closes it after them. Every test begins with a sound organization and
 * fails when a page complained.
 */
export function usePreview(settings?: PreviewSettings): Pick<OpenedPreview, 'open' | 'visit' | 'preview'> {
  let opened: OpenedPreview | undefined;
  const started = (): OpenedPreview => {
    if (!opened) throw new Error('The preview has not been opened.');
    return opened;
  };
  beforeAll(async () => {
    opened = await openPreview(settings);
  });
  afterEach(() => opened?.finish());
  afterAll(() => opened?.close());
  return {
    open: (path, options) => started().open(path, options),
    visit: (path, options) => started().visit(path, options),
    get preview() {
      return started().preview;
    },
  };
}

/** Serves the built preview on a free port and starts a browser. */
export async function openPreview({ tables, asOf = AS_OF }: PreviewSettings = {}): Promise<OpenedPreview> {
  const data = tables ?? (await loadData(undefined, (key) => key)).tables;
  const preview = await startPreview({ port: 0, tables: data, extraRows: tables ? {} : extraTables(), source: 'test', asOf });
  const browser = await launchBrowser();
  const complaints: string[] = [];

  // Kept for all tests of a file: a new one would compile the platform's files anew for each page. Nothing is left in it,
  // because the product keeps nothing in the browser.
  const contexts = new Map<string, Promise<BrowserContext>>();
  const contextOf = (options: BrowserContextOptions): Promise<BrowserContext> => {
    const key = JSON.stringify(options);
    const context = contexts.get(key) ?? browser.newContext(options);
    contexts.set(key, context);
    return context;
  };

  const visit = async (path: string, { forcedColors, expectedErrors = [], ...context }: OpenOptions = {}): Promise<Page> => {
    const opened = await contextOf({ viewport: { width: 1280, height: 900 }, ...context });
    const page = await opened.newPage();
    watch(page, preview.address, complaints, expectedErrors);
    if (forcedColors) await page.emulateMedia({ forcedColors });
    await page.goto(`${preview.address}${path}`);
    return page;
  };

  return {
    preview,
    visit,
    open: async (path, options) => {
      const page = await visit(path, options);
      await settled(page);
      return page;
    },
    finish: async () => {
      await Promise.all(
        browser
          .contexts()
          .flatMap((context) => context.pages())
          .map((page) => page.close()),
      );
      preview.emulator.reset();
      const said = complaints.splice(0);
      if (said.length > 0) throw new Error(`The page complained:\n${said.join('\n')}`);
    },
    close: async () => {
      await browser.close();
      await preview.close();
    },
  };
}

/** Waits until the control on the page shows something and no request of its is under way: its first one begins a little after it was rendered. */
export async function settled(page: Page): Promise<void> {
  await page.locator('#control[data-rendered="true"]').waitFor({ state: 'attached' });
  // Four looks with a frame between them: an answer may lead to the next request. One look after the other, because a function that
  // gives a promise counts as done whatever the promise brings.
  await page.evaluate(() => document.documentElement.removeAttribute('data-idle'));
  await page.waitForFunction(() => {
    const control = document.getElementById('control');
    // Between two requests nothing is under way either, and a card that still loads says so.
    const loads = control?.querySelector('[aria-busy="true"]') !== null;
    const idle = control?.dataset['requests'] === '0' && !loads && control.innerText.trim() !== '';
    const { dataset } = document.documentElement;
    dataset['idle'] = String(idle ? Number(dataset['idle'] ?? 0) + 1 : 0);
    return Number(dataset['idle']) > 3;
  });
}

function watch(page: Page, address: string, complaints: string[], expected: readonly RegExp[]): void {
  const complain = (line: string): void => {
    if (!expected.some((pattern) => pattern.test(line))) complaints.push(line);
  };
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complain(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complain(`page error: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    // Nothing is expected to leave the machine, ever.
    if (!url.startsWith(address) && !/^(data|blob|about):/.test(url)) complaints.push(`request to ${url}`);
  });
}

/** What axe objects to: the rule, its help, and each element that breaks it. */
interface Objection {
  readonly id: string;
  readonly help: string;
  readonly at: readonly string[];
}

/**
 * axe, quicker by more than half. Its colors keep each of their private fields in a WeakMap, thousands of which grow to millions of
 * entries on one page; kept at the objects themselves they cost nothing. And it reads the colors behind every word anew: the same
 * text is the same color.
 */
const AXE = `((WeakMap) => {${axe.source}})(
  class {
    constructor() { this.key = Symbol(); }
    set(object, value) { object[this.key] = value; return this; }
    get(object) { return object[this.key]; }
    has(object) { return this.key in object; }
    delete(object) { return delete object[this.key]; }
  },
);
(() => {
  const { prototype } = window.axe.commons.color.Color;
  const { parseString } = prototype;
  const known = new Map();
  prototype.parseString = function (text) {
    const color = known.get(text);
    if (color) return Object.assign(this, color);
    parseString.call(this, text);
    const { r, g, b, alpha } = this;
    known.set(text, { r, g, b, alpha });
    return this;
  };
})();`;

/** What is looked at: a page that is little more than a frame is looked at in its frame. */
export const innermost = (page: Page): Frame => page.frames()[1] ?? page.mainFrame();

/**
 * Fails with rule, element and help for everything that axe finds on the page, at any level of WCAG 2.2 or as best practice.
 * axe runs in the page itself: what is made for it, opens a second page for each run. Only objections leave the page, because
 * everything that passed is megabytes that Playwright takes a second to hand over.
 * @param scope selector of the part to look at
 */
export async function expectNoAxeViolations(page: Page, scope?: string): Promise<void> {
  const frame = scope === undefined ? innermost(page) : page.mainFrame();
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(AXE);
  const objections = await frame.evaluate(async (selector): Promise<Objection[]> => {
    const { run } = (window as unknown as { axe: { run(where: Document | string, how: object): Promise<AxeResults> } }).axe;
    // A selector for each element that passes takes a tenth of its time.
    const { violations } = await run(selector ?? document, { resultTypes: ['violations'], selectors: false });
    return violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ html }) => html) }));
  }, scope);
  expect(objections).toEqual([]);
}

/** Fails when the page scrolls sideways, in letters as wide as Segoe UI's or wider ones, and names the widest elements. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const frame = innermost(page);
  for (const wide of [false, true]) {
    await setWideLetters(frame, wide);
    const beyond = await frame.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return null;
      const elements = [...document.querySelectorAll('body *')].filter(
        (element) => element.getBoundingClientRect().right > clientWidth + 1 || element.getBoundingClientRect().left < -1,
      );
      return { scrollWidth, clientWidth, elements: elements.slice(-3).map((element) => element.outerHTML.slice(0, 200)) };
    });
    expect(beyond && { ...beyond, wide }).toBeNull();
  }
  await setWideLetters(frame, false);
}
