import type { Report } from './reportTypes';
import { bullets, heading, paragraph } from './markdownParts';
import { code, markdown, tableHead, tableRow } from './markdownText';
import { summarize, type Retirement, type Summary } from './summary';
import { approachName, count, dateText, daysLeft, list, tableName, tableState, type ExportWords } from './reportWords';

export function summarySection(report: Report, words: ExportWords): string {
  const { text } = words;
  const summary = summarize(report);
  const unread = report.tables.filter(({ state }) => state !== 'read').map(({ entitySet }) => tableName(words, entitySet));
  const lines = [
    `${count(words, 'Report_Summary_Active', summary.active)} ${summary.inactive === 0 ? '' : count(words, 'Report_Summary_Inactive', summary.inactive)}`,
    ...(summary.withoutNumber === 0 ? [] : [count(words, 'Report_Summary_WithoutNumber', summary.withoutNumber)]),
    count(words, 'Report_Summary_NoSlaOutbound', summary.noSlaOutbound),
    ...summary.retirements.map((retirement) => retirementLine(retirement, words)),
    boundaryOpenLine(summary, words),
    findingsLine(summary, words),
    ...(unread.length === 0 ? [] : [text('Report_Summary_Unread', { tables: list(words, unread) })]),
  ];
  const shares = summary.approaches.map((share) => tableRow([markdown(approachName(words, share)), String(share.channels)]));
  const mix =
    shares.length === 0
      ? ''
      : `${tableHead([text('Report_Column_Approach'), text('Report_Column_ActiveChannels')].map(markdown))}${shares.join('')}\n`;
  return `${heading(2, text('Report_Heading_Summary'))}${bullets(lines.map(markdown))}\n${mix}`;
}

/** How many channels and unused numbers end on a day, and how far that is. */
function retirementLine({ endsOn, daysLeft: days, channels, unusedNumbers }: Retirement, words: ExportWords): string {
  const date = dateText(words, endsOn);
  const what = [
    ...(channels === 0 ? [] : [count(words, 'Report_Count_Channels', channels)]),
    ...(unusedNumbers === 0 ? [] : [count(words, 'Report_Count_UnusedNumbers', unusedNumbers)]),
  ];
  return words.text('Report_Summary_Ends', { date, days: daysLeft(words, days), what: list(words, what) });
}

function boundaryOpenLine({ boundaryOpen }: Summary, words: ExportWords): string {
  const { inbound, outbound } = boundaryOpen;
  return inbound === 0 && outbound === 0
    ? words.text('Report_Summary_AllDecided')
    : words.text('Report_Summary_Open', { inbound, outbound });
}

function findingsLine({ findings }: Summary, words: ExportWords): string {
  const { error, warning, info } = findings;
  return words.text('Report_Summary_Findings', {
    errors: count(words, 'Report_Count_Errors', error),
    warnings: count(words, 'Report_Count_Warnings', warning),
    notes: count(words, 'Report_Count_Notes', info),
  });
}

export function tablesSection(report: Report, words: ExportWords): string {
  const { text } = words;
  const heads = ['Report_Column_Table', 'Report_Column_Rows', 'Report_Column_State'].map((key) => markdown(text(key)));
  const rows = report.tables.map((table) =>
    tableRow([markdown(tableName(words, table.entitySet)), String(table.rows), markdown(tableState(words, table))]),
  );
  const messages = report.tables.filter(({ message }) => message !== null && message !== '');
  const said = messages.map(
    ({ entitySet, message }) =>
      `${markdown(text('Report_ServiceSaid', { table: tableName(words, entitySet) }))} ${code(text(message ?? ''))}`,
  );
  const lacked = report.tables.flatMap(({ entitySet, lacking = [] }) =>
    lacking.length === 0
      ? []
      : [
          `${markdown(text('Report_Lacking', { table: tableName(words, entitySet) }))} ${lacking.map((property) => code(property)).join(', ')}`,
        ],
  );
  return [
    heading(2, text('Report_Heading_Tables')),
    tableHead(heads),
    ...rows,
    '\n',
    said.length === 0 ? '' : `${bullets(said)}\n`,
    lacked.length === 0 ? '' : `${bullets(lacked)}\n`,
    report.tables.every(({ state }) => state === 'read') ? '' : paragraph(text('Report_Incomplete')),
  ].join('');
}
