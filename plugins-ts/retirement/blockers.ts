/**
 * What stands in the way of a number, as data and as conditions on its records.
 */
import { filledTextCell } from '../organization/cells';
import { documented, inferred, type Cited } from '../catalogue/cite';
import { approachesWith, isApproachWith, MICROSOFT_NUMBERS, OWN_TELEPHONY } from '../catalogue/traits';
import type { Approach } from '../catalogue/catalogueTypes';
import { isAsiaPacific } from '../findings/asiaPacific';
import { hasResourceAccount, saysIvrInFront, usesSms, type NumberFacts } from '../organization/numberFacts';
import type { Organization } from '../organization/openOrganization';
import { providerIsUnintelligible } from '../organization/recognize';
import { LINKS } from './movePaths';
import type { Blocker, BlockerId, Owner, Unknown } from './retirementTypes';
import { keyPart } from '../text/resourceKeys';

interface BlockerFacts {
  readonly kind: Blocker['kind'];
  readonly owner: Owner;
  readonly cited: Cited;
  readonly link?: string;
  /** It stands in the way only to an approach on Teams with this carrier. */
  readonly towards?: Approach['carrier'];
  /** A page says that the way is not open. */
  readonly closes?: true;
}

/** What is always true of a blocker. */
export const BLOCKERS: Readonly<Record<BlockerId, BlockerFacts>> = {
  undecidedSource: { kind: 'record', owner: 'dynamicsAdministrator', cited: inferred('V-NUM', 'V-PROV') },
  noResourceAccount: { kind: 'record', owner: 'teamsAdministrator', cited: inferred('V-NUM', 'C-MIG') },
  unfinishedMove: { kind: 'record', owner: 'telephonyTeam', cited: inferred('C-MIG') },
  phoneMobile: { kind: 'record', owner: 'teamsAdministrator', cited: inferred('D-TPE', 'M-PSTN') },
  inactiveRecord: { kind: 'record', owner: 'dynamicsAdministrator', cited: inferred('V-NUM', 'C-MIG') },
  trial: { kind: 'record', owner: 'dynamicsAdministrator', cited: documented('D-TRIAL') },
  asiaPacific: {
    kind: 'decision',
    owner: 'telephonyTeam',
    cited: documented('D-MIGDO'),
    link: LINKS.requestPortal,
    towards: 'microsoft',
    closes: true,
  },
  callingPlanCountry: {
    kind: 'check',
    owner: 'telephonyTeam',
    cited: documented('D-MIGDO'),
    link: LINKS.callingPlanCountries,
    towards: 'microsoft',
  },
  sbcName: { kind: 'decision', owner: 'telephonyTeam', cited: documented('D-MIGDR'), towards: 'own' },
  newCarrier: { kind: 'decision', owner: 'telephonyTeam', cited: inferred('A-RET', 'M-PSTN'), towards: 'own' },
  newOperator: {
    kind: 'decision',
    owner: 'telephonyTeam',
    cited: documented('A-RET', 'T-COST'),
    link: LINKS.operators,
    towards: 'operator',
  },
  operatorParticipates: {
    kind: 'decision',
    owner: 'telephonyTeam',
    cited: documented('D-MIGOC', 'T-COST'),
    link: LINKS.operators,
    towards: 'operator',
  },
  ivrContext: { kind: 'decision', owner: 'telephonyTeam', cited: inferred('D-IVR', 'T-CAP') },
  sms: { kind: 'decision', owner: 'dynamicsAdministrator', cited: documented('D-RET', 'D-DEP') },
  personalNumber: { kind: 'decision', owner: 'dynamicsAdministrator', cited: inferred('D-OUT') },
  sharedNumber: { kind: 'decision', owner: 'dynamicsAdministrator', cited: inferred('D-NUM') },
};

const made = new Map<string, Blocker>();

/** A blocker, made once for each scope: thousands of numbers have the same few. */
function blocker(id: BlockerId, scope: string | null = null): Blocker {
  const key = `${id} ${scope ?? ''}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const { kind, owner, cited, link = null, towards } = BLOCKERS[id];
  const [target = null] = towards === undefined ? [] : approachesWith({ platform: 'teams', carrier: towards });
  const one = { id, kind, owner, link, target, text: `RetirementBlocker_${keyPart(id)}`, ...cited, scope };
  made.set(key, one);
  return one;
}

/**
 * Keys that settle a blocker of a number, the widest last, such as `callingPlanCountry/<number id>` and
 * `callingPlanCountry/US`. `[]` for what only a record can clear.
 */
export function settleKeysOf({ id, kind, scope }: Blocker, numberId: string): readonly string[] {
  if (kind === 'record') return [];
  // A number without an id has no key of its own: it would be that of every other one.
  return [numberId, scope].filter((part) => part !== null && part !== '').map((part) => `${id}/${part}`);
}

/** How a number is used: what the rows around it say. */
export interface Usage {
  /** Active channels that use it. */
  readonly channels: readonly string[];
  /** Users who have it as their personal number. */
  readonly users: readonly string[];
}

export const countryOf = ({ row }: NumberFacts): string | null =>
  row === null ? null : (filledTextCell(row, 'msdyn_countryisocode')?.trim() ?? null);

/** Everything that stands in the way of a number on an approach that ends, settled or not, in the order in which to clear it. */
export function blockersOf(number: NumberFacts, { channels, users }: Usage): readonly Blocker[] {
  const { approach } = number.described;
  const found: Blocker[] = [];
  if (hasResourceAccount(number)) found.push(blocker('unfinishedMove'));
  if (isApproachWith(approach, { isTrial: true })) return [...found, blocker('trial')];
  const country = countryOf(number);
  if (isApproachWith(approach, MICROSOFT_NUMBERS)) {
    if (country !== null && isAsiaPacific(country)) found.push(blocker('asiaPacific', country.toUpperCase()));
    // Which countries have a Calling Plan changes: nobody keeps a list here, somebody reads the live one.
    found.push(blocker('callingPlanCountry', country?.toUpperCase() ?? null));
    found.push(blocker('newCarrier'), blocker('newOperator'));
  }
  if (isApproachWith(approach, OWN_TELEPHONY)) {
    found.push(blocker('sbcName', number.providerId));
    found.push(blocker('operatorParticipates', number.carrierId));
    if (saysIvrInFront(number)) found.push(blocker('ivrContext'));
  }
  if (usesSms(number)) found.push(blocker('sms'));
  if (users.length > 0) found.push(blocker('personalNumber'));
  if (channels.length > 1) found.push(blocker('sharedNumber'));
  return found;
}

/** What stands in the way of a number that Dynamics has on Teams: a move that is not finished, or one to nowhere. */
export function blockersOfTeams(number: NumberFacts, organization: Organization): readonly Blocker[] {
  const found: Blocker[] = [];
  if (number.row !== null && !hasResourceAccount(number) && !accountOpen(organization)) found.push(blocker('noResourceAccount'));
  if (isApproachWith(number.described.approach, { carrier: 'mobileOperator' })) found.push(blocker('phoneMobile'));
  return found;
}

const accountOpen = (organization: Organization): boolean => organization.lacks('msdyn_ocphonenumbers', 'msdyn_teamsresourceaccount');

/** As `unknownsOf`, for a number that Dynamics has on Teams. */
export const unknownsOfTeams = (organization: Organization): readonly Unknown[] => [
  ...(accountOpen(organization) ? [{ blocker: 'noResourceAccount', because: 'msdyn_ocphonenumbers' } as const] : []),
  ...(organization.lacks('vcd_numberconnectivities', 'vcd_connectivity')
    ? [{ blocker: 'phoneMobile', because: 'vcd_numberconnectivities' } as const]
    : []),
];

/** Of a record that is inactive, whatever its approach: whether its number still serves, its record does not say. */
export const inactiveRecord = (): Blocker => blocker('inactiveRecord');

/** What keeps anything from being said. */
export const undecided = (): Blocker => blocker('undecidedSource');

/** Tables that were not read, or that lack a column, and that could hold a blocker of this number. */
export function unknownsOf(number: NumberFacts, organization: Organization): readonly Unknown[] {
  const { provider, providerId, described } = number;
  const own = isApproachWith(described.approach, OWN_TELEPHONY);
  const lacksSms = SMS_COLUMNS.some((column) => organization.lacks('msdyn_ocphonenumbers', column)) && !usesSms(number);
  const unknowns: readonly (Unknown & { readonly open: boolean })[] = [
    {
      blocker: 'trial',
      because: 'msdyn_occommunicationprovidersettings',
      open: providerId !== null && (provider === null || providerIsUnintelligible(provider)),
    },
    { blocker: 'unfinishedMove', because: 'msdyn_ocphonenumbers', open: accountOpen(organization) },
    {
      blocker: 'asiaPacific',
      because: 'msdyn_ocphonenumbers',
      open: isApproachWith(described.approach, MICROSOFT_NUMBERS) && organization.lacks('msdyn_ocphonenumbers', 'msdyn_countryisocode'),
    },
    { blocker: 'sms', because: 'msdyn_ocphonenumbers', open: lacksSms },
    { blocker: 'personalNumber', because: 'systemusers', open: !organization.isWhole('systemusers', '_msdyn_phonenumberid_value') },
    { blocker: 'sharedNumber', because: 'msdyn_ocvoicechannelsettings', open: !organization.isWhole('msdyn_ocvoicechannelsettings') },
    {
      blocker: 'ivrContext',
      because: 'vcd_numberconnectivities',
      open: own && described.e164 !== null && !organization.isWhole('vcd_numberconnectivities'),
    },
  ];
  return unknowns.filter(({ open }) => open).map(({ blocker: id, because }) => ({ blocker: id, because }));
}

const SMS_COLUMNS = ['msdyn_smsinboundenabled', 'msdyn_smsoutboundenabled'] as const;
