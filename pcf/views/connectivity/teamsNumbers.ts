/** The Teams numbers of a report: what can be declared, and what is known of each. */
import { isApproachWith } from '../../../plugins-ts/catalogue/traits';
import { evidenceDay, isOldEvidence } from '../../../plugins-ts/organization/connectivityEvidence';
import type { PhoneNumber } from '../../../plugins-ts/organization/organizationTypes';
import type { Report } from '../../../plugins-ts/report/reportTypes';
import type { ConnectivityState } from './Connectivity.types';

export interface TeamsNumber {
  readonly e164: string;
  readonly number: PhoneNumber;
  /** Channels that use it, for calls or as their caller ID. */
  readonly channels: readonly { readonly id: string; readonly name: string }[];
  readonly decided: boolean;
  /** Latest day among its evidence, or `null`. */
  readonly day: string | null;
  readonly old: boolean;
}

/** Whether people may say how this number is connected: Dynamics has it as a Teams number, and it can be compared. */
export function isTeamsNumber({ e164, candidates }: PhoneNumber): boolean {
  return e164 !== null && candidates.length > 0 && candidates.every((candidate) => isApproachWith(candidate, { platform: 'teams' }));
}

/** The Teams numbers that Dynamics has, each once, in order of number. */
export function teamsNumbersOf({ channels, otherNumbers, unusedNumbers, asOf }: Report, oldAfter: number): readonly TeamsNumber[] {
  const found = new Map<string, { number: PhoneNumber; channels: Map<string, string> }>();
  const add = (number: PhoneNumber | null, channel?: { readonly id: string; readonly name: string }): void => {
    // What is said of a number is said of its active record.
    if (number === null || number.e164 === null || number.superseded || !isTeamsNumber(number)) return;
    const known = found.get(number.e164) ?? { number, channels: new Map<string, string>() };
    found.set(number.e164, known);
    if (channel) known.channels.set(channel.id, channel.name);
  };
  for (const channel of channels) {
    add(channel.number, channel);
    add(channel.callerIdNumber, channel);
  }
  for (const number of [...otherNumbers, ...unusedNumbers]) add(number);
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([e164, { number, channels: using }]) => {
      const decided = number.approach !== 'unknown';
      const day = evidenceDay(number);
      return {
        e164,
        number,
        channels: [...using].map(([id, name]) => ({ id, name })),
        decided,
        day,
        old: decided && isOldEvidence(day, asOf, oldAfter),
      };
    });
}

/** Those that the state lists. */
export function listed(numbers: readonly TeamsNumber[], { only, show }: ConnectivityState): readonly TeamsNumber[] {
  const wanted = new Set(only);
  return numbers.filter(
    (one) =>
      (only.length === 0 || wanted.has(one.number.id) || one.channels.some(({ id }) => wanted.has(id))) &&
      (show === 'all' || (show === 'undecided' ? !one.decided : one.old)),
  );
}
