import { isRecord } from '../../dataverse/keepKnown';
import { recordIdsFor } from '../../connectivity/connectivityRecords';
import { factsOf } from '../../tables/columns';
import { defineCheck, holds, shown, shownAnswer } from '../defineCheck';
import type { BatchRequest } from '../../dataverse/batch';
import type { Answer, Service } from '../service';
import { DELETE, privilegesByService } from './rights';

/**
 * The number of the row: no country has a code that begins with zero, and the product reads no such number as one (ITU-T E.164).
 * So it is nobody's, shows up nowhere, and says what the row is for whoever finds it.
 */
const NUMBER = '+000000000000000';

const { entitySet, primaryId } = factsOf('vcd_numberconnectivities');

/**
 * Under the ids that the product computes for that number. They are always the same: what an earlier run left is found. The second is
 * for the case that somebody wrote a number of their own into the first: that row is theirs, and is left alone.
 */
const IDS = recordIdsFor(NUMBER);

const pathOf = (id: string): string => `${entitySet}(${id})`;

const STEPS = ['create', 'change', 'changeOld', 'remove'] as const;
const ANSWER = { members: { status: 'status', code: 'code' } } as const;

const etagOf = ({ body }: Answer): string | null =>
  isRecord(body) && typeof body['@odata.etag'] === 'string' ? body['@odata.etag'] : null;

const named = (name: string): Readonly<Record<string, unknown>> => ({ vcd_name: `Voice Channel Deployment: ${name}` });

const removing = (path: string): BatchRequest => ({ method: 'DELETE', path, headers: { 'If-Match': '*' } });

type Place = 'empty' | 'ours' | 'others' | null;

/**
 * What is at a place: nothing, the row of a check, or a row that somebody gave another number. `null`: nobody knows. Asked for as a
 * list: a row that is not there is no error of the page, which browsers would note.
 */
async function lookAt(service: Service, id: string): Promise<Place> {
  const { body } = await service.get(`${entitySet}?$select=vcd_phonenumber&$filter=${primaryId}%20eq%20${id}`);
  const rows: readonly unknown[] | null = isRecord(body) && Array.isArray(body['value']) ? body['value'] : null;
  if (rows === null) return null;
  const [row] = rows;
  return row === undefined ? 'empty' : isRecord(row) && row['vcd_phonenumber'] === NUMBER ? 'ours' : 'others';
}

/** The first place that is not somebody else's. */
async function findPlace(service: Service): Promise<{ readonly id: string; readonly place: Place } | null> {
  for (const id of IDS) {
    const place = await lookAt(service, id);
    if (place !== 'others') return { id, place };
  }
  return null;
}

/** Removes the row of a check, and looks whether one is left. */
async function clean(service: Service, id: string): Promise<boolean | null> {
  if ((await lookAt(service, id)) === 'ours') await service.batch([removing(pathOf(id))]);
  const place = await lookAt(service, id);
  return place === null ? null : place === 'ours';
}

/**
 * Whether the person may remove a row: by the rights that the service tells of, and by removing what is there, or is not. Which of a
 * missing row and a missing right is told first is published nowhere.
 */
async function mayRemove(service: Service, path: string): Promise<boolean> {
  const { privileges } = await privilegesByService(service);
  if (privileges !== null && !privileges.has(DELETE.toLowerCase())) return false;
  const [removed] = await service.batch([removing(path)]);
  return removed?.status !== 403;
}

/** The whole cycle: the second batch changes twice with one version, which is the old one the second time. */
async function cycle(service: Service, path: string): Promise<Readonly<Record<string, Answer | undefined>>> {
  const body = { vcd_phonenumber: NUMBER, ...named('diagnosis') };
  const [create, read] = await service.batch([
    { method: 'PATCH', path, headers: { 'If-None-Match': '*' }, body },
    { method: 'GET', path: `${path}?$select=vcd_name` },
  ]);
  const version = read === undefined ? null : etagOf(read);
  if (version === null) return { create };
  const headers = { 'If-Match': version };
  const [change, changeOld, removed] = await service.batch([
    { method: 'PATCH', path, headers, body: named('diagnosis, changed') },
    { method: 'PATCH', path, headers, body: named('diagnosis, changed twice') },
    removing(path),
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
  ask: async ({ service, cleaner, page }) => {
    const found = await findPlace(service);
    // Where nobody can look, nothing is written.
    if (found === null || found.place === null) return {};
    const { id, place } = found;
    const path = pathOf(id);
    const told = { mayRemove: await mayRemove(service, path), leftBefore: place === 'ours' };
    // Whoever may not remove a row is not made to create one.
    if (!told.mayRemove) return { ...told, left: place === 'ours' };
    const stop = page?.onLeave(removing(path));
    let steps: Readonly<Record<string, Answer | undefined>> = {};
    let left: boolean | null;
    try {
      steps = await cycle(service, path);
    } finally {
      left = await clean(cleaner, id);
      stop?.();
    }
    return { ...told, steps, left };
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
