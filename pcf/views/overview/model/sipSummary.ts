import { approachById } from '../../../../plugins-ts/catalogue';
import { contextOwner } from '../../../../plugins-ts/catalogue/contextOwner';
import type { Channel } from '../../../../plugins-ts/report/reportTypes';
import type { Direction } from '../../../../plugins-ts/organization/organizationTypes';
import type { SipContextValue } from '../../../../plugins-ts/catalogue/vocabulary';

/** SIP context of a channel in one word, and what that word leaves out. */
export interface SipSummary {
  /** What becomes of context when a call arrives, or is placed where none arrive; `null`: not decided, or nothing known. */
  readonly value: SipContextValue | null;
  /** How many of the other scenarios turn out worse, by the worst that they come to; `null`: none does. */
  readonly worse: { readonly value: 'atRisk' | 'lost'; readonly scenarios: number } | null;
  /** Someone else's session border controller decides. */
  readonly operatorDecides: boolean;
  /** Some scenarios are not decided, though the first is. */
  readonly partlyOpen: boolean;
}

const WEIGHT: Readonly<Record<SipContextValue, number>> = { notApplicable: 0, preserved: 1, atRisk: 2, lost: 3 };

const made = new WeakMap<Direction, SipSummary>();

/** The direction that the word is about: inbound, unless the channel takes no calls and makes some. */
export const sipDirection = ({ inbound, outbound }: Channel): Direction =>
  inbound.enabled === false && outbound.enabled !== false ? outbound : inbound;

/** The answer on SIP context for a cell of the list. */
export function sipSummary(channel: Channel): SipSummary {
  const direction = sipDirection(channel);
  let summary = made.get(direction);
  if (summary === undefined) {
    summary = summarizeDirection(direction);
    made.set(direction, summary);
  }
  return summary;
}

function summarizeDirection({ sipContext, approach }: Direction): SipSummary {
  const first = sipContext.arrival ?? sipContext.origination ?? null;
  const others = Object.entries(sipContext)
    .filter(([scenario]) => scenario !== 'arrival' && scenario !== 'origination')
    .map(([, statement]) => statement);
  const value = first?.value ?? null;
  const heavier = value === null ? [] : others.filter((statement) => statement !== null && WEIGHT[statement.value] > WEIGHT[value]);
  const worst = heavier.some((statement) => statement?.value === 'lost') ? 'lost' : 'atRisk';
  return {
    value,
    worse: heavier.length === 0 ? null : { value: worst, scenarios: heavier.filter((statement) => statement?.value === worst).length },
    operatorDecides: approach !== 'unknown' && value === 'atRisk' && contextOwner(approachById(approach), value) === 'operator',
    partlyOpen: value !== null && others.some((statement) => statement === null),
  };
}
