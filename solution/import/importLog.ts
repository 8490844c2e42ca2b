/**
 * The log of an import, as `importjob.data` holds it: an `importexportxml` with one `result` for the solution and one for
 * each component. The form is published nowhere; it is read as other tools read it, and what is not understood is left out.
 */
import { attribute, descendantsOf, parseXml, rootOf, textOf, type Element } from '../pack/xml';
import { SolutionError } from '../pack/solutionError';
import { distinct, requirementsIn, type Requirement } from './requirements';

export interface ImportLog {
  /** What the log says of the whole solution: `success`, `warning`, `failure`; `null` where it says nothing. */
  readonly result: string | null;
  /** The solution's own error, else the first component's. Empty when there is none. */
  readonly error: string;
  /** A line for each component that failed. */
  readonly failures: readonly string[];
  readonly warnings: readonly string[];
  readonly missing: readonly Requirement[];
}

const NOTHING: ImportLog = { result: null, error: '', failures: [], warnings: [], missing: [] };

/** A list that some releases put into the sentence itself. */
const INNER = /<MissingDependencies[\s>][\s\S]*?<\/MissingDependencies>/;

/** Reads a log. One that is empty or broken says nothing. */
export function readImportLog(data: unknown): ImportLog {
  if (typeof data !== 'string' || data.trim() === '') return NOTHING;
  let root: Element;
  try {
    root = rootOf(parseXml(data, 'importjob'));
  } catch (error) {
    if (!(error instanceof SolutionError)) throw error;
    return NOTHING;
  }
  const results = descendantsOf(root, 'result').map((result) => ({ result, owner: result.parentNode as Element }));
  const whole = results.find(({ owner }) => owner.nodeName === 'solutionManifest')?.result;
  const said = results
    .filter(({ result }) => result !== whole)
    .map(({ result, owner }) => ({ kind: attribute(result, 'result'), line: lineOf(owner, result) }));
  const failures = said.filter(({ kind }) => kind === 'failure' || kind === 'error').map(({ line }) => line);
  const text = whole ? attribute(whole, 'errortext') : '';
  const own = whole && isBad(whole) ? text : '';
  const lists = descendantsOf(root, 'MissingDependencies').flatMap(requirementsIn);
  return {
    result: whole ? attribute(whole, 'result') : null,
    error: (own.replace(INNER, '').trim() || failures[0]) ?? '',
    failures,
    warnings: said.filter(({ kind, line }) => kind === 'warning' && line !== '').map(({ line }) => line),
    missing: distinct([...lists, ...innerList(text)]),
  };
}

const isBad = (result: Element): boolean => ['failure', 'error'].includes(attribute(result, 'result'));

function innerList(text: string): readonly Requirement[] {
  const inner = INNER.exec(text)?.[0];
  if (inner === undefined) return [];
  try {
    return requirementsIn(rootOf(parseXml(inner, 'importjob')));
  } catch {
    // The sentence around it is told all the same.
    return [];
  }
}

/** `Channel Card: …`, after the component that the result belongs to. */
function lineOf(owner: Element, result: Element): string {
  const name = ['LocalizedName', 'name', 'id'].map((key) => attribute(owner, key)).find((value) => value !== '') ?? textOf(owner, 'Name');
  const text = attribute(result, 'errortext');
  return name === '' || text === '' ? text : `${name}: ${text}`;
}
