/** The `Prefer` header: page size, annotations, and what a write or a batch returns. */

export const LARGEST_PAGE = 5000;

const FORMATTED = 'OData.Community.Display.V1.FormattedValue';
const LOOKUP_NAME = 'Microsoft.Dynamics.CRM.lookuplogicalname';
const NAVIGATION = 'Microsoft.Dynamics.CRM.associatednavigationproperty';
export const ANNOTATIONS = { formatted: FORMATTED, lookupName: LOOKUP_NAME, navigation: NAVIGATION } as const;

export interface Preferences {
  /** Rows to a page, 1 to 5,000. */
  readonly pageSize: number;
  /** Whether the client named a page size: `$top` is ignored then. */
  readonly paged: boolean;
  /** Whether an annotation was asked for, by its full name. */
  wants(annotation: string): boolean;
  readonly returnRepresentation: boolean;
  readonly continueOnError: boolean;
  /** What was honored, for `Preference-Applied`; empty when nothing was. */
  readonly applied: string;
}

/** Reads the header; what is not understood is ignored, as HTTP demands of preferences. */
export function readPreferences(header: string | undefined): Preferences {
  const given = new Map<string, string>();
  for (const match of (header ?? '').matchAll(/([\w.-]+)\s*(?:=\s*("[^"]*"|[^,;\s]+))?/g)) {
    given.set((match[1] as string).toLowerCase(), (match[2] ?? '').replace(/^"|"$/g, ''));
  }
  const size = given.get('odata.maxpagesize') ?? given.get('maxpagesize') ?? '';
  const paged = /^[1-9]\d{0,8}$/.test(size);
  const annotations = given.get('odata.include-annotations') ?? given.get('include-annotations');
  const patterns = (annotations ?? '').split(',').map((pattern) => pattern.trim());
  const applied = [
    ...(paged ? [`odata.maxpagesize=${size}`] : []),
    ...(annotations ? [`odata.include-annotations="${annotations}"`] : []),
    ...(given.get('return') ? [`return=${given.get('return')}`] : []),
  ];
  return {
    pageSize: paged ? Math.min(Number(size), LARGEST_PAGE) : LARGEST_PAGE,
    paged,
    wants: (annotation) => decide(patterns, annotation),
    returnRepresentation: given.get('return') === 'representation',
    continueOnError: given.has('odata.continue-on-error') && given.get('odata.continue-on-error') !== 'false',
    applied: applied.join(','),
  };
}

/** The most specific pattern wins: `*`, `Namespace.*`, `Namespace.name`, each also with `-` for none of it. */
function decide(patterns: readonly string[], annotation: string): boolean {
  let best = -1;
  let wanted = false;
  for (const pattern of patterns) {
    const excluded = pattern.startsWith('-');
    const name = excluded ? pattern.slice(1) : pattern;
    const matches = name === annotation || (name.endsWith('*') && annotation.startsWith(name.slice(0, -1)));
    if (matches && name.length >= best) {
      best = name.length;
      wanted = !excluded;
    }
  }
  return wanted;
}
