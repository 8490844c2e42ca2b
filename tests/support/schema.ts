/**
 * Holds outputs against the JSON Schemas in `schema/`, for every test that makes a report or a snapshot.
 */
import Ajv2020, { type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

import diagnosisSchema from '../../schema/voice-channel-diagnosis-1.schema.json';
import reportSchema from '../../schema/voice-channel-report-1.schema.json';
import snapshotSchema from '../../schema/voice-channel-snapshot-1.schema.json';

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
  strictTuples: false,
  allowUnionTypes: true,
  // Every test file compiles anew: code that is made quickly, and not code that runs quickly.
  code: { optimize: false },
});
addFormats(ajv);

/** The validator of a schema, compiled when it is first asked for. */
function validatorOf(schema: AnySchemaObject): ValidateFunction {
  return ajv.getSchema(schema.$id ?? '') ?? ajv.compile(schema);
}

/** What the schema holds against a value, one line a complaint; empty when the value is valid. */
function complaints(schema: AnySchemaObject, value: unknown): string[] {
  const validator = validatorOf(schema);
  return validator(value)
    ? []
    : (validator.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message ?? ''} ${JSON.stringify(error.params)}`);
}

/** Complaints against a value as `voice-channel-report/1`. */
export const reportComplaints = (value: unknown): string[] => complaints(reportSchema, value);

/** Complaints against a value as `voice-channel-snapshot/1`. */
export const snapshotComplaints = (value: unknown): string[] => complaints(snapshotSchema, value);

/** Complaints against a value as `voice-channel-diagnosis/1`. */
export const diagnosisComplaints = (value: unknown): string[] => complaints(diagnosisSchema, value);

const demand = (name: string, found: readonly string[]): void => {
  if (found.length > 0) {
    throw new Error(`Not a valid ${name}:\n${found.slice(0, 20).join('\n')}`);
  }
};

/** Throws, with every complaint named, unless the value is a valid `voice-channel-report/1`. */
export const validateReport = (report: unknown): void => demand('voice-channel-report/1', reportComplaints(report));

/** Throws, with every complaint named, unless the value is a valid `voice-channel-snapshot/1`. */
export const validateSnapshot = (snapshot: unknown): void => demand('voice-channel-snapshot/1', snapshotComplaints(snapshot));
