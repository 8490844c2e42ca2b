/**
 * What a rule saw: the columns that made it fire, with their values, in the order of its inputs.
 */
import { cellOf, textCell, toId } from '../organization/cells';
import { evidenceOfColumn } from '../organization/evidence';
import type { NumberFacts } from '../organization/numberFacts';
import type { Organization } from '../organization/openOrganization';
import type { Evidence } from '../organization/organizationTypes';
import { TABLE } from '../tables/choices';
import { TABLES } from '../tables/columns';
import type { CellOf, EntitySet, Row, TypedRow, UnknownRow } from '../tables/tables';
import type { Rule } from './defineRule';
import { findingContext, type FindingContext } from './findingContext';
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
  readonly row: UnknownRow | null;
  readonly number: NumberFacts | null;
}

/** One input, taken apart once. */
interface Look {
  readonly input: RuleInput;
  readonly role: InputRole;
  /** `null`: what the approach of the number was read from. */
  readonly property: string | null;
  readonly evidenceOf: (row: UnknownRow) => Evidence;
  /** No rule fires because such a switch is off: one that is off had no part in it. */
  readonly isSwitch: boolean;
}

const SWITCH = /agentexternal.*controlenabled$|_sms(in|out)boundenabled$|_ivrinfront$/;

const looks = new WeakMap<readonly RuleInput[], readonly Look[]>();

function looksOf({ inputs }: Pick<Rule, 'inputs'>): readonly Look[] {
  const known = looks.get(inputs);
  if (known !== undefined) return known;
  const made = inputs.map((input): Look => {
    const { role, property } = partsOf(input);
    const evidenceOf = evidenceOfColumn(TABLES[SET_OF_ROLE[role]].logicalName, property ?? '');
    return { input, role, property, evidenceOf, isSwitch: property !== null && SWITCH.test(property) };
  });
  looks.set(inputs, made);
  return made;
}

const ofNumber = (number: NumberFacts | null): readonly Found[] => (number === null ? [] : [{ row: number.row, number }]);

const ofRow = (row: TypedRow | null | undefined): readonly Found[] =>
  row === null || row === undefined ? [] : [{ row: row as UnknownRow, number: null }];

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
  return shown.flatMap(ofRow);
}

/** The records of a role around a finding. */
function find(scene: Scene, look: Look): readonly Found[] {
  const { context } = scene;
  switch (look.role) {
    case 'channel':
      return ofRow(context.channel?.row);
    case 'workstream':
      return ofRow(context.channel?.workstream);
    case 'user':
      return ofRow(context.user);
    case 'own':
      return ofNumber(context.number);
    case 'shown':
      return ofNumber(context.outboundNumber);
    case 'number':
      return spokenOf(scene).flatMap(ofNumber);
    case 'provider':
      return ofRow(context.number?.provider);
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
  for (const one of looksOf(scene.rule)) {
    if (left.includes(one.input)) continue;
    for (const found of find(scene, one)) {
      if (one.property === null) for (const evidence of found.number?.described.evidence ?? []) see(evidence, found, one);
      else if (found.row !== null && (!one.isSwitch || found.row[one.property] === true)) {
        const evidence = one.evidenceOf(found.row);
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

/** Where the id and the name of a record stand. */
function identified<Name extends Row<never> | TypedRow>(role: InputRole, row: Name): Pick<SeenRecord, 'id' | 'name'> {
  const { primaryId, primaryName } = TABLES[SET_OF_ROLE[role]];
  const name = role === 'row' ? 'vcd_phonenumber' : primaryName;
  return { id: toId(cellOf(row, primaryId as CellOf<Name>)) ?? '', name: textCell(row, name as CellOf<Name>) ?? '' };
}

const recordOf = ({ row, number }: Found, role: InputRole): Pick<SeenRecord, 'id' | 'name'> =>
  number === null ? identified(role, row as TypedRow) : { id: number.described.id, name: number.described.text || number.described.name };

/** What a rule saw, record by record. A record stands once, where it was seen first. */
export function seenIn(scene: Scene): readonly SeenRecord[] {
  const records = new Map<string, SeenRecord & { readonly evidence: Evidence[] }>();
  look(scene, (evidence, found, { role }) => {
    const { logicalName: table } = TABLES[SET_OF_ROLE[role]];
    const { id, name } = recordOf(found, role);
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

/** The entity sets that a rule looks at and that were not read with all rows and columns: what is seen may be less than what is there. */
export function unreadFor(rule: string, organization: Organization): readonly EntitySet[] {
  const inputs = ruleById(rule)?.inputs ?? [];
  const needed = inputs.map(partsOf).flatMap(({ role, property }) => [SET_OF_ROLE[role], ...(property === null ? APPROACH_SETS : [])]);
  const { looked, approach } = lackedBy(inputs, organization);
  return [...new Set([...needed.filter((set) => organization.table(set).state !== 'read'), ...looked, ...approach])];
}
