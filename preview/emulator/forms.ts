/** The product's own forms, read from the form XML that is packed: what the preview draws. */
import type { Language } from '../../plugins-ts/text';
import { readForm, type FormDescription } from '../../solution/pack/formXml';
import { readView, type ViewDescription } from '../../solution/pack/viewXml';
import type { ColumnType } from '../../plugins-ts/tables/defineTable';
import { createModel, TABLES } from './metadata';

/** Where the forms on Microsoft's tables are, relative to the repository's root. */
const FOLDER = 'solution/src/VoiceChannelDeploymentForms';

export interface FormColumn {
  readonly type: ColumnType;
  /** Logical name of the table that a lookup points to. */
  readonly target: string | null;
}

/** What fills a subgrid. */
export interface SubgridSource extends ViewDescription {
  /** Logical name of the table whose rows it lists, and the name under which the Web API has them. */
  readonly table: string;
  readonly entitySet: string;
  readonly primaryId: string;
  readonly primaryName: string;
  /** Lookup by which the rows belong to the record; `null` where the table has no such relationship, which is a broken binding. */
  readonly lookup: string | null;
}

export interface ServedForm {
  readonly form: FormDescription;
  /** Every column that a cell or a control names and the table has. One that is not here is a broken binding. */
  readonly columns: Readonly<Record<string, FormColumn>>;
  /** Sources of subgrids, by the id of their cell. */
  readonly subgrids: Readonly<Record<string, SubgridSource>>;
}

const model = createModel(TABLES);

/**
 * The form of a table.
 * @param folder a solution's folder, for tests that break one
 * @throws SolutionError when there is no form, or no view that a subgrid names, or a control is bound in a way that nothing describes
 */
export function serveForm(table: string, language: Language, folder = FOLDER): ServedForm {
  const form = readForm(folder, table, { language });
  const known = model.byLogicalName(table)?.byName;
  const columns: Record<string, FormColumn> = {};
  for (const name of namedColumns(form)) {
    const column = known?.get(name);
    if (column) columns[name] = { type: column.type, target: column.targets?.[0] ?? null };
  }
  const subgrids = form.cells.flatMap(({ controlId, subgrid }): [string, SubgridSource][] => {
    const target = subgrid && model.byLogicalName(subgrid.table);
    if (!subgrid || !target) return [];
    const lookup = target.columns.find(({ reverse, targets }) => reverse === subgrid.relationship && targets?.includes(table));
    const { entitySet, primaryId, primaryName } = target;
    return [
      [
        controlId,
        {
          ...readView(folder, subgrid.table, subgrid.viewId),
          table: subgrid.table,
          entitySet,
          primaryId,
          primaryName: primaryName ?? primaryId,
          lookup: lookup?.name ?? null,
        },
      ],
    ];
  });
  return { form, columns, subgrids: Object.fromEntries(subgrids) };
}

/** Columns that cells and controls name, each once. */
export function namedColumns({ cells }: FormDescription): string[] {
  const bound = cells.flatMap(({ control }) =>
    Object.values(control?.parameters ?? {}).flatMap((parameter) => ('column' in parameter ? [parameter.column] : [])),
  );
  return [...new Set([...cells.flatMap(({ column }) => column ?? []), ...bound])];
}
