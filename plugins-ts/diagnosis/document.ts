/** A diagnosis as a file, and back. */
import { isRecord } from '../dataverse/keepKnown';
import { parseJson } from '../dataverse/jsonText';
import { CHECKS } from './checks';
import { FORMAT, resultOf, STATES, type CheckResult, type Diagnosis } from './diagnose';

/** The file: always the same text for the same answers. */
export const diagnosisJson = (diagnosis: Diagnosis): string => `${JSON.stringify(diagnosis, null, 2)}\n`;

/** Its usual name. */
export const diagnosisFileName = ({ day }: Diagnosis): string => `voice-channel-diagnosis-${day}.json`;

const text = (value: unknown, form: RegExp): string => (typeof value === 'string' && form.test(value) ? value : '');

/**
 * Reads a file that somebody sent. What no shape allows is left out, and points are judged anew: a file cannot say what it has
 * not got the answers for.
 * @returns `null` for a file of another format
 * @throws SnapshotError `Snapshot_NotJson`, `Snapshot_Empty`
 */
export function readDiagnosis(file: string): Diagnosis | null {
  const read = parseJson(file);
  if (!isRecord(read) || read['format'] !== FORMAT || !Array.isArray(read['checks'])) return null;
  const given: readonly unknown[] = read['checks'];
  return {
    format: FORMAT,
    product: text(read['product'], /^\d+\.\d+\.\d+$/),
    day: text(read['day'], /^\d{4}-\d{2}-\d{2}$/),
    from: read['from'] === 'page' ? 'page' : 'commandLine',
    checks: CHECKS.flatMap((check): CheckResult[] => {
      const found = given.filter(isRecord).find((one) => one['check'] === check.id);
      const state = STATES.find((one) => one === found?.['state']);
      return found === undefined || state === undefined ? [] : [resultOf(check, state, found['facts'], found['error'] ?? null)];
    }),
  };
}
