/** The channels of a report as rows of the overview: what searching, filtering, grouping and counting need. */
import { countBySeverity } from '../../../../plugins-ts/findings/severity';
import { approachById } from '../../../../plugins-ts/catalogue';
import type { Channel, Report } from '../../../../plugins-ts/report/reportTypes';
import type { PhoneNumber } from '../../../../plugins-ts/organization/organizationTypes';
import type { Severity } from '../../../../plugins-ts/findings/findingTypes';
import { endingOf, hasNoSlaOutbound, isUnreadNumber, namedNumber, numbersOf, shareOf } from '../../../../plugins-ts/report/summary';
import { digitsOf, normalizeForSearch, type Searchable } from './search';
import type { FacetId, FlagId, ShareId } from './state';

/**
 * Keys of values that are no names. A name that begins with an asterisk gets one more, so that none can pass for these.
 * `blank`: the column is known to be empty. `unread`: the table could not be read, so that nothing is known.
 */
export const SPECIAL = { blank: '', microsoft: '*microsoft', unread: '*unread', noNumber: '*noNumber' } as const;

/** The key of a name. */
export const nameKey = (name: string): string => (name.startsWith('*') ? `*${name}` : name);

/** The name behind a key, or `null` for a key that stands for no name. */
export const nameOfKey = (key: string): string | null =>
  key === '' ? null : !key.startsWith('*') ? key : key.startsWith('**') ? key.slice(1) : null;

export interface OverviewRow extends Searchable, Readonly<Record<FlagId, boolean>>, Readonly<Record<FacetId, string>> {
  readonly id: string;
  readonly channel: Channel;
  /** The part of the approach mix that the channel counts in, by its own number. Inactive channels have one, but count in none. */
  readonly share: ShareId;
  readonly counts: Readonly<Record<Severity, number>>;
  /** The number whose service ends first, of those that end. */
  readonly ending: PhoneNumber | null;
  /** A number that it names was not read: what is missing from it proves nothing. */
  readonly numberUnread: boolean;
}

export interface PrepareOptions {
  /** Number id to ISO 3166-1 code, from the rows of the numbers: the report does not hold it, and +1 is no country. */
  readonly countries?: ReadonlyMap<string, string>;
}

/** Whether an entity set was not fully read, so that what is missing there is not known. */
export const isUnread = (report: Report, entitySet: string): boolean =>
  report.tables.some((table) => table.entitySet === entitySet && table.state !== 'read');

/** Whether the environment has no such column, so that its cells are empty and say nothing. */
export const isLacking = (report: Report, entitySet: string, property: string): boolean =>
  report.tables.some((table) => table.entitySet === entitySet && table.lacking?.includes(property) === true);

/** Whether the carriers of numbers are not known: their names, or which number has which. */
export const areCarriersUnread = (report: Report): boolean =>
  isUnread(report, 'msdyn_occarriers') || isLacking(report, 'msdyn_ocphonenumbers', '_msdyn_carrierid_value');

/** Whether a number is one that a channel names and of which no record came. @param numbersUnread the table of numbers was not fully read */
export const isNumberUnread = (number: PhoneNumber | null, numbersUnread: boolean): boolean =>
  numbersUnread && number !== null && isUnreadNumber(number);

/** Whose number it is, as far as its carrier column and its approach say. */
export function carrierKey(number: PhoneNumber | null, unread: boolean): string {
  if (number === null) return SPECIAL.noNumber;
  if (number.carrier !== null && number.carrier !== '') return nameKey(number.carrier);
  const [only] = number.candidates;
  if (number.candidates.length === 1 && only !== undefined && approachById(only).carrier === 'microsoft') return SPECIAL.microsoft;
  return unread ? SPECIAL.unread : SPECIAL.blank;
}

export function providerKey(number: PhoneNumber | null, unread: boolean): string {
  if (number === null) return SPECIAL.noNumber;
  if (number.provider !== null && number.provider !== '') return nameKey(number.provider);
  return unread ? SPECIAL.unread : SPECIAL.blank;
}

const ISO_COUNTRY = /^[A-Z]{2}$/;

export function countryKey(number: PhoneNumber | null, countries: ReadonlyMap<string, string> | undefined): string {
  if (number === null) return SPECIAL.noNumber;
  const code = countries?.get(number.id)?.trim().toUpperCase() ?? '';
  return ISO_COUNTRY.test(code) ? code : SPECIAL.blank;
}

/** What of a number can be found: as stored, as E.164, its carrier. */
export function searchableNumbers(numbers: readonly PhoneNumber[]): Searchable {
  const texts: string[] = [];
  const digits: string[] = [];
  for (const { text, e164, carrier } of numbers) {
    texts.push(normalizeForSearch(text));
    if (e164 !== null && e164 !== text) texts.push(e164);
    if (carrier !== null) texts.push(normalizeForSearch(carrier));
    const stored = digitsOf(text);
    digits.push(stored);
    const normal = e164 === null ? stored : e164.slice(1);
    if (normal !== stored) digits.push(normal);
  }
  return { search: texts.join('\n'), digits: digits.join('\n') };
}

/** What of a channel can be found: its name, its workstream, its numbers. */
function searchableChannel(channel: Channel): Searchable {
  const { name, workstream } = channel;
  const numbers = searchableNumbers(numbersOf(channel));
  return {
    search: `${normalizeForSearch(name)}\n${workstream === null ? '' : normalizeForSearch(workstream.name)}\n${numbers.search}`,
    digits: numbers.digits,
  };
}

/** Which of a report's tables are not there in full, and what it does not hold itself. */
interface RowContext extends PrepareOptions {
  readonly carriersUnread: boolean;
  readonly providersUnread: boolean;
  readonly numbersUnread: boolean;
  readonly countriesUnread: boolean;
  readonly workstreamsUnread: boolean;
}

/**
 * A view of a channel: its properties are worked out when they are asked for, so that a long list neither waits for what
 * nobody looks at nor holds it. What is searched is kept, because every key asks for it.
 */
class ChannelRow implements OverviewRow {
  private found: Searchable | null = null;

  constructor(
    readonly channel: Channel,
    private readonly context: RowContext,
  ) {}

  get id(): string {
    return this.channel.id;
  }
  get share(): ShareId {
    return shareOf(this.channel);
  }
  get counts(): Readonly<Record<Severity, number>> {
    return countBySeverity(this.channel.findings);
  }
  get ending(): PhoneNumber | null {
    return endingOf(this.channel);
  }
  get numberUnread(): boolean {
    const { number, callerIdNumber } = this.channel;
    return this.notRead(number) || this.notRead(callerIdNumber);
  }

  // Inactive channels take no calls: they are listed, and counted nowhere.
  get noSlaOutbound(): boolean {
    return hasNoSlaOutbound(this.channel);
  }
  get retiring(): boolean {
    return this.channel.active && this.ending !== null;
  }
  get undecided(): boolean {
    return this.channel.active && this.share === 'undecided';
  }
  get errors(): boolean {
    return this.channel.findings.some(({ severity }) => severity === 'error');
  }

  get carrier(): string {
    const number = namedNumber(this.channel);
    return carrierKey(number, this.context.carriersUnread || this.notRead(number));
  }
  get provider(): string {
    const number = namedNumber(this.channel);
    return providerKey(number, this.context.providersUnread || this.notRead(number));
  }
  get country(): string {
    const number = namedNumber(this.channel);
    return number !== null && (this.context.countriesUnread || this.notRead(number))
      ? SPECIAL.unread
      : countryKey(number, this.context.countries);
  }
  get workstream(): string {
    const { workstream } = this.channel;
    return workstream !== null ? workstream.id : this.context.workstreamsUnread ? SPECIAL.unread : SPECIAL.blank;
  }

  private notRead(number: PhoneNumber | null): boolean {
    return isNumberUnread(number, this.context.numbersUnread);
  }

  get search(): string {
    return (this.found ??= searchableChannel(this.channel)).search;
  }
  get digits(): string {
    return (this.found ??= searchableChannel(this.channel)).digits;
  }
}

/** Channels as rows, in the order of the report. Work and memory grow with the channels; the channels themselves are shared. */
export function prepareRows(report: Report, { countries }: PrepareOptions = {}): readonly OverviewRow[] {
  const context: RowContext = {
    countries,
    carriersUnread: areCarriersUnread(report),
    providersUnread:
      isUnread(report, 'msdyn_occommunicationprovidersettings') ||
      isLacking(report, 'msdyn_ocphonenumbers', '_msdyn_occommunicationprovidersettingid_value'),
    numbersUnread: isUnread(report, 'msdyn_ocphonenumbers'),
    countriesUnread: isLacking(report, 'msdyn_ocphonenumbers', 'msdyn_countryisocode'),
    workstreamsUnread: isLacking(report, 'msdyn_ocvoicechannelsettings', '_msdyn_liveworkstreamid_value'),
  };
  return report.channels.map((channel) => new ChannelRow(channel, context));
}
