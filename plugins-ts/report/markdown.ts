import type { Report, ReportSource } from './reportTypes';
import { channelSection } from './markdownChannel';
import { channelRow, channelTableHead, numbersSection, organizationFindings } from './markdownLists';
import { certaintySection, sourcesSection, uncheckedSection } from './markdownGrounds';
import { heading, paragraph } from './markdownParts';
import { summarySection, tablesSection } from './markdownSummary';
import { dateText, type ExportWords } from './reportWords';

/** Resource key by the kind of source, whose names are those of the format. */
const SOURCE_KEYS: Readonly<Record<ReportSource['kind'], string>> = {
  sample: 'Report_Source_Sample',
  file: 'Report_Source_File',
  organisation: 'Report_Source_Organization',
};

/** The document in pieces, in reading order. */
export function* markdownPieces(report: Report, words: ExportWords): Generator<string> {
  const { text } = words;
  yield heading(1, text('Report_Title'));
  yield paragraph(
    text('Report_AsOf', { date: dateText(words, report.asOf) }),
    text(SOURCE_KEYS[report.source.kind], { name: report.source.name }),
  );
  yield paragraph(text('Report_Availability'));
  yield summarySection(report, words);
  yield tablesSection(report, words);
  yield heading(2, text('Report_Heading_Channels'));
  if (report.channels.length === 0) {
    yield paragraph(text(channelsWereRead(report) ? 'Report_NoChannels' : 'Report_ChannelsNotRead'));
  } else {
    yield channelTableHead(words);
    for (const channel of report.channels) {
      yield channelRow(channel, words);
    }
    yield '\n';
    yield heading(2, text('Report_Heading_OneByOne'));
    for (const channel of report.channels) {
      yield channelSection(channel, words);
    }
  }
  yield* numbersSection(report, words);
  yield organizationFindings(report, words);
  yield uncheckedSection(report, words);
  yield certaintySection(report, words);
  yield sourcesSection(report, words);
}

const channelsWereRead = (report: Report): boolean =>
  report.tables.some(({ entitySet, state }) => entitySet === 'msdyn_ocvoicechannelsettings' && state === 'read');
