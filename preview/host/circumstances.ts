/**
 * Awkward truths about the app around the product and about the service behind it, switched on one by one. The one list: the
 * page's address (`?with=signInPage,…`) and its toolbar are made of it.
 */
import type { TextKey } from '../../plugins-ts/catalogue/catalogueTypes';
import { ENVIRONMENTS } from '../emulator/environments';
import type { Faults } from '../emulator/faults';

interface CircumstanceDefinition {
  /** As the address has it. */
  readonly id: string;
  /** Resource key of its label in the toolbar. */
  readonly label: TextKey;
  /** The page whose toolbar offers it; both where it is left out. */
  readonly only?: 'forms' | 'panel';
  /** It acts while the page loads, so that switching it loads the page anew. */
  readonly loading?: true;
  /** What it switches on in the local organization; a circumstance of the app around the product has none. */
  readonly faults?: Partial<Faults>;
}

const define = <const List extends readonly CircumstanceDefinition[]>(list: List): List => list;

/** In the order of the toolbar. */
export const CIRCUMSTANCES = define([
  { id: 'signInPage', label: 'Preview_With_SignInPage', faults: { html: ['*'] } },
  { id: 'environment2024', label: 'Preview_With_Environment2024', faults: ENVIRONMENTS[2024] },
  { id: 'shortFilters', label: 'Preview_With_ShortFilters', faults: { mostConditions: 10, mostValues: 10 } },
  { id: 'noInFunction', label: 'Preview_With_NoInFunction', faults: { mostValues: 0 } },
  { id: 'keysPending', label: 'Preview_With_KeysPending', faults: { keyIndexes: { '*': 'Pending' } } },
  { id: 'noXrm', label: 'Preview_With_NoXrm', only: 'panel' },
  { id: 'refusedPanes', label: 'Preview_With_RefusedPanes' },
  { id: 'refusedNavigation', label: 'Preview_With_RefusedNavigation' },
  { id: 'notEncoded', label: 'Preview_With_NotEncoded' },
  { id: 'encodedTwice', label: 'Preview_With_EncodedTwice' },
  { id: 'noClipboard', label: 'Preview_With_NoClipboard' },
  { id: 'sandboxedFrame', label: 'Preview_With_SandboxedFrame' },
  { id: 'react17', label: 'Preview_With_React17', only: 'forms', loading: true },
  { id: 'fluentNewest', label: 'Preview_With_FluentNewest', only: 'forms', loading: true },
  { id: 'formDataAnew', label: 'Preview_With_FormDataAnew', only: 'forms' },
  { id: 'privilegesThrow', label: 'Preview_With_PrivilegesThrow', only: 'forms' },
  { id: 'silentDataSet', label: 'Preview_With_SilentDataSet', only: 'forms' },
]);

export type Circumstance = (typeof CIRCUMSTANCES)[number]['id'];

/** The same list, each entry with all that a circumstance may have. */
const ALL: readonly (CircumstanceDefinition & { readonly id: Circumstance })[] = CIRCUMSTANCES;

/** Those of one page. */
export const circumstancesOf = (page: 'forms' | 'panel'): typeof ALL => ALL.filter(({ only = page }) => only === page);

/** The known ones among these names, in the order of the list. */
export const readCircumstances = (names: readonly string[]): readonly Circumstance[] =>
  ALL.filter(({ id }) => names.includes(id)).map(({ id }) => id);

/** Whether going from these to those takes a page that is loaded anew. */
export const needLoading = (before: readonly Circumstance[], after: readonly Circumstance[]): boolean =>
  ALL.some(({ id, loading }) => loading && before.includes(id) !== after.includes(id));

/** What these switch on in the local organization; of two that set the same, the later one counts. */
export const faultsOf = (circumstances: readonly Circumstance[]): Partial<Faults> =>
  Object.fromEntries(ALL.flatMap(({ id, faults = {} }) => (circumstances.includes(id) ? Object.entries(faults) : [])));

/** What the local organization is like without any of them, so that switching one off takes its faults back. */
export const faultsOfNone = (none: Faults): Partial<Faults> =>
  Object.fromEntries(ALL.flatMap(({ faults = {} }) => Object.keys(faults)).map((name) => [name, none[name as keyof Faults]]));
