/** A small organization for the emulator's tests, and a bare HTTP client that sends exactly what it is told. */
import { request as httpRequest } from 'node:http';
import { createEmulator, startServer, type RunningServer, type Emulator, type EmulatorOptions } from '../../../preview/emulator';
import type { UnknownRow } from '../../../plugins-ts/tables/tables';

export const id = (kind: number, number: number): string =>
  `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

export const PROVIDER_ACS = id(1, 1);
export const PROVIDER_TEAMS = id(1, 2);
export const CARRIER = id(2, 1);
export const number = (at: number): string => id(3, at);
export const channel = (at: number): string => id(4, at);
export const USER = id(5, 1);

const numberRow = (at: number, more: UnknownRow = {}): UnknownRow => ({
  msdyn_ocphonenumberid: number(at),
  msdyn_name: `Number ${at}`,
  msdyn_phonenumber: `+1425555${String(100 + at).padStart(4, '0')}`,
  msdyn_phonenumbertype: 0,
  msdyn_ocphonenumbersource: 192350000,
  _msdyn_carrierid_value: null,
  _msdyn_occommunicationprovidersettingid_value: PROVIDER_ACS,
  statecode: 0,
  statuscode: 1,
  createdon: `2026-01-0${(at % 9) + 1}T09:00:00Z`,
  versionnumber: 500 + at,
  ...more,
});

export const smallOrganization = (): Record<string, UnknownRow[]> => ({
  msdyn_ocphonenumbers: [
    numberRow(1, { msdyn_appmodule: '192350000' }),
    // GUIDs as some exports write them: with braces and capitals.
    numberRow(2, { msdyn_ocphonenumbersource: 192350001, _msdyn_carrierid_value: `{${CARRIER.toUpperCase()}}`, msdyn_name: "O'Brien" }),
    numberRow(3, { msdyn_phonenumbertype: 1, _msdyn_occommunicationprovidersettingid_value: PROVIDER_TEAMS, msdyn_name: 'Zürich' }),
    numberRow(4, { msdyn_phonenumbertype: null, msdyn_type: 7, statecode: 1, statuscode: 2 }),
  ],
  msdyn_ocvoicechannelsettings: [
    {
      msdyn_ocvoicechannelsettingid: channel(1),
      msdyn_name: 'Sales',
      _msdyn_phonenumberid_value: number(1),
      msdyn_recordingmode: '192351000,192351002',
      statecode: 0,
    },
    {
      msdyn_ocvoicechannelsettingid: channel(2),
      msdyn_name: 'Service',
      _msdyn_phonenumberid_value: number(2),
      _msdyn_calleridphonenumberid_value: number(1),
      statecode: 0,
    },
    { msdyn_ocvoicechannelsettingid: channel(3), msdyn_name: 'Without a number', statecode: 0 },
    { msdyn_ocvoicechannelsettingid: channel(4), msdyn_name: 'Dangling', _msdyn_phonenumberid_value: number(99), statecode: 0 },
  ],
  msdyn_occommunicationprovidersettings: [
    {
      msdyn_occommunicationprovidersettingid: PROVIDER_ACS,
      msdyn_name: 'Contoso ACS',
      msdyn_occommunicationprovider: 192350000,
      msdyn_istrial: false,
      msdyn_secret: 'hunter2-secret',
      msdyn_securesecret: 'hunter2-secure',
      msdyn_accountsid: 'hunter2-account',
    },
    { msdyn_occommunicationprovidersettingid: PROVIDER_TEAMS, msdyn_name: 'Teams', msdyn_occommunicationprovider: 192350003 },
  ],
  msdyn_occarriers: [{ msdyn_occarrierid: CARRIER, msdyn_name: 'Northwind Telecom' }],
  systemusers: [{ systemuserid: USER, fullname: 'Ada Example', isdisabled: false }],
  vcd_numberconnectivities: [
    {
      vcd_numberconnectivityid: id(6, 1),
      vcd_phonenumber: '+14255550103',
      vcd_connectivity: 2,
      vcd_origin: 1,
      vcd_observedon: '2026-11-20',
      statecode: 0,
      statuscode: 1,
    },
  ],
  vcd_acceptedfindings: [],
});

/** An organization with so many numbers that they fill several pages. */
export const largeOrganization = (count: number): Record<string, UnknownRow[]> => ({
  ...smallOrganization(),
  msdyn_ocphonenumbers: Array.from({ length: count }, (_, at) => numberRow(at + 1)),
});

export interface Local {
  readonly server: RunningServer;
  readonly emulator: Emulator;
  get(path: string, headers?: Record<string, string>): Promise<Reply>;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly json: any;
}

const started: RunningServer[] = [];
// A test that fails before it closes its server must not keep the run alive.
afterAll(() => Promise.all(started.map((server) => server.close())));

/** Starts an emulator on a free port. Paths given to `get` and `send` begin behind the service root, unless with a slash. */
export async function startLocal(options: Partial<EmulatorOptions> = {}): Promise<Local> {
  const emulator = createEmulator({
    data: smallOrganization(),
    now: () => new Date('2026-11-22T09:00:00.500Z'),
    user: { userId: USER },
    ...options,
  });
  const server = await startServer({ port: 0, emulator });
  started.push(server);
  const send: Local['send'] = (method, path, body, headers = {}) =>
    raw(server.port, method, path.startsWith('/') ? path : `/api/data/v9.2/${path}`, body, headers);
  return { server, emulator, send, get: (path, headers) => send('GET', path, undefined, headers) };
}

export function raw(port: number, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'object' ? { 'Content-Type': 'application/json' } : {};
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, method, path, headers: { ...type, ...headers }, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('aborted', () => reject(new Error('aborted')));
      response.on('end', () => {
        const received = Buffer.concat(chunks).toString('utf8');
        let json: unknown;
        try {
          json = JSON.parse(received);
        } catch {
          json = undefined;
        }
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: received, json });
      });
    });
    request.on('error', reject);
    request.end(text);
  });
}

export const names = (reply: Reply): string[] => reply.json.value.map((row: UnknownRow) => row.msdyn_name);
/** Encodes what stands in a query, spaces included. */
export const q = encodeURIComponent;
