import type { Plugin } from 'esbuild';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { loadData } from '../../cli/lib/loadData';
import { channelSubject } from '../../pcf/views/card/DeploymentCard/subject';
import type { CardSubject } from '../../pcf/views/card/DeploymentCard/DeploymentCard.types';
import { openOrganization } from '../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../plugins-ts/report/describe';
import { readWords } from '../../tools/build/strings';
import { controlTargets } from '../../tools/build/targets';
import { findBrowser } from '../../tests/support/findBrowser';
import { pageScript } from '../shared/pageScript';
import { ROOT } from '../shared/processes';
import { AS_OF } from '../shared/measuredTables';
import { median } from '../shared/timing';
import type { Benchmark } from '../shared/benchmarkTypes';

const ROUNDS = 11;
const LIBRARIES = path.join(ROOT, 'node_modules/pcf-start/lib');

/** Modules that the platform brings, under the names that its files give them. */
const GLOBALS: Readonly<Record<string, string>> = {
  react: 'Reactv16',
  'react-dom': 'ReactDOMv16',
  '@fluentui/react': 'FluentUIReactv81211',
};

const platformModules: Plugin = {
  name: 'platform-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(react|react-dom|@fluentui\/react)$/ }, ({ path: name }) => ({ path: name, namespace: 'platform' }));
    onLoad({ filter: /.*/, namespace: 'platform' }, ({ path: name }) => ({ contents: `module.exports = window.${GLOBALS[name] ?? ''};` }));
  },
};

/** An own-carrier channel with findings: the fullest card there is. */
async function sampleSubject(): Promise<CardSubject> {
  const { tables, source } = await loadData(undefined, (key) => key);
  const subjects = describeOrganization(openOrganization(tables, AS_OF), source).channels.map((channel) => ({
    subject: channelSubject(channel),
    parts: channel.findings.length + channel.inbound.legs.length + channel.outbound.legs.length,
  }));
  const fullest = subjects.sort((a, b) => b.parts - a.parts)[0]?.subject;
  if (!fullest) throw new Error('the sample has no channel with a number');
  return fullest;
}

/** A page with the platform's files, as cold as a form that was just opened. */
async function freshPage(browser: Browser, script: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.setContent('<!doctype html><html lang="en"><body></body></html>');
  await page.addScriptTag({ path: path.join(LIBRARIES, 'react_16_14_0.js') });
  // The platform's Fluent looks for React under its usual names, and must fetch no fonts.
  await page.evaluate('window.React = window.Reactv16; window.ReactDOM = window.ReactDOMv16; window.FabricConfig = { fontBaseUrl: "" };');
  await page.addScriptTag({ path: path.join(LIBRARIES, 'fluent_8_121_1.js') });
  await page.addScriptTag({ content: script });
  return page;
}

export const benchmark: Benchmark = {
  name: 'firstRender',
  what: 'First render of the card, described already, against an empty Fluent Stack in the same Chromium, each in a page of its own',
  async run() {
    const [{ executablePath, env }, script, subject] = [
      await findBrowser(),
      await pageScript('firstRender.tsx', [platformModules]),
      await sampleSubject(),
    ];
    const words = readWords(ROOT, 'en', controlTargets().find(({ name }) => name === 'ChannelCard')?.groups ?? []);
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
      env: { ...(process.env as Record<string, string>), ...env },
    });
    const card: number[] = [];
    const stack: number[] = [];
    try {
      for (let round = 0; round < ROUNDS; round += 1) {
        const first = await freshPage(browser, script);
        card.push(await first.evaluate(([what, said]) => window.firstRender.card(what, said), [subject, words] as const));
        await first.context().close();
        const second = await freshPage(browser, script);
        stack.push(await second.evaluate(() => window.firstRender.stack()));
        await second.context().close();
      }
    } finally {
      await browser.close();
    }
    return [
      {
        label: 'card, 520 px',
        unit: 'ms',
        measured: median(card),
        reference: median(stack),
        referenceIs: 'an empty Fluent Stack',
        target: null,
      },
    ];
  },
};
