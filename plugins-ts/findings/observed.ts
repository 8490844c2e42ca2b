/**
 * What a rule saw: the columns that it looked at, with their values, record by record.
 */
import { cellOf, flagCell, labelIn, textCell, toId } from '../organization/cells';
import { TABLE, knownLabel } from '../tables/choices';
import type { NumberFacts } from '../organization/numberFacts';
import type { Organization } from '../organization/openOrganization';
import { SECRET_COLUMNS, type CellOf, type EntitySet, type Row, type TypedRow, type UnknownRow } from '../tables/tables';
import type { Evidence } from '../organization/organizationTypes';
import type { Rule } from './defineRule';
import type { Finding, RecordReference } from './findingTypes';
import { findingContext, type FindingContext } from './findingContext';
import { SET_OF_ROLE, type InputRole, type RuleInput, type TableOfRole } from './inputs';
import { lackedBy } from './needs';
import { ruleById } from './rules';

/** One record that a rule looked at. */
export interface SeenRecord {
  readonly role: InputRole;
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
  readonly row: UnknownRow | null;
  readonly number?: NumberFacts;
}

const LOOKUP = 'lookup:';

const TABLE_OF: { readonly [role in InputRole]: TableOfRole[role] } = {
  channel: TABLE.channel,
  workstream: TABLE.workstream,
  number: TABLE.number,
  outboundNumber: TABLE.number,
  neighbor: TABLE.number,
  provider: TABLE.provider,
  connectivityRecord: TABLE.connectivity,
  ivrRecord: TABLE.connectivity,
  user: TABLE.user,
};

const isPlain = (value: unknown): value is string | number | boolean | null =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** A column of a row as evidence. Lookups show under their column's name, with the id as it is compared. */
function evidenceOf(table: string, column: string, row: UnknownRow): Evidence {
  const isLookup = column.startsWith(LOOKUP);
  const name = isLookup ? column.slice(LOOKUP.length) : column;
  const property = isLookup ? `_${name}_value` : name;
  const raw = isLookup ? toId(row[property]) : (row[property] ?? null);
  const value = isPlain(raw) ? raw : JSON.stringify(raw);
  return { table, column: name, value, label: labelIn(row, property) ?? knownLabel(table, name, raw) };
}

const numberFound = (number: NumberFacts | null): readonly Found[] =>
  number === null ? [] : [{ id: number.described.id, name: number.described.text || number.described.name, row: number.row, number }];

const rowFound = <SomeRow extends TypedRow>(
  row: SomeRow | null | undefined,
  idColumn: CellOf<SomeRow>,
  nameColumn: CellOf<SomeRow>,
): readonly Found[] =>
  row === null || row === undefined
    ? []
    : [{ id: toId(cellOf(row, idColumn)) ?? '', name: textCell(row, nameColumn) ?? '', row: row as UnknownRow }];

function connectivityRecords(context: FindingContext): readonly Row<'vcd_numberconnectivity'>[] {
  const numbers = [context.number, context.outboundNumber].filter((number) => number !== null);
  return [...new Set(numbers.flatMap((number) => number.connectivityRecords))];
}

/** The records of a role around a finding. */
function find(role: InputRole, context: FindingContext, related: readonly RecordReference[]): readonly Found[] {
  switch (role) {
    case 'channel':
      return rowFound(context.channel?.row, 'msdyn_ocvoicechannelsettingid', 'msdyn_name');
    case 'workstream':
      return rowFound(context.workstream, 'msdyn_liveworkstreamid', 'msdyn_name');
    case 'user':
      return rowFound(context.user, 'systemuserid', 'fullname');
    case 'number':
      return numberFound(context.number);
    case 'outboundNumber':
      return numberFound(context.outboundNumber);
    case 'neighbor':
      return related.flatMap(({ id }) => numberFound(context.organization.numbers.get(id) ?? null));
    case 'provider':
      return rowFound(context.number?.provider, 'msdyn_occommunicationprovidersettingid', 'msdyn_name');
    case 'connectivityRecord':
      return connectivityRecords(context).flatMap((row) => rowFound(row, 'vcd_numberconnectivityid', 'vcd_phonenumber'));
    case 'ivrRecord':
      return connectivityRecords(context)
        .filter((row) => flagCell(row, 'vcd_ivrinfront') === true)
        .flatMap((row) => rowFound(row, 'vcd_numberconnectivityid', 'vcd_phonenumber'));
  }
}

const sameColumn = (a: Evidence, b: Evidence): boolean => a.table === b.table && a.column === b.column && a.value === b.value;

/** One record as an input looks at it. `related`: ids of the records that the finding names. */
function seen(input: RuleInput, found: Found, related: ReadonlySet<string>): SeenRecord {
  const table = TABLE_OF[input.role];
  const { id, name, row, number } = found;
  const columns =
    row === null ? [] : (input.columns as readonly string[]).filter((column) => !SECRET_COLUMNS.some((secret) => column.endsWith(secret)));
  const evidence = [...(input.approach === true && number !== undefined ? number.described.evidence : [])];
  for (const column of columns) {
    const item = evidenceOf(table, column, row as UnknownRow);
    if (input.only === 'columnsOfRelated' && !(typeof item.value === 'string' && related.has(item.value))) continue;
    if (!evidence.some((other) => sameColumn(other, item))) evidence.push(item);
  }
  return { role: input.role, table, id, name, evidence };
}

/**
 * What the rule of a finding saw, in the order in which a person would check it. `[]` when the subject is not in
 * the organization, or the rule is not known. A record stands once; its first role tells why it was looked at.
 */
export function seenBy(finding: Pick<Finding, 'rule' | 'subject' | 'related'>, organization: Organization): readonly SeenRecord[] {
  const rule = ruleById(finding.rule);
  const context = rule === undefined ? null : findingContext(finding, organization);
  return rule === undefined || context === null ? [] : seenIn(context, rule, finding.related);
}

/** What a rule saw in a context. `related`: the records that its finding names, or those of them that matter to who asks. */
export function seenIn(context: FindingContext, { inputs }: Rule, related: readonly RecordReference[]): readonly SeenRecord[] {
  const relatedIds = new Set(related.map(({ id }) => id));
  const records = new Map<string, SeenRecord>();
  for (const input of inputs) {
    for (const found of find(input.role, context, related)) {
      if (input.only === 'relatedRecords' && !relatedIds.has(found.id)) continue;
      const record = seen(input, found, relatedIds);
      const key = `${record.table} ${record.id}`;
      if (!records.has(key) && record.evidence.length > 0) records.set(key, record);
    }
  }
  return [...records.values()];
}

const APPROACH_SETS: readonly EntitySet[] = ['msdyn_occommunicationprovidersettings', 'vcd_numberconnectivities'];

/** The entity sets that a rule looks at and that were not read with all rows and columns: what is seen may be less than what is there. */
export function unreadFor(rule: string, organization: Organization): readonly EntitySet[] {
  const inputs = ruleById(rule)?.inputs ?? [];
  const needed = inputs.flatMap(({ role, approach }) => [SET_OF_ROLE[role], ...(approach === true ? APPROACH_SETS : [])]);
  const { looked, approach } = lackedBy(inputs, organization);
  return [...new Set([...needed.filter((set) => organization.table(set).state !== 'read'), ...looked, ...approach])];
}
