/**
 * From a description to what a form says: few lines, worst first, each with a name of its own so that it can be taken back.
 */
import { approachKey } from '../catalogue/catalogueKeys';
import { isApproachWith, OWN_TELEPHONY } from '../catalogue/traits';
import type { Channel } from '../report/reportTypes';
import type { DirectionFacts } from '../organization/classifications';
import type { PhoneNumber } from '../organization/organizationTypes';
import type { ChannelRule, NumberRule, Rule } from '../findings/defineRule';
import type { Table } from '../tables/tables';
import { formatDate, textCount, type Text } from '../text';
import type { NotificationLevel } from './formApi';
import { CHANNEL_RULES, NUMBER_RULES } from './noticeRules';

export interface Notice {
  /** Unique on a form; the same notice keeps it, so that setting it again replaces it. */
  readonly id: string;
  readonly level: NotificationLevel;
  readonly message: string;
}

/** Notices that are about no finding. */
const OWN_IDS = ['vcd_unread', 'vcd_ends', 'vcd_outbound', 'vcd_undecided', 'vcd_usage'] as const;

/** Every notice that the scripts can set. Those that no longer hold are cleared by name. */
export const NOTICE_IDS: readonly string[] = [
  ...OWN_IDS,
  ...new Set([...CHANNEL_RULES, ...NUMBER_RULES].flatMap(({ notice: ofRule }) => ofRule?.id ?? [])),
];

export interface Words {
  readonly text: Text;
  readonly locale: string;
}

const notice = (id: string, level: NotificationLevel, message: string): Notice => ({ id, level, message });

/** What rules found, in their order; of notices of one name, the first. */
function findingNotices(found: readonly Rule[], { text }: Words): Notice[] {
  const said = new Map<string, Notice>();
  for (const { notice: ofRule } of found) {
    if (ofRule !== null && !said.has(ofRule.id)) said.set(ofRule.id, notice(ofRule.id, 'ERROR', text(ofRule.text)));
  }
  return [...said.values()];
}

/** Ends on, with the days left; says that it has ended once it has. */
function endNotice({ lifecycle, approach }: PhoneNumber, { text, locale }: Words): Notice[] {
  const { endsOn, daysLeft } = lifecycle;
  if (endsOn === null || daysLeft === null) return [];
  const values = {
    approach: text(approach === 'unknown' ? 'Forms_AcsTelephony' : approachKey(approach)),
    date: formatDate(endsOn, locale),
  };
  return [
    daysLeft < 0
      ? notice('vcd_ends', 'ERROR', text('Forms_Ended', values))
      : notice('vcd_ends', 'WARNING', textCount(text, locale, 'Forms_Ends', { count: daysLeft, ...values })),
  ];
}

function undecidedNotice({ certainty, candidates }: PhoneNumber, { text }: Words, key = 'Forms_Undecided'): Notice[] {
  if (certainty !== 'ambiguous') return [];
  const names = candidates.map((candidate) => text(approachKey(candidate))).join(text('Forms_ListSeparator'));
  return [notice('vcd_undecided', 'WARNING', text(key, { candidates: names }))];
}

/** The notice that the phone numbers could not be read, without which nothing else can be said. */
export function unreadNotice(numbers: Pick<Table, 'state'> | undefined, { text }: Words): Notice[] {
  if (numbers === undefined || numbers.state === 'read') return [];
  const key = numbers.state === 'denied' ? 'Forms_NumbersDenied' : 'Forms_NumbersNotRead';
  return [notice('vcd_unread', 'INFO', text(key))];
}

/** A channel as its form needs it, with the rules that found something. */
export interface CheckedChannel extends Pick<Channel, 'number' | 'callerIdNumber'> {
  readonly outbound: DirectionFacts;
  readonly found: readonly ChannelRule[];
}

/** What the form of a voice channel setting says. */
export function channelNotices(channel: CheckedChannel, numbersRead: Pick<Table, 'state'> | undefined, words: Words): readonly Notice[] {
  const { found, number, callerIdNumber, outbound } = channel;
  const { text } = words;
  const unread = unreadNotice(numbersRead, words);
  if (unread.length > 0) return unread;
  const numbers = [number, callerIdNumber].flatMap((one) => (one === null ? [] : [one]));
  // Calls come in by one number and may go out by the other: what is said of either counts, of the channel's own first.
  const ends = numbers.flatMap((one) => endNotice(one, words)).slice(0, 1);
  const undecided = numbers
    .flatMap((one) => undecidedNotice(one, words, one === number ? 'Forms_Undecided' : 'Forms_UndecidedCallerId'))
    .slice(0, 1);
  return [
    ...findingNotices(found, words),
    ...ends,
    ...(outbound.enabled !== false && isApproachWith(outbound.approach, OWN_TELEPHONY)
      ? [notice('vcd_outbound', 'WARNING', text('Forms_NoSlaOutbound'))]
      : []),
    ...undecided,
  ];
}

/** What the form of a phone number says, `null` for a record that says nothing; `found` are the rules that found something, `channels` are the names of those that use it, `null` where they were not read. */
export function numberNotices(
  number: PhoneNumber | null,
  found: readonly NumberRule[],
  channels: readonly string[] | null,
  words: Words,
): readonly Notice[] {
  const { text, locale } = words;
  const usage =
    channels === null
      ? text('Forms_ChannelsNotRead')
      : channels.length === 0
        ? text('Forms_Unused')
        : textCount(text, locale, 'Forms_UsedBy', { count: channels.length, channels: channels.join(text('Forms_ListSeparator')) });
  return [
    ...findingNotices(found, words),
    ...(number === null ? [] : [...endNotice(number, words), ...undecidedNotice(number, words)]),
    notice('vcd_usage', 'INFO', usage),
  ];
}

/** A channel as the line of a workstream names it. */
export interface NamedClassification {
  readonly name: string;
  readonly classification: Pick<DirectionFacts, 'approach' | 'certainty'>;
}

/** One line for the form of a workstream: its channels and their approaches. */
export function workstreamNotices(channels: readonly NamedClassification[] | null, { text }: Words): readonly Notice[] {
  if (channels === null) return [notice('vcd_usage', 'INFO', text('Forms_ChannelsNotRead'))];
  if (channels.length === 0) return [];
  const parts = channels.map(({ name, classification: { approach, certainty } }) => {
    const word =
      approach !== 'unknown'
        ? text(approachKey(approach))
        : text(certainty === 'ambiguous' ? 'Forms_UndecidedShort' : 'Forms_UnknownShort');
    return text('Forms_ChannelAndApproach', { channel: name, approach: word });
  });
  return [notice('vcd_usage', 'INFO', text('Forms_WorkstreamChannels', { channels: parts.join(text('Forms_ListSeparator')) }))];
}
