/** What the pages on readiness, advice, tickets and Teams numbers keep in the panel's address. */
import { answersFromAddress, answersToAddress, type Answers } from '../../plugins-ts/advice';
import type { NumberState, Owner } from '../../plugins-ts/retirement';
import { OLD_AFTER_DAYS } from '../../plugins-ts/organization/connectivityEvidence';
import type { ConnectivityState } from '../views/connectivity/Connectivity.types';

export interface GuidanceState {
  readonly answers: Answers;
  /** Also compare approaches that are retiring. */
  readonly withRetiring: boolean;
  /** Keys of what was checked or decided; see `settleKeysOf`. */
  readonly settled: readonly string[];
  readonly sbcTransition: 'cutOver' | 'secondName' | null;
  /** States whose numbers are listed; none lists all. */
  readonly states: readonly NumberState[];
  /** Whose part of the quarter's agenda is shown; `null` shows everybody's. */
  readonly owner: Owner | null;
  /** Ids of channels or numbers that alone are shown; none shows all. */
  readonly only: readonly string[];
}

const STATES: readonly NumberState[] = ['moved', 'ready', 'toCheck', 'blocked', 'undecided'];

const OWNERS: readonly Owner[] = ['telephonyTeam', 'dynamicsAdministrator', 'teamsAdministrator', 'carrier'];

const items = (value: string | null): readonly string[] => (value ?? '').split(',').filter((item) => item !== '');

/** Ids without braces and in lower case, as reports have them. */
const ids = (value: string | null): readonly string[] => items(value).map((id) => id.replace(/[{}]/g, '').toLowerCase());

/** Reads the part of an address that these pages write; what means nothing here is passed over. */
export function guidanceFrom(said: URLSearchParams): GuidanceState {
  const named = items(said.get('states'));
  const transition = said.get('sbcname');
  return {
    answers: answersFromAddress(said.toString()),
    withRetiring: said.get('retiringtoo') === '1',
    settled: items(said.get('settled')),
    sbcTransition: transition === 'cutOver' || transition === 'secondName' ? transition : null,
    states: STATES.filter((state) => named.includes(state)),
    owner: OWNERS.find((owner) => owner === said.get('owner')) ?? null,
    only: ids(said.get('only')),
  };
}

/** Writes it, leaving out what is as at the start. */
export function writeGuidance(
  said: URLSearchParams,
  { answers, withRetiring, settled, sbcTransition, states, owner, only }: GuidanceState,
): void {
  new URLSearchParams(answersToAddress(answers)).forEach((value, name) => said.set(name, value));
  if (withRetiring) said.set('retiringtoo', '1');
  if (settled.length > 0) said.set('settled', settled.join(','));
  if (sbcTransition !== null) said.set('sbcname', sbcTransition);
  if (states.length > 0) said.set('states', states.join(','));
  if (owner !== null) said.set('owner', owner);
  if (only.length > 0) said.set('only', only.join(','));
}

const SHOWN: readonly ConnectivityState['show'][] = ['undecided', 'old', 'all'];

/** Reads the part of an address that the page on Teams numbers writes; what means nothing is passed over. */
export function connectivityFrom(said: URLSearchParams): ConnectivityState {
  const days = Number(said.get('oldafter'));
  return {
    only: ids(said.get('teams')).filter((id) => id !== ''),
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
