import { isRecord } from '../../dataverse/keepKnown';
import { factsOf } from '../../tables/columns';
import type { ReadSet, TableName } from '../../tables/tables';
import { defineCheck, holds, shownAnswer, worst, type Asking, type Shown, type Verdict } from '../defineCheck';
import { columnsOf, COLUMN_NAMES, FORM_TABLES, OPTIONAL_TABLES, OWN_SETS, READ_SETS, TABLE_NAMES } from '../known';
import type { Answer } from '../service';
import type { AnswersOf, FactsOf } from '../shapes';

const TABLE = {
  members: {
    status: 'status',
    code: 'code',
    entitySet: 'yesNo',
    customizable: 'yesNo',
    forms: 'yesNo',
    views: 'yesNo',
    versions: 'yesNo',
    lacking: { someOf: COLUMN_NAMES },
  },
} as const;

type TableFacts = FactsOf<typeof TABLE>;

const PROPERTIES = ['EntitySetName', 'IsCustomizable', 'CanCreateForms', 'CanCreateViews', 'IsOptimisticConcurrencyEnabled'];

/** A managed property is an object with its value. */
const managed = (value: unknown): unknown => (isRecord(value) ? value['Value'] : value);

const namesIn = ({ body }: Answer): ReadonlySet<unknown> | null =>
  isRecord(body) && Array.isArray(body['value'])
    ? new Set(body['value'].map((row: unknown) => (isRecord(row) ? row['LogicalName'] : null)))
    : null;

async function askTable({ service }: Asking, set: ReadSet): Promise<AnswersOf<typeof TABLE>> {
  const { logicalName } = factsOf(set);
  const path = `EntityDefinitions(LogicalName='${logicalName}')`;
  const { status, code, body } = await service.get(`${path}?$select=${PROPERTIES.join(',')}`);
  if (!isRecord(body)) return { status, code };
  const names = namesIn(await service.get(`${path}/Attributes?$select=LogicalName`));
  return {
    status,
    code,
    entitySet: body['EntitySetName'] === set,
    customizable: managed(body['IsCustomizable']),
    forms: managed(body['CanCreateForms']),
    views: managed(body['CanCreateViews']),
    versions: body['IsOptimisticConcurrencyEnabled'],
    lacking: names === null ? null : columnsOf(set).filter((column) => !names.has(column)),
  };
}

/** What it means that a table is not there. */
const absent = (name: TableName): Verdict => (OPTIONAL_TABLES.includes(name) ? 'asBelieved' : 'differs');

/** Judges each of these tables as far as it is there; the others are another point's. */
const each = (facts: Readonly<Record<string, TableFacts>>, tables: readonly string[], judge: (table: TableFacts) => Verdict): Verdict =>
  worst(tables.map((name) => facts[name] as TableFacts).map((table) => (table.status === 404 ? 'asBelieved' : judge(table))));

/** What of these tables is not as it should be. */
const showEach = (
  facts: Readonly<Record<string, TableFacts>>,
  tables: readonly string[],
  wrong: (table: TableFacts) => string | null,
): Shown =>
  tables.flatMap((name) => {
    const value = wrong(facts[name] as TableFacts);
    return value === null ? [] : [[name, value] as const];
  });

const OWN = OWN_SETS.map((set) => factsOf(set).logicalName);

const notTakes = ({ customizable, forms, views }: TableFacts): string | null => {
  const refused = [
    ...(customizable === false ? ['IsCustomizable=false'] : []),
    ...(forms === false ? ['CanCreateForms=false'] : []),
    ...(views === false ? ['CanCreateViews=false'] : []),
  ];
  return refused.length === 0 ? null : refused.join(' ');
};

/** What the metadata says of every table that is read: names, columns, and whether it takes forms and views. */
export const tables = defineCheck({
  id: 'tables',
  where: 'anywhere',
  consent: null,
  milliseconds: 120_000,
  shape: { each: TABLE_NAMES, of: TABLE },
  ask: async (asking) => {
    const answers: { [table: string]: AnswersOf<typeof TABLE> } = {};
    for (const set of READ_SETS) answers[factsOf(set).logicalName] = await askTable(asking, set);
    return answers;
  },
  points: [
    {
      id: 'tablesThere',
      beliefs: ['C22'],
      judge: (facts) => worst(TABLE_NAMES.map((name) => (facts[name].status === 404 ? absent(name) : holds(facts[name].entitySet)))),
      show: (facts) =>
        TABLE_NAMES.flatMap((name) => [
          ...(facts[name].status === 200 || (facts[name].status === 404 && absent(name) === 'asBelieved')
            ? []
            : shownAnswer(name, facts[name])),
          ...(facts[name].entitySet === false ? [[name, 'EntitySetName'] as const] : []),
        ]),
    },
    {
      id: 'columnsThere',
      beliefs: ['U7', 'U16'],
      judge: (facts) => each(facts, TABLE_NAMES, ({ lacking }) => holds(lacking && lacking.length === 0)),
      show: (facts) => showEach(facts, TABLE_NAMES, ({ lacking }) => (lacking && lacking.length > 0 ? lacking.join(', ') : null)),
    },
    {
      id: 'formsWelcome',
      beliefs: ['U8'],
      judge: (facts) =>
        each(facts, FORM_TABLES, ({ customizable, forms, views }) => worst([holds(customizable), holds(forms), holds(views)])),
      show: (facts) => showEach(facts, FORM_TABLES, notTakes),
    },
    {
      id: 'versionsCompared',
      beliefs: ['C30'],
      judge: (facts) => each(facts, OWN, ({ versions }) => holds(versions)),
      show: (facts) => showEach(facts, OWN, ({ versions }) => (versions === false ? 'IsOptimisticConcurrencyEnabled=false' : null)),
    },
  ],
});
