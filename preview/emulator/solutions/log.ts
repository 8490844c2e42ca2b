/** The log of an import in the form of `importjob.data`. */
import { writeElement } from '../../../solution/pack/xml';
import type { Needed, PostedSolution } from './posted';

export interface LogEntry {
  /** Name of the component. */
  readonly name: string;
  readonly result: 'success' | 'warning' | 'failure';
  readonly text: string;
}

export interface LogFacts {
  readonly solution: PostedSolution;
  readonly progress: number;
  /** Why the whole import failed; `null` when it did not. */
  readonly error: { readonly code: string; readonly text: string } | null;
  readonly missing: readonly Needed[];
  readonly entries: readonly LogEntry[];
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

export function writeLog({ solution, progress, error, missing, entries }: LogFacts): string {
  const result = (kind: string, code: string, text: string): string =>
    `<result result="${kind}" errorcode="${code}" errortext="${escape(text)}" datetimeticks="0" />`;
  const dependencies = missing.map(({ xml }) => `<MissingDependency>${writeElement(xml)}</MissingDependency>`).join('');
  return [
    `<importexportxml start="0" stop="0" progress="${progress}" processed="true">`,
    `<solutionManifests><solutionManifest languagecode="1033" id="${escape(solution.name)}" LocalizedName="${escape(solution.friendlyName)}" processed="true">`,
    `<UniqueName>${escape(solution.name)}</UniqueName><Version>${solution.version}</Version>`,
    error === null ? result('success', '0', '') : result('failure', error.code, error.text),
    missing.length > 0 ? `<MissingDependencies>${dependencies}</MissingDependencies>` : '',
    '</solutionManifest></solutionManifests>',
    `<webResources>${entries.map((entry) => `<webResource LocalizedName="${escape(entry.name)}" processed="true">${result(entry.result, entry.result === 'success' ? '0' : '0x80040216', entry.text)}</webResource>`).join('')}</webResources>`,
    '</importexportxml>',
  ].join('');
}
