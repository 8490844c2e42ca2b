/**
 * One line of an export from Microsoft Teams: which number, connected how.
 *
 * Headings: properties of `Get-CsPhoneNumberAssignment` and `Export-CsAcquiredPhoneNumber` (Microsoft Teams PowerShell
 * reference), and the column names of the phone numbers page of the Teams admin center. They are compared without case,
 * spaces and signs.
 */
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';
import { CONNECTIVITY } from '../tables/choices';
import { bareNumber, normalizePhoneNumber } from '../organization/phoneNumbers';
import type { ExportedConnectivity } from './connectivityRecords';

/** Why a line cannot be used; `Live_Evidence_Bad_<reason>`. */
export type BadReason = 'number' | 'extension' | 'type' | 'conflict';

export type ExportLine =
  | { readonly kind: 'found'; readonly e164: string; readonly connectivity: ExportedConnectivity }
  | { readonly kind: 'bad'; readonly reason: BadReason; readonly found: string }
  | { readonly kind: 'empty' };

/** Positions of the columns that matter; `null` where an export has none of that kind. */
export interface ExportColumns {
  readonly number: number;
  readonly type: number;
  readonly country: number | null;
  readonly capabilities: number | null;
}

const HEADINGS = {
  number: ['telephonenumber', 'phonenumber', 'number'],
  type: ['numbertype', 'phonenumbertype', 'pstnconnectivity', 'connectivity', 'type'],
  country: ['isocountrycode', 'countrycode'],
  capabilities: ['capability', 'capabilities', 'acquiredcapabilities'],
} as const;

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** Finds the columns by their headings; `null` when number or type is not among them. */
export function exportColumns(headings: readonly string[]): ExportColumns | null {
  const names = headings.map(bare);
  const find = (known: readonly string[]): number | null => known.map((name) => names.indexOf(name)).find((place) => place >= 0) ?? null;
  const number = find(HEADINGS.number);
  const type = find(HEADINGS.type);
  return number === null || type === null
    ? null
    : { number, type, country: find(HEADINGS.country), capabilities: find(HEADINGS.capabilities) };
}

const { callingPlan, directRouting, operatorConnect, phoneMobile } = CONNECTIVITY;

const TYPES: ReadonlyMap<string, ExportedConnectivity> = new Map([
  ['callingplan', callingPlan],
  ['callingplans', callingPlan],
  ['microsoftcallingplan', callingPlan],
  ['directrouting', directRouting],
  ['operatorconnect', operatorConnect],
  ['operatorconnectmobile', phoneMobile],
  ['ocmobile', phoneMobile],
  ['teamsphonemobile', phoneMobile],
]);

/** The capability by which PowerShell tells numbers of Teams Phone Mobile from those of Operator Connect. */
const MOBILE_CAPABILITY = /teamsphonemobile/i;

/** The connectivity that a number type names, or `null`. */
export function connectivityOf(type: string, capabilities = ''): ExportedConnectivity | null {
  const named = TYPES.get(bare(type)) ?? null;
  return named === operatorConnect && MOBILE_CAPABILITY.test(capabilities) ? phoneMobile : named;
}

/** An extension as PowerShell writes it. Such a number is another one than that without it. */
const EXTENSION = /;\s*ext=|\bext\.?\s*\d|\bx\d+$/i;

/**
 * The E.164 form of an exported number, or `null`. National numbers are read only where their country stands beside them; what is left of
 * one besides its digits, such as an extension, makes it none.
 */
export function exportedNumber(text: string, country: string): string | null {
  // Excel keeps a number as text behind an apostrophe.
  const plain = text.replace(/^'/, '');
  const e164 = normalizePhoneNumber(plain);
  if (e164 !== null) return parsePhoneNumberFromString(e164)?.isPossible() === true ? e164 : null;
  const national = bareNumber(plain);
  if (!/^\d+$/.test(national) || !/^[A-Z]{2}$/.test(country)) return null;
  const parsed = parsePhoneNumberFromString(national, country as CountryCode);
  return parsed?.isPossible() === true ? parsed.number : null;
}

/** Longest cell that is looked at; a longer one is neither a number nor a type. */
const LONGEST_CELL = 200;

/** Reads a line. Cells may be missing: lines are what they are. */
export function readExportLine(cells: readonly string[], columns: ExportColumns): ExportLine {
  const cell = (place: number | null): string => (place === null ? '' : (cells[place] ?? '').trim());
  const [number, type] = [cell(columns.number), cell(columns.type)];
  if (cells.every((text) => text.trim() === '')) return { kind: 'empty' };
  if (EXTENSION.test(number.slice(0, LONGEST_CELL))) return { kind: 'bad', reason: 'extension', found: number };
  const e164 = number.length > LONGEST_CELL ? null : exportedNumber(number, cell(columns.country).toUpperCase());
  if (e164 === null) return { kind: 'bad', reason: 'number', found: number };
  const connectivity = type.length > LONGEST_CELL ? null : connectivityOf(type, cell(columns.capabilities));
  return connectivity === null ? { kind: 'bad', reason: 'type', found: type } : { kind: 'found', e164, connectivity };
}
