/**
 * What a rule saw: the columns that made it fire, with their values, in the order of its inputs.
 */
import { asText, toId } from '../organization/cells';
import { evidenceOfColumn } from '../organization/evidence';
import type { NumberFacts } from '../organization/numberFacts';
import { onceFor } from '../organization/onceFor';
import type { Organization } from '../organization/openOrganization';
import type { Evidence } from '../organization/organizationTypes';
import { USE_SOURCES, usesUnread } from '../organization/uses';
import { TABLE } from '../tables/choices';
import { TABLES } from '../tables/columns';
import type { EntitySet, TableName, TypedRow, UnknownRow } from '../tables/tables';
import type { Rule } from './defineRule';
import { findingContext, rowsOf, type FindingContext } from './findingContext';
import type { Finding, RecordReference } from './findingTypes';
import { partsOf, SET_OF_ROLE, type InputRole, type RuleInput } from './inputs';
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

/** A record of a role; `number` where it is a phone number, also one whose row was not read. */
interface Found {
  readonly set: EntitySet;
  readonly row: UnknownRow | null;
  readonly number: NumberFacts | null;
}

/** One input, taken apart once. */
interface Look {
  readonly input: RuleInput;
  readonly role: InputRole;
  /** `null`: what the approach of the number was read from. */
  readonly property: string | null;
  readonly evidenceOf: (found: Found, row: UnknownRow) => Evidence;
  /** No rule fires because such a switch is off: one that is off had no part in it. */
  readonly isSwitch: boolean;
}

const neverAsked = (): never => {
  throw new Error('a use is a row of a table that names numbers');
};

const SWITCH = /agentexternal.*controlenabled$|_sms(in|out)boundenabled$|_ivrinfront$/;

/** By which lookup a row of a table names a number as one of its uses. */
const USE_LOOKUPS: ReadonlyMap<string, { readonly set: EntitySet; readonly evidenceOf: (row: UnknownRow) => Evidence }> = new Map(
  USE_SOURCES.map(({ set, table, lookup }) => [table, { set, evidenceOf: evidenceOfColumn(table as TableName, lookup) }]),
);

const looksOf = /* @__PURE__ */ onceFor((inputs: readonly RuleInput[]): readonly Look[] =>
  inputs.map((input): Look => {
    const { role, property } = partsOf(input);
    const set = SET_OF_ROLE[role];
    const ofColumn = set === null ? null : evidenceOfColumn(TABLES[set].logicalName, property ?? '');
    const evidenceOf = ({ set: found }: Found, row: UnknownRow): Evidence =>
      (ofColumn ?? USE_LOOKUPS.get(TABLES[found].logicalName)?.evidenceOf ?? neverAsked)(row);
    return { input, role, property, evidenceOf, isSwitch: property !== null && SWITCH.test(property) };
  }),
);

const ofNumber = (number: NumberFacts | null): readonly Found[] =>
  number === null ? [] : [{ set: 'msdyn_ocphonenumbers', row: number.row, number }];

const ofRow = (set: EntitySet, row: TypedRow | null | undefined): readonly Found[] =>
  row === null || row === undefined ? [] : [{ set, row: row as UnknownRow, number: null }];

const names = (related: readonly RecordReference[], table: string, id: string | null): boolean =>
  related.some((one) => one.table === table && one.id === (id ?? ''));

/** A finding that is being explained: its rule, what stands around it, and the records that it names. */
export interface Scene {
  readonly rule: Rule;
  readonly context: FindingContext;
  readonly related: readonly RecordReference[];
}

/** The numbers that the rule speaks of: of a channel those that it names itself, else the one that the finding is about. */
function spokenOf({ rule, context: { channel, number, organization } }: Scene): readonly NumberFacts[] {
  if (rule.scope === 'channel' && rule.speaksOf !== null && channel !== null) return rule.speaksOf(channel, organization);
  return number === null ? [] : [number];
}

/** Connectivity records: of those that name a connectivity, the ones that the finding names. */
function connectivityRecords({ context, related }: Scene, { isSwitch }: Look): readonly Found[] {
  const rows = context.number?.connectivityRecords ?? [];
  const shown = isSwitch ? rows : rows.filter((row) => names(related, TABLE.connectivity, toId(row.vcd_numberconnectivityid)));
  return shown.flatMap((row) => ofRow('vcd_numberconnectivities', row));
}

/** Of the active records of the numbers that the rule speaks of, those that the finding names. */
function activeTwins(scene: Scene): readonly NumberFacts[] {
  const twins = new Set(spokenOf(scene).flatMap((number) => scene.context.organization.activeTwins(number)));
  return [...twins].filter(({ described }) => names(scene.related, TABLE.number, described.id));
}

/** The rows that the finding names as uses of its number. */
const usesNamed = ({ related, context: { organization } }: Scene): readonly Found[] =>
  related.flatMap(({ table, id }) => {
    const set = USE_LOOKUPS.get(table)?.set;
    return set === undefined ? [] : ofRow(set, rowsOf(organization)(set).get(id));
  });

/** The records of a role around a finding. */
function find(scene: Scene, look: Look): readonly Found[] {
  const { context } = scene;
  switch (look.role) {
    case 'channel':
      return ofRow('msdyn_ocvoicechannelsettings', context.channel?.row);
    case 'workstream':
      return ofRow('msdyn_liveworkstreams', context.channel?.workstream);
    case 'user':
      return ofRow('systemusers', context.user);
    case 'own':
      return ofNumber(context.number);
    case 'shown':
      return ofNumber(context.outboundNumber);
    case 'number':
      return spokenOf(scene).flatMap(ofNumber);
    case 'active':
      return activeTwins(scene).flatMap(ofNumber);
    case 'carrier':
      return ofRow('msdyn_occarriers', context.number?.carrier);
    case 'use':
      return usesNamed(scene);
    case 'provider':
      return ofRow('msdyn_occommunicationprovidersettings', context.number?.provider);
    case 'row':
      return connectivityRecords(scene, look);
  }
}

/** Inputs that had no part in it that the rule fired. */
function leftOut({ rule, context: { number } }: Scene): readonly RuleInput[] {
  return rule.scope === 'number' && rule.leftOut !== null && number !== null ? rule.leftOut(number) : [];
}

/** A lookup of the channel that names none of the numbers that the rule speaks of. */
function namesAnother(scene: Scene, { role, property }: Look, { value }: Evidence): boolean {
  if (role !== 'channel' || property?.charAt(0) !== '_' || scene.rule.scope !== 'channel' || scene.rule.speaksOf === null) return false;
  return !spokenOf(scene).some(({ described }) => described.id === value);
}

/** What was seen, one by one in the order of the rule's inputs. Columns of a record that was not read are not seen. */
function look(scene: Scene, see: (evidence: Evidence, found: Found, look: Look) => void): void {
  const left = leftOut(scene);
  for (const one of looksOf(scene.rule.inputs)) {
    if (left.includes(one.input)) continue;
    for (const found of find(scene, one)) {
      if (one.property === null) for (const evidence of found.number?.described.evidence ?? []) see(evidence, found, one);
      else if (found.row !== null && (!one.isSwitch || found.row[one.property] === true)) {
        const evidence = one.evidenceOf(found, found.row);
        if (!namesAnother(scene, one, evidence)) see(evidence, found, one);
      }
    }
  }
}

/** What made a rule fire, as the report has it. */
export function evidenceOfScene(scene: Scene): readonly Evidence[] {
  const seen: Evidence[] = [];
  look(scene, (evidence) => seen.push(evidence));
  return seen;
}

/** Which record it is. Connectivity records go by their number. */
function recordOf({ set, row, number }: Found): Pick<SeenRecord, 'table' | 'id' | 'name'> {
  const { logicalName: table, primaryId, primaryName } = TABLES[set];
  if (number !== null || row === null) {
    return { table, id: number?.described.id ?? '', name: number?.described.text || (number?.described.name ?? '') };
  }
  const name = row[set === 'vcd_numberconnectivities' ? 'vcd_phonenumber' : (primaryName ?? '')];
  return { table, id: toId(row[primaryId]) ?? '', name: asText(name) ?? '' };
}

/** What a rule saw, record by record. A record stands once, where it was seen first. */
export function seenIn(scene: Scene): readonly SeenRecord[] {
  const records = new Map<string, SeenRecord & { readonly evidence: Evidence[] }>();
  look(scene, (evidence, found, { role }) => {
    const { table, id, name } = recordOf(found);
    const key = `${table} ${id}`;
    const record = records.get(key) ?? { role, table, id, name, evidence: [] };
    record.evidence.push(evidence);
    records.set(key, record);
  });
  return [...records.values()];
}

/**
 * What the rule of a finding saw, record by record. `[]` when the subject is not in the organization, or the rule is not known.
 */
export function seenBy(
  { rule: id, subject, related }: Pick<Finding, 'rule' | 'subject' | 'related'>,
  organization: Organization,
): readonly SeenRecord[] {
  const rule = ruleById(id);
  const context = rule === undefined ? null : findingContext({ subject }, organization);
  return rule === undefined || context === null ? [] : seenIn({ rule, context, related });
}

const APPROACH_SETS: readonly EntitySet[] = ['msdyn_occommunicationprovidersettings', 'vcd_numberconnectivities'];

/** The entity sets in which records of a role may be. Of the tables that name numbers, those that may hide a use. */
const setsOf = (role: InputRole, organization: Organization): readonly EntitySet[] => {
  const set = SET_OF_ROLE[role];
  return set === null ? usesUnread(organization) : [set];
};

/** The entity sets that a rule looks at and that were not read with all rows and columns: what is seen may be less than what is there. */
export function unreadFor(rule: string, organization: Organization): readonly EntitySet[] {
  const inputs = ruleById(rule)?.inputs ?? [];
  const needed = inputs
    .map(partsOf)
    .flatMap(({ role, property }) => [...setsOf(role, organization), ...(property === null ? APPROACH_SETS : [])]);
  const { looked, approach } = lackedBy(inputs, organization);
  return [...new Set([...needed.filter((set) => organization.table(set).state !== 'read'), ...looked, ...approach])];
}
