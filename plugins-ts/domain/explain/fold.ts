/**
 * One line for a rule, however many channels and numbers it found something on.
 */
import { RULES } from '../findings';
import type { Basis, DirectionName, Finding, RecordReference, Report, Severity } from '../types';

/** One subject of a folded finding. */
export interface FoldedSubject extends RecordReference {
  readonly direction: DirectionName | null;
  readonly related: readonly RecordReference[];
  /** Channels on which the finding shows, by id, in the order of the report. `[]` for findings of no channel. */
  readonly channels: readonly string[];
  /** The finding itself, as it stands in the report. */
  readonly finding: Finding;
}

/** All findings of one rule. */
export interface FoldedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly basis: Basis;
  readonly sources: readonly string[];
  /** Distinct subjects: a number that ten channels share counts once. */
  readonly count: number;
  readonly subjects: readonly FoldedSubject[];
  /** Channels on which the rule found something, by id, each once. */
  readonly channels: readonly string[];
}

interface OpenSubject {
  readonly finding: Finding;
  readonly channels: Set<string>;
}

const POSITION: ReadonlyMap<string, number> = new Map(RULES.map(({ id }, index) => [id, index]));

/** A rule that this version does not know, from a report of another one, comes last. */
const positionOf = (rule: string): number => POSITION.get(rule) ?? RULES.length;

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings of a report by rule, worst first. Subjects stand in the order in which the report names them. */
export function foldFindings(report: Pick<Report, 'channels' | 'findings'>): readonly FoldedFinding[] {
  const byRule = new Map<string, Map<string, OpenSubject>>();
  let nameless = 0;
  const take = (finding: Finding, channel: string | null): void => {
    const subjects = byRule.get(finding.rule) ?? new Map<string, OpenSubject>();
    byRule.set(finding.rule, subjects);
    const { table, id } = finding.subject;
    // Rows without an id cannot be told apart, so that none of them is counted as another.
    const key = id === '' ? `${table} nameless ${nameless++}` : `${table} ${id} ${finding.direction ?? ''}`;
    const subject = subjects.get(key) ?? { finding, channels: new Set<string>() };
    if (channel !== null) subject.channels.add(channel);
    subjects.set(key, subject);
  };
  for (const channel of report.channels) for (const finding of channel.findings) take(finding, channel.id);
  for (const finding of report.findings) take(finding, null);

  return [...byRule]
    .map(([rule, subjects]) => folded(rule, [...subjects.values()]))
    .sort((a, b) => RANK[a.severity] - RANK[b.severity] || positionOf(a.rule) - positionOf(b.rule) || (a.rule < b.rule ? -1 : 1));
}

function folded(rule: string, open: readonly OpenSubject[]): FoldedFinding {
  const findings = open.map(({ finding }) => finding);
  const worst = [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity])[0] as Finding;
  return {
    rule,
    severity: worst.severity,
    basis: worst.basis,
    sources: worst.sources,
    count: open.length,
    subjects: open.map(({ finding, channels }) => ({
      ...finding.subject,
      direction: finding.direction,
      related: finding.related,
      channels: [...channels],
      finding,
    })),
    channels: [...new Set(open.flatMap(({ channels }) => [...channels]))],
  };
}
