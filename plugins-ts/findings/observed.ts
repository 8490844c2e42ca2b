/**
 * What a rule saw: the columns that it looked at, with their values, record by record.
 */
import { flagCell, labelOf, textCell, toId } from '../organization/cells';
import { TABLE, knownLabel } from '../tables/choices';
import type { NumberFacts } from '../organization/numberFacts';
import { SECRET_COLUMNS, type EntitySet, type OrganizationTables, type Row } from '../tables/tables';
import type { Evidence } from '../organization/types';
import type { Finding } from './types';
import { LOOKS, type Look, type SeenRole } from './ruleInputs';
import { sceneOf, type Scene } from './findingContext';

/** One record that a rule looked at. */
export interface SeenRecord {
  readonly role: SeenRole;
  /** Logical name, such as `msdyn_ocphonenumber`. */
  readonly table: string;
  readonly id: string;
  /** Its name or number as stored; `''` where it has none. */
  readonly name: string;
  readonly evidence: readonly Evidence[];
}

interface Found {
  readonly id: string;
  readonly name: string;
  readonly row: Row | null;
  readonly number?: NumberFacts;
}

const LOOKUP = 'lookup:';

const TABLE_OF: Readonly<Record<SeenRole, string>> = {
  channel: TABLE.channel,
  workstream: 'msdyn_liveworkstream',
  number: TABLE.number,
  outboundNumber: TABLE.number,
  neighbor: TABLE.number,
  provider: TABLE.provider,
  declaration: TABLE.connectivity,
  ivrDeclaration: TABLE.connectivity,
  user: TABLE.user,
};

const isPlain = (value: unknown): value is string | number | boolean | null =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** A column of a row as evidence. Lookups show under their column's name, with the id as it is compared. */
function evidenceOf(table: string, column: string, row: Row): Evidence {
  const isLookup = column.startsWith(LOOKUP);
  const name = isLookup ? column.slice(LOOKUP.length) : column;
  const property = isLookup ? `_${name}_value` : name;
  const raw = isLookup ? toId(row[property]) : (row[property] ?? null);
  const value = isPlain(raw) ? raw : JSON.stringify(raw);
  return { table, column: name, value, label: labelOf(row, property) ?? knownLabel(table, name, raw) };
}

const numberFound = (number: NumberFacts | null): readonly Found[] =>
  number === null ? [] : [{ id: number.described.id, name: number.described.text || number.described.name, row: number.row, number }];

const rowFound = (row: Row | null | undefined, idColumn: string, nameColumn: string): readonly Found[] =>
  row === null || row === undefined ? [] : [{ id: toId(row[idColumn]) ?? '', name: textCell(row, nameColumn) ?? '', row }];

function ownRows(scene: Scene): readonly Row[] {
  const numbers = [scene.number, scene.outboundNumber].filter((number) => number !== null);
  return [...new Set(numbers.flatMap((number) => number.ownRows))];
}

/** The records of a role around a finding. */
function find(role: SeenRole, scene: Scene, related: readonly { readonly table: string; readonly id: string }[]): readonly Found[] {
  switch (role) {
    case 'channel':
      return rowFound(scene.channel?.row, 'msdyn_ocvoicechannelsettingid', 'msdyn_name');
    case 'workstream':
      return rowFound(scene.workstream, 'msdyn_liveworkstreamid', 'msdyn_name');
    case 'user':
      return rowFound(scene.user, 'systemuserid', 'fullname');
    case 'number':
      return numberFound(scene.number);
    case 'outboundNumber':
      return numberFound(scene.outboundNumber);
    case 'neighbor':
      return related.flatMap(({ id }) => numberFound(scene.organization.numbers.get(id) ?? null));
    case 'provider':
      return rowFound(scene.number?.provider, 'msdyn_occommunicationprovidersettingid', 'msdyn_name');
    case 'declaration':
      return ownRows(scene).flatMap((row) => rowFound(row, 'vcd_numberconnectivityid', 'vcd_phonenumber'));
    case 'ivrDeclaration':
      return ownRows(scene)
        .filter((row) => flagCell(row, 'vcd_ivrinfront') === true)
        .flatMap((row) => rowFound(row, 'vcd_numberconnectivityid', 'vcd_phonenumber'));
  }
}

const sameColumn = (a: Evidence, b: Evidence): boolean => a.table === b.table && a.column === b.column && a.value === b.value;

function lookAt(look: Look, found: Found): SeenRecord {
  const table = TABLE_OF[look.role];
  const { id, name, row, number } = found;
  const columns = row === null ? [] : look.columns.filter((column) => !SECRET_COLUMNS.some((secret) => column.endsWith(secret)));
  const evidence = [...(look.approach === true && number !== undefined ? number.described.evidence : [])];
  for (const column of columns) {
    const item = evidenceOf(table, column, row as Row);
    if (!evidence.some((other) => sameColumn(other, item))) evidence.push(item);
  }
  return { role: look.role, table, id, name, evidence };
}

/** Of the lookups of a channel, those that lead to what the finding is about. */
function onlyRelatedLookups(record: SeenRecord, finding: Pick<Finding, 'rule' | 'related'>): SeenRecord {
  if (finding.rule !== 'R-REF-1' && finding.rule !== 'R-STATE-1') return record;
  if (record.role !== 'channel') return record;
  return { ...record, evidence: record.evidence.filter(({ value }) => finding.related.some(({ id }) => id === value)) };
}

/**
 * What the rule of a finding saw, in the order in which a person would check it. `[]` when the subject is not among the
 * tables, or the rule is not known. A record stands once; its first role tells why it was looked at.
 */
export function seenBy(finding: Pick<Finding, 'rule' | 'subject' | 'related'>, tables: OrganizationTables): readonly SeenRecord[] {
  const scene = sceneOf(finding, tables);
  const looks = Object.prototype.hasOwnProperty.call(LOOKS, finding.rule) ? LOOKS[finding.rule] : undefined;
  if (scene === null || looks === undefined) return [];
  const records = new Map<string, SeenRecord>();
  for (const look of looks) {
    for (const found of find(look.role, scene, finding.related)) {
      if (look.related === true && !finding.related.some(({ id }) => id === found.id)) continue;
      const record = onlyRelatedLookups(lookAt(look, found), finding);
      const key = `${record.table} ${record.id}`;
      if (!records.has(key) && record.evidence.length > 0) records.set(key, record);
    }
  }
  return [...records.values()];
}

/** The evidence of all records in one list, as a table of columns shows it. */
export const flatEvidence = (seen: readonly SeenRecord[]): readonly Evidence[] => seen.flatMap(({ evidence }) => evidence);

const SETS_OF: Readonly<Record<SeenRole, readonly EntitySet[]>> = {
  channel: ['msdyn_ocvoicechannelsettings'],
  workstream: ['msdyn_liveworkstreams'],
  number: ['msdyn_ocphonenumbers'],
  outboundNumber: ['msdyn_ocphonenumbers'],
  neighbor: ['msdyn_ocphonenumbers'],
  provider: ['msdyn_occommunicationprovidersettings'],
  declaration: ['vcd_numberconnectivities'],
  ivrDeclaration: ['vcd_numberconnectivities'],
  user: ['systemusers'],
};

const APPROACH_SETS: readonly EntitySet[] = ['msdyn_occommunicationprovidersettings', 'vcd_numberconnectivities'];

/** The entity sets that a rule looks at and that were not read whole: what is seen without them may be less than what is there. */
export function unreadFor(rule: string, tables: OrganizationTables): readonly EntitySet[] {
  const looks = Object.prototype.hasOwnProperty.call(LOOKS, rule) ? (LOOKS[rule] ?? []) : [];
  const needed = looks.flatMap(({ role, approach }) => [...SETS_OF[role], ...(approach === true ? APPROACH_SETS : [])]);
  return [...new Set(needed)].filter((set) => tables[set]?.state !== 'read');
}
