/**
 * Errors as Dataverse answers them: a status, a code and a message in `{"error":{"code","message"}}`. Codes and wording
 * follow the published troubleshooting pages and real answers, because clients match on both.
 */
import { createHash } from 'node:crypto';
import type { TableModel } from './metadata';

/** Thrown anywhere below the service; becomes the error answer. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'ApiError';
  }

  get body(): { error: { code: string; message: string } } {
    return { error: { code: this.code, message: this.message } };
  }
}

const BAD_QUERY = '0x80060888';
const BAD_PAYLOAD = '0x80048d19';
const UNREADABLE_COLUMN = '0x8004f508';

/** Anything wrong with a query or an address. */
export const badQuery = (message: string): ApiError => new ApiError(400, BAD_QUERY, message);

export const unknownFunction = (name: string): ApiError =>
  badQuery(`An unknown function with name 'Microsoft.Dynamics.CRM.${name}' was found.`);

/** Anything wrong with the body of a write. */
export const badPayload = (table: TableModel, message: string): ApiError =>
  new ApiError(
    400,
    BAD_PAYLOAD,
    `Error identified in Payload provided by the user for Entity :'${table.entitySet}', InnerException : ${message}`,
  );

export const unknownProperty = (name: string, table: TableModel): ApiError =>
  badQuery(`Could not find a property named '${name}' on type 'Microsoft.Dynamics.CRM.${table.logicalName}'.`);

/** FetchXML's way to say that a table does not exist. */
export const unknownEntity = (name: string): ApiError =>
  new ApiError(400, '0x80041102', `The entity with a name = '${name}' with namemapping = 'Logical' was not found in the MetadataCache.`);

/** FetchXML's way to say that a column does not exist. */
export const unknownAttribute = (name: string, table: TableModel): ApiError =>
  new ApiError(
    400,
    '0x80041103',
    `'${table.logicalName}' entity doesn't contain attribute with Name = '${name}' and NameMapping = 'Logical'.`,
  );

export const unknownSegment = (name: string): ApiError => new ApiError(404, '0x8006088a', `Resource not found for the segment '${name}'.`);

export const noSuchRow = (table: TableModel, id: string): ApiError =>
  new ApiError(404, '0x80040217', `Entity '${table.logicalName}' With Id = ${id} Does Not Exist`);

export const noSuchKey = (table: TableModel): ApiError =>
  new ApiError(404, '0x80060891', `A record with the specified key values does not exist in ${table.logicalName} entity`);

/** By an alternate key whose value holds one of the signs that it must not hold. */
export const keySyntax = (): ApiError => new ApiError(400, '0x8006088a', 'Bad Request - Error in query syntax.');

/** By an alternate key whose index is still being built. */
export const keyNotActive = (table: TableModel): ApiError =>
  badQuery(`The specified key attributes are not a defined key for the ${table.logicalName} entity`);

export const notAllowed = (method: string, allowed: string): ApiError =>
  new ApiError(405, '0x80060884', `The requested resource does not support http method '${method}'.`, { Allow: allowed });

export const secretColumn = (): ApiError =>
  new ApiError(
    403,
    UNREADABLE_COLUMN,
    'The user does not have read permissions to a secured field. The requested operation could not be completed.',
  );

export const versionMismatch = (): ApiError =>
  new ApiError(412, '0x80060882', "The version of the existing record doesn't match the RowVersion property provided.");

/** A table whose metadata says that versions are not compared was asked to compare one. */
export const versionsNotCompared = (table: TableModel): ApiError =>
  new ApiError(
    400,
    '0x8006088d',
    `Optimistic concurrency isn't enabled for entity type ${table.logicalName}. The IfVersionMatches value of ConcurrencyBehavior can only be used if optimistic concurrency is enabled.`,
  );

/** `If-None-Match: *` on a row that exists. */
export const rowExists = (): ApiError => new ApiError(412, '0x80040237', 'A record with matching key values already exists.');

export const duplicateId = (): ApiError => new ApiError(412, '0x80040237', 'Cannot insert duplicate key.');

export const duplicateKey = (column: string): ApiError =>
  new ApiError(
    412,
    '0x80060892',
    `Entity Key ${column}_key violated. A record with the same value for ${column} already exists. A duplicate record cannot be created. ` +
      'Select one or more unique values and try again.',
  );

export const tooLarge = (): ApiError => new ApiError(413, '0x80072324', 'The request payload is too large.');

/** What Dataverse says of an aggregate over more than 50,000 rows; here of every one, since nothing asks for any. */
export const tooManyToAggregate = (): ApiError =>
  new ApiError(400, '0x8004e023', 'AggregateQueryRecordLimit exceeded. Cannot perform this operation.');

export const addressTooLong = (): ApiError => new ApiError(414, BAD_QUERY, 'The request URI is too long.');

export const unauthorized = (): ApiError =>
  new ApiError(401, '0x80072560', 'The request is not authorized: the access token is missing, expired or not valid.', {
    'WWW-Authenticate': 'Bearer authorization_uri=https://login.microsoftonline.com/common/oauth2/authorize',
  });

export const throttled = (retryAfter: number): ApiError =>
  new ApiError(429, '0x80072322', 'Number of requests exceeded the limit of 6000 over time window of 300 seconds.', {
    'Retry-After': String(retryAfter),
  });

export const unavailable = (): ApiError => new ApiError(503, '0x80072323', 'The service is unavailable.', { 'Retry-After': '1' });

export type Privilege = 'Read' | 'Create' | 'Write' | 'Delete';

/** The user lacks a privilege on a table. Ids of privileges differ by organization; here they follow from the name. */
export function missingPrivilege(privilege: Privilege, table: TableModel, userId: string): ApiError {
  const name = `prv${privilege}${table.privilegeName ?? table.logicalName}`;
  return new ApiError(
    403,
    '0x80040220',
    `Principal user (Id=${userId}, type=8, roleCount=1, privilegeCount=120, accessMode=0), is missing ${name} privilege (Id=${guidOf(name)}) ` +
      `on OTC=${table.objectTypeCode} for entity '${table.logicalName}' (LocalizedName='${table.displayName}'). context.Caller=${userId}`,
  );
}

/** A GUID that is the same for the same text. */
export function guidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
