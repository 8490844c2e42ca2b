/**
 * The sheet for a ticket with a carrier or Microsoft: one page for one channel, to print, copy and export. Who is responsible
 * for which leg, whose ticket it is, what to quote and what to attach. Never a secret.
 */
import { filledTextCell } from '../organization/cells';
import { approachById } from '../catalogue';
import { boundaryKey } from '../catalogue/catalogueKeys';
import type { TextKey } from '../catalogue/catalogueTypes';
import { explainFinding, type Explanation } from '../findings/explain';
import { uncheckedOn } from '../findings/uncheckedRecords';
import { bySeverity } from '../findings/severity';
import type { Organization } from '../organization/openOrganization';
import type { CellOf, Row, TypedRow } from '../tables/tables';
import type { ApproachId, DirectionName } from '../catalogue/vocabulary';
import type { Channel } from '../report/reportTypes';
import type { Finding, Unchecked } from '../findings/findingTypes';
import type { Certainty, Lifecycle, PhoneNumber, Responsibility } from '../organization/organizationTypes';
import { ringRows, type RingRow } from './rings';
import { symptomsOf, type Symptom } from './symptoms';
import { keyPart } from '../text/resourceKeys';

export { ringFor } from './rings';
export type { ReadyId, Ring, RingId, RingRow } from './rings';
export { SYMPTOM_STEPS, SYMPTOMS, symptomsOf } from './symptoms';
export type { AttachmentId, Symptom, SymptomId, SymptomStep, TicketParty } from './symptoms';

export type QuoteId =
  | 'number'
  | 'approach'
  | 'numberSource'
  | 'workstream'
  | 'carrier'
  | 'howWeKnow'
  | 'uses'
  | 'channelId'
  | 'numberId'
  | 'provider'
  | 'providerResource'
  | 'dataLocation'
  | 'teamsResourceAccount'
  | 'country';

/** One thing to quote. Approach, number source and certainty are identifiers of the catalogue, to be put into words by who shows them. */
export interface Quote {
  readonly id: QuoteId;
  readonly label: TextKey;
  /** `null`: not recorded, or not read. */
  readonly value: string | null;
  /** What the value is: text as it stands, a telephone number, an id to copy, or an identifier to translate. */
  readonly kind: 'text' | 'number' | 'id' | 'approach' | 'numberSource' | 'certainty' | 'uses';
  /** Of the kind `uses`: where the number is used; its `value` is how many uses there are. */
  readonly used?: Pick<PhoneNumber, 'uses' | 'useCount'>;
  /** Of the kind `approach`: tells undecided from unknown, where no approach is named. */
  readonly certainty?: Certainty;
}

/** One direction of the sheet. */
export interface TicketDirection {
  readonly direction: DirectionName;
  readonly enabled: boolean | null;
  readonly approach: ApproachId | 'unknown';
  readonly candidates: readonly ApproachId[];
  /** The whole statement on the boundary; `null` where the approach is not decided. */
  readonly statement: TextKey | null;
  readonly responsibility: Responsibility | null;
  /** Whose leg is whose; `[]` where the approach is not decided. */
  readonly rows: readonly RingRow[];
}

export type FillInId = 'when' | 'otherNumber' | 'conversationId' | 'sipCallId' | 'trace' | 'ticketNumber' | 'whatHappened';

/** A finding with what was seen of it. */
export type TicketFinding = Finding & Pick<Explanation, 'records' | 'more'>;

export interface TicketSheet {
  readonly channelId: string;
  readonly channelName: string;
  readonly active: boolean;
  readonly lifecycle: Lifecycle | null;
  /** About the channel and its own number. */
  readonly quotes: readonly Quote[];
  /** About the number that outbound calls show, where it is another one; else `[]`. */
  readonly callerIdQuotes: readonly Quote[];
  readonly directions: readonly [inbound: TicketDirection, outbound: TicketDirection];
  readonly symptoms: readonly Symptom[];
  /** Its numbers: findings may be about either. */
  readonly numbers: Pick<Channel, 'number' | 'callerIdNumber'>;
  /** What to say in the ticket: findings, worst first. */
  readonly findings: readonly TicketFinding[];
  /** Rules that could not be checked on this channel: that nothing is said for them is no all-clear. */
  readonly unchecked: readonly Unchecked[];
  /** What only the person with the trouble knows. */
  readonly fillIn: readonly FillInId[];
}

const FILL_IN: readonly FillInId[] = ['when', 'otherNumber', 'conversationId', 'sipCallId', 'trace', 'ticketNumber', 'whatHappened'];

const quote = (id: QuoteId, kind: Quote['kind'], value: string | null | undefined): Quote => ({
  id,
  kind,
  label: `Ticket_Quote_${keyPart(id)}`,
  value: value === undefined || value === null || value === '' ? null : value,
});

interface RowsOfNumber {
  readonly row: Row<'msdyn_ocphonenumber'> | null;
  readonly provider: Row<'msdyn_occommunicationprovidersetting'> | null;
}

/** The rows behind a number, for what the report does not carry. */
function rowsOf(number: PhoneNumber, organization: Organization): RowsOfNumber {
  const facts = organization.numbers.get(number.id);
  return { row: facts?.row ?? null, provider: facts?.provider ?? null };
}

const cell = <SomeRow extends TypedRow>(row: SomeRow | null, column: CellOf<SomeRow>): string | null =>
  row === null ? null : filledTextCell(row, column);

/** What to quote of a number; nothing of a channel that names none, because then nothing of it could be recorded. */
function quotesOf(number: PhoneNumber | null, organization: Organization): readonly Quote[] {
  if (number === null) return [];
  const { row, provider } = rowsOf(number, organization);
  return [
    quote('number', 'number', number.e164 ?? number.text),
    { ...quote('approach', 'approach', number.approach), certainty: number.certainty },
    quote('numberSource', 'numberSource', number.numberSource),
    quote('carrier', 'text', number.carrier),
    quote('howWeKnow', 'certainty', number.certainty),
    { ...quote('uses', 'uses', String(number.useCount)), used: number },
    quote('numberId', 'id', number.id),
    quote('country', 'text', cell(row, 'msdyn_countryisocode')),
    quote('provider', 'text', number.provider),
    quote('providerResource', 'id', cell(provider, 'msdyn_occommunicationproviderimmutableid')),
    quote('dataLocation', 'text', cell(provider, 'msdyn_occommunicationproviderdatalocation')),
    quote('teamsResourceAccount', 'id', cell(row, 'msdyn_teamsresourceaccount')),
  ];
}

function directionOf(channel: Channel, direction: DirectionName): TicketDirection {
  const { enabled, approach, candidates, responsibility } = channel[direction];
  const number = direction === 'outbound' ? (channel.callerIdNumber ?? channel.number) : channel.number;
  return {
    direction,
    enabled,
    approach,
    candidates,
    statement: number === null ? 'Ticket_NoNumber' : approach === 'unknown' ? null : boundaryKey(approachById(approach).id, direction),
    responsibility,
    rows: ringRows(channel, direction),
  };
}

/** The sheet of a channel as it was described. What the organization does not have of provider resource, region and account stays open. */
export function ticketSheet(channel: Channel, organization: Organization): TicketSheet {
  const { number, callerIdNumber } = channel;
  const another = callerIdNumber !== null && callerIdNumber.id !== number?.id;
  return {
    channelId: channel.id,
    channelName: channel.name,
    active: channel.active,
    lifecycle: number?.lifecycle ?? null,
    quotes: [
      ...quotesOf(number, organization),
      quote('workstream', 'text', channel.workstream?.name),
      quote('channelId', 'id', channel.id),
    ],
    callerIdQuotes: another ? quotesOf(callerIdNumber, organization) : [],
    directions: [directionOf(channel, 'inbound'), directionOf(channel, 'outbound')],
    symptoms: number === null ? [] : symptomsOf(channel.inbound.candidates),
    numbers: { number, callerIdNumber },
    findings: [...channel.findings].sort(bySeverity).map((finding) => {
      const { records, more } = explainFinding(finding, organization);
      return { ...finding, records, more };
    }),
    unchecked: uncheckedOn(channel.id, organization),
    fillIn: FILL_IN,
  };
}
