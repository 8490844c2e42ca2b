/**
 * Accepted findings: somebody has read a finding, gives a reason, and it is shown as accepted from then on. It is never
 * left out, and it opens again when what was seen has changed.
 */
import { choiceCell, filledTextCell, isActive, labelOf, toId } from '../../organization/cells';
import { compareCodePoints } from '../../organization/order';
import { seenBy, unreadFor } from '../explain';
import type { Organization } from '../../organization/openOrganization';
import { ACCEPTED_DIRECTION } from '../../tables/choices';
import type { Row } from '../../tables/tables';
import type { Finding } from '../findingTypes';
import type { Report } from '../../report/reportTypes';
import { dayNumber } from '../../organization/days';
import { fingerprint } from './fingerprint';

export { fingerprint } from './fingerprint';

export interface Acceptance {
  readonly id: string;
  readonly reason: string;
  /** ISO date. */
  readonly acceptedOn: string;
  /** Name of the person, where it came with the row. */
  readonly acceptedBy: string | null;
  readonly fingerprint: string;
}

/** `accepted`: as it was seen then; `reopened`: accepted once, but what is seen has changed since. */
export type AcceptanceState = 'open' | 'accepted' | 'reopened';

export interface FindingState {
  readonly finding: Finding;
  readonly state: AcceptanceState;
  /** The acceptance that counts, or the last one where the finding was reopened; `null` when open. */
  readonly acceptance: Acceptance | null;
  /** False: accepted, but not everything that was seen then could be read now, so that a change would go unnoticed. */
  readonly compared: boolean;
}

/** What a finding sees now. */
export interface SeenNow {
  readonly fingerprint: string;
  /** Every table that its rule looks at was read whole. */
  readonly complete: boolean;
}

export interface AppliedAcceptances {
  /** Every finding that came in, in its order: none is left out. */
  readonly findings: readonly FindingState[];
  /** Acceptances whose finding is not there any more, by id: it was fixed, or its record is gone. */
  readonly without: readonly string[];
}

const keyOf = (rule: string, table: string, id: string, direction: number): string => `${rule} ${table} ${id} ${direction}`;

const findingKeyOf = ({ rule, subject, direction }: Finding): string =>
  keyOf(rule, subject.table, subject.id, ACCEPTED_DIRECTION[direction ?? 'none']);

/** The state of single findings: open where nothing is known of one. */
export type AcceptanceOf = (finding: Finding) => FindingState;

/** Looks states up by what identifies a finding: its rule, subject and direction. */
export function acceptanceLookup({ findings }: AppliedAcceptances): AcceptanceOf {
  const known = new Map(findings.filter(({ acceptance }) => acceptance !== null).map((state) => [findingKeyOf(state.finding), state]));
  return (finding) => known.get(findingKeyOf(finding)) ?? { finding, state: 'open', acceptance: null, compared: true };
}

interface KeyedAcceptance extends Acceptance {
  readonly key: string;
}

/** A row as an acceptance; `null` for one that is inactive or lacks what makes it one: a subject, a reason, a day. */
function readAcceptance(row: Row<'vcd_acceptedfinding'>): KeyedAcceptance | null {
  if (!isActive(row)) return null;
  const [rule, table] = [filledTextCell(row, 'vcd_rule'), filledTextCell(row, 'vcd_subjecttable')];
  const [subject, reason] = [toId(row.vcd_subjectid), filledTextCell(row, 'vcd_reason')];
  const acceptedOn = filledTextCell(row, 'vcd_acceptedon')?.slice(0, 10) ?? null;
  if (rule === null || table === null || subject === null || reason === null) return null;
  if (acceptedOn === null || dayNumber(acceptedOn) === null) return null;
  return {
    id: toId(row.vcd_acceptedfindingid) ?? '',
    key: keyOf(rule, table, subject, choiceCell(row, 'vcd_direction') ?? ACCEPTED_DIRECTION.none),
    reason,
    acceptedOn,
    acceptedBy: labelOf(row, '_createdby_value'),
    fingerprint: filledTextCell(row, 'vcd_fingerprint') ?? '',
  };
}

const withoutKey = ({ id, reason, acceptedOn, acceptedBy, fingerprint: print }: KeyedAcceptance): Acceptance => ({
  id,
  reason,
  acceptedOn,
  acceptedBy,
  fingerprint: print,
});

/** Latest first; of one day, in order of id, so that the order of rows never decides. */
const latestFirst = (a: Acceptance, b: Acceptance): number =>
  compareCodePoints(b.acceptedOn, a.acceptedOn) || compareCodePoints(a.id, b.id);

/**
 * The state of each finding.
 *
 * @param findings each once; one that several channels share may come several times and gets the same state
 * @param rows rows of `vcd_acceptedfinding`, in any order, as the Web API returns them
 * @param see what a finding sees now; asked only for findings that have an acceptance
 */
export function applyAcceptances(
  findings: readonly Finding[],
  rows: readonly Row<'vcd_acceptedfinding'>[],
  see: (finding: Finding) => SeenNow,
): AppliedAcceptances {
  const byKey = new Map<string, KeyedAcceptance[]>();
  for (const row of rows) {
    const acceptance = readAcceptance(row);
    if (acceptance === null) continue;
    byKey.set(acceptance.key, [...(byKey.get(acceptance.key) ?? []), acceptance]);
  }
  const used = new Set<string>();
  const stateOf = (finding: Finding): FindingState => {
    const key = findingKeyOf(finding);
    const acceptances = byKey.get(key);
    if (acceptances === undefined) return { finding, state: 'open', acceptance: null, compared: true };
    used.add(key);
    const now = see(finding);
    const sorted = [...acceptances].sort(latestFirst);
    const holds = sorted.find((acceptance) => acceptance.fingerprint === now.fingerprint);
    const acceptance = withoutKey(holds ?? (sorted[0] as KeyedAcceptance));
    // A person who may not read a table sees less; that is no change of the records.
    const state = holds !== undefined || !now.complete ? 'accepted' : 'reopened';
    return { finding, state, acceptance, compared: holds !== undefined || now.complete };
  };
  const states = findings.map(stateOf);
  const without = [...byKey].filter(([key]) => !used.has(key)).flatMap(([, acceptances]) => acceptances.map(({ id }) => id));
  return { findings: states, without: without.sort(compareCodePoints) };
}

/** What a finding sees in an organization, with its fingerprint. */
export const seeNow = (finding: Finding, organization: Organization): SeenNow => ({
  fingerprint: fingerprint(finding, seenBy(finding, organization)),
  complete: unreadFor(finding.rule, organization).length === 0,
});

/** The states of all findings of a report, each finding once: those of channels in their order, then those of none. */
export function acceptancesOf(
  report: Pick<Report, 'channels' | 'findings'>,
  rows: readonly Row<'vcd_acceptedfinding'>[],
  organization: Organization,
): AppliedAcceptances {
  const distinct = new Map<string, Finding>();
  for (const finding of [...report.channels.flatMap(({ findings }) => findings), ...report.findings]) {
    // A subject without an id cannot be named by an acceptance, and must not hide another one.
    const key = finding.subject.id === '' ? `nameless ${distinct.size}` : findingKeyOf(finding);
    if (!distinct.has(key)) distinct.set(key, finding);
  }
  return applyAcceptances([...distinct.values()], rows, (finding) => seeNow(finding, organization));
}

/** The states of a report's findings by the rows of our table; all open where there are none, or none could be read. */
export function acceptanceOf(
  report: Pick<Report, 'channels' | 'findings'>,
  rows: readonly Row<'vcd_acceptedfinding'>[],
  organization: Organization,
): AcceptanceOf {
  // Nothing accepted, as in most organizations: nothing to find out for each of many findings.
  return acceptanceLookup(rows.length === 0 ? { findings: [], without: [] } : acceptancesOf(report, rows, organization));
}

/** What a person says when accepting a finding. */
export interface AcceptanceInput {
  /** Title of the finding in the person's language; cut to 200 characters. */
  readonly name: string;
  readonly reason: string;
  /** ISO date. */
  readonly acceptedOn: string;
  readonly fingerprint: string;
}

/**
 * The columns to write for an acceptance, in a new row or over an earlier one of the same finding (rule, subject table,
 * subject id, direction), written over an earlier one.
 *
 * @throws RangeError without a reason, for a day that does not exist, or for a subject without an id
 */
export function acceptanceRow({ rule, subject, direction }: Finding, input: AcceptanceInput): Row<'vcd_acceptedfinding'> {
  const reason = input.reason.trim();
  if (reason === '') throw new RangeError('an acceptance needs a reason');
  if (dayNumber(input.acceptedOn) === null) throw new RangeError(`not a date: ${input.acceptedOn}`);
  if (subject.id === '') throw new RangeError('a record without an id cannot be named');
  return {
    vcd_name: cut(input.name.trim() === '' ? rule : input.name.trim(), 200),
    vcd_rule: rule,
    vcd_subjecttable: subject.table,
    vcd_subjectid: subject.id,
    vcd_direction: ACCEPTED_DIRECTION[direction ?? 'none'],
    vcd_reason: cut(reason, 2000),
    vcd_acceptedon: input.acceptedOn,
    vcd_fingerprint: input.fingerprint,
  };
}

/** At most so many UTF-16 units, without half a character at the end. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(length - 1)) ? length - 1 : length;
  return text.slice(0, end);
}
