/** The sheet for a support ticket as a document: to copy into a ticket, or to keep. */
import { directionKey, nodeKey, numberSourceKey, partyKey } from '../catalogue/catalogueKeys';
import type { Quote, RingRow, TicketFinding, TicketSheet } from '../ticket';
import { attachmentKey, fillInKey, readyKey, symptomKey, ticketPartyKey } from '../ticket/ticketKeys';
import type { ApproachId, NumberSource } from '../catalogue/vocabulary';
import type { Certainty } from '../organization/organizationTypes';
import type { Text } from '../text';
import { listOf, paragraphOf, section, subsection, title, type Block, type Document, type Line } from './document';
import { findingTitle } from './findingText';
import { seenText } from './seenText';
import { approachName, certaintyName, dateText, list, phoneText, tableName, type ExportWords } from './reportWords';
import { keyPart } from '../text/resourceKeys';
import { linesOfUses } from './usesText';

/** A value to quote as a person reads it; ids and numbers stay as they are. */
export function quoteText({ kind, value, used, certainty = 'unknown' }: Quote, words: ExportWords): string {
  const { text } = words;
  if (used !== undefined) return linesOfUses(used, words).join('; ') || text('Use_None');
  if (value === null) return text('Ticket_NotRecorded');
  if (kind === 'approach') return approachName(words, { approach: value as ApproachId | 'unknown', certainty });
  if (kind === 'numberSource') return text(numberSourceKey(value as NumberSource));
  return kind === 'certainty' ? certaintyName(words, value as Certainty) : value;
}

/** Between what trouble lies: the two ends of a leg, or which legs are taken together. */
export function betweenText({ legs, when }: RingRow, text: Text): string {
  if (when === 'transferBack') return text('Ticket_AfterHandBack');
  if (when === 'transferOut') return text('Ticket_AfterTransferOut');
  const [leg] = legs;
  if (when !== 'always') return text('Ticket_StagedMove');
  return leg === undefined ? '' : text('Ticket_Between', { from: text(nodeKey(leg.from)), to: text(nodeKey(leg.to)) });
}

/** Whom to ring: by name where the number names one. */
export const ringText = ({ ring }: RingRow, text: Text): string => ring.name ?? text(ring.text);

const line = (row: RingRow, text: Text): Line => ({
  text: text('Guidance_TicketLine', {
    between: betweenText(row, text),
    party: text(partyKey(row.party)),
    ring: ringText(row, text),
    ready: text(readyKey(row.ready)),
  }),
  basis: row.basis,
  sources: row.sources,
});

/** A finding as the sheet says it: how bad it is, and what is so. */
export const saidText = (
  finding: Pick<TicketFinding, 'rule' | 'severity' | 'seen' | 'subject'>,
  { numbers }: Pick<TicketSheet, 'numbers'>,
  words: ExportWords,
): string =>
  words.text('Guidance_Pair', {
    first: words.text(`Finding_Severity_${keyPart(finding.severity)}`),
    second: findingTitle(words.text, finding, numbers, (number) => phoneText(words, number) || number.name) ?? finding.rule,
  });

/** That there are no findings, or none among what could be checked. */
export const nothingToSay = ({ unchecked }: Pick<TicketSheet, 'unchecked'>, text: Text): string =>
  text(unchecked.length === 0 ? 'Ticket_NothingToSay' : 'Ticket_NothingFound');

/** Which rules could not be checked on the channel, each with the table that it needs; `''` where all were. */
export function notCheckedText({ unchecked }: Pick<TicketSheet, 'unchecked'>, words: ExportWords): string {
  const { text } = words;
  if (unchecked.length === 0) return '';
  const rules = unchecked.map(({ rule, because }) => text('Ticket_NotCheckedRule', { rule, table: tableName(words, because) }));
  return text('Ticket_NotChecked', { rules: list(words, rules) });
}

/** Everything that the page shows, in its order. */
export function ticketDocument(
  sheet: TicketSheet,
  { asOf, source }: { readonly asOf: string; readonly source: string },
  words: ExportWords,
): Document {
  const { text } = words;
  const pairs = (quotes: readonly Quote[]): Block => ({
    kind: 'pairs',
    pairs: quotes.map((quote) => [text(quote.label), quoteText(quote, words)]),
  });
  const blocks: Block[] = [
    title(text('Ticket_Title', { channel: sheet.channelName })),
    paragraphOf(text('Ticket_Subtitle', { date: dateText(words, asOf), source })),
  ];
  if (!sheet.active) blocks.push(paragraphOf(text('Ticket_Inactive')));
  const endsOn = sheet.lifecycle?.endsOn ?? null;
  if (endsOn !== null) blocks.push(paragraphOf(text('Ticket_Ends', { date: dateText(words, endsOn) })));
  blocks.push(section(text('Ticket_Section_Quote')), pairs(sheet.quotes));
  if (sheet.callerIdQuotes.length > 0) blocks.push(subsection(text('Ticket_Section_CallerId')), pairs(sheet.callerIdQuotes));
  blocks.push(section(text('Ticket_Section_Ring')));
  for (const { direction, statement, rows } of sheet.directions) {
    blocks.push(subsection(text(directionKey(direction))));
    blocks.push(paragraphOf(text(statement ?? 'Ticket_NotDecided')));
    if (rows.length > 0) blocks.push(listOf(rows.map((row) => line(row, text))));
  }
  if (sheet.symptoms.length > 0) blocks.push(section(text('Ticket_Section_Symptoms')), paragraphOf(text('Ticket_Symptoms_AreOurs')));
  for (const { id, steps } of sheet.symptoms) {
    blocks.push(subsection(text(symptomKey(id))));
    if (steps.length === 0) blocks.push(paragraphOf(text('Ticket_NotDecided_Shared')));
    else
      blocks.push(
        listOf(
          steps.map(({ party, text: key, attach, basis, sources }) => ({
            text: text('Guidance_TicketStep', {
              party: text(ticketPartyKey(party)),
              what: text(key),
              attach: list(
                words,
                attach.map((item) => text(attachmentKey(item))),
              ),
            }),
            basis,
            sources,
          })),
          true,
        ),
      );
  }
  blocks.push(section(text('Ticket_Section_Say')));
  if (sheet.findings.length === 0) blocks.push(paragraphOf(nothingToSay(sheet, text)));
  else
    blocks.push(
      listOf(
        sheet.findings.map((finding) => ({
          text: [saidText(finding, sheet, words), seenText(finding, finding.subject, words)].filter(Boolean).join(' '),
          basis: finding.basis,
          sources: finding.sources,
        })),
      ),
    );
  const unchecked = notCheckedText(sheet, words);
  if (unchecked !== '') blocks.push(paragraphOf(unchecked));
  blocks.push(
    section(text('Ticket_Section_FillIn')),
    listOf(sheet.fillIn.map((id) => ({ text: text('Guidance_Pair', { first: text(fillInKey(id)), second: '________' }) }))),
  );
  blocks.push(paragraphOf(text('Ticket_Footer')));
  return blocks;
}
