/**
 * A short text that stays the same as long as what a finding saw stays the same. An accepted finding opens again when it changes.
 */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { canonicalText, compareCodePoints } from '../../organization/order';
import type { SeenRecord } from '../explain';
import type { Finding } from '../findingTypes';

/** Told apart, so that a later way of making fingerprints never passes for an earlier one. */
const VERSION = '1';

/** Values only: labels differ with the reader's language, and names and the order of records change without any change of setup. */
function valuesOf({ table, id, evidence }: SeenRecord): string {
  const values = evidence.map((item) => [item.table, item.column, item.value] as const);
  values.sort((a, b) => compareCodePoints(`${a[0]} ${a[1]}`, `${b[0]} ${b[1]}`));
  return canonicalText([table, id, values]);
}

/**
 * The fingerprint of a finding and what it saw: `1:` and 64 hexadecimal digits, within the 128 characters of its column.
 * Stable over order of records and columns, reader's language, and days; `seen` comes from `seenBy`.
 */
export function fingerprint(finding: Pick<Finding, 'rule' | 'direction' | 'subject' | 'related'>, seen: readonly SeenRecord[]): string {
  const { rule, direction, subject } = finding;
  const related = finding.related.map(({ table, id }) => `${table} ${id}`).sort(compareCodePoints);
  const records = seen.map(valuesOf).sort(compareCodePoints);
  return `${VERSION}:${bytesToHex(sha256(utf8ToBytes(canonicalText([rule, direction, subject.table, subject.id, related, records]))))}`;
}
