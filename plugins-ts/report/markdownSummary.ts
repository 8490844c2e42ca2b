import { isQuietlyMissing } from '../tables/columns';
import type { Report, TableReport } from './reportTypes';
import { bullets, heading, paragraph } from './markdownParts';
import { code, markdown, tableHead, tableRow } from './markdownText';
import { summarize, type Retirement, type Summary } from './summary';
import { figureText, figureLine, findingsText, shareName, tableNames } from './figures';
import { dateText, daysLeft, tableName, tableState, type ExportWords } from './reportWords';

/** A table whose rows may be missed. */
const isUnread = (table: TableReport): boolean => table.state !== 'read' && !isQuietlyMissing(table);

export function summarySection(report: Report, words: ExportWords): string {
  const { text } = words;
  const summary = summarize(report);
  const { undecidedCallerId } = summary;
  const unread = report.tables.filter(isUnread).map(({ entitySet }) => entitySet);
  const lines = [
    figureLine('active', summary.active, words),
    ...(summary.inactive.count === 0 ? [] : [figureLine('inactive', summary.inactive, words)]),
    figureLine('withoutNumber', summary.withoutNumber, words),
    figureLine('undecided', summary.undecided, words),
    ...(undecidedCallerId.count === 0 ? [] : [figureLine('undecidedCallerId', undecidedCallerId, words)]),
    figureLine('noSlaOutbound', summary.noSlaOutbound, words),
    ...retirementLines(summary, words),
    ...boundaryLines(summary, words),
    text('Report_Figure_Line', { label: text('Report_Summary_Findings'), figure: findingsText(summary, words) }),
    ...(unread.length === 0 ? [] : [text('Report_Summary_Unread', { tables: tableNames(unread, words) })]),
  ];
  const shares = summary.mix.map((part) => tableRow([markdown(shareName(part, words)), String(part.channels)]));
  const mix =
    shares.length === 0
      ? ''
      : `${tableHead([text('Report_Column_Approach'), text('Report_Column_ActiveChannels')].map(markdown))}${shares.join('')}\n`;
  return `${heading(2, text('Report_Heading_Summary'))}${bullets(lines.map(markdown))}\n${mix}`;
}

/** How many channels, and how many numbers that no channel names, end on a day; that it is not known where nothing ends and not everything was read. */
function retirementLines({ retirements, retiring }: Summary, words: ExportWords): readonly string[] {
  if (retirements.length === 0) return [figureLine('retiring', retiring, words)];
  return retirements.flatMap(({ endsOn, daysLeft: days, channels, withoutChannel }: Retirement) => {
    const line = (key: string, count: number): string =>
      words.text('Report_Figure_Line', {
        label: words.text(key, { date: dateText(words, endsOn), days: daysLeft(words, days) }),
        figure: figureText({ count, unread: retiring.unread }, words),
      });
    return [
      line('Report_Summary_ChannelsEnd', channels),
      ...(withoutChannel === 0 ? [] : [line('Report_Summary_NumbersWithoutChannelEnd', withoutChannel)]),
    ];
  });
}

/** That every boundary is decided is said of channels that are there, and were read with all that decides. */
function boundaryLines({ active, boundaryOpen: { inbound, outbound } }: Summary, words: ExportWords): readonly string[] {
  return active.count > 0 && inbound.count + outbound.count + inbound.unread.length === 0
    ? [words.text('Report_Summary_AllDecided')]
    : [figureLine('openInbound', inbound, words), figureLine('openOutbound', outbound, words)];
}

export function tablesSection(report: Report, words: ExportWords): string {
  const { text } = words;
  const heads = ['Report_Column_Table', 'Report_Column_Rows', 'Report_Column_State'].map((key) => markdown(text(key)));
  const rows = report.tables.map((table) =>
    tableRow([markdown(tableName(words, table.entitySet)), String(table.rows), markdown(tableState(words, table))]),
  );
  const messages = report.tables.filter((table) => table.message !== null && table.message !== '' && !isQuietlyMissing(table));
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
    !report.tables.some(isUnread) ? '' : paragraph(text('Report_Incomplete')),
  ].join('');
}
