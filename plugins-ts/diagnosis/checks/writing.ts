import { isRecord } from '../../dataverse/keepKnown';
import { rowIdOf } from '../../dataverse/rowIds';
import { factsOf } from '../../tables/columns';
import { defineCheck, holds, shown, shownAnswer, type Asking } from '../defineCheck';
import type { BatchRequest } from '../batch';
import type { Answer, Service } from '../service';

/**
 * The number of the row: no country has a code that begins with zero, and the product reads no such number as one (ITU-T E.164).
 * So it is nobody's, shows up nowhere, and says what the row is for whoever finds it.
 */
const NUMBER = '+000000000000000';

const { entitySet, primaryId } = factsOf('vcd_numberconnectivities');

/** Under the id that the product computes for that number. It is always the same one: what an earlier run left is found. */
const ROW = `${entitySet}(${rowIdOf('vcd_numberconnectivity', [NUMBER])})`;

const STEPS = ['create', 'change', 'changeOld', 'remove'] as const;
const ANSWER = { members: { status: 'status', code: 'code' } } as const;

const etagOf = ({ body }: Answer): string | null =>
  isRecord(body) && typeof body['@odata.etag'] === 'string' ? body['@odata.etag'] : null;

const named = (name: string): Readonly<Record<string, unknown>> => ({ vcd_name: `Voice Channel Deployment: ${name}` });

const remove: BatchRequest = { method: 'DELETE', path: ROW, headers: { 'If-Match': '*' } };

interface Cleaned {
  /** What removing answered: 204 where a row was there. */
  readonly status: number | null;
  /** Whether a row is there afterwards. */
  readonly left: boolean | null;
}

/** Removes what is there, and looks. */
async function clean(service: Service): Promise<Cleaned> {
  const [removed, seen] = await service.batch([remove, { method: 'GET', path: `${ROW}?$select=${primaryId}` }]);
  return { status: removed?.status ?? null, left: seen?.status === 404 ? false : seen?.status === 200 ? true : null };
}

/** The whole cycle: the second batch changes twice with one version, which is the old one the second time. */
async function cycle({ service }: Asking): Promise<Readonly<Record<string, Answer | undefined>>> {
  const body = { vcd_phonenumber: NUMBER, ...named('diagnosis') };
  const [create, read] = await service.batch([
    { method: 'PATCH', path: ROW, headers: { 'If-None-Match': '*' }, body },
    { method: 'GET', path: `${ROW}?$select=vcd_name` },
  ]);
  const version = read === undefined ? null : etagOf(read);
  if (version === null) return { create };
  const headers = { 'If-Match': version };
  const [change, changeOld, removed] = await service.batch([
    { method: 'PATCH', path: ROW, headers, body: named('diagnosis, changed') },
    { method: 'PATCH', path: ROW, headers, body: named('diagnosis, changed twice') },
    remove,
  ]);
  return { create, change, changeOld, remove: removed };
}

const done = (status: number | null): boolean => status === 200 || status === 201 || status === 204;

/** Whoever may not write learns nothing of how writing works. */
const refused = (status: number | null): boolean => status === null || status === 401 || status === 403 || status === 429 || status >= 500;

/** Writes one row of ours, changes it, and removes it again: also when a part fails, the person gives up or the page is closed. */
export const writing = defineCheck({
  id: 'writing',
  where: 'anywhere',
  consent: 'write',
  milliseconds: 60_000,
  shape: { members: { mayRemove: 'yesNo', leftBefore: 'yesNo', steps: { each: STEPS, of: ANSWER }, left: 'yesNo' } },
  ask: async (asking) => {
    const { service, cleaner, page } = asking;
    const before = await clean(service);
    const told = { mayRemove: before.status !== 403, leftBefore: before.status === 204 };
    // Whoever may not remove a row is not made to create one.
    if (!told.mayRemove) return { ...told, left: before.left };
    const stop = page?.onLeave(remove);
    let steps: Readonly<Record<string, Answer | undefined>> = {};
    let after: Cleaned;
    try {
      steps = await cycle(asking);
    } finally {
      after = await clean(cleaner);
      stop?.();
    }
    return { ...told, steps, left: after.left };
  },
  points: [
    {
      id: 'createsById',
      beliefs: ['R2', 'C30'],
      judge: ({ steps }) => (refused(steps.create.status) ? 'unknown' : holds(done(steps.create.status))),
      show: ({ steps }) => shownAnswer('create', steps.create),
    },
    {
      id: 'changesWithVersion',
      beliefs: ['C30'],
      judge: ({ steps }) => (refused(steps.change.status) ? 'unknown' : holds(done(steps.change.status))),
      show: ({ steps }) => shownAnswer('change', steps.change),
    },
    {
      id: 'refusesOldVersion',
      beliefs: ['C30'],
      judge: ({ steps }) => (refused(steps.changeOld.status) ? 'unknown' : holds(steps.changeOld.status === 412)),
      show: ({ steps }) => shownAnswer('changeOld', steps.changeOld),
    },
    {
      id: 'batchGoesOn',
      beliefs: ['C28', 'C29'],
      judge: ({ steps }) => (refused(steps.changeOld.status) ? 'unknown' : holds(steps.remove.status !== null)),
      show: ({ steps }) => shownAnswer('remove', steps.remove),
    },
    {
      id: 'leavesNothing',
      beliefs: ['R2'],
      judge: ({ left }) => holds(left === null ? null : !left),
      show: ({ mayRemove, leftBefore, left }) =>
        shown([
          ['mayRemove', mayRemove],
          ['leftBefore', leftBefore],
          ['left', left],
        ]),
    },
  ],
});
