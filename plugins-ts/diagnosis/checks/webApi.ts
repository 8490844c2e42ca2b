import { isRecord } from '../../dataverse/keepKnown';
import { GUID_PATTERN } from '../../dataverse/queries';
import { createWebApiClient } from '../../dataverse/webApiClient';
import { errorFromPlatform } from '../../dataverse/dataverseErrors';
import { ENTITY_SETS, type UnknownRow } from '../../tables/tables';
import { factsOf } from '../../tables/columns';
import { defineCheck, holds, shown, shownAnswer, type Asking } from '../defineCheck';
import { answerOf, type Answer } from '../service';

const LABEL = '@OData.Community.Display.V1.FormattedValue';

const ROW = { members: { status: 'status', code: 'code', row: 'yesNo', label: 'yesNo', version: 'yesNo' } } as const;

interface Found {
  readonly table: ReturnType<typeof factsOf>;
  readonly row: UnknownRow;
}

const rowsOf = ({ body }: Answer): readonly UnknownRow[] =>
  isRecord(body) && Array.isArray(body['value']) ? body['value'].filter(isRecord) : [];

/** State says the same in every language of the service and has a label; people's tables have none. */
const selectOf = ({ primaryId }: Found['table']): string => `$select=${primaryId},statecode`;

/** The first row of the first table that gives one. */
async function firstRow({ service }: Asking): Promise<{ readonly found: Found | null; readonly answer: Answer }> {
  let answer: Answer | undefined;
  for (const table of ENTITY_SETS.filter((set) => set !== 'systemusers').map((set) => factsOf(set))) {
    answer = await service.get(`${table.entitySet}?${selectOf(table)}`, 'odata.maxpagesize=1,odata.include-annotations="*"');
    const [row] = rowsOf(answer);
    if (row !== undefined) return { found: { table, row }, answer };
  }
  return { found: null, answer: answer ?? { status: null, code: null, kind: 'failed', body: null } };
}

/** `row` is told only of an answer that is one. */
const toldOf = (row: UnknownRow | undefined, answered = true): { row: boolean | null; label: boolean | null; version: boolean | null } => ({
  row: answered ? row !== undefined : null,
  label: row === undefined ? null : typeof row[`statecode${LABEL}`] === 'string',
  version: row === undefined ? null : typeof row['@odata.etag'] === 'string',
});

/** The same row by the app's own client. */
async function byApp({ page, signal }: Asking, { table, row }: Found): Promise<{ readonly answer: object; readonly row?: UnknownRow }> {
  if (!page?.app) return { answer: {} };
  const id = String(row[table.primaryId]);
  if (!new RegExp(`^${GUID_PATTERN}$`, 'i').test(id)) return { answer: {} };
  try {
    const { rows } = await createWebApiClient(page.app.WebApi).readPage({
      entitySet: table.entitySet,
      logicalName: table.logicalName,
      options: `?${selectOf(table)}&$filter=${table.primaryId}%20eq%20${id}`,
      pageSize: 1,
      signal,
    });
    return { answer: toldOf(rows[0]), row: rows[0] };
  } catch (error) {
    return { answer: answerOf(errorFromPlatform(error)) };
  }
}

/** `WhoAmI` by fetch, and one row by fetch and by the app's own client. */
export const webApi = defineCheck({
  id: 'webApi',
  where: 'anywhere',
  consent: null,
  milliseconds: 60_000,
  shape: {
    members: {
      whoAmI: { members: { status: 'status', code: 'code', user: 'yesNo' } },
      fetch: ROW,
      hasApp: 'yesNo',
      app: ROW,
      same: 'yesNo',
    },
  },
  ask: async (asking) => {
    const whoAmI = await asking.service.get('WhoAmI');
    const { found, answer } = await firstRow(asking);
    const app = found === null ? null : await byApp(asking, found);
    const same = (property: string): boolean => found?.row[property] === app?.row?.[property];
    return {
      whoAmI: { ...whoAmI, user: isRecord(whoAmI.body) && typeof whoAmI.body['UserId'] === 'string' },
      fetch: {
        status: answer.status,
        code: answer.code,
        ...toldOf(found?.row, found !== null || (isRecord(answer.body) && answer.kind === null)),
      },
      hasApp: asking.page !== null && asking.page.app !== null,
      app: app?.answer,
      same: found === null || app?.row === undefined ? null : same(found.table.primaryId) && same('statecode') && same(`statecode${LABEL}`),
    };
  },
  points: [
    {
      id: 'sessionSignsIn',
      beliefs: ['C4', 'C5'],
      judge: ({ whoAmI }) => holds(whoAmI.status === null ? null : whoAmI.user),
      show: ({ whoAmI }) => shownAnswer('WhoAmI', whoAmI),
    },
    {
      id: 'rowsByFetch',
      beliefs: ['C20', 'C30'],
      judge: ({ fetch }) => (fetch.row === true ? holds(fetch.label === true && fetch.version === true) : 'unknown'),
      show: ({ fetch }) => [
        ...shownAnswer('fetch', fetch),
        ...shown([
          ['label', fetch.label],
          ['version', fetch.version],
        ]),
      ],
    },
    {
      id: 'rowsByApp',
      beliefs: ['C18', 'C19'],
      judge: ({ hasApp, fetch, app, same }) => {
        if (hasApp !== true) return 'notHere';
        if (fetch.row !== true) return 'unknown';
        return holds(app.row === true && app.label === true && app.version === true && same === true);
      },
      show: ({ app, same }) => [
        ...shownAnswer('Xrm.WebApi', app),
        ...shown([
          ['row', app.row],
          ['label', app.label],
          ['version', app.version],
          ['same', same],
        ]),
      ],
    },
  ],
});
