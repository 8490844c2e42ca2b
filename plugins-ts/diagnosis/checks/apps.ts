import { isRecord } from '../../dataverse/keepKnown';
import { toGuid } from '../../dataverse/queries';
import { defineCheck, holds, shown, shownAnswer } from '../defineCheck';
import { APPS, FORM_TABLES } from '../known';
import type { Answer } from '../service';

/** A table among the components of an app: component type "Entities" of the reference page of `appmodulecomponent`. */
const TABLE_COMPONENT = 1;

const rowsOf = ({ body }: Answer): readonly Readonly<Record<string, unknown>>[] =>
  isRecord(body) && Array.isArray(body['value']) ? body['value'].filter(isRecord) : [];

/** The apps among whose components the voice tables are. Apps of organizations are counted, and not named. */
export const apps = defineCheck({
  id: 'apps',
  where: 'anywhere',
  consent: null,
  milliseconds: 60_000,
  shape: {
    members: {
      status: 'status',
      code: 'code',
      listed: { each: FORM_TABLES, of: { members: { apps: { someOf: APPS }, others: 'count' } } },
    },
  },
  ask: async ({ service }) => {
    const ids = new Map<string, string>();
    for (const table of FORM_TABLES) {
      const { body } = await service.get(`EntityDefinitions(LogicalName='${table}')?$select=MetadataId`);
      const id = toGuid(isRecord(body) ? body['MetadataId'] : null);
      if (id !== null) ids.set(table, id);
    }
    if (ids.size === 0) return {};
    const named = await service.get('appmodules?$select=uniquename,appmoduleidunique');
    // One after the other: how many conditions a filter takes is another check's question.
    const components = new Map<string, Answer>();
    for (const [table, id] of ids) {
      const filter = encodeURIComponent(`componenttype eq ${TABLE_COMPONENT} and objectid eq ${id}`);
      components.set(table, await service.get(`appmodulecomponents?$select=objectid,_appmoduleidunique_value&$filter=${filter}`));
    }
    const answers = [named, ...components.values()];
    const { status, code, kind } = answers.find((answer) => answer.kind !== null) ?? named;
    if (kind !== null) return { status, code };
    const names = new Map(rowsOf(named).map((row) => [toGuid(row['appmoduleidunique']), row['uniquename']]));
    const appsWith = (table: string): readonly unknown[] => {
      const answer = components.get(table);
      const listing = answer === undefined ? [] : rowsOf(answer);
      return [...new Set(listing.map((row) => toGuid(row['_appmoduleidunique_value'])))].map((app) => names.get(app));
    };
    const told = (table: (typeof FORM_TABLES)[number]): { apps: readonly unknown[]; others: number } => {
      const all = appsWith(table);
      return { apps: all, others: all.filter((name) => !(APPS as readonly unknown[]).includes(name)).length };
    };
    return { status, code, listed: Object.fromEntries(FORM_TABLES.map((table) => [table, told(table)])) };
  },
  points: [
    {
      id: 'tablesInApp',
      beliefs: ['U1', 'U2'],
      judge: ({ listed }) =>
        holds(
          FORM_TABLES.some((table) => listed[table].others === null)
            ? null
            : FORM_TABLES.every((table) => (listed[table].apps?.length ?? 0) + (listed[table].others ?? 0) > 0),
        ),
      show: ({ status, code, listed }) => [
        ...(status === 200 ? [] : shownAnswer('appmodulecomponents', { status, code })),
        ...FORM_TABLES.flatMap((table) => {
          const { apps: known, others } = listed[table];
          return shown([[table, known && [...known, ...(others ? [`+${others}`] : [])].join(', ')]]).map(
            ([name, value]) => [name, value === '' ? 0 : value] as const,
          );
        }),
      ],
    },
  ],
});
