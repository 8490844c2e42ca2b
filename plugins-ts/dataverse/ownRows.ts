/** Rows of the product's own tables: in which version they were read, and what a refusal to write says. */
import type { UnknownRow } from '../tables/tables';
import { DataverseError } from './client';

const ETAG = '@odata.etag';

/** The version in which a row was read, or `null`. Not of a table that is not ours, and not of a snapshot. */
export const versionOf = (row: object | null): string | null => {
  const version = (row as UnknownRow | null)?.[ETAG];
  return typeof version === 'string' ? version : null;
};

/** The row with the version that it came in. */
export const withVersionOf = <Row extends object>(kept: Row, came: UnknownRow): Row => {
  const version = versionOf(came);
  return version === null ? kept : { ...kept, [ETAG]: version };
};

/** DuplicateRecord, DuplicateRecordEntityKey, ConcurrencyVersionMismatch. */
const TAKEN = new Set(['0x80040237', '0x80060892', '0x80060882']);

/** ObjectDoesNotExist. */
const GONE = '0x80040217';

/** Whether a write was refused because there is no such row. */
export const isGone = (error: unknown): boolean => error instanceof DataverseError && (error.status === 404 || error.code === GONE);

/**
 * Whether a write was refused for what is there by now: a row of that id or key, another version, or none. Somebody else may have
 * written it, or this write did, and its answer was lost.
 */
export const wasTaken = (error: unknown): boolean =>
  isGone(error) || (error instanceof DataverseError && (error.status === 412 || (error.code !== null && TAKEN.has(error.code))));

/** Somebody else wrote the row meanwhile; what they wrote stands. */
export const changedMeanwhile = (): DataverseError => new DataverseError({ kind: 'failed', message: 'Read_ChangedMeanwhile' });
