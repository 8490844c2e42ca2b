/** What a rule saw, as a person reads it: "Seen: Source = Direct Routing, Make calls = Yes." */
import { findingColumnKey } from '../findings/findingKeys';
import type { Explanation, SeenRecord } from '../findings/explain';
import type { RecordReference } from '../findings/findingTypes';
import type { Evidence } from '../organization/organizationTypes';
import { directionOf, textCount } from '../text';
import { dateText, list, recordName, yesNo, type ExportWords } from './reportWords';

/** What was seen of a finding. */
export type Seen = Pick<Explanation, 'records' | 'more'>;

const DAY = /^\d{4}-\d{2}-\d{2}(?=T|$)/;

const PHONE = /^\+[\d\s()./-]+$/;

/** A text of the organization among our own words, which may run the other way. */
type Isolate = (text: string) => string;

/** For pages: what stands inside never turns what stands around it. */
export const ISOLATED: Isolate = (text) => `\u2068${text}\u2069`;

/** For files, in which an isolate would be cut off from its end: marks keep the plus sign of a number in front of it. */
const markedIn =
  ({ language }: ExportWords): Isolate =>
  (text) =>
    PHONE.test(text) && directionOf(language) === 'rtl' ? `\u200e${text}\u200e` : text;

/** Yes, no, empty, and days in the reader's language; else Dataverse's own label, or the value as it is. */
function valueText({ value, label }: Evidence, words: ExportWords, isolate: Isolate): string {
  if (typeof value === 'boolean') return yesNo(words, value);
  if (value === null || value === '') return words.text('Finding_Seen_Empty');
  // Before the label, which writes a day as the person's settings in Dynamics do, unlike all other days that we show.
  const day = typeof value === 'string' ? DAY.exec(value)?.[0] : undefined;
  if (day !== undefined) return dateText(words, day);
  return isolate(label !== null && label !== '' ? label : String(value));
}

function recordText({ table, id, name, evidence }: SeenRecord, subject: RecordReference, words: ExportWords, isolate: Isolate): string {
  const { text } = words;
  const values = list(
    words,
    evidence.map((one) =>
      text('Finding_Seen_Value', { column: text(findingColumnKey(one.column)), value: valueText(one, words, isolate) }),
    ),
  );
  // Of the record that the finding is about, everybody knows which it is.
  if (table === subject.table && id === subject.id) return values;
  const record = recordName(words, table);
  return name === ''
    ? text('Finding_Seen_Unnamed', { record, values })
    : text('Finding_Seen_Record', { record, name: isolate(name), values });
}

/**
 * What was seen in one sentence; `''` where nothing is there to be seen.
 *
 * @param subject what the finding is about
 * @param isolate keeps texts of the organization apart from ours; by marks alone unless given
 */
export function seenText(
  { records: seen, more }: Seen,
  subject: RecordReference,
  words: ExportWords,
  isolate: Isolate = markedIn(words),
): string {
  const { text, language } = words;
  if (seen.length === 0) return '';
  const records = seen.map((record) => recordText(record, subject, words, isolate));
  const first = records.reduce((before, rest) => text('Finding_Seen_And', { first: before, rest }));
  return text('Finding_Seen', { what: more === 0 ? first : textCount(text, language, 'Finding_Seen_More', { count: more, first }) });
}
