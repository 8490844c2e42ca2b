/**
 * What an export from Teams would change: compared with the numbers that Dynamics has and with the connectivity records that are there.
 *
 * Needs memory for the organization's numbers, not for the export's lines: what Dynamics does not have is counted, and only
 * the first are kept.
 */
import { ORIGIN } from '../tables/choices';
import type { Organization } from '../organization/openOrganization';
import { quote } from '../dataverse/snapshotError';
import type { BadReason, ExportLine } from './exportLine';
import {
  connectivityIn,
  numberPlatforms,
  observedOn,
  recordsByNumber,
  compareRecords,
  writeOf,
  type ConnectivityRecord,
  type ExportedConnectivity,
  type NumberPlatform,
  type NumberRecords,
  type PlannedWrite,
  type RecordContent,
  type RecordPlace,
} from './connectivityRecords';

/**
 * - `new`: nothing named a connectivity so far. `changed`: something else was named. `confirmed`: the same was named, but
 *   declared, or on an earlier day. `unchanged`: nothing to write.
 * - `older`: something else is known that was observed after this export; nothing is written.
 * - `contradicting`: Dynamics does not have the number as a Teams number. Its approach stays. Where it is an ACS number, what
 *   Teams says is written all the same, so that a finding shows the contradiction until somebody has settled it.
 */
export type PlannedKind = 'new' | 'changed' | 'confirmed' | 'unchanged' | 'older' | 'contradicting';

export interface PlannedNumber {
  readonly e164: string;
  /** Line of the export, from 1. */
  readonly line: number;
  readonly kind: PlannedKind;
  readonly connectivity: ExportedConnectivity;
  /** `vcd_connectivity` of the row that decided so far, or `null`. */
  readonly before: number | null;
  readonly writes: readonly PlannedWrite[];
}

export interface BadLine {
  readonly line: number;
  readonly reason: BadReason;
  /** The cell, shortened, without control characters. */
  readonly found: string;
}

export interface ImportPlan {
  /** Lines that hold anything, the headings not counted. */
  readonly lines: number;
  /** In order of number. */
  readonly numbers: readonly PlannedNumber[];
  /** Numbers that Dynamics does not have; a number that comes twice counts twice. */
  readonly unknown: { readonly count: number; readonly listed: readonly string[] };
  readonly bad: { readonly count: number; readonly listed: readonly BadLine[] };
}

export interface ImportFacts {
  /** Day of the export, `YYYY-MM-DD`. */
  readonly observedOn: string;
  /** Name of the file or tenant, kept with each row. */
  readonly source: string;
  /** Columns that the environment's table lacks. */
  readonly lacking?: ReadonlySet<string>;
}

export interface ImportPlanner {
  add(line: number, content: ExportLine): void;
  finish(): ImportPlan;
}

/** How many unknown numbers and bad lines are kept to be listed. */
export const MOST_LISTED = 1000;

interface Named {
  readonly line: number;
  readonly connectivity: ExportedConnectivity;
  conflict: boolean;
}

/**
 * Begins a plan.
 * @param organization joined from what was read; numbers, providers and our own table must have been read whole
 */
export function planImport(organization: Organization, facts: ImportFacts): ImportPlanner {
  const platforms = numberPlatforms(organization);
  const { rows } = organization.table('vcd_numberconnectivities');
  const own = recordsByNumber(rows);
  const place: RecordPlace = { lacking: facts.lacking, rows };
  const named = new Map<string, Named>();
  const unknown = { count: 0, listed: [] as string[] };
  const bad = { count: 0, listed: [] as BadLine[] };
  let lines = 0;

  const spoil = (line: number, reason: BadReason, found: string): void => {
    bad.count += 1;
    if (bad.listed.length < MOST_LISTED) bad.listed.push({ line, reason, found: quote(found) });
  };
  return {
    add(line, content) {
      if (content.kind === 'empty') return;
      lines += 1;
      if (content.kind === 'bad') return spoil(line, content.reason, content.found);
      const { e164 } = content;
      if (!platforms.has(e164)) {
        unknown.count += 1;
        if (unknown.listed.length < MOST_LISTED) unknown.listed.push(e164);
        return;
      }
      const first = named.get(e164);
      if (first === undefined) named.set(e164, { line, connectivity: content.connectivity, conflict: false });
      else if (first.connectivity !== content.connectivity) {
        if (!first.conflict) spoil(first.line, 'conflict', e164);
        first.conflict = true;
        spoil(line, 'conflict', e164);
      }
    },
    finish() {
      const numbers = [...named]
        .filter(([, { conflict }]) => !conflict)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([e164, one]) => planNumber(e164, one, { platform: platforms.get(e164) ?? 'other', own: own.get(e164), place }, facts));
      return { lines, numbers, unknown, bad: { count: bad.count, listed: [...bad.listed].sort((a, b) => a.line - b.line) } };
    },
  };
}

function planNumber(
  e164: string,
  { line, connectivity: wanted }: Named,
  { platform, ...known }: Known & { readonly platform: NumberPlatform },
  facts: ImportFacts,
): PlannedNumber {
  const content: RecordContent = { connectivity: wanted, origin: ORIGIN.imported, observedOn: facts.observedOn, source: facts.source };
  const planned = compare(e164, content, known);
  const { kind, before, writes } =
    platform === 'teams'
      ? planned
      : { kind: 'contradicting' as const, before: planned.before, writes: platform === 'acs' ? planned.writes : [] };
  return { e164, line, kind, connectivity: wanted, before, writes };
}

/** What is known of a number, and where it is to be written. */
interface Known {
  readonly own: NumberRecords | undefined;
  readonly place: RecordPlace;
}

/** What is known, against what an export says. */
function compare(e164: string, content: RecordContent, { own, place }: Known): Pick<PlannedNumber, 'kind' | 'before' | 'writes'> {
  const { agreeing, differing } = compareRecords(own, content.connectivity);
  const newer = differing.find((row) => observedOn(row) > content.observedOn);
  if (newer !== undefined) return { kind: 'older', before: connectivityIn(newer), writes: [] };
  const [first] = differing;
  if (first !== undefined)
    return { kind: 'changed', before: connectivityIn(first), writes: differing.map((row) => writeOf(e164, row, content, place)) };
  const [known] = agreeing;
  if (known === undefined) return { kind: 'new', before: null, writes: [writeOf(e164, own?.canonical ?? null, content, place)] };
  // A date never goes back: what was seen later stands.
  const saysAll = (row: ConnectivityRecord): boolean =>
    observedOn(row) === content.observedOn || place.lacking?.has('vcd_observedon') === true;
  const settled = agreeing.some((row) => observedOn(row) > content.observedOn || (row.vcd_origin === ORIGIN.imported && saysAll(row)));
  return settled
    ? { kind: 'unchanged', before: content.connectivity, writes: [] }
    : { kind: 'confirmed', before: content.connectivity, writes: [writeOf(e164, known, content, place)] };
}
