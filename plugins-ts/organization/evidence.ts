/**
 * Evidence: the columns from which a classification was read, with their values, so that a person can look for themselves.
 */
import { filledTextCell, labelIn, toId } from './cells';
import { isApproachWith } from '../catalogue/traits';
import { TABLE, knownLabel } from '../tables/choices';
import { providerKind, type Recognition } from './recognize';
import type { CellOf, Row, TableName, UnknownRow } from '../tables/tables';
import type { Evidence } from './organizationTypes';

/** Values that are kept of one column: choices have few, and a column that holds anything else must not fill memory. */
const MOST_KEPT = 100;

/** Makes evidence of one column, by its name on the wire; an id shows as it is compared. Most numbers hold one of few values, so that each of these is made once. */
export function evidenceOfColumn(table: TableName, column: string): (row: UnknownRow) => Evidence {
  if (/^_.*_value$/.test(column)) return (row) => ({ table, column, value: toId(row[column]), label: labelIn(row, column) });
  const withLabel = new Map<unknown, Evidence>();
  const withoutLabel = new Map<unknown, Evidence>();
  return (row) => {
    const raw = row[column] ?? null;
    const ownLabel = labelIn(row, column);
    const made = ownLabel === null ? withoutLabel : withLabel;
    const known = made.get(raw);
    if (known !== undefined && (ownLabel === null || known.label === ownLabel)) return known;
    // What is not plain data shows as its JSON, so that a strange value is seen and not hidden.
    const plain = raw === null || typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean';
    const evidence = { table, column, value: plain ? raw : JSON.stringify(raw), label: ownLabel ?? knownLabel(table, column, raw) };
    if (plain && made.size < MOST_KEPT) made.set(raw, evidence);
    return evidence;
  };
}

const columnOf = <Name extends TableName>(table: Name, column: CellOf<Row<Name>>): ((row: Row<Name>) => Evidence) =>
  evidenceOfColumn(table, column);

const numberType = columnOf(TABLE.number, 'msdyn_phonenumbertype');
const numberSource = columnOf(TABLE.number, 'msdyn_ocphonenumbersource');
const resourceAccount = columnOf(TABLE.number, 'msdyn_teamsresourceaccount');
const providerColumn = columnOf(TABLE.provider, 'msdyn_occommunicationprovider');
const trialFlag = columnOf(TABLE.provider, 'msdyn_istrial');
const OWN_COLUMNS = (['vcd_connectivity', 'vcd_origin', 'vcd_observedon'] as const).map((name) => ({
  name,
  evidence: columnOf(TABLE.connectivity, name),
}));

/** The evidence for what `recognize` made of these rows; same parameters, same order as the decision. */
export function evidenceFor(
  { platform, classification, decidingRecords }: Recognition,
  number: Row<'msdyn_ocphonenumber'>,
  provider: Row<'msdyn_occommunicationprovidersetting'> | null,
): readonly Evidence[] {
  const isTrial = isApproachWith(classification.approach, { isTrial: true });
  const ofProvider = provider !== null && (isTrial || providerKind(provider) !== null) ? providerColumn(provider) : null;
  // The source says something of ACS numbers alone; on Teams numbers it is a default that nobody chose.
  const saysSource = platform === 'unknown' ? classification.candidates.length > 0 : platform !== 'teams' && !isTrial;
  const ofSource = saysSource ? numberSource(number) : provider !== null && isTrial ? trialFlag(provider) : null;
  const evidence = listOf(numberType(number), ofProvider, ofSource);
  const ofAccount =
    platform === 'contradictory' && filledTextCell(number, 'msdyn_teamsresourceaccount') !== null ? [resourceAccount(number)] : [];
  return ofAccount.length + decidingRecords.length === 0
    ? evidence
    : [...evidence, ...ofAccount, ...decidingRecords.flatMap(recordEvidence)];
}

/** A list of exact length: pushing would reserve room for sixteen more items in the list of every number. */
function listOf(first: Evidence, second: Evidence | null, third: Evidence | null): readonly Evidence[] {
  if (second === null) return third === null ? [first] : [first, third];
  return third === null ? [first, second] : [first, second, third];
}

/** What a connectivity record says, as evidence: the connectivity always, the rest where it is filled. */
export function recordEvidence(row: Row<'vcd_numberconnectivity'>): readonly Evidence[] {
  return OWN_COLUMNS.filter(({ name }, index) => index === 0 || (row[name] !== null && row[name] !== undefined)).map(({ evidence }) =>
    evidence(row),
  );
}
