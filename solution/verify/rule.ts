/** What a rule is, and how a problem says where it is. */
import { attribute, childOf, type Element, textOf } from '../pack/xml';
import type { PackedSolution, Release } from './model';

export interface Problem {
  /** Id of the rule. */
  readonly rule: string;
  /** The zip, and the file in it. */
  readonly file: string;
  /** Names of the elements that lead there; empty for the whole file. */
  readonly place: string;
  /** Resource key of the sentence that says what is wrong and how to fix it. */
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface Rule {
  readonly id: string;
  /** Resource key of what holds when the rule is kept. */
  readonly what: string;
  /** @param release all solutions packed together, this one included */
  check(solution: PackedSolution, release: Release): readonly Problem[];
}

/** What a rule's own code gives: where, and what the sentence needs. */
export interface Found {
  /** Element in `customizations.xml` or `solution.xml`, or nothing for a whole file. */
  readonly at?: Element;
  /** File in the zip, where it is not `customizations.xml`. */
  readonly file?: string;
  readonly values?: Readonly<Record<string, string>>;
}

/**
 * Makes a rule. Its sentences have the keys `Solution_Rule_<Id>` (what is wrong and the fix) and
 * `Solution_Rule_<Id>_What` (what holds).
 * @param id words joined by `-`
 */
export function rule(id: string, find: (solution: PackedSolution, release: Release) => Iterable<Found>): Rule {
  const key = `Solution_Rule_${id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}`;
  return {
    id,
    what: `${key}_What`,
    check: (solution, release) =>
      Array.from(find(solution, release), (found) => ({
        rule: id,
        key,
        file: `${solution.file}/${found.file ?? (found.at && isIn(found.at, solution.solution) ? 'solution.xml' : 'customizations.xml')}`,
        place: found.at ? placeOf(found.at) : '',
        values: found.values ?? {},
      })),
  };
}

/** Everything an element can be told apart by, the most telling first. */
const NAMES = [
  'id',
  'Id',
  'name',
  'Name',
  'uniqueid',
  'schemaName',
  'forControl',
  'PhysicalName',
  'functionName',
  'FunctionName',
  'description',
] as const;
const NAME_ELEMENTS = ['Name', 'UniqueName', 'formid', 'savedqueryid', 'LogicalName'] as const;
/** Elements on the way that tell nothing. */
const SILENT = new Set([
  'ImportExportXml',
  'labels',
  'rows',
  'row',
  'columns',
  'sections',
  'savedqueries',
  'layoutxml',
  'fetchxml',
  'fetch',
  'EntityInfo',
  'attributes',
  'Handlers',
  'parameters',
]);

/** The way to an element, such as `Entity msdyn_ocphonenumber > savedquery Teams phone numbers > cell msdyn_name`. */
export function placeOf(element: Element): string {
  const steps: string[] = [];
  for (let current: Element | null = element; current?.nodeType === 1; current = current.parentNode as Element | null) {
    if (current !== element && SILENT.has(current.nodeName)) continue;
    steps.unshift(`${current.nodeName} ${nameOf(current)}`.trim());
  }
  return steps.join(' > ');
}

function nameOf(element: Element): string {
  const title = childOf(element, 'LocalizedNames');
  const titled =
    title && (element.nodeName === 'systemform' || element.nodeName === 'savedquery')
      ? attribute(childOf(title, 'LocalizedName') ?? title, 'description')
      : '';
  if (titled) return titled;
  for (const name of NAMES) {
    if (element.hasAttribute(name)) return attribute(element, name);
  }
  for (const name of NAME_ELEMENTS) {
    if (textOf(element, name) !== '') return textOf(element, name);
  }
  return '';
}

function isIn(element: Element, root: Element): boolean {
  return element.ownerDocument === root.ownerDocument;
}
