// Diagnosing the local organization: green as it is; one check never stops another; and what is written goes again, whatever happens.
import { CHECKS } from '../../../plugins-ts/diagnosis/checks';
import { writing } from '../../../plugins-ts/diagnosis/checks/writing';
import { defineCheck, type Check } from '../../../plugins-ts/diagnosis/defineCheck';
import { diagnosisLines } from '../../../plugins-ts/diagnosis/diagnosisText';
import type { FetchLike } from '../../../plugins-ts/dataverse/http';
import { rowIdOf } from '../../../plugins-ts/dataverse/rowIds';
import type { UnknownRow } from '../../../plugins-ts/tables/tables';
import { loadText } from '../../../cli/lib/loadText';
import { diagnoseAt, inOrganization, notAsBelieved, openOrganization, pageIn, type Organization } from './diagnosed';

const NUMBER = '+000000000000000';
const ROW = rowIdOf('vcd_numberconnectivity', [NUMBER]);
const SECOND = rowIdOf('vcd_numberconnectivity', [NUMBER, 2]);

const rowIn = ({ emulator }: Organization): UnknownRow | undefined => emulator.store.table('vcd_numberconnectivities')?.byId(ROW);

test('an ordinary organization is as believed in every point', async () => {
  await inOrganization({}, async (organization) => {
    const { root } = organization;
    const diagnosis = await diagnoseAt(root, pageIn(root));
    expect(diagnosis.checks.map(({ check, state }) => [check, state]).filter(([, state]) => state !== 'answered')).toEqual([]);
    expect(notAsBelieved(diagnosis)).toEqual([]);
    expect(rowIn(organization)).toBeUndefined();
  });
});

test('nothing but reads is asked without consent, and no secret and no action ever', async () => {
  await inOrganization({}, async ({ root, emulator }) => {
    await diagnoseAt(root, pageIn(root), { consents: [] });
    const asked = emulator.requests.map(({ method, path, query }) => `${method} ${path}?${query}`);
    expect(asked.filter((one) => !one.startsWith('GET '))).toEqual([]);
    await diagnoseAt(root, pageIn(root));
    const all = emulator.requests.map(({ path, query }) => `${path}?${query}`).join('\n');
    expect(all).not.toMatch(/msdyn_secret|msdyn_securesecret|msdyn_accountsid|sync|provision(?!ingstate)/i);
  });
});

describe('a check', () => {
  const quick = (id: string, ask: Check['ask'], milliseconds = 5_000): Check =>
    defineCheck({
      ...{ id, where: 'anywhere', consent: null, milliseconds, shape: { members: { fine: 'yesNo' } } },
      ask: ask as never,
      points: [{ id: `${id}Point`, beliefs: ['C4'], judge: ({ fine }) => (fine === true ? 'asBelieved' : 'differs'), show: () => [] }],
    });
  const checks = [
    quick('hangs', () => new Promise(() => undefined), 50),
    quick('throws', () => Promise.reject(new Error('anything'))),
    quick('throwsAtOnce', () => {
      throw new TypeError('anything');
    }),
    quick('answers', () => Promise.resolve({ fine: true })),
  ];
  const http = { root: 'https://contoso.crm.dynamics.com/api/data/v9.2/', fetch: fetch as FetchLike };

  it('that hangs or throws stops no other, and progress is told', async () => {
    const told: string[] = [];
    const onProgress = (done: number, total: number, check: string | null): void => void told.push(`${done}/${total} ${check}`);
    const { checks: results } = await diagnoseAt('', null, { http, checks, onProgress });
    expect(results.map(({ check, state, points }) => [check, state, points[0]?.verdict])).toEqual([
      ['hangs', 'timedOut', 'unknown'],
      ['throws', 'failed', 'unknown'],
      ['throwsAtOnce', 'failed', 'unknown'],
      ['answers', 'answered', 'asBelieved'],
    ]);
    expect(told).toEqual(['0/4 hangs', '1/4 throws', '2/4 throwsAtOnce', '3/4 answers', '4/4 null']);
  });

  it('that somebody gives up is said to be stopped, with all after it', async () => {
    const controller = new AbortController();
    const stopping = [quick('stops', () => (controller.abort(), new Promise(() => undefined))), ...checks];
    const { checks: results } = await diagnoseAt('', null, { http, checks: stopping, signal: controller.signal });
    expect(new Set(results.map(({ state }) => state))).toEqual(new Set(['cancelled']));
  });

  it('has a limit of its own', () => {
    for (const { id, milliseconds } of CHECKS) expect([id, milliseconds >= 1_000 && milliseconds <= 120_000]).toEqual([id, true]);
  });
});

describe('the row that is written', () => {
  let organization: Organization;
  beforeEach(async () => {
    organization = await openOrganization();
  });
  afterEach(() => organization.close());

  /** Does something when the row has been created, and gives what is answered then. */
  const afterCreation = (happens: () => void): FetchLike => {
    let done = false;
    return async (address, init) => {
      const response = await fetch(address, init as RequestInit);
      if (!done && String(init.body ?? '').includes('If-None-Match')) {
        done = true;
        expect(rowIn(organization)).toBeDefined();
        happens();
      }
      return response as never;
    };
  };

  const write = (fetchLike: FetchLike, signal?: AbortSignal): ReturnType<typeof diagnoseAt> =>
    diagnoseAt(organization.root, null, {
      http: { root: organization.root, fetch: fetchLike, wait: () => Promise.resolve() },
      checks: [writing as Check],
      signal,
    });

  it('goes when the person gives up', async () => {
    const controller = new AbortController();
    const { checks } = await write(
      afterCreation(() => controller.abort()),
      controller.signal,
    );
    expect(checks[0]?.state).toBe('cancelled');
    expect(rowIn(organization)).toBeUndefined();
  });

  it('goes when a later part fails', async () => {
    const { checks } = await write(
      afterCreation(() => {
        throw new TypeError('failed to fetch');
      }),
    );
    expect(checks[0]?.state).toBe('failed');
    expect(rowIn(organization)).toBeUndefined();
  });

  it('goes with the next check when a page was closed before it could', async () => {
    await fetch(`${organization.root}vcd_numberconnectivities(${ROW})`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json', 'If-None-Match': '*' },
      body: JSON.stringify({ vcd_phonenumber: NUMBER, vcd_name: 'Voice Channel Deployment: diagnosis' }),
    });
    expect(rowIn(organization)).toBeDefined();
    const { checks } = await write(fetch as FetchLike);
    expect(checks[0]).toMatchObject({ state: 'answered', facts: { leftBefore: true, left: false, steps: { create: { status: 204 } } } });
    expect(rowIn(organization)).toBeUndefined();
  });

  it('leaves alone the row that somebody gave a number of their own', async () => {
    const theirs = '+12025550142';
    await fetch(`${organization.root}vcd_numberconnectivities(${ROW})`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ vcd_phonenumber: theirs, vcd_name: theirs, vcd_connectivity: 2 }),
    });
    const { checks } = await write(fetch as FetchLike);
    expect(rowIn(organization)).toMatchObject({ vcd_phonenumber: theirs, vcd_connectivity: 2 });
    expect(checks[0]).toMatchObject({ state: 'answered', facts: { leftBefore: false, left: false, steps: { create: { status: 204 } } } });
    expect(organization.emulator.store.table('vcd_numberconnectivities')?.byId(SECOND)).toBeUndefined();
  });

  it('is not made where nobody can look whether it is gone', async () => {
    organization.emulator.setFaults({ deny: ['vcd_numberconnectivities'] });
    const { checks } = await write(fetch as FetchLike);
    expect(checks[0]).toMatchObject({ state: 'answered', facts: { mayRemove: null, left: null } });
    expect(organization.emulator.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('is never made by who may not remove it, whatever a missing row is answered with', async () => {
    organization.emulator.setFaults({ readOnly: true });
    const diagnosis = await write(fetch as FetchLike);
    const { checks } = diagnosis;
    // Nobody is sent to ask again for what will not change.
    const [line] = diagnosisLines(diagnosis, loadText('en'));
    expect(line).toMatchObject({
      point: 'createsById',
      verdict: 'unknown',
      answer: 'no clear answer',
      toDo: expect.stringMatching(/^Usually the right/),
    });
    expect(organization.emulator.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(checks[0]).toMatchObject({ state: 'answered', facts: { mayRemove: false, left: false, steps: { create: { status: null } } } });
  });
});
