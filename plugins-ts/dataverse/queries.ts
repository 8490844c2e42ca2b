/**
 * Query options of the reads: always a `$select`, and filters that no value can break out of.
 */
/** Ids in one request. With the longest column name some 20,000 characters; an address may have 32,768. */
export const IDS_A_REQUEST = 200;

/** Longest text that a number column can hold; a longer one matches no row. */
const LONGEST_NUMBER_TEXT = 100;

/** A GUID as a regular expression, in lower case and without braces. */
export const GUID_PATTERN = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

const GUID = new RegExp(`^\\{?(${GUID_PATTERN})\\}?$`, 'i');

/** A GUID in lower case without braces, or `null` for anything else. */
export function toGuid(value: unknown): string | null {
  const found = typeof value === 'string' ? GUID.exec(value.trim()) : null;
  return found?.[1]?.toLowerCase() ?? null;
}

/** Distinct GUIDs among the values, in order of appearance. */
export function toGuids(values: Iterable<unknown>): readonly string[] {
  const found = new Set<string>();
  for (const value of values) {
    const guid = toGuid(value);
    if (guid !== null) found.add(guid);
  }
  return [...found];
}

/**
 * Query options of a table.
 * @param select properties to ask for
 * @param filter OData filter whose literals are percent-encoded, or `null`
 */
export const queryOptions = (select: readonly string[], filter: string | null): string =>
  `?$select=${select.join(',')}${filter === null ? '' : `&$filter=${filter.replace(/ /g, '%20')}`}`;

/** A list in pieces, each short enough for one request. */
export const chunksOf = <T>(list: readonly T[], size = IDS_A_REQUEST): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, place) => list.slice(place * size, (place + 1) * size));

/** Rows that have one of these values in a property: a filter that can be written in two ways, and be halved. */
export interface OneOf {
  readonly property: string;
  /** Ids, or texts that are not encoded yet. */
  readonly values: readonly string[];
  readonly are: 'ids' | 'texts';
  /** Other conditions, whose rows are wanted, too. */
  readonly or?: readonly string[];
}

/** A filter that finds the rows with one of these ids in a property; none for no ids. Values that are no GUIDs are left out. */
export function idFilters(property: string, ids: Iterable<unknown>): readonly OneOf[] {
  const values = toGuids(ids);
  return values.length === 0 ? [] : [{ property, values, are: 'ids' }];
}

/** A filter that finds the rows with one of these texts in a column, or `null` when there is nothing to look for. */
export function textFilter(property: string, texts: readonly (string | null)[]): OneOf | null {
  const values = [...new Set(texts)].filter(
    (text): text is string => text !== null && text !== '' && text.length <= LONGEST_NUMBER_TEXT && isWellFormed(text),
  );
  return values.length === 0 ? null : { property, values, are: 'texts' };
}

/** The filter as a chain of conditions, which every release knows. Literals are percent-encoded. */
export function chained({ property, values, are, or = [] }: OneOf): string {
  const literal = (value: string): string => (are === 'ids' ? value : `'${encodeURIComponent(value.replace(/'/g, "''"))}'`);
  return [...values.map((value) => `${property} eq ${literal(value)}`), ...or].join(' or ');
}

/** So many conditions are taken everywhere. */
const FEW = 10;

/**
 * The filter of many ids as one condition, by a function of Dataverse that names columns by their logical names; `null` where it is of few ids, of
 * ids and other conditions, or of texts, which the function reads by rules of its own.
 */
export function asFunction({ property, values, are, or = [] }: OneOf): string | null {
  const column = /^_(.+)_value$/.exec(property)?.[1] ?? property;
  const list = values.map((value) => `'${value}'`).join();
  return are === 'ids' && values.length > FEW && or.length === 0
    ? `Microsoft.Dynamics.CRM.In(PropertyName='${column}',PropertyValues=%5B${list}%5D)`
    : null;
}

/** The filter in parts of so many values; what else is wanted goes with the first. */
export const partsOf = ({ values, or, ...rest }: OneOf, size: number): readonly OneOf[] =>
  chunksOf(values, size).map((some, place) => ({ ...rest, values: some, ...(place === 0 && or !== undefined ? { or } : {}) }));

/** Half a surrogate pair cannot be written into an address. */
function isWellFormed(text: string): boolean {
  try {
    encodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
