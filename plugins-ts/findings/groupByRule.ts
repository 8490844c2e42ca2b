/**
 * One line for a rule, however many channels and numbers it found something on.
 */
import { RULES } from './rules';
import { bySeverity } from './severity';
import type { Basis, DirectionName } from '../catalogue/vocabulary';
import type { Finding, RecordReference, Severity } from './findingTypes';
import type { Report } from '../report/reportTypes';

/** One subject of a group. */
export interface GroupedSubject extends RecordReference {
  readonly direction: DirectionName | null;
  readonly related: readonly RecordReference[];
  /** Channels on which the finding shows, by id, in the order of the report. `[]` for findings of no channel. */
  readonly channels: readonly string[];
  /** The finding itself, as it stands in the report. */
  readonly finding: Finding;
}

/** All findings of one rule. */
export interface RuleGroup {
  readonly rule: string;
  readonly severity: Severity;
  readonly basis: Basis;
  readonly sources: readonly string[];
  /** Distinct subjects: a number that ten channels share counts once. */
  readonly count: number;
  readonly subjects: readonly GroupedSubject[];
  /** Channels on which the rule found something, by id, each once. */
  readonly channels: readonly string[];
}

interface OpenSubject {
  readonly finding: Finding;
  readonly channels: string[];
}

interface OpenRule {
  readonly subjects: Map<string, OpenSubject>;
  readonly channels: string[];
}

const POSITION: ReadonlyMap<string, number> = new Map(RULES.map(({ id }, index) => [id, index]));

/** A rule that this version does not know, from a report of another one, comes last. */
const positionOf = (rule: string): number => POSITION.get(rule) ?? RULES.length;

/** Adds a channel unless it was the last one: channels come one after the other, each with all its findings. */
function addTo(channels: string[], channel: string): void {
  if (channels[channels.length - 1] !== channel) channels.push(channel);
}

/** Findings of a report by rule, worst first. Subjects stand in the order in which the report names them. */
export function groupByRule(report: Pick<Report, 'channels' | 'findings'>): readonly RuleGroup[] {
  const byRule = new Map<string, OpenRule>();
  let nameless = 0;
  const take = (finding: Finding, channel: string | null): void => {
    let open = byRule.get(finding.rule);
    if (open === undefined) byRule.set(finding.rule, (open = { subjects: new Map(), channels: [] }));
    const { id } = finding.subject;
    // Of one rule, all subjects are of one table. Rows without an id cannot be told apart, so that none is counted as another.
    const key = id === '' ? ` ${nameless++}` : finding.direction === null ? id : `${id} ${finding.direction}`;
    let subject = open.subjects.get(key);
    if (subject === undefined) open.subjects.set(key, (subject = { finding, channels: [] }));
    if (channel === null) return;
    addTo(subject.channels, channel);
    addTo(open.channels, channel);
  };
  for (const channel of report.channels) for (const finding of channel.findings) take(finding, channel.id);
  for (const finding of report.findings) take(finding, null);

  return [...byRule]
    .map(([rule, open]) => groupOf(rule, open))
    .sort((a, b) => bySeverity(a, b) || positionOf(a.rule) - positionOf(b.rule) || (a.rule < b.rule ? -1 : 1));
}

function groupOf(rule: string, { subjects, channels }: OpenRule): RuleGroup {
  const list = [...subjects.values()];
  // One rule has one severity; a report of another version may not have kept to that.
  const worst = list.reduce((found, { finding }) => (bySeverity(finding, found) < 0 ? finding : found), (list[0] as OpenSubject).finding);
  return {
    rule,
    severity: worst.severity,
    basis: worst.basis,
    sources: worst.sources,
    count: list.length,
    subjects: list.map(({ finding, channels: ofSubject }) => ({
      table: finding.subject.table,
      id: finding.subject.id,
      direction: finding.direction,
      related: finding.related,
      channels: ofSubject,
      finding,
    })),
    channels,
  };
}
