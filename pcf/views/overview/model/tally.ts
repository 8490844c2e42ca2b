/** Counts for the tiles and the approach mix. Active channels only: an inactive one takes no calls. */
import { APPROACHES } from '../../../../plugins-ts/catalogue';
import { isApproachWith } from '../../../../plugins-ts/catalogue/traits';
import type { OverviewRow } from './overviewRows';
import { SHARES, type ShareId } from './state';

/** A part of the approach mix. */
export interface MixPart {
  readonly share: ShareId;
  readonly channels: number;
}

export interface Tally {
  readonly channels: number;
  readonly active: number;
  readonly inactive: number;
  /** Largest first; undecided, unknown and without a number last. None without channels. */
  readonly mix: readonly MixPart[];
  /** Channels that may make calls, for which no Microsoft responsibility is stated outbound. */
  readonly noSlaOutbound: number;
  /** Channels with a number whose service ends, and the first of these days; `null`: none ends. */
  readonly retiring: { readonly channels: number; readonly endsOn: string; readonly daysLeft: number } | null;
  /** Channels of which a direction is not decided; `teamsOnly`: all of them wait for a word on a Teams number. */
  readonly undecided: { readonly channels: number; readonly teamsOnly: boolean };
  readonly errors: { readonly findings: number; readonly channels: number };
  /** Channels of which a number was not read: they may belong to any of the counts, which are the least that there can be. */
  readonly unread: number;
}

const NAMED = APPROACHES.length;
const rank = (share: ShareId): number => Math.max(0, SHARES.indexOf(share) - NAMED + 1);

/** Counts once over the rows. */
export function summarize(rows: readonly OverviewRow[]): Tally {
  const shares = new Map<ShareId, number>();
  let active = 0;
  let noSlaOutbound = 0;
  let retiringChannels = 0;
  let first: { readonly endsOn: string; readonly daysLeft: number } | null = null;
  let undecided = 0;
  let teamsOnly = true;
  let unread = 0;
  const errors = { findings: 0, channels: 0 };
  for (const row of rows) {
    if (!row.channel.active) continue;
    active += 1;
    if (row.numberUnread) unread += 1;
    shares.set(row.share, (shares.get(row.share) ?? 0) + 1);
    if (row.noSlaOutbound) noSlaOutbound += 1;
    const end = row.ending?.lifecycle;
    if (end?.endsOn && end.daysLeft !== null) {
      retiringChannels += 1;
      if (first === null || end.endsOn < first.endsOn) first = { endsOn: end.endsOn, daysLeft: end.daysLeft };
    }
    if (row.undecided) {
      undecided += 1;
      teamsOnly &&= waitsForTeams(row);
    }
    if (row.errors) {
      errors.channels += 1;
      errors.findings += row.counts.error;
    }
  }
  const mix = [...shares].map(([share, channels]) => ({ share, channels }));
  mix.sort((a, b) => rank(a.share) - rank(b.share) || b.channels - a.channels || SHARES.indexOf(a.share) - SHARES.indexOf(b.share));
  return {
    channels: rows.length,
    active,
    inactive: rows.length - active,
    mix,
    noSlaOutbound,
    retiring: first === null ? null : { ...first, channels: retiringChannels },
    undecided: { channels: undecided, teamsOnly: undecided > 0 && teamsOnly },
    errors,
    unread,
  };
}

/** Whether every direction that is open is so because a Teams number was not declared. */
function waitsForTeams({ channel: { inbound, outbound } }: OverviewRow): boolean {
  return [inbound, outbound].every(
    ({ certainty, candidates }) => certainty !== 'ambiguous' || candidates.every((id) => isApproachWith(id, { platform: 'teams' })),
  );
}
