/** The columns of the CSV file: what stands in each, for a channel, a number or a remark on the data itself. */
import { basisKey, directionKey, lifecycleKey, nodeKey, scenarioKey, slaKey } from '../catalogue/catalogueKeys';
import { SCENARIOS } from '../organization/statements';
import type { Channel } from './reportTypes';
import type { Direction, Evidence, PhoneNumber } from '../organization/organizationTypes';
import type { DirectionName, NodeId } from '../catalogue/vocabulary';
import { phoneCell, textCell } from './spreadsheetCells';
import { linesOfUses } from './usesText';
import {
  approachName,
  approachNames,
  boundarySentence,
  certaintyName,
  list,
  numberSourceName,
  sipContextText,
  sourceTitle,
  yesNo,
  type ExportWords,
} from './reportWords';

/** What a line of the file speaks of. */
export interface CsvLine {
  /** Resource key of the word in the first column. */
  readonly kind: string;
  readonly name: string;
  readonly channel: Channel | null;
  /** The channel's own number, or the number that the line is about. */
  readonly number: PhoneNumber | null;
  readonly findings: string;
  readonly note: string;
}

export interface CsvColumn {
  /** The head, in the language of the file. */
  readonly head: (words: ExportWords) => string;
  /** A finished cell. */
  readonly cell: (line: CsvLine, words: ExportWords) => string;
}

const column = (key: string, cell: CsvColumn['cell']): CsvColumn => ({ head: ({ text }) => text(`Report_Column_${key}`), cell });

const ofChannel = (key: string, cell: (channel: Channel, words: ExportWords) => string): CsvColumn =>
  column(key, ({ channel }, words) => (channel === null ? '' : cell(channel, words)));

const ofNumber = (key: string, cell: (number: PhoneNumber, words: ExportWords) => string): CsvColumn =>
  column(key, ({ number }, words) => (number === null ? '' : cell(number, words)));

/** The number that outbound calls follow. */
const outboundNumber = (channel: Channel): PhoneNumber | null => channel.callerIdNumber ?? channel.number;

const ofOutboundNumber = (key: string, cell: (number: PhoneNumber, words: ExportWords) => string): CsvColumn =>
  ofChannel(key, (channel, words) => {
    const number = outboundNumber(channel);
    return number === null ? '' : cell(number, words);
  });

/** The approach, also for a channel without a number, whose cell must not look forgotten. */
const approachCell: CsvColumn['cell'] = ({ channel, number }, words) => {
  const subject = channel?.inbound ?? number;
  return subject === null ? '' : approachName(words, subject);
};

const certaintyCell: CsvColumn['cell'] = ({ channel, number }, words) => {
  const subject = channel?.inbound ?? number;
  return subject === null ? '' : certaintyName(words, subject.certainty);
};

const nodeCell = (node: NodeId | null | undefined, { text }: ExportWords): string =>
  node === null || node === undefined ? '' : text(nodeKey(node));

/** A cell of evidence: `msdyn_ocphonenumber.msdyn_phonenumbertype = 0 (ACS)`. */
export const evidenceText = ({ table, column: name, value, label }: Evidence): string =>
  `${table}.${name} = ${value === null ? 'null' : String(value)}${label === null ? '' : ` (${label})`}`;

/** The columns of one direction, each head beginning with the direction's name. */
function directionColumns(name: DirectionName): CsvColumn[] {
  const inDirection = (head: (words: ExportWords) => string, cell: (direction: Direction, words: ExportWords) => string): CsvColumn => ({
    head: (words) => words.text('Report_ColumnOfDirection', { direction: words.text(directionKey(name)), column: head(words) }),
    cell: ({ channel }, words) => (channel === null ? '' : cell(channel[name], words)),
  });
  const part = (key: string, cell: (direction: Direction, words: ExportWords) => string): CsvColumn =>
    inDirection(({ text }) => text(`Report_Column_${key}`), cell);
  return [
    part('Enabled', ({ enabled }, words) => yesNo(words, enabled)),
    part('StartsAt', ({ responsibility }, words) => nodeCell(responsibility?.startsAt, words)),
    part('EndsAt', ({ responsibility }, words) => nodeCell(responsibility?.endsAt, words)),
    part('Boundary', (direction, words) => textCell(boundarySentence(words, name, direction))),
    part('Sla', ({ sla }, { text }) => text(slaKey(sla))),
    part('Basis', ({ responsibility }, { text }) => (responsibility === null ? '' : text(basisKey(responsibility.basis)))),
    part('Sources', ({ responsibility }, words) =>
      textCell((responsibility?.sources ?? []).map((id) => sourceTitle(words, id)).join('; ')),
    ),
    ...SCENARIOS[name].map((scenario) =>
      inDirection(
        ({ text }) => text('Report_Column_SipContext', { scenario: text(scenarioKey(scenario)) }),
        ({ sipContext }, words) => sipContextText(words, sipContext[scenario]),
      ),
    ),
  ];
}

/** Every column, in order. Programs find them by their heads; new ones are added at the end. */
export const CSV_COLUMNS: readonly CsvColumn[] = [
  column('Kind', ({ kind }, { text }) => text(kind)),
  column('Name', ({ name }) => textCell(name)),
  column('Active', ({ channel, number }, words) => {
    const record = channel ?? number;
    return record === null ? '' : yesNo(words, record.active);
  }),
  ofChannel('Workstream', ({ workstream }) => textCell(workstream?.name)),
  ofNumber('Number', ({ e164, text }) => phoneCell(e164, text)),
  ofNumber('NumberAsStored', ({ text }) => textCell(text)),
  ofNumber('NumberSource', (number, words) => numberSourceName(words, number)),
  column('Approach', approachCell),
  column('HowKnown', certaintyCell),
  column('Candidates', ({ channel, number }, words) => {
    const { approach, candidates } = channel?.inbound ?? number ?? { approach: 'unknown', candidates: [] };
    return approach === 'unknown' ? approachNames(words, candidates) : '';
  }),
  ofNumber('Carrier', ({ carrier }) => textCell(carrier)),
  ofNumber('Provider', ({ provider }) => textCell(provider)),
  ...directionColumns('inbound'),
  ofOutboundNumber('OutboundNumber', ({ e164, text }) => phoneCell(e164, text)),
  ofOutboundNumber('OutboundNumberSource', (number, words) => numberSourceName(words, number)),
  ofChannel('OutboundApproach', ({ outbound }, words) => approachName(words, outbound)),
  ofChannel('OutboundHowKnown', ({ outbound }, words) => certaintyName(words, outbound.certainty)),
  ofChannel('OutboundCandidates', ({ outbound }, words) =>
    outbound.approach === 'unknown' ? approachNames(words, outbound.candidates) : '',
  ),
  ...directionColumns('outbound'),
  ofNumber('Lifecycle', ({ lifecycle }, { text }) => text(lifecycleKey(lifecycle.status))),
  // Plain ISO dates and whole numbers, so that a spreadsheet sorts and counts them.
  ofNumber('EndsOn', ({ lifecycle }) => lifecycle.endsOn ?? ''),
  ofNumber('DaysLeft', ({ lifecycle }) => (lifecycle.daysLeft === null ? '' : String(lifecycle.daysLeft))),
  ofNumber('Successors', ({ lifecycle: { status, successors } }, words) => {
    const approaches = approachNames(words, successors);
    // A trial number never moves: what follows it has a number of its own.
    return status === 'temporary' && successors.length > 0 ? words.text('Report_WithNewNumber', { approaches }) : approaches;
  }),
  ofOutboundNumber('OutboundEndsOn', ({ lifecycle }) => lifecycle.endsOn ?? ''),
  ofOutboundNumber('OutboundDaysLeft', ({ lifecycle }) => (lifecycle.daysLeft === null ? '' : String(lifecycle.daysLeft))),
  column('Findings', ({ findings }) => textCell(findings)),
  column('Evidence', ({ channel, number }, words) => {
    const numbers = channel === null ? [number] : [channel.number, channel.callerIdNumber];
    const lines = numbers.flatMap((one) => one?.evidence ?? []).map(evidenceText);
    return textCell(list(words, [...new Set(lines)]));
  }),
  column('Note', ({ note }) => textCell(note)),
  ofChannel('ChannelId', ({ id }) => id),
  ofNumber('NumberId', ({ id }) => id),
  ofChannel('OutboundNumberId', (channel) => outboundNumber(channel)?.id ?? ''),
  ofNumber('Uses', (number, words) => textCell(linesOfUses(number, words).join('; '))),
  ofNumber('UseCount', ({ useCount }) => String(useCount)),
];
