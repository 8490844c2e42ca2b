/**
 * From the rows of a number to its approach: the binding decision, in the order in which it is taken.
 *
 * Nothing here guesses. What the rows cannot tell comes out as candidates, and what contradicts itself is said to.
 */
import { classificationOf, type Classification } from './classifications';
import { choiceCell, filledTextCell, flagCell } from './cells';
import { CONNECTIVITY, NUMBER_SOURCE, NUMBER_TYPE, ORIGIN, PROVIDER } from '../tables/choices';
import { approachesWith, isApproachWith } from '../catalogue/traits';
import type { Row } from '../tables/tables';
import type { ApproachId } from '../catalogue/vocabulary';
import type { Certainty, UnmatchedConnectivity } from './organizationTypes';

/** Which telephony platform a number belongs to. `contradictory`: the record says both (R-PROV-1). */
export type Platform = 'acs' | 'teams' | 'contradictory' | 'unknown';

export interface Recognition {
  readonly platform: Platform;
  readonly classification: Classification;
  /** Connectivity records that name a connectivity for this number and take part in the classification, in order of id. */
  readonly decidingRecords: readonly Row<'vcd_numberconnectivity'>[];
}

/** How an ACS number came to Dynamics, by its source column. */
type Source = 'directOffer' | 'directRouting' | 'unknown';

/** What the values of Dataverse stand for: the only place outside of the catalogue that names approaches. */
const APPROACH_OF_CONNECTIVITY: ReadonlyMap<number, ApproachId> = new Map([
  [CONNECTIVITY.callingPlan, 'teams-calling-plan'],
  [CONNECTIVITY.directRouting, 'teams-direct-routing'],
  [CONNECTIVITY.operatorConnect, 'teams-operator-connect'],
  [CONNECTIVITY.phoneMobile, 'teams-phone-mobile'],
  [CONNECTIVITY.onPremises, 'traditional-on-premises'],
]);
const APPROACH_OF_SOURCE: Readonly<Record<Exclude<Source, 'unknown'>, ApproachId>> = {
  directOffer: 'acs-direct-offer',
  directRouting: 'acs-direct-routing',
};

const TEAMS_CANDIDATES = approachesWith({ platform: 'teams', isCandidate: true });
const ON_TEAMS = approachesWith({ platform: 'teams' });

const KNOWN_PROVIDERS: ReadonlySet<number> = new Set(Object.values(PROVIDER));

const NO_ROWS: readonly Row<'vcd_numberconnectivity'>[] = [];

/** Made once for each outcome that depends on no row of its own. */
const outcome = (platform: Platform, candidates: readonly ApproachId[], certainty: Certainty): Recognition => ({
  platform,
  classification: classificationOf(candidates, certainty),
  decidingRecords: NO_ROWS,
});

/** What a lookup to a number that was not read says, or a record that no rule covers: nothing. */
export const NOTHING_KNOWN: Recognition = outcome('unknown', [], 'unknown');

/** The ACS approaches that a source leaves possible: one when it is known, all that a record can mean when it is not. */
const ACS_APPROACHES: Readonly<Record<Source, readonly ApproachId[]>> = {
  directOffer: [APPROACH_OF_SOURCE.directOffer],
  directRouting: [APPROACH_OF_SOURCE.directRouting],
  unknown: approachesWith({ platform: 'acs', isCandidate: true }),
};

const bySource = (make: (approaches: readonly ApproachId[]) => Recognition): Readonly<Record<Source, Recognition>> => ({
  directOffer: make(ACS_APPROACHES.directOffer),
  directRouting: make(ACS_APPROACHES.directRouting),
  unknown: make(ACS_APPROACHES.unknown),
});

const ACS_NUMBER = bySource((approaches) => outcome('acs', approaches, approaches.length === 1 ? 'certain' : 'ambiguous'));
const CONTRADICTORY = bySource((approaches) => outcome('contradictory', [...approaches, ...TEAMS_CANDIDATES], 'ambiguous'));
const TRIAL = approachesWith({ platform: 'acs', isTrial: true });
/** A column that the environment lacks would say whether the number belongs to ACS or to Teams. */
const OPEN_PLATFORM = bySource((approaches) => outcome('unknown', [...approaches, ...TRIAL, ...TEAMS_CANDIDATES], 'ambiguous'));
/** The provider of a record without a type was not read: it would say whether the number belongs to ACS or to Teams. */
const UNREAD_PROVIDER = bySource((approaches) => outcome('unknown', [...approaches, ...TEAMS_CANDIDATES], 'ambiguous'));
/** An ACS number, which may be one on trial. */
const PERHAPS_TRIAL = bySource((approaches) => outcome('acs', [...approaches, ...TRIAL], 'ambiguous'));
const TRIAL_NUMBER = outcome('acs', TRIAL, 'certain');
const UNDECIDED_TEAMS = outcome('teams', TEAMS_CANDIDATES, 'ambiguous');

/** What a connectivity record says, by the values of its columns; nothing that is not known. */
export function connectivityOf(row: Row<'vcd_numberconnectivity'>): Pick<UnmatchedConnectivity, 'connectivity' | 'origin'> {
  const value = choiceCell(row, 'vcd_connectivity');
  return {
    connectivity: typeof value === 'number' && APPROACH_OF_CONNECTIVITY.has(value) ? value : null,
    origin: choiceCell(row, 'vcd_origin') === ORIGIN.imported ? 'imported' : 'declared',
  };
}

/** The approach that a connectivity record names, or `null` where it is empty or holds a value that is not known. */
export function declaredApproach(row: Row<'vcd_numberconnectivity'>): ApproachId | null {
  const value = choiceCell(row, 'vcd_connectivity');
  return typeof value === 'number' ? (APPROACH_OF_CONNECTIVITY.get(value) ?? null) : null;
}

/** The Teams approach that a connectivity record names, or `null` (on-premises, empty, or a value that is not known). */
export function teamsApproachOf(row: Row<'vcd_numberconnectivity'>): ApproachId | null {
  const approach = declaredApproach(row);
  return approach !== null && ON_TEAMS.includes(approach) ? approach : null;
}

/** True when a connectivity record says that its number lives on the old platform. */
export function saysOnPremises(row: Row<'vcd_numberconnectivity'>): boolean {
  return isApproachWith(declaredApproach(row) ?? 'unknown', { platform: 'onPremises' });
}

/** The kind of provider, or `null` where the row is absent, empty or holds a value that is not known: it decides nothing. */
export function providerKind(provider: Row<'msdyn_occommunicationprovidersetting'> | null): number | null {
  if (provider === null) return null;
  const kind = choiceCell(provider, 'msdyn_occommunicationprovider');
  return typeof kind === 'number' && KNOWN_PROVIDERS.has(kind) ? kind : null;
}

/** True when a provider holds a value that is not known. Such a row decides nothing, its trial flag included. */
export function providerIsUnintelligible(provider: Row<'msdyn_occommunicationprovidersetting'>): boolean {
  const kind = choiceCell(provider, 'msdyn_occommunicationprovider');
  return kind !== null && providerKind(provider) === null;
}

function sourceOf(number: Row<'msdyn_ocphonenumber'>): Source {
  const source = choiceCell(number, 'msdyn_ocphonenumbersource');
  if (source === NUMBER_SOURCE.directRouting) return 'directRouting';
  return source === NUMBER_SOURCE.directOffer ? 'directOffer' : 'unknown';
}

function recognizeTeams(connectivityRecords: readonly Row<'vcd_numberconnectivity'>[]): Recognition {
  if (connectivityRecords.length === 0) return UNDECIDED_TEAMS;
  const decidingRecords = connectivityRecords.filter((row) => teamsApproachOf(row) !== null);
  const named = new Set(decidingRecords.map(teamsApproachOf));
  if (named.size === 0) return UNDECIDED_TEAMS;
  const approaches = ON_TEAMS.filter((approach) => named.has(approach));
  const imported = decidingRecords.some((row) => choiceCell(row, 'vcd_origin') === ORIGIN.imported);
  const certainty = approaches.length > 1 ? 'ambiguous' : imported ? 'imported' : 'declared';
  return { platform: 'teams', classification: classificationOf(approaches, certainty), decidingRecords };
}

/** Columns that the environment lacks, of those that the approach of a number depends on. What is open then is not guessed. */
export interface RecognitionGaps {
  /** The kind of a provider. */
  readonly providerKind: boolean;
  /** The lookup from a number to its provider. */
  readonly provider: boolean;
  /** Whether a provider is one on trial. */
  readonly trial: boolean;
  /** The Teams resource account of a number. */
  readonly resourceAccount: boolean;
}

export const NO_GAPS: RecognitionGaps = { providerKind: false, provider: false, trial: false, resourceAccount: false };

/** The provider of a number: its row, `null` where it is not named or not there, or that it was not read. */
export type ReadProvider = Row<'msdyn_occommunicationprovidersetting'> | null | 'unread';

/**
 * Recognizes the approach of a number.
 *
 * @param number the row of `msdyn_ocphonenumber`
 * @param readProvider what was read of its provider setting
 * @param connectivityRecords the active connectivity records for the same E.164 number, in order of id, without those that say on-premises
 * @param gaps columns that the environment lacks
 */
export function recognize(
  number: Row<'msdyn_ocphonenumber'>,
  readProvider: ReadProvider,
  connectivityRecords: readonly Row<'vcd_numberconnectivity'>[],
  gaps = NO_GAPS,
): Recognition {
  const provider = readProvider === 'unread' ? null : readProvider;
  const type = choiceCell(number, 'msdyn_phonenumbertype');
  const kind = providerKind(provider);
  // Any provider may stand behind it, also one whose numbers are neither ACS' nor Teams'.
  if (gaps.provider || (gaps.providerKind && provider !== null)) return NOTHING_KNOWN;
  if (kind === PROVIDER.twilio || kind === PROVIDER.teleSign) return NOTHING_KNOWN;
  if (type !== null && type !== NUMBER_TYPE.acs && type !== NUMBER_TYPE.teams) return NOTHING_KNOWN;
  if (type === null && readProvider === 'unread') return UNREAD_PROVIDER[sourceOf(number)];

  const teamsProvider = kind === PROVIDER.teams;
  const contradicts =
    (type === NUMBER_TYPE.acs && teamsProvider) ||
    (type === null && !teamsProvider && filledTextCell(number, 'msdyn_teamsresourceaccount') !== null);
  if (contradicts) return CONTRADICTORY[sourceOf(number)];
  if (type === NUMBER_TYPE.teams || teamsProvider) return recognizeTeams(connectivityRecords);
  // An environment that knows no types has no such cell at all: its numbers are ACS numbers, with or without a column for accounts.
  if (gaps.resourceAccount && number.msdyn_phonenumbertype === null) return OPEN_PLATFORM[sourceOf(number)];
  if (gaps.trial && provider !== null) return PERHAPS_TRIAL[sourceOf(number)];

  const isTrial = provider !== null && flagCell(provider, 'msdyn_istrial') === true && !providerIsUnintelligible(provider);
  return isTrial ? TRIAL_NUMBER : ACS_NUMBER[sourceOf(number)];
}
