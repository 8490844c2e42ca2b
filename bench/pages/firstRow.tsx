/** What `benchmarks/firstRow.ts` times in a browser: the overview, and a plain list of Fluent's with the same rows. */
import '../../pcf/panel/noFonts';
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { DetailsList, SelectionMode, ThemeProvider, type IColumn } from '@fluentui/react';
import type { Channel } from '../../plugins-ts/report/reportTypes';
import { openOrganization } from '../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../plugins-ts/report/describe';
import type { Report } from '../../plugins-ts/report/reportTypes';
import { createText } from '../../plugins-ts/text';
import { registerFluentIcons } from '../../pcf/panel/fluentIcons';
import { DEFAULT_STATE } from '../../pcf/views/overview/model';
import { Overview } from '../../pcf/views/overview/Overview';
import { PrewarmStyles } from '../../pcf/panel/PrewarmStyles';
import { Progress } from '../../pcf/panel/Progress';
import { ReadingProgress } from '../../pcf/panel/useOrganization';
import { cardTheme } from '../../pcf/views/parts/theme/theme';
import { largeTables } from '../../preview/sample/large';

declare global {
  interface Window {
    firstRow: {
      /** Makes the rows that both show; `waiting`: on a page that has shown its progress while they were read, as the panel does. */
      prepare(channels: number, asOf: string, words: Readonly<Record<string, string>>, waiting: boolean): Promise<void>;
      overview(): Promise<number>;
      detailsList(): Promise<number>;
    };
  }
}

const theme = cardTheme(null, false);

let report: Report | null = null;
let text = createText({}, 'en');

let place = document.createElement('div');

const show = (element: React.ReactElement): void => void ReactDOM.render(<ThemeProvider theme={theme}>{element}</ThemeProvider>, place);

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Milliseconds until an element is on the page and laid out. */
async function timeFirst(element: React.ReactElement, selector: string): Promise<number> {
  const start = performance.now();
  show(element);
  while (place.querySelector(selector) === null) await nextFrame();
  place.querySelector(selector)?.getBoundingClientRect();
  return performance.now() - start;
}

const cell =
  (of: (channel: Channel) => string) =>
  (channel: Channel): string =>
    of(channel);

/** Nine columns of plain text: nothing is worked out that the overview shows besides. */
const COLUMNS: readonly (readonly [string, (channel: Channel) => string])[] = [
  ['Channel', cell(({ name }) => name)],
  ['Number', cell(({ number }) => number?.text ?? '')],
  ['Number source', cell(({ number }) => number?.numberSource ?? '')],
  ['Approach', cell(({ inbound }) => inbound.approach)],
  ['Inbound boundary', cell(({ inbound }) => inbound.responsibility?.startsAt ?? '')],
  ['Outbound boundary', cell(({ outbound }) => outbound.responsibility?.endsAt ?? '')],
  ['SIP context', cell(({ inbound }) => inbound.sipContext.arrival?.value ?? '')],
  ['Retirement', cell(({ number }) => number?.lifecycle.endsOn ?? '')],
  ['Findings', cell(({ findings }) => String(findings.length))],
];

window.firstRow = {
  async prepare(channels, asOf, words, waiting) {
    registerFluentIcons();
    text = createText(words, 'en');
    place = document.body.appendChild(document.createElement('div'));
    place.style.height = '900px';
    document.body.style.margin = '0';
    if (waiting) {
      show(
        <div>
          <Progress progress={new ReadingProgress()} onCancel={() => undefined} text={text} locale="en" />
          <PrewarmStyles locale="en" />
        </div>,
      );
      for (let frame = 0; frame < 5; frame += 1) await nextFrame();
    }
    const tables = Object.fromEntries(
      Object.entries(largeTables(channels)).map(([set, rows]) => [set, { state: 'read' as const, rows, message: null }]),
    );
    report = describeOrganization(openOrganization(tables, asOf), { kind: 'file', name: 'bench' });
  },
  overview() {
    if (report === null) throw new Error('nothing is prepared');
    return timeFirst(
      <Overview
        report={report}
        state={{ ...DEFAULT_STATE, help: false, groupBy: 'none' }}
        onStateChange={() => undefined}
        text={text}
        locale="en"
        width={1280}
      />,
      '[data-item]',
    );
  },
  detailsList() {
    if (report === null) throw new Error('nothing is prepared');
    const columns: IColumn[] = COLUMNS.map(([name, of]) => ({ key: name, name, minWidth: 80, onRender: of }));
    return timeFirst(
      <DetailsList items={[...report.channels]} columns={columns} selectionMode={SelectionMode.none} />,
      '[data-automationid="DetailsRow"]',
    );
  },
};
