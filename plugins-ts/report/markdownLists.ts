/** Tables of the document: all channels, numbers without a channel, findings of no single channel. */
import { countBySeverity, SEVERITIES } from '../findings/severity';
import { basisKey, boundaryCellKey, sipValueKey } from '../catalogue/catalogueKeys';
import type { Channel, Report } from './reportTypes';
import type { Direction, PhoneNumber } from '../organization/organizationTypes';
import type { DirectionName } from '../catalogue/vocabulary';
import type { Finding, Severity } from '../findings/findingTypes';
import { findingText, type NumbersOfChannel } from './findingText';
import { seenText } from './seenText';
import { bullets, founded, heading, paragraph } from './markdownParts';
import { code, markdown, tableHead, tableRow } from './markdownText';
import { numbersOf } from './summary';
import {
  approachName,
  count,
  daysLeft,
  endDate,
  findingLine,
  list,
  numberSourceName,
  phoneText,
  recordName,
  type ExportWords,
  usesUnreadText,
} from './reportWords';
import { withRecordState } from './recordState';
import { linesOfUses } from './usesText';

const CHANNEL_HEADS = ['Name', 'Number', 'Approach', 'NumberSource', 'Inbound', 'Outbound', 'SipOnArrival', 'EndsOn', 'Findings'];
const NUMBER_HEADS = ['Number', 'Name', 'Approach', 'NumberSource', 'Carrier', 'Provider', 'Uses', 'EndsOn', 'Findings'];

const headOf = (columns: readonly string[], { text }: ExportWords): string =>
  tableHead(columns.map((column) => markdown(text(`Report_Column_${column}`))));

export const channelTableHead = (words: ExportWords): string => headOf(CHANNEL_HEADS, words);

/** A channel in the table of all. */
export function channelRow(channel: Channel, words: ExportWords): string {
  const { text } = words;
  const { number, inbound, outbound } = channel;
  const arrival = inbound.sipContext.arrival;
  const name = channelName(channel, words);
  const approaches = [approachName(words, inbound), approachName(words, outbound)];
  return tableRow(
    [
      channel.active ? name : text('Report_InactiveName', { name }),
      numberCell(channel, words),
      approaches[0] === approaches[1]
        ? approaches[0]
        : text('Report_ApproachesDiffer', { inbound: approaches[0] ?? '', outbound: approaches[1] ?? '' }),
      number === null ? '' : numberSourceName(words, number),
      boundaryCell('inbound', inbound, words),
      boundaryCell('outbound', outbound, words),
      arrival === null || arrival === undefined ? text('Report_NotDecided') : text(sipValueKey(arrival.value)),
      list(
        words,
        [...new Set(numbersOf(channel).map((one) => endsCell(one, words)))].filter((ends) => ends !== ''),
      ),
      findingsCell(channel.findings, words),
    ].map(markdown),
  );
}

/** The name; or that there is none, also where it holds nothing that can be seen. */
export const channelName = ({ name }: Channel, { text }: ExportWords): string => (markdown(name) === '' ? text('Report_NoName') : name);

/** The channel's number, and the one that outbound calls show where that is another. */
function numberCell({ number, callerIdNumber }: Channel, words: ExportWords): string {
  const own = number === null ? words.text('Report_NoNumber') : phoneOrId(number, words);
  return callerIdNumber === null || callerIdNumber.id === number?.id
    ? own
    : words.text('Report_NumberShows', { number: own, shown: phoneOrId(callerIdNumber, words) });
}

/** A number, and that its record is inactive. One without text is told from others by its id. */
const phoneOrId = (number: PhoneNumber, words: ExportWords): string =>
  withRecordState(phoneText(words, number) || number.id, number, words.text);

/** "From ACS (Article)"; or that the channel takes or makes no calls. */
function boundaryCell(name: DirectionName, direction: Direction, { text }: ExportWords): string {
  const { enabled, responsibility } = direction;
  if (enabled === false) {
    return text(name === 'inbound' ? 'Report_TakesNoCalls' : 'Report_MakesNoCalls');
  }
  if (responsibility === null) {
    return text(boundaryCellKey(direction));
  }
  return text('Report_WithBasis', { statement: text(boundaryCellKey(direction)), basis: text(basisKey(responsibility.basis)) });
}

const endsCell = (number: PhoneNumber, words: ExportWords): string =>
  number.lifecycle.endsOn === null
    ? ''
    : words.text('Report_DateAndDays', { date: endDate(words, number), days: daysLeft(words, number.lifecycle.daysLeft) });

const COUNT_KEYS: Readonly<Record<Severity, string>> = {
  error: 'Report_Count_Errors',
  warning: 'Report_Count_Warnings',
  info: 'Report_Count_Notes',
};

function findingsCell(findings: readonly Finding[], words: ExportWords): string {
  const counts = countBySeverity(findings);
  const present = SEVERITIES.filter((severity) => counts[severity] > 0);
  return list(
    words,
    present.map((severity) => count(words, COUNT_KEYS[severity], counts[severity])),
  );
}

/** Numbers without a channel, in use or not, and numbers that Dynamics does not have. */
export function* numbersSection(report: Report, words: ExportWords): Generator<string> {
  const { text } = words;
  const wasRead = (set: string): boolean => report.tables.some(({ entitySet, state }) => entitySet === set && state === 'read');
  const channelsRead = wasRead('msdyn_ocvoicechannelsettings');
  const numbersRead = wasRead('msdyn_ocphonenumbers');
  yield heading(2, text('Report_Heading_Other'));
  const unread = usesUnreadText(report, words);
  const noOther = unread === '' ? text('Report_NoOther') : unread;
  yield* numberTable(report.otherNumbers, report.findings, words, channelsRead && numbersRead ? noOther : text('Report_UnusedNotKnown'));
  yield heading(2, text('Report_Heading_Unused'));
  if (unread !== '') yield paragraph(unread);
  yield* numberTable(
    report.unusedNumbers,
    report.findings,
    words,
    text(channelsRead && numbersRead ? 'Report_NoUnused' : 'Report_UnusedNotKnown'),
  );
  yield heading(2, text('Report_Heading_Outside'));
  yield* numberTable(
    report.outsideNumbers,
    [],
    words,
    text(numbersRead && wasRead('vcd_numberconnectivities') ? 'Report_NoOutside' : 'Report_OutsideNotKnown'),
  );
}

function* numberTable(numbers: readonly PhoneNumber[], findings: readonly Finding[], words: ExportWords, empty: string): Generator<string> {
  if (numbers.length === 0) {
    yield paragraph(empty);
    return;
  }
  const bySubject = new Map<string, Finding[]>();
  for (const finding of findings) {
    const found = bySubject.get(finding.subject.id);
    if (found === undefined) bySubject.set(finding.subject.id, [finding]);
    else found.push(finding);
  }
  yield headOf(NUMBER_HEADS, words);
  for (const number of numbers) {
    yield tableRow(
      [
        phoneOrId(number, words),
        number.name,
        approachName(words, number),
        numberSourceName(words, number),
        number.carrier,
        number.provider,
        linesOfUses(number, words).join('; '),
        endsCell(number, words),
        findingsCell(bySubject.get(number.id) ?? [], words),
      ].map(markdown),
    );
  }
  yield '\n';
}

/** A finding in a list, with what was seen, what to do, and links; of a channel, with its `numbers`. */
export function findingItem(finding: Finding, words: ExportWords, numbers?: NumbersOfChannel): string {
  const fix = findingText(words.text, finding, 'Fix');
  const seen = words.seenOf === undefined ? '' : seenText(words.seenOf(finding), finding.subject, words);
  const sentences = [markdown(findingLine(words, finding, numbers)), markdown(seen), markdown(fix), founded(words, finding)];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** Findings of the organization and of numbers without an active channel, each with the record that it speaks of. */
export function organizationFindings(report: Report, words: ExportWords): string {
  if (report.findings.length === 0) {
    return '';
  }
  // One that an inactive channel names may have another use.
  const listed = [...report.channels.flatMap(numbersOf), ...report.otherNumbers, ...report.unusedNumbers];
  const numbers = new Map(listed.map((number) => [number.id, phoneText(words, number)]));
  const bySubject = new Map<string, string[]>();
  for (const finding of report.findings) {
    const { table, id } = finding.subject;
    const subject = `${markdown(recordName(words, table))} ${markdown(numbers.get(id)) || code(id)}`;
    const items = bySubject.get(subject) ?? [];
    items.push(findingItem(finding, words));
    bySubject.set(subject, items);
  }
  const items = [...bySubject].map(([subject, found]) => `${bullets([subject])}${bullets(found, 1)}`);
  return `${heading(2, words.text('Report_Heading_Findings'))}${items.join('')}\n`;
}
