import { DataverseError } from '../../../plugins-ts/dataverse/client';
import {
  errorFromResponse,
  errorFromPlatform,
  normalizeCode,
  privilegeIn,
  unknownProperty,
} from '../../../plugins-ts/dataverse/dataverseErrors';

const DENIED_WORDS =
  "Principal user (Id=6c6f1a3e-0d5b-4a55-9b1e-2f6a6a1d7c01, type=8, roleCount=1, privilegeCount=40), is missing prvReadmsdyn_ocphonenumber privilege (Id=7b9d2a6e-1111-4a55-9b1e-2f6a6a1d7c01) on OTC=10725 for entity 'msdyn_ocphonenumber'.";
const body = (code: unknown, message: unknown): unknown => ({ error: { code, message } });

describe('an answer that is an error', () => {
  it.each([
    [403, '0x80040220', DENIED_WORDS, 'denied'],
    [400, '0x80042f09', 'The user has no roles.', 'denied'],
    [403, '', 'Forbidden', 'denied'],
    [401, '', 'Unauthorized', 'signedOut'],
    [404, '0x8006088a', "Resource not found for the segment 'vcd_numberconnectivities'.", 'missing'],
    [400, '0x80060888', "Resource not found for the segment 'vcd_numberconnectivities'.", 'missing'],
    [400, '0x80041102', "The entity with a name = 'vcd_numberconnectivity' was not found in the MetadataCache.", 'missing'],
    [400, '0x0', "Could not find a property named 'x' on type 'Microsoft.Dynamics.CRM.account'.", 'failed'],
    [429, '0x80072322', 'Number of requests exceeded the limit of 6000.', 'throttled'],
    [400, '0x80072326', 'Number of concurrent requests exceeded the limit of 52.', 'throttled'],
    [429, '0x80072321', 'Combined execution time exceeded.', 'throttled'],
    [503, '', 'Service unavailable', 'failed'],
  ])('%s %s is told apart', (status, code, message, kind) => {
    expect(errorFromResponse(status, body(code, message))).toMatchObject({ kind, status, message });
  });

  it('names the privilege that is missing', () => {
    expect(errorFromResponse(403, body('0x80040220', DENIED_WORDS)).privilege).toBe('prvReadmsdyn_ocphonenumber');
    expect(privilegeIn('is missing prvReadUser privilege')).toBe('prvReadUser');
    expect(privilegeIn('no privilege here, only provided text')).toBeNull();
  });

  it.each([null, 'text', [], {}, { error: 'text' }, { error: { message: 7 } }, { error: null }])(
    'without usable words shows its status: %j',
    (odd) => {
      expect(errorFromResponse(502, odd)).toMatchObject({ kind: 'failed', message: 'HTTP 502', code: null, transient: true });
    },
  );

  it('is transient only where a later attempt may succeed', () => {
    const transient = (status: number): boolean => errorFromResponse(status, null).transient;
    expect([429, 500, 502, 503, 504].map(transient)).toEqual([true, true, true, true, true]);
    expect([400, 401, 403, 404, 412].map(transient)).toEqual([false, false, false, false, false]);
  });

  it('names the property that the table lacks', () => {
    const error = errorFromResponse(
      400,
      body('0x0', "Could not find a property named 'msdyn_objective' on type 'Microsoft.Dynamics.CRM.msdyn_ocphonenumber'."),
    );
    expect(unknownProperty(error)).toBe('msdyn_objective');
    expect(unknownProperty(errorFromResponse(400, body('0x0', 'Something else')))).toBeNull();
  });
});

describe('codes', () => {
  it.each([
    ['0x80040220', '0x80040220'],
    ['0X80042F09', '0x80042f09'],
    [-2147220960, '0x80040220'],
    [2147746336, '0x80040220'],
    ['-2147220960', '0x80040220'],
    [0, '0x00000000'],
    ['', null],
    [null, null],
    [1.5, null],
  ])('%s is %s', (code, expected) => {
    expect(normalizeCode(code)).toBe(expected);
  });
});

describe('an error of the platform', () => {
  it.each([
    [
      { errorCode: 2147746336, message: DENIED_WORDS },
      { kind: 'denied', code: '0x80040220', privilege: 'prvReadmsdyn_ocphonenumber' },
    ],
    [{ code: -2147220960, message: 'no' }, { kind: 'denied' }],
    [
      { errorCode: 2147951394, message: 'Number of requests exceeded' },
      { kind: 'throttled', code: '0x80072322' },
    ],
    [{ message: 'The entity "vcd_numberconnectivity" cannot be found. Specify a valid query, and try again.' }, { kind: 'missing' }],
    [
      { httpStatusCode: 403, message: 'x' },
      { kind: 'denied', status: 403 },
    ],
    [{ status: 0, message: 'x' }, { kind: 'offline' }],
    [{ error: { code: '0x80040220', message: 'inner' } }, { kind: 'denied', message: 'inner' }],
    [new TypeError('Failed to fetch'), { kind: 'offline' }],
    [Object.assign(new Error('aborted'), { name: 'AbortError' }), { kind: 'cancelled', message: 'Read_Cancelled' }],
    ['text', { kind: 'failed', message: 'text' }],
    [undefined, { kind: 'failed', message: 'Read_Failed' }],
    [{}, { kind: 'failed', message: 'Read_Failed' }],
  ])('%j is understood', (error, expected) => {
    const found = errorFromPlatform(error);
    expect(found).toBeInstanceOf(DataverseError);
    expect(found).toMatchObject(expected);
  });

  it('stays as it is when it is one of ours', () => {
    const error = new DataverseError({ kind: 'missing', message: 'x' });
    expect(errorFromPlatform(error)).toBe(error);
  });
});
