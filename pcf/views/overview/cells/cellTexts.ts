/**
 * What the cells of the overview say: a value, and below it its basis or detail. A blank column and one that could not
 * be read are told apart, and neither looks like a value.
 */
import { basisKey, boundaryCellKey, sipValueKey, sipValueMark, type SipMark } from '../../../../plugins-ts/catalogue/catalogueKeys';
import type { Channel } from '../../../../plugins-ts/report/reportTypes';
import { evidenceDay, hasConnectivityEvidence } from '../../../../plugins-ts/organization/connectivityEvidence';
import type { Direction, PhoneNumber } from '../../../../plugins-ts/organization/organizationTypes';
import type { DirectionName } from '../../../../plugins-ts/catalogue/vocabulary';
import { withRecordState } from '../../../../plugins-ts/report/recordState';
import { namedNumber } from '../../../../plugins-ts/report/summary';
import { linesOfUses } from '../../../../plugins-ts/report/usesText';
import { formatDate, type Text } from '../../../../plugins-ts/text';
import { boundaryIcon } from '../../card/DirectionBoundary';
import { candidateCountText, platformsOf } from '../../card/Facts/factTexts';
import type { IconName } from '../../parts/icons/iconNames';
import { alternatives } from '../../parts/lists';
import { phoneText, type PhoneFormat } from '../../parts/phone';
import { isNumberUnread, nameOfKey, SPECIAL, type OverviewRow } from '../model';
import { countText } from '../shared/formats';
import { keyPart } from '../../../../plugins-ts/text/resourceKeys';
import { MICROSOFT_CARRIER_KEY, plainName, shortNameKey } from './facetNames';
import { sipSummary } from '../model/sipSummary';

/** Words of one language, and the language itself. */
export interface Words {
  readonly text: Text;
  readonly locale: string;
  /** Without it numbers are shown as they are stored. */
  readonly phone?: PhoneFormat;
}

export interface Cell {
  readonly first: string;
  readonly second: string;
  /** `stated`: Microsoft is responsible for a part. */
  readonly icon?: { readonly name: IconName; readonly tone: 'stated' | 'quiet' } | { readonly mark: SipMark };
  readonly secondIcon?: IconName;
  /** The first line is a telephone number, which reads from left to right in every language. */
  readonly telephone?: boolean;
  /** The second line is a name that someone typed. */
  readonly typed?: boolean;
}

/** A name that someone typed, or that there is none. */
export const nameOrBlank = (name: string, { text }: Words): string => (name.trim() === '' ? text('Overview_NoName') : name);

export function channelCell({ channel }: OverviewRow, words: Words): Cell {
  const { text } = words;
  const { workstream, active } = channel;
  const below =
    workstream === null ? text('Overview_NoWorkstream') : workstream.name === '' ? text('Overview_WorkstreamNotRead') : workstream.name;
  return {
    first: nameOrBlank(channel.name, words),
    second: active ? below : text('Overview_Inactive', { workstream: below }),
    typed: true,
  };
}

/** The number itself. A channel may name one that was not read, or none; a number's own text may be blank. */
export function numberText(number: PhoneNumber | null, { text, phone }: Words, numbersUnread: boolean): Pick<Cell, 'first' | 'telephone'> {
  if (number === null) return { first: text('Overview_Number_None') };
  const shown = phoneText(number, phone);
  if (shown) return { first: shown, telephone: true };
  if (number.evidence.length > 0) return { first: text('Overview_Number_Blank') };
  return { first: text(numbersUnread ? 'Overview_Number_NotRead' : 'Overview_Number_NotFound') };
}

/** Whose name stands on the number: a carrier, Microsoft, nobody's, or that it was not read. */
export function carrierText(key: string, { text }: Words): string {
  const name = nameOfKey(key);
  if (name !== null) return name;
  if (key === SPECIAL.microsoft) return text(MICROSOFT_CARRIER_KEY);
  return key === SPECIAL.unread ? text('Overview_Carrier_NotRead') : key === SPECIAL.noNumber ? '' : text('Overview_Carrier_Blank');
}

export function numberCell(number: PhoneNumber | null, carrier: string, words: Words, numbersUnread: boolean): Cell {
  return {
    ...numberText(number, words, numbersUnread),
    second: carrierText(carrier, words),
    secondIcon: carrier === SPECIAL.unread ? 'lock' : undefined,
    typed: nameOfKey(carrier) !== null,
  };
}

/** The number by which a channel is told, and that it is its caller ID alone. */
export function channelNumberCell(channel: Channel, carrier: string, words: Words, numbersUnread: boolean): Cell {
  const cell = numberCell(namedNumber(channel), carrier, words, numbersUnread);
  if (channel.number !== null || channel.callerIdNumber === null) return cell;
  return { ...cell, second: [cell.second, words.text('Overview_Number_CallerIdOnly')].filter((part) => part !== '').join(' · ') };
}

export function sourceCell(number: PhoneNumber | null, { text }: Words): Cell {
  if (number !== null && number.candidates.length > 1) {
    const platform = platformsOf(number.candidates);
    const via = platform === 'acs' ? 'Acs' : platform === 'teams' ? 'Teams' : 'Mixed';
    return {
      first: candidateCountText(text, 'Card_NumberSource_OneOf', number.candidates.length),
      second: text(`Overview_SourceVia_${via}`),
    };
  }
  const source = keyPart(number?.numberSource ?? 'unknown');
  return { first: text(`Overview_Source_${source}`), second: source === 'Unknown' ? '' : text(`Overview_SourceVia_${source}`) };
}

/** Where a number without a channel is used, in one line. */
export const usesText = (number: PhoneNumber, { text, locale }: Words): string =>
  linesOfUses(number, { text, language: locale }).join('; ') || text('Use_InactiveOnly');

/** Where a number without a channel is used, kind by kind; the first kind by itself. */
export function usesCell(number: PhoneNumber, { text, locale }: Words): Cell {
  const [first = text('Use_InactiveOnly'), ...others] = linesOfUses(number, { text, language: locale });
  return { first, second: others.join('; '), typed: true };
}

/** The approach, or the word for why none is named. */
export const approachName = (number: PhoneNumber | null, { text }: Words): string =>
  number !== null && number.approach === 'unknown' && number.candidates.length > 1
    ? text('Overview_Undecided')
    : plainName(number?.approach ?? 'unknown', text);

/** How the approach is known, as short as a cell needs it. */
export function knownText(number: PhoneNumber | null, { text, locale }: Words, numbersUnread = false): string {
  if (number === null) return text('Overview_Known_NoNumber');
  if (isNumberUnread(number, numbersUnread)) return text('Overview_Number_NotRead');
  switch (number.certainty) {
    case 'certain':
      return text('Overview_Known_Certain');
    case 'imported':
      return text('Overview_Known_Imported');
    case 'declared': {
      const day = evidenceDay(number);
      return day === null ? text('Overview_Known_Declared') : text('Overview_Known_DeclaredOn', { date: formatDate(day, locale) });
    }
    case 'ambiguous':
      return text(hasConnectivityEvidence(number) ? 'Overview_Known_Disagree' : 'Overview_Known_NotRecorded');
    default:
      return text('Overview_Known_Nothing');
  }
}

export const approachCell = (number: PhoneNumber | null, words: Words, numbersUnread = false): Cell => ({
  first: approachName(number, words),
  second: number === null ? knownText(number, words) : withRecordState(knownText(number, words, numbersUnread), number, words.text),
});

/** The boundary of one direction, and what it rests on. */
export function boundaryCell({ number, callerIdNumber, ...directions }: Channel, name: DirectionName, { text }: Words): Cell {
  const direction: Direction = directions[name];
  const { enabled, responsibility } = direction;
  const suffix = name === 'inbound' ? 'Inbound' : 'Outbound';
  if (enabled === false) {
    return {
      first: text(`Overview_Off_${suffix}`),
      second: text(`Overview_OffWhy_${suffix}`),
      icon: { name: 'customerPhone', tone: 'quiet' },
    };
  }
  const icon = {
    name: boundaryIcon(responsibility),
    tone: responsibility !== null && responsibility.startsAt !== null ? 'stated' : 'quiet',
  } as const;
  // Outbound calls follow another number, and its boundary would seem to contradict the approach that the row names.
  const other = name === 'outbound' && callerIdNumber !== null && callerIdNumber.approach !== (number ?? callerIdNumber).approach;
  const approach = other ? approachName(callerIdNumber, { text, locale: '' }) : null;
  if (responsibility === null) {
    return {
      first: text(boundaryCellKey(direction)),
      // A channel that is a caller ID alone takes no calls: nothing is undecided there.
      second: approach
        ? text('Overview_ByCallerId', { approach })
        : name === 'inbound' && number === null && callerIdNumber !== null
          ? text('Overview_Known_NoNumber')
          : '',
      icon,
    };
  }
  const basis = text(basisKey(responsibility.basis));
  const founded = enabled === null ? text('Overview_IfOn', { basis }) : basis;
  return {
    first: text(boundaryCellKey(direction)),
    second: approach ? text('Overview_BasisAndApproach', { basis: founded, approach }) : founded,
    secondIcon: responsibility.basis,
    icon,
  };
}

export function sipCell(channel: Channel, { text, locale }: Words): Cell {
  const { value, worse, operatorDecides, partlyOpen } = sipSummary(channel);
  if (value === null) {
    const open = channel.inbound.candidates.length > 0 || channel.outbound.candidates.length > 0;
    return { first: text(open ? 'Overview_Undecided' : 'Overview_Unknown'), second: '', icon: { name: 'undecided', tone: 'quiet' } };
  }
  const mark = sipValueMark(value);
  const detail = (): string => {
    if (value === 'notApplicable') return '';
    if (operatorDecides) return text('Overview_Sip_OperatorDecides');
    if (worse) return countText(text, locale, worse.value === 'lost' ? 'Overview_Sip_Lost' : 'Overview_Sip_AtRisk', worse.scenarios);
    return text(partlyOpen ? 'Overview_Sip_PartlyOpen' : 'Overview_Sip_All');
  };
  return { first: text(sipValueKey(value)), second: detail(), icon: mark ? { mark } : undefined };
}

/** Until when, and what follows. `ending`: the number whose service ends first. */
export function retirementCell(
  numbers: { readonly number: PhoneNumber | null; readonly ending: PhoneNumber | null },
  { text, locale, phone }: Words,
): Cell {
  const { number, ending } = numbers;
  if (ending !== null) {
    const { endsOn, daysLeft, successors } = ending.lifecycle;
    const date = formatDate(endsOn ?? '', locale);
    const next =
      successors.length > 0
        ? text('Overview_Next', {
            approach: alternatives(
              successors.map((id) => text(shortNameKey(id))),
              text,
            ),
          })
        : '';
    return {
      first: daysLeft !== null && daysLeft < 0 ? text('Overview_EndedOn', { date }) : date,
      // Another number than the one that the row names: which, or nobody knows what has to move.
      second:
        ending.id === number?.id
          ? next
          : [text('Overview_EndsByCallerId', { number: `\u2066${phoneText(ending, phone) || ending.name}\u2069` }), next]
              .filter(Boolean)
              .join(' · '),
    };
  }
  if (number === null) return { first: text('Overview_Unknown'), second: '' };
  const { status } = number.lifecycle;
  const shared = number.candidates.length > 1;
  switch (status) {
    case 'temporary':
      return { first: text('Overview_Ends_Temporary'), second: text('Overview_Ends_TemporaryWhy') };
    case 'notSupportedHere':
      return { first: text('Overview_Ends_NotUsable'), second: text('Overview_Ends_NotUsableWhy') };
    case 'legacy':
      return { first: text('Overview_Ends_Legacy'), second: '' };
    case 'unknown':
      return { first: text(shared ? 'Overview_Undecided' : 'Overview_Unknown'), second: '' };
    default:
      return {
        first: text('Overview_Ends_None'),
        second: shared ? candidateCountText(text, 'Overview_TrueFor', number.candidates.length) : '',
      };
  }
}

/** The same of a number that stands for itself. */
export const numberRetirementCell = (number: PhoneNumber, words: Words): Cell =>
  retirementCell({ number, ending: number.lifecycle.endsOn === null ? null : number }, words);
