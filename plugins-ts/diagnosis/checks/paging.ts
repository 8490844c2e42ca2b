import { DataverseError, type DataverseClient, type Page, type PageRequest } from '../../dataverse/client';
import { isRecord } from '../../dataverse/keepKnown';
import { createWebApiClient } from '../../dataverse/webApiClient';
import { factsOf } from '../../tables/columns';
import type { ReadSet, UnknownRow } from '../../tables/tables';
import { defineCheck, holds, shown, shownAnswer, type Asking, type Shown, type Verdict } from '../defineCheck';
import { OWN_SETS, READ_SETS, TABLE_NAMES } from '../known';
import { answerOf, type Service } from '../service';
import type { AnswersOf, FactsOf } from '../shapes';

const SIZE = 2;

const PAGES = {
  members: { status: 'status', code: 'code', first: 'count', link: 'yesNo', linkHere: 'yesNo', second: 'count', repeated: 'yesNo' },
} as const;

type Pages = FactsOf<typeof PAGES>;

/** Our own tables first, then whichever has rows enough. People are not asked for. */
export const PAGED_SETS: readonly ReadSet[] = [...OWN_SETS, ...READ_SETS.filter((set) => !OWN_SETS.includes(set) && set !== 'systemusers')];

const queryOf = (set: ReadSet): PageRequest => {
  const { logicalName, primaryId } = factsOf(set);
  return { entitySet: set, logicalName, options: `?$select=${primaryId}`, pageSize: SIZE };
};

/** Follows links as they come, wherever below the service they lead. */
const clientOf = (service: Service): DataverseClient => ({
  async readPage({ entitySet, options, pageSize, nextLink }) {
    const path = nextLink === undefined ? `${entitySet}${options}` : nextLink.slice(service.root.length);
    const answer = await service.get(path, `odata.maxpagesize=${pageSize}`);
    if (answer.kind !== null) throw new DataverseError({ ...answer, kind: answer.kind, message: '' });
    const { body } = answer;
    const rows = isRecord(body) && Array.isArray(body['value']) ? body['value'].filter(isRecord) : [];
    const next = isRecord(body) ? body['@odata.nextLink'] : undefined;
    return { rows, nextLink: typeof next === 'string' ? next : null };
  },
});

async function twoPages(client: DataverseClient, set: ReadSet, root: string): Promise<AnswersOf<typeof PAGES>> {
  const query = queryOf(set);
  const { primaryId } = factsOf(set);
  const ids = (page: Page): readonly unknown[] => page.rows.map((row: UnknownRow) => row[primaryId]);
  try {
    const first = await client.readPage(query);
    const { nextLink } = first;
    const told = { status: 200, first: first.rows.length, link: nextLink !== null };
    if (nextLink === null) return told;
    const linkHere = nextLink.startsWith(`${root}${set}?`);
    // A credential must not follow a link elsewhere.
    if (!linkHere) return { ...told, linkHere };
    const second = await client.readPage({ ...query, nextLink });
    return { ...told, linkHere, second: second.rows.length, repeated: ids(second).some((id) => ids(first).includes(id)) };
  } catch (error) {
    if (!(error instanceof DataverseError) || error.kind === 'cancelled') throw error;
    return answerOf(error);
  }
}

/** The first table with more than one page of two. */
async function ask({ service, page }: Asking): Promise<object> {
  let pages: AnswersOf<typeof PAGES> = {};
  for (const set of PAGED_SETS) {
    pages = await twoPages(clientOf(service), set, service.root);
    const enough = pages.link === true || (typeof pages.first === 'number' && pages.first > SIZE);
    if (!enough) continue;
    const app = !page?.app ? {} : await twoPages(createWebApiClient(page.app.WebApi), set, service.root);
    return { table: factsOf(set).logicalName, fetch: pages, hasApp: Boolean(page?.app), app };
  }
  return { table: null, fetch: { status: pages.status, code: pages.code }, hasApp: Boolean(page?.app) };
}

const works = ({ status, first, link, linkHere, second, repeated }: Pages): Verdict =>
  status === null || status === 403 || status === 429 || status >= 500
    ? 'unknown'
    : holds(status === 200 && first === SIZE && link === true && linkHere === true && (second ?? 0) > 0 && repeated === false);

const show = (name: string, table: string | null, pages: Pages): Shown => [
  ...shown([['table', table]]),
  ...shownAnswer(name, pages),
  ...shown([
    ['first', pages.first],
    ['nextLink', pages.link],
    ['nextLinkHere', pages.linkHere],
    ['second', pages.second],
    ['repeated', pages.repeated],
  ]),
];

/** Two pages of two rows. */
export const paging = defineCheck({
  id: 'paging',
  where: 'anywhere',
  consent: null,
  milliseconds: 60_000,
  shape: { members: { table: { oneOf: TABLE_NAMES }, fetch: PAGES, hasApp: 'yesNo', app: PAGES } },
  ask,
  points: [
    {
      id: 'pagesByFetch',
      beliefs: ['C23'],
      judge: ({ table, fetch }) => (table === null ? 'unknown' : works(fetch)),
      show: ({ table, fetch }) => show('fetch', table, fetch),
    },
    {
      id: 'pagesByApp',
      beliefs: ['C18', 'C23'],
      judge: ({ table, hasApp, app }) => (hasApp !== true ? 'notHere' : table === null ? 'unknown' : works(app)),
      show: ({ table, app }) => show('Xrm.WebApi', table, app),
    },
  ],
});
