/**
 * What goes wrong, on purpose: rights that are missing and faults of the service, switched while it runs. Lists of
 * entity sets may hold `*`, which means all.
 */

export interface Faults {
  /** Entity sets that the user may not read: 403 with the privilege's name. */
  deny: readonly string[];
  /** Entity sets that do not exist: 404. */
  missing: readonly string[];
  /** Milliseconds that each answer about an entity set is held back. */
  slow: Readonly<Record<string, number>>;
  /** Status with which requests for an entity set fail. */
  fail: Readonly<Record<string, number>>;
  /** How many of the next requests for an entity set are answered with 429. Counts down. */
  throttle: Record<string, number>;
  /** Seconds that a 429 asks clients to wait. */
  retryAfter: number;
  /** Entity sets whose answers break off in the middle. */
  cutMiddle: readonly string[];
  /** Entity sets that answer with an HTML page and status 200, as sign-in pages and proxies do. */
  html: readonly string[];
  /** Entity sets whose `@odata.nextLink` leads to the same page again. */
  loopNextLink: readonly string[];
  /** Entity sets whose `@odata.nextLink` leads to another host. */
  foreignNextLink: readonly string[];
  /** Columns under column security: they read as `null`. By entity set. */
  hiddenColumns: Readonly<Record<string, readonly string[]>>;
  /** Columns that the environment has not, by entity set; lookups by their column or their property. */
  lackingColumns: Readonly<Record<string, readonly string[]>>;
  /** How far the index of a table's alternate keys is, where it is not `Active`: `Pending`, `InProgress`, `Failed`, or `absent`. By entity set. */
  keyIndexes: Readonly<Record<string, string>>;
  /** Managed properties that are off: `IsCustomizable`, `CanCreateForms`, `CanCreateViews`. By entity set. */
  closedTables: Readonly<Record<string, readonly string[]>>;
  /** Entity sets whose tables compare no versions: a change that names one is refused. */
  unversionedTables: readonly string[];
  /** The most conditions that one filter may join by `or`, and the most values that its lists may have; `null`: any number. */
  mostConditions: number | null;
  mostValues: number | null;
  /** Batches end at the first refusal, although they ask to go on. */
  batchesStop: boolean;
  /** No answer at all: connections are closed. */
  offline: boolean;
  /** No write privilege on any table. */
  readOnly: boolean;
  /** Privileges on our tables that the user lacks, such as `prvDeletevcd_NumberConnectivity`. */
  withheld: readonly string[];
  /** LCID of the user's language; 0 stands for one that was never chosen. */
  language: number;
  /** How many more requests a token is good for; afterwards 401 until another token comes. `null`: without end. */
  expireTokenAfter: number | null;
}

export const noFaults = (): Faults => ({
  deny: [],
  missing: [],
  slow: {},
  fail: {},
  throttle: {},
  retryAfter: 1,
  cutMiddle: [],
  html: [],
  loopNextLink: [],
  foreignNextLink: [],
  hiddenColumns: {},
  lackingColumns: {},
  keyIndexes: {},
  closedTables: {},
  unversionedTables: [],
  mostConditions: null,
  mostValues: null,
  batchesStop: false,
  offline: false,
  readOnly: false,
  withheld: [],
  language: 1033,
  expireTokenAfter: null,
});

/** Whether a privilege is among those that the user lacks; case does not count. */
export const isWithheld = ({ withheld }: Faults, privilege: string): boolean =>
  withheld.some((one) => one.toLowerCase() === privilege.toLowerCase());

const has = (object: object, name: string): boolean => Object.prototype.hasOwnProperty.call(object, name);

export const names = (list: readonly string[], entitySet: string): boolean => list.includes(entitySet) || list.includes('*');

export const forSet = <T>(values: Readonly<Record<string, T>>, entitySet: string): T | undefined =>
  has(values, entitySet) ? values[entitySet] : values['*'];

/** Takes one from the 429s that are due for an entity set. */
export function takeThrottle(faults: Faults, entitySet: string): boolean {
  const key = has(faults.throttle, entitySet) ? entitySet : '*';
  const left = faults.throttle[key] ?? 0;
  if (left <= 0) return false;
  faults.throttle[key] = left - 1;
  return true;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isCountOrNull = (value: unknown): value is number | null => value === null || isCount(value);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const recordOf =
  <T>(check: (value: unknown) => value is T) =>
  (value: unknown): value is Record<string, T> =>
    isObject(value) && Object.values(value).every(check);
const listOf = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isStatus = (value: unknown): value is number => isCount(value) && Number.isInteger(value) && value >= 400 && value <= 599;

const CHECKS: { readonly [Name in keyof Faults]: (value: unknown) => value is Faults[Name] } = {
  deny: listOf,
  missing: listOf,
  slow: recordOf(isCount),
  fail: recordOf(isStatus),
  throttle: recordOf(isCount),
  retryAfter: isCount,
  cutMiddle: listOf,
  html: listOf,
  loopNextLink: listOf,
  foreignNextLink: listOf,
  hiddenColumns: recordOf(listOf),
  lackingColumns: recordOf(listOf),
  keyIndexes: recordOf((value): value is string => isText(value) && ['Pending', 'InProgress', 'Failed', 'absent'].includes(value)),
  closedTables: recordOf(listOf),
  unversionedTables: listOf,
  mostConditions: isCountOrNull,
  mostValues: isCountOrNull,
  batchesStop: (value): value is boolean => typeof value === 'boolean',
  offline: (value): value is boolean => typeof value === 'boolean',
  readOnly: (value): value is boolean => typeof value === 'boolean',
  withheld: listOf,
  language: isCount,
  expireTokenAfter: isCountOrNull,
};

/** `true` means every entity set, `false` none; a bare number for `slow` means each set. */
function widen(name: string, value: unknown): unknown {
  const lists: readonly string[] = ['deny', 'missing', 'cutMiddle', 'html', 'loopNextLink', 'foreignNextLink'];
  if (lists.includes(name) && typeof value === 'boolean') return value ? ['*'] : [];
  if ((name === 'slow' || name === 'fail' || name === 'throttle') && typeof value === 'number') return { '*': value };
  return value;
}

/**
 * Faults as they came from a client, checked; what is not named stays out.
 * @returns the faults, or the name of the first one that is unknown or has no usable value.
 */
export function readFaults(input: unknown): { faults: Partial<Faults> } | { wrong: string } {
  if (!isObject(input)) return { wrong: 'body' };
  const faults: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(input)) {
    const value = widen(name, given);
    if (!has(CHECKS, name) || !CHECKS[name as keyof Faults](value)) return { wrong: name };
    faults[name] = value;
  }
  return { faults };
}
