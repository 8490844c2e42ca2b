/**
 * What is read of each table, as the reader asks for it and keeps it: made from the tables' definitions.
 *
 * Columns that hold secrets of the provider account are in no definition, and never will be.
 */
import type { TableDefinition } from './defineTable';
import { ACCEPTED_SET, ENTITY_SETS, READ_TABLES, type EntitySet, type ReadSet, type TableName } from './tables';

/** A lookup column of a table. */
export interface LookupFacts {
  /** Logical name of the column, such as `msdyn_carrierid`. */
  readonly column: string;
  /** Logical name of the table that it points to. */
  readonly target: string;
  /** Name for `$expand`, case-sensitive and not always the column's own; `null` where none is published. */
  readonly navigation: string | null;
}

/** One table as the reader needs it. */
export interface TableFacts<Set extends ReadSet = ReadSet> {
  readonly entitySet: Set;
  readonly logicalName: TableName;
  readonly primaryId: string;
  /** `null` where none is published. */
  readonly primaryName: string | null;
  /** Privilege without which Dataverse refuses the table; `prvRead` and the schema name, by the platform's rule. */
  readonly readPrivilege: string;
  /** Columns that are no lookups, primary id and name among them. */
  readonly columns: readonly string[];
  readonly lookups: readonly LookupFacts[];
  /** Properties that are kept where an input holds them, and not asked for: nothing shows that the table has them. */
  readonly notAsked: readonly string[];
  /** Properties whose absence in an older environment says the same as an empty cell. */
  readonly newer: readonly string[];
  /** Properties without which the table is not read, the primary id among them. */
  readonly indispensable: readonly string[];
  /** Properties that count as newer where another one, here by its name, is lacking as well. */
  readonly newerWith: Readonly<Record<string, string>>;
  /** Properties from which the approach of a number is read. */
  readonly deciding: readonly string[];
  /** Many environments have no such table: that it is missing says nothing. */
  readonly optional: boolean;
  /** Ours: the product writes it, so that its rows are kept with the version in which they came. */
  readonly own: boolean;
  /** `$filter` that always goes with the table, or `null`. */
  readonly filter: string | null;
}

/** The property that carries a lookup's id in an answer, such as `_msdyn_carrierid_value`. */
export const lookupProperty = <Column extends string>(column: Column): `_${Column}_value` => `_${column}_value`;

function factsFrom({ columns, ...table }: TableDefinition): TableFacts {
  const named = Object.entries(columns);
  const primaryId = table.primaryId ?? `${table.logicalName}id`;
  const propertiesWith = (mark: 'newer' | 'indispensable' | 'deciding' | 'notAsked'): readonly string[] =>
    named.filter(([, column]) => column[mark]).map(([name, { type }]) => (type === 'lookup' ? lookupProperty(name) : name));
  return {
    entitySet: table.entitySet as ReadSet,
    logicalName: table.logicalName as TableName,
    primaryId,
    primaryName: table.primaryName === undefined ? 'msdyn_name' : table.primaryName,
    readPrivilege: `prvRead${table.privilegeName ?? table.logicalName}`,
    columns: named.filter(([, { type }]) => type !== 'lookup').map(([name]) => name),
    lookups: named
      .filter(([, { type }]) => type === 'lookup')
      .map(([column, { targets = [], navigation = column }]) => ({ column, target: targets[0] ?? '', navigation })),
    notAsked: propertiesWith('notAsked'),
    newer: propertiesWith('newer'),
    newerWith: Object.fromEntries(named.flatMap(([name, { newerWith }]) => (newerWith ? [[name, newerWith]] : []))),
    indispensable: [primaryId, ...propertiesWith('indispensable')],
    deciding: propertiesWith('deciding'),
    optional: table.optional === true,
    own: table.writable === true,
    filter: table.filter ?? null,
  };
}

const FACTS = Object.fromEntries(READ_TABLES.map((table) => [table.entitySet, factsFrom(table)])) as unknown as {
  readonly [set in ReadSet]: TableFacts<set>;
};

/** The tables that describing needs, by entity set. */
export const TABLES = Object.fromEntries(ENTITY_SETS.map((set) => [set, FACTS[set]])) as unknown as {
  readonly [set in EntitySet]: TableFacts<set>;
};

/** The facts of any table that is read. */
export const factsOf = <Set extends ReadSet>(set: Set): TableFacts<Set> => FACTS[set];

/** The properties of a row that are kept: columns, and lookups as `_<column>_value`. */
export const propertiesOf = (facts: Pick<TableFacts, 'columns' | 'lookups'>): readonly string[] => [
  ...facts.columns,
  ...facts.lookups.map((one) => lookupProperty(one.column)),
];

/** The properties of a row that are asked for. */
export const askedOf = (facts: TableFacts): readonly string[] => {
  const kept = propertiesOf(facts);
  return facts.notAsked.length === 0 ? kept : kept.filter((property) => !facts.notAsked.includes(property));
};

/** Whether a table is missing that many environments do not have: nobody is told of it, beyond its own line among the tables. */
export const isQuietlyMissing = ({ entitySet, state }: { readonly entitySet: string; readonly state: string }): boolean =>
  state === 'missing' && isEntitySet(entitySet) && FACTS[entitySet].optional;

/** Whether rows of an entity set of this name are kept, whatever they come from. */
export const isReadSet = (name: string): name is ReadSet => name === ACCEPTED_SET || isEntitySet(name);

/** Whether the product reads an entity set of this name. Case-sensitive, as the Web API is. */
export const isEntitySet = (name: string): name is EntitySet => (ENTITY_SETS as readonly string[]).includes(name);
