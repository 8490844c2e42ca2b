/**
 * A number with everything that its channels and its findings need to know of it.
 */
import { asText, filledTextCell, flagCell, isActive, labelOf, lookupCell } from './cells';
import { NUMBER_KIND } from '../tables/choices';
import { evidenceFor } from './evidence';
import { normalizePhoneNumber } from './phoneNumbers';
import { NOTHING_KNOWN, recognize, saysOnPremises, type Recognition, type RecognitionGaps } from './recognize';
import { numberSourceOf } from './statements';
import type { Row } from '../tables/tables';
import type { ApproachId } from '../catalogue/vocabulary';
import type { Lifecycle, PhoneNumber } from './organizationTypes';
import type { NumberUses } from './uses';

export interface NumberFacts {
  /** What the report shows. */
  readonly described: PhoneNumber;
  readonly recognition: Recognition;
  /** `null` when the lookup names a number that was not read. */
  readonly row: Row<'msdyn_ocphonenumber'> | null;
  readonly provider: Row<'msdyn_occommunicationprovidersetting'> | null;
  /** The row of the carrier that the number names; `null` where it names none, or one that was not read. */
  readonly carrier: Row<'msdyn_occarrier'> | null;
  /** Id of the carrier that the number names, read or not. */
  readonly carrierId: string | null;
  /** Id of the provider setting that the number names, read or not. */
  readonly providerId: string | null;
  /** The provider setting that it names is not among those that came, and these are not all. */
  readonly providerUnread: boolean;
  /** Active connectivity records for this number, whatever they say. */
  readonly connectivityRecords: readonly Row<'vcd_numberconnectivity'>[];
}

/** What a number is joined with. */
export interface NumberJoins {
  /** Provider settings by id. */
  readonly providers: ReadonlyMap<string, Row<'msdyn_occommunicationprovidersetting'>>;
  /** Provider settings were read to their end: one that is not among them is not there. */
  readonly allProviders: boolean;
  /** Carriers by id. */
  readonly carriers: ReadonlyMap<string, Row<'msdyn_occarrier'>>;
  /** Active connectivity records by E.164 number. */
  readonly connectivityRecords: ReadonlyMap<string, readonly Row<'vcd_numberconnectivity'>[]>;
  /** What the environment lacks, so that the approach of a number may stay open. */
  readonly gaps: RecognitionGaps;
  /** Whether an active record that was read has this E.164 number. */
  readonly hasActive: (e164: string) => boolean;
  /** Where a number is used, by its id. */
  readonly usesOf: (numberId: string) => NumberUses;
  /** Counts days from the report's date. */
  readonly lifecycleOf: (candidates: readonly ApproachId[]) => Lifecycle;
}

const NO_ROWS: readonly Row<'vcd_numberconnectivity'>[] = [];

const NO_LIFECYCLE: Lifecycle = { status: 'unknown', endsOn: null, daysLeft: null, successors: [] };

/** The E.164 form of a number's row. A short code has none, even where an import put a plus sign before it. */
export function e164Of(number: Row<'msdyn_ocphonenumber'>): string | null {
  if (number.msdyn_type === NUMBER_KIND.shortCode) return null;
  return normalizePhoneNumber(asText(number.msdyn_phonenumber));
}

/** Describes a number that was read. */
export function describeNumberRow(id: string, row: Row<'msdyn_ocphonenumber'>, joins: NumberJoins): NumberFacts {
  const providerId = lookupCell(row, '_msdyn_occommunicationprovidersettingid_value');
  const carrierId = lookupCell(row, '_msdyn_carrierid_value');
  const provider = providerId === null ? null : (joins.providers.get(providerId) ?? null);
  const providerUnread = providerId !== null && provider === null && !joins.allProviders;
  const carrier = carrierId === null ? null : (joins.carriers.get(carrierId) ?? null);
  const e164 = e164Of(row);
  const connectivityRecords = e164 === null ? NO_ROWS : (joins.connectivityRecords.get(e164) ?? NO_ROWS);
  const recognition = recognize(
    row,
    providerUnread ? 'unread' : provider,
    connectivityRecords.length === 0 ? NO_ROWS : connectivityRecords.filter((own) => !saysOnPremises(own)),
    joins.gaps,
  );
  const { approach, candidates, certainty } = recognition.classification;
  const active = isActive(row);
  const { uses, count } = joins.usesOf(id);
  return {
    recognition,
    row,
    provider,
    carrier,
    carrierId,
    providerId,
    providerUnread,
    connectivityRecords,
    described: {
      id,
      e164,
      text: asText(row.msdyn_phonenumber) ?? '',
      name: asText(row.msdyn_name) ?? '',
      active,
      superseded: !active && e164 !== null && joins.hasActive(e164),
      approach,
      candidates,
      certainty,
      numberSource: numberSourceOf(approach),
      carrier: nameOf(carrier) ?? labelOf(row, '_msdyn_carrierid_value'),
      provider: nameOf(provider) ?? labelOf(row, '_msdyn_occommunicationprovidersettingid_value'),
      providerId,
      uses,
      useCount: count,
      lifecycle: joins.lifecycleOf(candidates),
      evidence: evidenceFor(recognition, row, provider),
    },
  };
}

/**
 * Whether anything is left to find about a number's own record: not of one that an active record replaced, and of any other inactive one
 * only where something uses it.
 */
export const isInQuestion = ({ described: { active, superseded, useCount } }: NumberFacts): boolean =>
  active || (!superseded && useCount > 0);

/** SMS is switched on, in or out. False for a number that was not read. */
export const usesSms = ({ row }: NumberFacts): boolean =>
  row !== null && (flagCell(row, 'msdyn_smsinboundenabled') === true || flagCell(row, 'msdyn_smsoutboundenabled') === true);

/** The number names a Teams resource account. False for a number that was not read. */
export const hasResourceAccount = ({ row }: NumberFacts): boolean =>
  row !== null && filledTextCell(row, 'msdyn_teamsresourceaccount') !== null;

/** Our own record says that an IVR of another vendor stands in front of the number. */
export const saysIvrInFront = ({ connectivityRecords }: NumberFacts): boolean =>
  connectivityRecords.some((row) => flagCell(row, 'vcd_ivrinfront') === true);

const nameOf = (row: Row<'msdyn_occommunicationprovidersetting'> | Row<'msdyn_occarrier'> | null): string | null =>
  row === null ? null : filledTextCell(row, 'msdyn_name');

/** Describes a number of which only lookups are known. `label` is the name that came with the lookup, if any. */
export function describeUnreadNumber(id: string, label: string | null, { uses, count }: NumberUses): NumberFacts {
  const recognition = NOTHING_KNOWN;
  const { approach, candidates, certainty } = recognition.classification;
  return {
    recognition,
    row: null,
    provider: null,
    carrier: null,
    carrierId: null,
    providerId: null,
    providerUnread: false,
    connectivityRecords: NO_ROWS,
    described: {
      id,
      e164: null,
      text: '',
      name: label ?? '',
      active: true,
      superseded: false,
      approach,
      candidates,
      certainty,
      numberSource: 'unknown',
      carrier: null,
      provider: null,
      providerId: null,
      uses,
      useCount: count,
      lifecycle: NO_LIFECYCLE,
      evidence: [],
    },
  };
}
