import { countBySeverity } from '../findings/severity';
import type { ApproachId, DirectionName } from '../catalogue/vocabulary';
import type { Certainty, PhoneNumber, Responsibility } from '../organization/organizationTypes';
import type { Channel, Report } from './reportTypes';
import type { Severity } from '../findings/findingTypes';

/** A share of the channels: those of one approach, or those for which none is named, apart by reason. */
export interface ApproachShare {
  readonly approach: ApproachId | 'unknown';
  readonly certainty: Certainty;
  readonly channels: number;
}

export interface Retirement {
  readonly endsOn: string;
  readonly daysLeft: number;
  readonly channels: number;
  readonly unusedNumbers: number;
}

export interface Summary {
  readonly active: number;
  readonly inactive: number;
  /** Active channels by the approach of the direction inbound; the largest share first, undecided and unknown last. */
  readonly approaches: readonly ApproachShare[];
  /** Active channels without a number of their own. */
  readonly withoutNumber: number;
  /** Active channels that may make calls, for which no Microsoft responsibility is stated outbound. */
  readonly noSlaOutbound: number;
  /** Active channels for which the boundary is not decided, by direction. */
  readonly boundaryOpen: { readonly [direction in DirectionName]: number };
  /** Active channels with a number whose service ends, by day, the nearest first. */
  readonly retirements: readonly Retirement[];
  readonly findings: { readonly [severity in Severity]: number };
  /** Distinct numbers on channels, by how their approach is known. */
  readonly numbers: { readonly [certainty in Certainty]: number };
}

/** True where it is stated that Microsoft has no responsibility; `null` is undecided, and not that. */
export const noneStated = (responsibility: Responsibility | null): boolean =>
  responsibility !== null && responsibility.startsAt === null && responsibility.endsAt === null;

/** Both numbers of a channel, each once. */
export function numbersOf({ number, callerIdNumber }: Channel): readonly PhoneNumber[] {
  const both = [number, callerIdNumber].filter((one): one is PhoneNumber => one !== null);
  return both.length === 2 && both[0]?.id === both[1]?.id ? both.slice(0, 1) : both;
}

/** Counts once over the report; work grows with the channels. */
export function summarize(report: Report): Summary {
  const active = report.channels.filter((channel) => channel.active);
  const findings = countBySeverity([...report.channels.flatMap((channel) => channel.findings), ...report.findings]);
  const numbers: Record<Certainty, number> = { certain: 0, declared: 0, imported: 0, ambiguous: 0, unknown: 0 };
  const distinct = new Map(active.flatMap(numbersOf).map((number) => [number.id, number]));
  for (const { certainty } of distinct.values()) {
    numbers[certainty] += 1;
  }
  return {
    active: active.length,
    inactive: report.channels.length - active.length,
    approaches: approachShares(active),
    withoutNumber: active.filter(({ number }) => number === null).length,
    noSlaOutbound: active.filter(({ outbound }) => outbound.enabled !== false && noneStated(outbound.responsibility)).length,
    boundaryOpen: {
      inbound: active.filter(({ inbound }) => inbound.responsibility === null).length,
      outbound: active.filter(({ outbound }) => outbound.responsibility === null).length,
    },
    retirements: retirements(active, report.unusedNumbers),
    findings,
    numbers,
  };
}

function approachShares(channels: readonly Channel[]): readonly ApproachShare[] {
  const shares = new Map<string, { approach: ApproachId | 'unknown'; certainty: Certainty; channels: number }>();
  for (const { inbound } of channels) {
    const key = inbound.approach === 'unknown' ? `unknown ${inbound.certainty}` : inbound.approach;
    const share = shares.get(key) ?? { approach: inbound.approach, certainty: inbound.certainty, channels: 0 };
    share.channels += 1;
    shares.set(key, share);
  }
  const rank = ({ approach, certainty }: ApproachShare): number => (approach !== 'unknown' ? 0 : certainty === 'ambiguous' ? 1 : 2);
  return [...shares.values()].sort((a, b) => rank(a) - rank(b) || b.channels - a.channels || (a.approach < b.approach ? -1 : 1));
}

function retirements(channels: readonly Channel[], unused: readonly PhoneNumber[]): readonly Retirement[] {
  const byDay = new Map<string, { endsOn: string; daysLeft: number; channels: number; unusedNumbers: number }>();
  const add = ({ lifecycle: { endsOn, daysLeft } }: PhoneNumber, counter: 'channels' | 'unusedNumbers'): void => {
    if (endsOn === null || daysLeft === null) {
      return;
    }
    const day = byDay.get(endsOn) ?? { endsOn, daysLeft, channels: 0, unusedNumbers: 0 };
    day[counter] += 1;
    byDay.set(endsOn, day);
  };
  for (const channel of channels) {
    // A channel counts once for each day, even where both of its numbers end on it.
    const ending = new Map(numbersOf(channel).map((number) => [number.lifecycle.endsOn, number]));
    ending.forEach((number) => add(number, 'channels'));
  }
  unused.forEach((number) => add(number, 'unusedNumbers'));
  return [...byDay.values()].sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1));
}

/** Whether the report holds a finding of this severity or worse. */
export function hasFindingOf(report: Report, atLeast: 'error' | 'warning'): boolean {
  const counts = ({ severity }: { readonly severity: Severity }): boolean =>
    severity === 'error' || (atLeast === 'warning' && severity === 'warning');
  return report.findings.some(counts) || report.channels.some(({ findings }) => findings.some(counts));
}
