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

/** Filters that together find the rows with one of these ids in a property; none for no ids. Values that are no GUIDs are left out. */
export const idFilters = (property: string, ids: Iterable<unknown>): readonly string[] =>
  chunksOf(toGuids(ids)).map((guids) => guids.map((guid) => `${property} eq ${guid}`).join(' or '));

/** A filter that finds the rows with one of these texts in a column, or `null` when there is nothing to look for. */
export function textFilter(column: string, texts: readonly (string | null)[]): string | null {
  const wanted = [...new Set(texts)].filter(
    (text): text is string => text !== null && text !== '' && text.length <= LONGEST_NUMBER_TEXT && isWellFormed(text),
  );
  return wanted.length === 0 ? null : wanted.map((text) => `${column} eq '${encodeURIComponent(text.replace(/'/g, "''"))}'`).join(' or ');
}

/** Half a surrogate pair cannot be written into an address. */
function isWellFormed(text: string): boolean {
  try {
    encodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
