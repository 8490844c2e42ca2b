/**
 * The request that moves ACS direct offer numbers to Teams Calling Plan: the fields that Microsoft's form asks for, by the
 * page on that move [D-MIGDO], filled in as far as the records go. What they do not hold stays open.
 */
import { choiceCell, filledTextCell } from '../organization/cells';
import { isApproachWith, MICROSOFT_NUMBERS } from '../catalogue/traits';
import type { TextKey } from '../catalogue/catalogueTypes';
import { NUMBER_KIND } from '../tables/choices';
import type { Organization } from '../organization/openOrganization';
import { compareCodePoints } from '../organization/order';
import { LINKS } from './movePaths';
import type { NumberReadiness, NumberState, Readiness } from './retirementTypes';
import { keyPart } from '../text/resourceKeys';

export type RequestFieldId =
  | 'title'
  | 'numbers'
  | 'tenantId'
  | 'teamsNumberType'
  | 'teamsCapability'
  | 'numberOrigin'
  | 'customerProfile'
  | 'country'
  | 'caseType'
  | 'numberType'
  | 'immutableResourceId'
  | 'subscriptionId'
  | 'requestedDate';

export interface RequestField {
  readonly id: RequestFieldId;
  /** The form's own label, and what to put there. */
  readonly label: TextKey;
  readonly hint: TextKey;
  /** From the records, as they hold it; a resource key (`isKey`) where the form expects fixed words; `null` to be filled in. */
  readonly value: string | null;
  readonly isKey: boolean;
  /** Our own reading of what fits the voice channel; the rest is what the page or the records say. */
  readonly suggested: boolean;
}

/** One row of the list that goes with the request. */
export interface RequestNumber {
  readonly id: string;
  /** E.164, or as stored where it has no such form. */
  readonly number: string;
  readonly state: NumberState;
  /** Not in Dynamics: the page asks to tell acquired numbers from ported ones. */
  readonly origin: null;
}

export type RequestedKind = 'geographic' | 'tollFree' | 'other';

/** One request: the form takes one country, one kind of number and one ACS resource. */
export interface MoveRequest {
  readonly providerId: string | null;
  readonly country: string | null;
  readonly kind: RequestedKind;
  readonly portal: string;
  readonly fields: readonly RequestField[];
  readonly numbers: readonly RequestNumber[];
  readonly sources: readonly string[];
}

const FIELDS: readonly RequestFieldId[] = [
  'title',
  'numbers',
  'tenantId',
  'teamsNumberType',
  'teamsCapability',
  'numberOrigin',
  'customerProfile',
  'country',
  'caseType',
  'numberType',
  'immutableResourceId',
  'subscriptionId',
  'requestedDate',
];

function kindOf(number: NumberReadiness, organization: Organization): RequestedKind {
  const row = organization.numbers.get(number.number.id)?.row;
  const kind = row === null || row === undefined ? null : choiceCell(row, 'msdyn_type');
  if (kind === NUMBER_KIND.geographic) return 'geographic';
  return kind === NUMBER_KIND.tollFree ? 'tollFree' : 'other';
}

/** The voice channel takes service numbers only [D-TPE]; that they serve voice applications follows from it, and is not said. */
const SUGGESTED: ReadonlySet<RequestFieldId> = new Set(['teamsNumberType', 'teamsCapability']);

/** Fixed words, as resource keys. */
const FIXED: { readonly [field in RequestFieldId]?: TextKey | { readonly [kind in RequestedKind]?: TextKey } } = {
  title: 'RetirementRequest_Title_Value',
  customerProfile: 'RetirementRequest_CustomerProfile_Value',
  teamsCapability: 'RetirementRequest_TeamsCapability_Value',
  teamsNumberType: { geographic: 'RetirementRequest_TeamsNumberType_Service', tollFree: 'RetirementRequest_TeamsNumberType_TollFree' },
  numberType: { geographic: 'RetirementRequest_NumberType_Geographic', tollFree: 'RetirementRequest_NumberType_TollFree' },
};

function field(id: RequestFieldId, kind: RequestedKind, records: { readonly [field in RequestFieldId]?: string | null }): RequestField {
  const words = { id, label: `RetirementRequest_${keyPart(id)}_Label`, hint: `RetirementRequest_${keyPart(id)}_Hint` };
  const fixed = FIXED[id];
  const key = typeof fixed === 'object' ? fixed[kind] : fixed;
  if (key !== undefined) return { ...words, value: key, isKey: true, suggested: SUGGESTED.has(id) };
  return { ...words, value: records[id] ?? null, isKey: false, suggested: false };
}

/**
 * The requests for all numbers that leave direct offer, one for each ACS resource, country and kind of number. Asia-Pacific
 * numbers are among them: whether Microsoft takes them is for its support to say.
 */
export function moveRequests(readiness: Readiness, organization: Organization): readonly MoveRequest[] {
  const requests = new Map<string, { kind: RequestedKind; members: NumberReadiness[] }>();
  for (const number of readiness.numbers) {
    if (!number.paths.some(({ target }) => isApproachWith(target, MICROSOFT_NUMBERS))) continue;
    const kind = kindOf(number, organization);
    const key = `${number.providerId ?? ''} ${number.country?.toUpperCase() ?? ''} ${kind}`;
    const request = requests.get(key) ?? { kind, members: [] };
    request.members.push(number);
    requests.set(key, request);
  }
  return [...requests].sort(([a], [b]) => compareCodePoints(a, b)).map(([, { kind, members }]) => requestFor(kind, members, organization));
}

function requestFor(kind: RequestedKind, members: readonly NumberReadiness[], organization: Organization): MoveRequest {
  const [first] = members;
  const numbers = members.map(({ number, state }) => ({ id: number.id, number: number.e164 ?? number.text, state, origin: null }));
  const provider = first === undefined ? null : (organization.numbers.get(first.number.id)?.provider ?? null);
  const records = {
    numbers: numbers.map(({ number }) => number).join(', '),
    country: first?.country?.toUpperCase() ?? null,
    immutableResourceId: provider === null ? null : filledTextCell(provider, 'msdyn_occommunicationproviderimmutableid'),
  };
  return {
    providerId: first?.providerId ?? null,
    country: records.country,
    kind,
    portal: LINKS.requestPortal,
    fields: FIELDS.map((id) => field(id, kind, records)),
    numbers,
    sources: ['D-MIGDO'],
  };
}
