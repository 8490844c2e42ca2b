/** Names of what is listed, grouped and filtered by. */
import { approachKey, lifecycleKey } from '../../../../plugins-ts/catalogue/catalogueKeys';
import type { ApproachId } from '../../../../plugins-ts/catalogue/vocabulary';
import { countryName, formatDate, hasText, type Text } from '../../../../plugins-ts/text';
import { nameOfKey, SPECIAL, type FacetId, type GroupBy, type OverviewRow, type ShareId } from '../model';
import { countText } from '../shared/formats';
import { OPEN_SHARES } from '../../../../plugins-ts/report/summary';
import { keyPart } from '../../../../plugins-ts/text/resourceKeys';

/** The name of an approach beside others of its platform: "Direct Routing". */
export const shortNameKey = (approach: ApproachId): string => `Overview_Short_${keyPart(approach)}`;

/** Microsoft where the carrier's name would stand. */
export const MICROSOFT_CARRIER_KEY = 'Overview_Carrier_Microsoft';

const OPEN: ReadonlySet<string> = new Set(OPEN_SHARES);

/** Name of an approach as short as it stays plain; where there is no shorter one, that of the catalogue. */
export function plainName(approach: ApproachId | 'unknown', text: Text): string {
  const key = `Overview_Plain_${keyPart(approach)}`;
  return text(hasText(text, key) ? key : approachKey(approach));
}

/** Name of a part of the approach mix. */
export const shareName = (share: ShareId, text: Text): string =>
  OPEN.has(share) ? text(`Overview_Share_${keyPart(share)}`) : plainName(share as ApproachId, text);

export interface NameWords {
  readonly text: Text;
  /** BCP 47 of the words. */
  readonly locale: string;
}

/** Name of a value of a facet. A workstream's name is in a row that has it. */
export function facetValueName(facet: FacetId, key: string, sample: OverviewRow | undefined, { text, locale }: NameWords): string {
  if (key === SPECIAL.noNumber) return text('Overview_Share_NoNumber');
  if (key === SPECIAL.unread) return text(`Overview_NotRead_${keyPart(facet)}`);
  if (key === SPECIAL.microsoft) return text(MICROSOFT_CARRIER_KEY);
  if (key === SPECIAL.blank) return text(`Overview_NotRecorded_${keyPart(facet)}`);
  if (facet === 'country') return countryName(key, locale);
  if (facet === 'workstream') {
    const name = sample?.channel.workstream?.name ?? '';
    return name === '' ? text('Overview_NotRead_Workstream') : name;
  }
  return nameOfKey(key) ?? key;
}

export interface GroupName {
  readonly name: string;
  /** What stands behind the count: days left. */
  readonly detail: string;
  /** The name is text that someone typed. */
  readonly typed: boolean;
}

/** Heading of a group. */
export function groupName(groupBy: GroupBy, key: string, sample: OverviewRow | undefined, words: NameWords): GroupName {
  if (groupBy === 'retirement') return retirementGroup(key, sample, words);
  if (groupBy === 'approach') return { name: shareName(key as ShareId, words.text), detail: '', typed: false };
  if (groupBy === 'none') return { name: '', detail: '', typed: false };
  return { name: facetValueName(groupBy, key, sample, words), detail: '', typed: groupBy !== 'country' };
}

function retirementGroup(key: string, sample: OverviewRow | undefined, { text, locale }: NameWords): GroupName {
  const days = sample?.ending?.lifecycle.endsOn === key ? sample.ending.lifecycle.daysLeft : null;
  if (days !== null) {
    const date = formatDate(key, locale);
    const ended = days < 0;
    return {
      name: text(ended ? 'Overview_Group_Ended' : 'Overview_Group_Ends', { date }),
      detail: daysText(days, text, locale),
      typed: false,
    };
  }
  const open: Readonly<Record<string, string>> = {
    none: 'Overview_Ends_None',
    temporary: lifecycleKey('temporary'),
    notSupportedHere: lifecycleKey('notSupportedHere'),
    undecided: 'Overview_Undecided',
    unknown: 'Overview_Unknown',
    noNumber: 'Overview_Share_NoNumber',
  };
  return { name: text(open[key] ?? 'Overview_Unknown'), detail: '', typed: false };
}

/** "678 days", "3 days ago". */
export const daysText = (days: number, text: Text, locale: string): string =>
  countText(text, locale, days < 0 ? 'Card_Retirement_DaysAgo' : 'Card_Retirement_DaysLeft', Math.abs(days));
