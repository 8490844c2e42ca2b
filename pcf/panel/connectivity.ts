/** What the page on Teams numbers keeps in the panel's address. */
import { OLD_AFTER_DAYS } from '../../plugins-ts/organization/evidenceAge';
import type { ConnectivityState } from '../views/connectivity/Connectivity.types';

const SHOWN: readonly ConnectivityState['show'][] = ['undecided', 'old', 'all'];

/** Reads the part of an address that the page writes; what means nothing is passed over. */
export function connectivityFrom(said: URLSearchParams): ConnectivityState {
  const days = Number(said.get('oldafter'));
  return {
    only: (said.get('teams') ?? '')
      .split(',')
      .map((id) => id.replace(/[{}]/g, '').toLowerCase())
      .filter((id) => id !== ''),
    show: SHOWN.find((one) => one === said.get('teamsshow')) ?? 'undecided',
    oldAfter: Number.isInteger(days) && days >= 1 && days <= 3650 ? days : OLD_AFTER_DAYS,
  };
}

/** Writes it, leaving out what is as at the start. */
export function writeConnectivity(said: URLSearchParams, { only, show, oldAfter }: ConnectivityState): void {
  if (only.length > 0) said.set('teams', only.join(','));
  if (show !== 'undecided') said.set('teamsshow', show);
  if (oldAfter !== OLD_AFTER_DAYS) said.set('oldafter', String(oldAfter));
}
