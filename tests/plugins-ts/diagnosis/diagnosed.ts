/** An organization on loopback in which everything is as believed, and a page inside an app of it. */
import { API_PATH, appRows, createEmulator, createSolutionService, startServer, type Emulator } from '../../../preview/emulator';
import { noFaults, type Faults } from '../../../preview/emulator/faults';
import { ORDINARY, trimmed, type Replay } from '../../../preview/emulator/replay';
import { sampleAcceptedFindings, sampleSnapshot } from '../../../preview/sample';
import type { FetchLike } from '../../../plugins-ts/dataverse/http';
import type { WebApiLike } from '../../../plugins-ts/dataverse/webApiClient';
import { diagnose, type Diagnosis, type DiagnosisSettings } from '../../../plugins-ts/diagnosis/diagnose';
import type { DiagnosedApp, DiagnosedPage } from '../../../plugins-ts/diagnosis/diagnosedPage';
import { READ_SETS } from '../../../plugins-ts/diagnosis/known';
import { factsOf } from '../../../plugins-ts/tables/columns';
import type { UnknownRow } from '../../../plugins-ts/tables/tables';

export const DAY = '2026-11-30';

export interface Organization {
  readonly emulator: Emulator;
  /** With a slash at its end. */
  readonly root: string;
  readonly close: () => Promise<void>;
}

/** The sample's organization, or one as a replay says. */
export async function openOrganization(
  replay: Partial<Replay> = {},
  more: Readonly<Record<string, readonly UnknownRow[]>> = {},
): Promise<Organization> {
  const { faults, listing, solutions: installed, most } = { ...ORDINARY, ...replay };
  const solutions = createSolutionService(installed);
  const rows = trimmed({ ...sampleSnapshot().tables, vcd_acceptedfindings: sampleAcceptedFindings(), ...more }, { ...ORDINARY, most });
  const emulator = createEmulator({
    tables: solutions.tables,
    operations: solutions.operations,
    data: { ...rows, ...solutions.rows, ...appRows(listing) },
    faults: { ...noFaults(), ...faults },
  });
  const server = await startServer({ port: 0, emulator });
  return { emulator, root: `${server.address}${API_PATH}/`, close: () => server.close() };
}

/** What the app around the page hands out, over the same service. */
export function webApiAt(root: string): WebApiLike {
  return {
    retrieveMultipleRecords: async (table: string, options = '', size = 5000) => {
      const set = READ_SETS.find((one) => factsOf(one).logicalName === table);
      const response = await fetch(`${root}${set}${options}`, {
        headers: { Prefer: `odata.maxpagesize=${size},odata.include-annotations="*"` },
      });
      const body = await response.json();
      if (!response.ok) throw { errorCode: Number(body.error.code), message: body.error.message };
      return { entities: body.value, nextLink: body['@odata.nextLink'] };
    },
  };
}

export interface PageCircumstances {
  readonly place?: Readonly<Record<string, unknown>>;
  readonly frame?: Readonly<Record<string, unknown>>;
  readonly libraries?: Readonly<Record<string, unknown>>;
  /** `null`: no app around the page. */
  readonly app?: Partial<DiagnosedApp> | null;
}

const USUAL = {
  place: {
    window: 'frame',
    app: 'parent',
    appOn: { self: false, parent: true, top: true, opener: false },
    data: { there: true, encodings: 1 },
  },
  frame: {
    framed: true,
    clipboard: true,
    clipboardAllowed: true,
    sandboxed: false,
    sandbox: [],
    allow: ['clipboard-write'],
    violations: 0,
    violated: [],
  },
  libraries: { react: '16.14.0', fluent: '8.121.1' },
};

/** The privileges as the service tells them: an ordinary app tells the same. */
async function privilegesAt(root: string): Promise<Readonly<Record<string, { privilegeName: string }>>> {
  const { UserId } = await (await fetch(`${root}WhoAmI`)).json();
  const { RolePrivileges } = await (await fetch(`${root}systemusers(${UserId})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`)).json();
  return Object.fromEntries(
    RolePrivileges.map(({ PrivilegeName }: { PrivilegeName: string }, at: number) => [at, { privilegeName: PrivilegeName }]),
  );
}

/** A page on the site map of an app, with what `data` its opener sent. */
export function pageIn(root: string, { place, frame, libraries, app = {} }: PageCircumstances = {}): DiagnosedPage {
  return {
    place: { ...USUAL.place, ...place },
    frame: { ...USUAL.frame, ...frame },
    libraries: { ...USUAL.libraries, ...libraries },
    paneTitle: 'Check',
    app: app && {
      WebApi: webApiAt(root),
      App: { sidePanes: { createPane: () => Promise.resolve({ close: () => undefined }) } },
      Utility: {
        getGlobalContext: () => ({
          userSettings: {
            languageId: 1033,
            roles: [{ name: 'Basic User' }, { name: 'Voice Channel Deployment Administrator' }],
            getSecurityRolePrivilegesInfo: () => privilegesAt(root),
          },
        }),
      },
      ...app,
    },
    onLeave: () => () => undefined,
  };
}

/** Diagnoses with everything allowed, without waiting. */
export const diagnoseAt = (root: string, page: DiagnosedPage | null, more: Partial<DiagnosisSettings> = {}): Promise<Diagnosis> =>
  diagnose({
    http: { root, fetch: fetch as FetchLike, wait: () => Promise.resolve() },
    page,
    consents: ['write', 'pane'],
    day: DAY,
    ...more,
  });

/** Runs this on an organization of its own. */
export async function inOrganization<T>(replay: Partial<Replay>, work: (organization: Organization) => Promise<T>): Promise<T> {
  const organization = await openOrganization(replay);
  try {
    return await work(organization);
  } finally {
    await organization.close();
  }
}

/** Points that are not as believed, as `verdict id`. */
export const notAsBelieved = ({ checks }: Diagnosis): readonly string[] =>
  checks.flatMap(({ points }) => points.filter(({ verdict }) => verdict !== 'asBelieved').map(({ id, verdict }) => `${verdict} ${id}`));

export type { Faults };
