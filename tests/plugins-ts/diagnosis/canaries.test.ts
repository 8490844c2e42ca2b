// Nothing private leaves: canaries are planted in every answer, and none is in what is made of a diagnosis.
import { diagnosisText } from '../../../plugins-ts/diagnosis/diagnosisText';
import { diagnosisJson } from '../../../plugins-ts/diagnosis/document';
import type { Diagnosis } from '../../../plugins-ts/diagnosis/diagnose';
import { keep } from '../../../plugins-ts/diagnosis/shapes';
import type { FetchLike } from '../../../plugins-ts/dataverse/http';
import { loadText } from '../../../cli/lib/loadText';
import { CANARIES, canariesIn, fetchRefusing, fetchWithCanaries, plantedSoFar } from './canaries';
import { diagnoseAt, openOrganization, pageIn, type Organization } from './diagnosed';

let organization: Organization;
beforeAll(async () => {
  organization = await openOrganization({
    listing: Object.fromEntries(CANARIES.map((name) => [name, ['msdyn_ocphonenumber']])),
    solutions: CANARIES.map((version, at) => ({
      uniquename: at === 0 ? 'VoiceChannelDeployment' : version,
      version,
      ismanaged: true,
    })),
  });
});
afterAll(() => organization.close());

const everything = (diagnosis: Diagnosis): string =>
  [diagnosisJson(diagnosis), ...['en', 'de', 'ar'].map((tag) => diagnosisText(diagnosis, loadText(tag)))].join('\n');

/** A page that has canaries wherever it tells something. */
function canaryPage(root: string): ReturnType<typeof pageIn> {
  const filled = (names: readonly string[]): Readonly<Record<string, unknown>> =>
    Object.fromEntries(names.map((name, at) => [name, CANARIES[at % CANARIES.length]]));
  const lists = Object.fromEntries(['sandbox', 'allow', 'violated'].map((name) => [name, [...CANARIES]]));
  const page = pageIn(root, {
    place: { ...filled(['window', 'app', 'data']), data: { there: true, encodings: CANARIES[1] }, canary: CANARIES[0] },
    frame: { ...filled(['framed', 'clipboard', 'clipboardAllowed', 'violations']), ...lists },
    libraries: filled(['react', 'fluent']),
  });
  const fail = (): Promise<never> => Promise.reject(new Error(CANARIES.join(' ')));
  return {
    ...page,
    app: page.app && {
      ...page.app,
      App: { sidePanes: { createPane: fail } },
      Utility: {
        getGlobalContext: () => ({
          userSettings: {
            languageId: 12025550199,
            roles: CANARIES.map((name) => ({ name })),
            getSecurityRolePrivilegesInfo: () =>
              Promise.resolve(Object.fromEntries(CANARIES.map((name) => [name, { privilegeName: name }]))),
          },
        }),
      },
    },
  };
}

const services: readonly (readonly [string, (own: typeof fetch) => FetchLike])[] = [
  ['in every cell, and else as ever', (own) => fetchWithCanaries(own)],
  ['in every text of every answer', (own) => fetchWithCanaries(own, new Set())],
  ['in a refusal', (own) => fetchRefusing(own, 403)],
  ['in a fault', (own) => fetchRefusing(own, 500)],
  ['in a query that was not understood', (own) => fetchRefusing(own, 400)],
];

test.each(services)('canaries %s are in nothing that leaves', async (_what, fetchOf) => {
  const { root } = organization;
  const before = plantedSoFar();
  const http = { root, fetch: fetchOf(fetch), wait: () => Promise.resolve() };
  const here = everything(await diagnoseAt(root, null, { http }));
  expect(canariesIn(here)).toEqual([]);
  const onPage = everything(await diagnoseAt(root, canaryPage(root), { http }));
  expect(canariesIn(onPage)).toEqual([]);
  expect(onPage).toContain('"check": "versions"');
  expect(plantedSoFar() - before).toBeGreaterThan(40);
});

/** An answer in which numbers stand where numbers may, and names where names are looked for. */
const oddMetadata: FetchLike = async (address, init) => {
  const response = await fetch(address, init as RequestInit);
  if (!String(address).includes('EntityDefinitions') || response.status !== 200) return response as never;
  const odd = (value: unknown): unknown => {
    if (Array.isArray(value)) return [...value.map(odd), { LogicalName: CANARIES[0], EntityKeyIndexStatus: CANARIES[1], canary: CANARIES }];
    if (typeof value !== 'object' || value === null) return value;
    const cells = Object.fromEntries(Object.entries(value).map(([name, cell]) => [name, odd(cell)]));
    if ('Value' in cells) return { Value: CANARIES[8], CanBeChanged: CANARIES, ManagedPropertyLogicalName: 12025550199 };
    return {
      ...cells,
      ...('EntitySetName' in cells ? { EntitySetName: CANARIES[0], IsOptimisticConcurrencyEnabled: 12025550199 } : {}),
      ...('EntityKeyIndexStatus' in cells ? { EntityKeyIndexStatus: CANARIES[9] } : {}),
    };
  };
  return new Response(JSON.stringify(odd(await response.json())), {
    status: 200,
    headers: { 'Content-Type': 'application/json' },
  }) as never;
};

test('odd metadata is told by what is asked of it alone', async () => {
  const { root } = organization;
  const diagnosis = await diagnoseAt(root, null, { http: { root, fetch: oddMetadata, wait: () => Promise.resolve() } });
  expect(canariesIn(everything(diagnosis))).toEqual([]);
  const tables = diagnosis.checks.find(({ check }) => check === 'tables');
  expect(tables).toMatchObject({
    state: 'answered',
    facts: { msdyn_ocphonenumber: { entitySet: false, customizable: null, versions: null } },
  });
});

test.each([12025550199, '12025550199', -12025550199, 2065551234])('a code of %p is no code', async (code) => {
  const { root } = organization;
  const refusing: FetchLike = async () =>
    new Response(JSON.stringify({ error: { code, message: CANARIES.join(' ') } }), { status: 400 }) as never;
  const diagnosis = await diagnoseAt(root, null, { http: { root, fetch: refusing, wait: () => Promise.resolve() } });
  expect(diagnosisJson(diagnosis)).not.toMatch(/0x/);
  expect(canariesIn(everything(diagnosis))).toEqual([]);
});

test('a check that throws canaries leaves none', async () => {
  const { root } = organization;
  const error = Object.assign(new Error(CANARIES.join(' ')), { code: CANARIES[1], status: 12025550199, errorCode: CANARIES[3] });
  const page = {
    ...pageIn(root),
    get place(): never {
      throw error;
    },
  };
  const diagnosis = await diagnoseAt(root, page);
  expect(diagnosis.checks[0]).toMatchObject({ check: 'place', state: 'failed', facts: null });
  expect(canariesIn(everything(diagnosis))).toEqual([]);
});

describe('a shape', () => {
  test.each(CANARIES)('has no room for %s', (canary) => {
    for (const shape of ['yesNo', 'count', 'status', 'code', 'version', 'language'] as const) expect(keep(shape, canary)).toBeNull();
    expect(keep({ oneOf: ['a', 'other'] }, canary)).toBe('other');
    expect(keep({ oneOf: ['a'] }, canary)).toBeNull();
    expect(keep({ someOf: ['a'] }, [canary, 'a'])).toEqual(['a']);
    expect(keep({ members: { a: 'yesNo' } }, { [canary]: true, a: canary })).toEqual({ a: null });
    expect(keep({ each: ['a'], of: 'code' }, { [canary]: '0x80040220', a: '0x80040220' })).toEqual({ a: '0x80040220' });
  });

  test('keeps what it is for', () => {
    expect([keep('count', 7), keep('count', 12025550199), keep('status', 412), keep('version', '8.121.1'), keep('language', 1031)]).toEqual(
      [7, 100000, 412, '8.121.1', 1031],
    );
    expect(keep('count', -1)).toBeNull();
    expect(keep('status', 14255550142)).toBeNull();
    expect(keep('version', '1.2.3.4.5')).toBeNull();
    for (const version of ['0.1.0.0', '9.0.26103.1', '9.0.26103.10028', '1.0.0.41', '16.14.0', '8.121.13', '17.0'])
      expect(keep('version', version)).toBe(version);
    expect([keep('code', '0x80040220'), keep('code', '0x80131904'), keep('code', '0xccc7ba77')]).toEqual([
      '0x80040220',
      '0x80131904',
      null,
    ]);
  });
});
