/**
 * Evidence: the columns from which an answer was read, with their values, so that a person can look for themselves.
 */
import { filledTextCell, labelOf } from './cells';
import { TABLE, knownLabel } from './choices';
import { providerKind, type Recognition } from './recognise';
import type { Row } from './tables';
import type { Evidence } from './types';

/** One cell as evidence. What is not plain data shows as its JSON, so that a strange value is seen and not hidden. */
function cell(table: string, row: Row, column: string): Evidence {
  const raw = row[column] ?? null;
  const plain = raw === null || typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean';
  const value = plain ? raw : JSON.stringify(raw);
  return { table, column, value, label: labelOf(row, column) ?? knownLabel(table, column, raw) };
}

/** The evidence for what `recognise` made of these rows; same parameters, same order as the decision. */
export function evidenceFor(recognition: Recognition, number: Row, provider: Row | null): readonly Evidence[] {
  const evidence = [cell(TABLE.number, number, 'msdyn_phonenumbertype')];
  if (provider !== null && (providerKind(provider) !== null || recognition.approach === 'acs-trial')) {
    evidence.push(cell(TABLE.provider, provider, 'msdyn_occommunicationprovider'));
  }
  if (provider !== null && recognition.approach === 'acs-trial') evidence.push(cell(TABLE.provider, provider, 'msdyn_istrial'));
  // The source says something of ACS numbers alone; on Teams numbers it is a default that nobody chose.
  if ((recognition.platform === 'acs' && recognition.approach !== 'acs-trial') || recognition.platform === 'contradictory') {
    evidence.push(cell(TABLE.number, number, 'msdyn_ocphonenumbersource'));
  }
  if (recognition.platform === 'contradictory' && filledTextCell(number, 'msdyn_teamsresourceaccount') !== null) {
    evidence.push(cell(TABLE.number, number, 'msdyn_teamsresourceaccount'));
  }
  for (const row of recognition.decidingRows) evidence.push(...ownEvidence(row));
  return evidence;
}

/** What one of our own rows says, as evidence. */
export function ownEvidence(row: Row): readonly Evidence[] {
  const columns = ['vcd_connectivity', 'vcd_origin', 'vcd_observedon'];
  return columns
    .filter((column, index) => index === 0 || (row[column] !== null && row[column] !== undefined))
    .map((column) => cell(TABLE.connectivity, row, column));
}
