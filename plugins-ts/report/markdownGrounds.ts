/** The end of the document: what could not be checked, what is certain and what is not, and what it all rests on. */
import { basisKey, basisMeaningKey, sipValueKey, sipValueMeaningKey } from '../catalogue/catalogueKeys';
import { approachById } from '../catalogue';
import { SOURCES, SOURCES_READ_ON } from '../catalogue/sources';
import type { Basis, SipContextValue } from '../catalogue/vocabulary';
import type { Certainty } from '../organization/organizationTypes';
import type { Report } from './reportTypes';
import { bullets, heading, labeled, paragraph, sourceLink } from './markdownParts';
import { definition, link, markdown } from './markdownText';
import { numbersOf, summarize } from './summary';
import { figureLine } from './figures';
import { missingLines, missingSentences, uncheckedLines, type GapLine, type GapRecord } from './gaps';
import { certaintyName, count, dateText, type ExportWords } from './reportWords';
import { keyPart } from '../text/resourceKeys';

export function uncheckedSection(report: Report, words: ExportWords): string {
  const { text } = words;
  const items = uncheckedLines(report, words).map((line) => labeled(line.rule ?? '', gapLine(line, words)));
  const body = items.length === 0 ? paragraph(text('Report_AllChecked')) : `${paragraph(text('Report_UncheckedMeans'))}${bullets(items)}\n`;
  return `${heading(2, text('Report_Heading_Unchecked'))}${body}${missingPart(words)}`;
}

/** A record by its name; as a link where it is known where it opens. */
function recordText({ name, ...record }: GapRecord, { addressOf }: ExportWords): string {
  const address = addressOf?.(record);
  return address === undefined ? markdown(name) : link(name, address);
}

function gapLine({ text: said, records, more }: GapLine, words: ExportWords): string {
  const named = records.map((record) => recordText(record, words));
  if (more > 0) named.push(markdown(count(words, 'Report_More', more)));
  return [markdown(said), named.join(', ')].filter((part) => part !== '').join(' ');
}

/** Records that name one that is gone. */
function missingPart(words: ExportWords): string {
  const { gaps } = words;
  if (gaps === undefined || gaps.missing.length === 0) return '';
  const lines = missingLines(gaps, words).map((line) => gapLine(line, words));
  return `${paragraph(...missingSentences(gaps, words))}${bullets(lines)}\n`;
}

const CERTAINTIES: readonly Certainty[] = ['certain', 'declared', 'imported', 'ambiguous', 'unknown'];
const BASES: readonly Basis[] = ['article', 'documented', 'inferred'];
const SIP_VALUES: readonly SipContextValue[] = ['preserved', 'atRisk', 'lost', 'notApplicable'];

export function certaintySection(report: Report, words: ExportWords): string {
  const { text } = words;
  const { numbers } = summarize(report);
  const known = CERTAINTIES.filter((certainty) => numbers[certainty].count > 0).map((certainty) =>
    labeled(
      certainty === 'ambiguous' ? text('Report_CertaintyOfNumbers_Ambiguous') : certaintyName(words, certainty),
      markdown(`${text(`Report_CertaintyMeaning_${keyPart(certainty)}`)} ${figureLine('numbers', numbers[certainty], words)}`),
    ),
  );
  const meanings = [
    ...BASES.map((basis) => labeled(text(basisKey(basis)), markdown(text(basisMeaningKey(basis))))),
    ...SIP_VALUES.map((value) =>
      labeled(text('Report_SipContextWord', { word: text(sipValueKey(value)) }), markdown(text(sipValueMeaningKey(value)))),
    ),
  ];
  return [
    heading(2, text('Report_Heading_Certainty')),
    known.length === 0 ? '' : `${paragraph(text('Report_CertaintyOfNumbers'))}${bullets(known)}\n`,
    paragraph(text('Report_MeaningOfWords')),
    `${bullets(meanings)}\n`,
    paragraph(text('Report_NotInTables')),
  ].join('');
}

/** Pages that anything in the document rests on, in the order of the catalogue. */
export function sourcesSection(report: Report, words: ExportWords): string {
  const used = new Set<string>();
  const add = (cited: { readonly sources: readonly string[] } | null | undefined): void => cited?.sources.forEach((id) => used.add(id));
  for (const channel of report.channels) {
    const { inbound, outbound, findings } = channel;
    for (const { candidates } of numbersOf(channel)) {
      // What a decided number's lifecycle rests on is cited beside it.
      add(candidates.length === 1 && candidates[0] !== undefined ? approachById(candidates[0]).lifecycle : null);
    }
    for (const direction of [inbound, outbound]) {
      add(direction.responsibility);
      direction.legs.forEach(add);
      Object.values(direction.sipContext).forEach(add);
    }
    findings.forEach(add);
  }
  report.findings.forEach(add);
  const cited = SOURCES.filter(({ id }) => used.has(id));
  if (cited.length === 0) {
    return '';
  }
  const items = cited.map(
    ({ id, note }) => `${markdown(id)}: ${sourceLink(words, id)}.${note === null ? '' : ` ${markdown(words.text(note))}`}`,
  );
  const addresses = cited.map(({ id, address }) => (address === null ? '' : definition(id, address)));
  const read = paragraph(words.text('Report_SourcesReadOn', { date: dateText(words, SOURCES_READ_ON) }));
  return `${heading(2, words.text('Report_Heading_Sources'))}${read}${bullets(items)}\n${addresses.join('')}`;
}
