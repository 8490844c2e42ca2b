/**
 * What an export from Teams would change: compared with the numbers that Dynamics has and with the evidence that is there.
 *
 * Needs memory for the organization's numbers, not for the export's lines: what Dynamics does not have is counted, and only
 * the first are kept.
 */
import { CONNECTIVITY, ORIGIN } from '../../domain/choices';
import { normalisePhoneNumber } from '../../domain/numbers';
import { openOrganisation } from '../../domain/organisation';
import type { OrganisationTables, Row } from '../../domain/tables';
import { toGuid } from '../queries';
import { quote } from '../snapshotError';
import type { BadReason, ExportedConnectivity, ExportLine } from './exportLine';

/**
 * - `new`: nothing named a connectivity so far. `changed`: something else was named. `confirmed`: the same was named, but
 *   declared, or on an earlier day. `unchanged`: nothing to write.
 * - `older`: something else is known that was observed after this export. `contradicting`: Dynamics does not have the
 *   number as a Teams number. Neither is written.
 */
export type PlannedKind = 'new' | 'changed' | 'confirmed' | 'unchanged' | 'older' | 'contradicting';

/** One row to write. */
export interface PlannedWrite {
  /** Id of an existing row, or `null` for the row whose alternate key is the number. */
  readonly id: string | null;
  readonly values: Readonly<Record<string, string | number>>;
}

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

export interface EvidencePlan {
  /** Lines that hold anything, the headings not counted. */
  readonly lines: number;
  /** In order of number. */
  readonly numbers: readonly PlannedNumber[];
  /** Numbers that Dynamics does not have; a number that comes twice counts twice. */
  readonly unknown: { readonly count: number; readonly listed: readonly string[] };
  readonly bad: { readonly count: number; readonly listed: readonly BadLine[] };
}

export interface EvidenceFacts {
  /** Day of the export, `YYYY-MM-DD`. */
  readonly observedOn: string;
  /** Name of the file or tenant, kept with each row. */
  readonly source: string;
}

export interface EvidencePlanner {
  add(line: number, content: ExportLine): void;
  finish(): EvidencePlan;
}

/** How many unknown numbers and bad lines are kept to be listed. */
export const MOST_LISTED = 1000;

/** Longest `vcd_source`. */
const LONGEST_SOURCE = 200;

interface Named {
  readonly line: number;
  readonly connectivity: ExportedConnectivity;
  conflict: boolean;
}

/** Rows of our own table about one number. */
interface OwnRows {
  /** The row whose key is the number as E.164, active or not. */
  canonical: Row | null;
  /** Active rows that spell the number otherwise. */
  readonly others: Row[];
}

const isActive = (row: Row): boolean => row['statecode'] === 0 || row['statecode'] === null || row['statecode'] === undefined;

const connectivity = (row: Row): number | null => (typeof row['vcd_connectivity'] === 'number' ? row['vcd_connectivity'] : null);

const observedOn = (row: Row): string => (typeof row['vcd_observedon'] === 'string' ? row['vcd_observedon'].slice(0, 10) : '');

/**
 * Begins a plan.
 * @param tables as read; numbers, providers and our own table must have been read whole
 */
export function planEvidence(tables: OrganisationTables, facts: EvidenceFacts): EvidencePlanner {
  const isTeams = teamsNumbers(tables, facts.observedOn);
  const own = ownRowsOf(tables.vcd_numberconnectivities?.rows ?? []);
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
      if (!isTeams.has(e164)) {
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
        .map(([e164, one]) => planNumber(e164, one, isTeams.get(e164) === true, own.get(e164), facts));
      return { lines, numbers, unknown, bad: { count: bad.count, listed: [...bad.listed].sort((a, b) => a.line - b.line) } };
    },
  };
}

/** The numbers that Dynamics has: whether at least one row of each is a Teams number, beyond doubt. */
function teamsNumbers(tables: OrganisationTables, asOf: string): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>();
  for (const { described, recognition } of openOrganisation(tables, asOf).numbers.values()) {
    if (described.e164 === null) continue;
    found.set(described.e164, recognition.platform === 'teams' || found.get(described.e164) === true);
  }
  return found;
}

function ownRowsOf(rows: readonly Row[]): ReadonlyMap<string, OwnRows> {
  const byNumber = new Map<string, OwnRows>();
  for (const row of rows) {
    const text = typeof row['vcd_phonenumber'] === 'string' ? row['vcd_phonenumber'] : null;
    const e164 = normalisePhoneNumber(text);
    if (e164 === null) continue;
    const known = byNumber.get(e164) ?? { canonical: null, others: [] };
    byNumber.set(e164, known);
    if (text === e164) known.canonical = row;
    else if (isActive(row)) known.others.push(row);
  }
  return byNumber;
}

function planNumber(e164: string, { line, connectivity: wanted }: Named, isTeams: boolean, own: OwnRows | undefined, facts: EvidenceFacts): PlannedNumber {
  const plan = (kind: PlannedKind, before: number | null, writes: readonly PlannedWrite[] = []): PlannedNumber => ({ e164, line, kind, connectivity: wanted, before, writes });
  if (!isTeams) return plan('contradicting', null);

  const values = { vcd_name: e164, vcd_connectivity: wanted, vcd_origin: ORIGIN.imported, vcd_observedon: facts.observedOn, vcd_source: facts.source.slice(0, LONGEST_SOURCE) };
  const write = (row: Row | null): PlannedWrite => {
    // Rows under another spelling keep their name; one that was switched off counts again.
    const { vcd_name, ...rest } = values;
    const content = row !== null && isActive(row) ? rest : { ...rest, vcd_name, ...(row === null ? {} : { statecode: 0, statuscode: 1 }) };
    return { id: row === null ? null : toGuid(row['vcd_numberconnectivityid']), values: content };
  };

  const canonical = own?.canonical ?? null;
  // What says "on premises" under another spelling is left out when rows are compared, and may stay.
  const saying = [...(canonical !== null && isActive(canonical) ? [canonical] : []), ...(own?.others ?? []).filter((row) => connectivity(row) !== CONNECTIVITY.onPremises)].filter((row) => connectivity(row) !== null);
  const wrong = saying.filter((row) => connectivity(row) !== wanted);
  const right = saying.filter((row) => connectivity(row) === wanted);
  const newer = wrong.find((row) => observedOn(row) > facts.observedOn);
  if (newer !== undefined) return plan('older', connectivity(newer));
  if (wrong.length > 0) return plan('changed', connectivity(wrong[0] as Row), wrong.map(write));
  if (right.length === 0) return plan('new', null, [write(canonical)]);
  // A date never goes back: what was seen later stands.
  const settled = right.some((row) => observedOn(row) > facts.observedOn || (row['vcd_origin'] === ORIGIN.imported && observedOn(row) === facts.observedOn));
  return settled ? plan('unchanged', wanted) : plan('confirmed', wanted, [write(right[0] as Row)]);
}
