/**
 * From the rows of a number to its approach: the binding decision, in the order in which it is taken.
 *
 * Nothing here guesses. What the rows cannot tell comes out as candidates, and what contradicts itself is said to.
 */
import { choiceCell, filledTextCell, flagCell } from './cells';
import { CONNECTIVITY, NUMBER_SOURCE, NUMBER_TYPE, ORIGIN, PROVIDER } from './choices';
import type { Row } from './tables';
import type { ApproachId, Certainty } from './types';

/** Which telephony platform a number belongs to. `contradictory`: the record says both (R-PROV-1). */
export type Platform = 'acs' | 'teams' | 'contradictory' | 'unknown';

export interface Recognition {
  readonly platform: Platform;
  readonly approach: ApproachId | 'unknown';
  readonly candidates: readonly ApproachId[];
  readonly certainty: Certainty;
  /** Our own rows that name a connectivity for this number and take part in the answer, in order of id. */
  readonly decidingRows: readonly Row[];
}

const TEAMS_CANDIDATES: readonly ApproachId[] = ['teams-calling-plan', 'teams-direct-routing', 'teams-operator-connect'];

const APPROACH_OF_CONNECTIVITY: ReadonlyMap<number, ApproachId> = new Map([
  [CONNECTIVITY.callingPlan, 'teams-calling-plan'],
  [CONNECTIVITY.directRouting, 'teams-direct-routing'],
  [CONNECTIVITY.operatorConnect, 'teams-operator-connect'],
  [CONNECTIVITY.phoneMobile, 'teams-phone-mobile'],
]);

/** The order in which several candidates are listed. */
const CANDIDATE_ORDER: readonly ApproachId[] = [...TEAMS_CANDIDATES, 'teams-phone-mobile'];

const NOTHING_KNOWN = { approach: 'unknown', candidates: [], certainty: 'unknown', decidingRows: [] } as const;

const ambiguous = (platform: Platform, candidates: readonly ApproachId[], decidingRows: readonly Row[] = []): Recognition => ({
  platform,
  approach: 'unknown',
  candidates,
  certainty: 'ambiguous',
  decidingRows,
});

const decided = (platform: Platform, approach: ApproachId, certainty: Certainty, decidingRows: readonly Row[] = []): Recognition => ({
  platform,
  approach,
  candidates: [approach],
  certainty,
  decidingRows,
});

/** What a lookup to a number that was not read says: nothing. */
export const UNREAD_NUMBER: Recognition = { platform: 'unknown', ...NOTHING_KNOWN };

/** The Teams approach that one of our own rows names, or `null` (on-premises, empty, or a value that is not known). */
export function teamsApproachOf(row: Row): ApproachId | null {
  const value = choiceCell(row, 'vcd_connectivity');
  return typeof value === 'number' ? (APPROACH_OF_CONNECTIVITY.get(value) ?? null) : null;
}

/** True when one of our own rows says that its number lives on the old platform. */
export function saysOnPremises(row: Row): boolean {
  return choiceCell(row, 'vcd_connectivity') === CONNECTIVITY.onPremises;
}

/** The kind of provider, or `null` where the row is absent, empty or holds a value that is not known: it decides nothing. */
export function providerKind(provider: Row | null): number | null {
  if (provider === null) return null;
  const kind = choiceCell(provider, 'msdyn_occommunicationprovider');
  return typeof kind === 'number' && (Object.values(PROVIDER) as number[]).includes(kind) ? kind : null;
}

/** True when a provider holds a value that is not known. Such a row decides nothing, its trial flag included. */
export function providerIsUnintelligible(provider: Row): boolean {
  const kind = choiceCell(provider, 'msdyn_occommunicationprovider');
  return kind !== null && providerKind(provider) === null;
}

/** The ACS approaches that a source leaves possible: one when it is known, both when it is not. */
function acsApproachesOf(number: Row): readonly ApproachId[] {
  const source = choiceCell(number, 'msdyn_ocphonenumbersource');
  if (source === NUMBER_SOURCE.directRouting) return ['acs-direct-routing'];
  if (source === NUMBER_SOURCE.directOffer) return ['acs-direct-offer'];
  return ['acs-direct-offer', 'acs-direct-routing'];
}

function recogniseTeams(ownRows: readonly Row[]): Recognition {
  const naming = ownRows.filter((row) => teamsApproachOf(row) !== null);
  const named = new Set(naming.map(teamsApproachOf));
  if (named.size === 0) return ambiguous('teams', TEAMS_CANDIDATES);
  const approaches = CANDIDATE_ORDER.filter((approach) => named.has(approach));
  const [only] = approaches;
  if (approaches.length > 1 || only === undefined) return ambiguous('teams', approaches, naming);
  const imported = naming.some((row) => choiceCell(row, 'vcd_origin') === ORIGIN.imported);
  return decided('teams', only, imported ? 'imported' : 'declared', naming);
}

/**
 * Recognises the approach of a number.
 *
 * @param number the row of `msdyn_ocphonenumber`
 * @param provider the row of its provider setting, or `null` where it was not read, not found or not named
 * @param ownRows our own active rows for the same E.164 number, in order of id
 */
export function recognise(number: Row, provider: Row | null, ownRows: readonly Row[]): Recognition {
  const type = choiceCell(number, 'msdyn_phonenumbertype');
  const kind = providerKind(provider);
  if (kind === PROVIDER.twilio || kind === PROVIDER.teleSign) return { platform: 'unknown', ...NOTHING_KNOWN };
  if (type !== null && type !== NUMBER_TYPE.acs && type !== NUMBER_TYPE.teams) return { platform: 'unknown', ...NOTHING_KNOWN };

  const teamsProvider = kind === PROVIDER.teams;
  const hasResourceAccount = filledTextCell(number, 'msdyn_teamsresourceaccount') !== null;
  if ((type === NUMBER_TYPE.acs && teamsProvider) || (type === null && !teamsProvider && hasResourceAccount)) {
    return ambiguous('contradictory', [...acsApproachesOf(number), ...TEAMS_CANDIDATES]);
  }
  if (type === NUMBER_TYPE.teams || teamsProvider) return recogniseTeams(ownRows);

  if (provider !== null && !providerIsUnintelligible(provider) && flagCell(provider, 'msdyn_istrial') === true) {
    return decided('acs', 'acs-trial', 'certain');
  }
  const approaches = acsApproachesOf(number);
  const [only] = approaches;
  return approaches.length === 1 && only !== undefined ? decided('acs', only, 'certain') : ambiguous('acs', approaches);
}
