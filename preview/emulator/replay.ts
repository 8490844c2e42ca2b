/**
 * Makes of a diagnosis what the local organization needs to answer as that organization did: faults, apps, solutions, and how
 * many rows its tables have. What a page answered is
 * `circumstancesOf`'s.
 */
import { version as PRODUCT } from '../../package.json';
import type { FactsOf } from '../../plugins-ts/diagnosis/shapes';
import { factsFrom, type Diagnosis } from '../../plugins-ts/diagnosis/diagnose';
import {
  CONTACT_CENTER_SOLUTIONS,
  FORM_TABLES,
  OWN_KEYS,
  OWN_SETS,
  OWN_SOLUTIONS,
  PRIVILEGES,
  READ_SETS,
  TABLE_NAMES,
} from '../../plugins-ts/diagnosis/known';
import { apps } from '../../plugins-ts/diagnosis/checks/apps';
import { filters } from '../../plugins-ts/diagnosis/checks/filters';
import { keys } from '../../plugins-ts/diagnosis/checks/keys';
import { paging, PAGED_SETS } from '../../plugins-ts/diagnosis/checks/paging';
import { rights } from '../../plugins-ts/diagnosis/checks/rights';
import { tables } from '../../plugins-ts/diagnosis/checks/tables';
import { versions } from '../../plugins-ts/diagnosis/checks/versions';
import { writing } from '../../plugins-ts/diagnosis/checks/writing';
import { webApi } from '../../plugins-ts/diagnosis/checks/webApi';
import { factsOf } from '../../plugins-ts/tables/columns';
import type { ReadSet } from '../../plugins-ts/tables/tables';
import type { Listing } from './appRows';
import type { Faults } from './faults';

type Mutable<T> = { -readonly [name in keyof T]: T[name] };

export interface Solution {
  readonly uniquename: string;
  readonly version: string;
  readonly ismanaged: boolean;
}

export interface Replay {
  readonly faults: Partial<Faults>;
  readonly listing: Listing;
  readonly solutions: readonly Solution[];
  /** The most rows that a table has; absent: all that there are. */
  readonly most: { readonly [set in ReadSet]?: number };
}

/** What is so in an organization of which nothing is known: our app for the forms lists the voice tables. */
export const ORDINARY_LISTING: Listing = { vcd_VoiceChannelForms: FORM_TABLES };

const imported = PRODUCT.replace(/^(\d+\.\d+)\.(\d+)$/, '$1.0.$2');

/** Our solutions in this version, and two of Contact Center's. */
export const ORDINARY_SOLUTIONS: readonly Solution[] = [
  ...OWN_SOLUTIONS.map((uniquename) => ({ uniquename, version: imported, ismanaged: true })),
  ...CONTACT_CENTER_SOLUTIONS.slice(0, 3).map((uniquename) => ({ uniquename, version: '9.0.26103.1', ismanaged: true })),
];

/** An organization in which everything is as believed. */
export const ORDINARY: Replay = { faults: {}, listing: ORDINARY_LISTING, solutions: ORDINARY_SOLUTIONS, most: {} };

const setOf = (table: string): ReadSet => READ_SETS.find((set) => factsOf(set).logicalName === table) as ReadSet;

/** Sets whose facts pass, in the order of reports. */
const setsWhere = (passes: (table: (typeof TABLE_NAMES)[number]) => boolean): ReadSet[] => TABLE_NAMES.filter(passes).map(setOf);

function tableFaults(diagnosis: Diagnosis): Partial<Faults> {
  const facts = factsFrom(diagnosis, tables);
  if (facts === null) return {};
  const closed = setsWhere((table) => facts[table].customizable === false || facts[table].forms === false || facts[table].views === false);
  const propertiesOff = (set: ReadSet): readonly string[] => {
    const { customizable, forms, views } = facts[factsOf(set).logicalName];
    return [
      ...(customizable === false ? ['IsCustomizable'] : []),
      ...(forms === false ? ['CanCreateForms'] : []),
      ...(views === false ? ['CanCreateViews'] : []),
    ];
  };
  return {
    missing: setsWhere((table) => facts[table].status === 404),
    closedTables: Object.fromEntries(closed.map((set) => [set, propertiesOff(set)])),
    unversionedTables: setsWhere((table) => facts[table].versions === false),
    lackingColumns: Object.fromEntries(
      setsWhere((table) => (facts[table].lacking ?? []).length > 0).map((set) => [set, facts[factsOf(set).logicalName].lacking ?? []]),
    ),
  };
}

function keyFaults(diagnosis: Diagnosis): Partial<Faults> {
  const facts = factsFrom(diagnosis, keys);
  const tablesOfKeys = Object.keys(OWN_KEYS) as (keyof typeof OWN_KEYS)[];
  const late = tablesOfKeys.flatMap((table) => {
    const index = facts?.[table].index ?? null;
    return index === null || index === 'Active' || index === 'other' ? [] : [[setOf(table), index] as const];
  });
  return { keyIndexes: Object.fromEntries(late) };
}

/** The largest of the counts that was answered, where a larger one was refused. */
function mostOf(facts: FactsOf<typeof filters.shape>, way: 'or' | 'in'): number | null {
  const counts = [1, 50, 200].map((count) => ({ count, status: facts[`${way}${count}`]?.status ?? null }));
  return counts.some(({ status }) => status === 400 || status === 413 || status === 414)
    ? Math.max(0, ...counts.filter(({ status }) => status === 200).map(({ count }) => count))
    : null;
}

function filterFaults(diagnosis: Diagnosis): Partial<Faults> {
  const facts = factsFrom(diagnosis, filters);
  return facts === null ? {} : { mostConditions: mostOf(facts, 'or'), mostValues: mostOf(facts, 'in') };
}

/** Faults that strike whatever is asked for. */
function serviceFaults(diagnosis: Diagnosis): Partial<Faults> {
  const facts = factsFrom(diagnosis, webApi);
  if (facts === null) return {};
  if (facts.whoAmI.status === null) return { offline: true };
  const { status, row } = facts.fetch;
  if (facts.whoAmI.status !== 200 || row !== null) return {};
  if (status === null) return { cutMiddle: ['*'] };
  return status === 200 ? { html: ['*'] } : status >= 500 || status === 429 ? { fail: { '*': status } } : {};
}

function pagingFaults(diagnosis: Diagnosis): Partial<Faults> {
  const facts = factsFrom(diagnosis, paging);
  if (facts === null || facts.table === null) return {};
  const { table, fetch } = facts;
  return {
    foreignNextLink: fetch.linkHere === false ? [setOf(table)] : [],
    loopNextLink: fetch.repeated === true ? [setOf(table)] : [],
  };
}

const WRITES = ['Create', 'Write', 'Delete'] as const;

const rightOn = (set: ReadSet, right: (typeof WRITES)[number]): string => factsOf(set).readPrivilege.replace('Read', right).toLowerCase();

/** What the person may not do, by the rights that the service told of; of a table that is not there, nobody has any. */
function rightFaults(diagnosis: Diagnosis, missing: readonly string[]): Partial<Faults> {
  const privileges = factsFrom(diagnosis, rights)?.service.privileges;
  if (!privileges) return {};
  const told = privileges.map((name) => name.toLowerCase());
  const readable = OWN_SETS.filter((set) => !missing.includes(set) && told.includes(factsOf(set).readPrivilege.toLowerCase()));
  const writes = OWN_SETS.flatMap((set) => WRITES.map((right) => rightOn(set, right)));
  const readOnly = !writes.some((name) => told.includes(name));
  const wanted = readable.flatMap((set) => WRITES.map((right) => rightOn(set, right)));
  return {
    withheld: readOnly ? [] : PRIVILEGES.filter((name) => wanted.includes(name.toLowerCase()) && !told.includes(name.toLowerCase())),
    deny: READ_SETS.filter((set) => !missing.includes(set) && !told.includes(factsOf(set).readPrivilege.toLowerCase())),
    readOnly,
  };
}

/** Tables that came before the one with enough rows had too few; where none had, all have. */
function mostRows(diagnosis: Diagnosis): Replay['most'] {
  const facts = factsFrom(diagnosis, paging);
  if (facts === null || facts.fetch.status !== 200) return {};
  const { table } = facts;
  const before = table === null ? PAGED_SETS : PAGED_SETS.slice(0, PAGED_SETS.indexOf(setOf(table)));
  const rowsThere = factsFrom(diagnosis, webApi)?.fetch.row !== false;
  return Object.fromEntries(before.map((set) => [set, rowsThere && !set.startsWith('vcd_') ? 1 : 0]));
}

/** The third of the requests follows one that has to be refused. */
function batchFaults(diagnosis: Diagnosis): Partial<Faults> {
  const steps = factsFrom(diagnosis, writing)?.steps;
  return { batchesStop: steps?.changeOld.status === 412 && steps.remove.status === null };
}

/** The person's language, where a page told of it. */
function languageFaults(diagnosis: Diagnosis): Partial<Faults> {
  const language = factsFrom(diagnosis, versions)?.language ?? null;
  return language === null ? {} : { language };
}

function listingOf(diagnosis: Diagnosis): Listing {
  const facts = factsFrom(diagnosis, apps);
  if (facts === null || facts.status !== 200) return ORDINARY_LISTING;
  const listing: Record<string, string[]> = {};
  for (const table of FORM_TABLES) {
    const { apps: known, others } = facts.listed[table];
    const names = [...(known ?? []), ...Array.from({ length: others ?? 0 }, (_, at) => `con_App${at + 1}`)];
    for (const name of names) (listing[name] ??= []).push(table);
  }
  return listing;
}

function solutionsOf(diagnosis: Diagnosis): readonly Solution[] {
  const facts = factsFrom(diagnosis, versions);
  if (facts === null || facts.status !== 200) return ORDINARY_SOLUTIONS;
  return [...OWN_SOLUTIONS, ...CONTACT_CENTER_SOLUTIONS].flatMap((uniquename) => {
    const { there, version, managed } = facts.solutions[uniquename];
    return there === true ? [{ uniquename, version: version ?? '', ismanaged: managed === true }] : [];
  });
}

/** What the local organization has to be like. What a diagnosis does not tell is as in an ordinary one. */
export function replayOf(diagnosis: Diagnosis): Replay {
  const faults: Partial<Mutable<Faults>> = {
    ...tableFaults(diagnosis),
    ...keyFaults(diagnosis),
    ...filterFaults(diagnosis),
    ...pagingFaults(diagnosis),
    ...batchFaults(diagnosis),
    ...languageFaults(diagnosis),
  };
  Object.assign(faults, rightFaults(diagnosis, faults.missing ?? []), serviceFaults(diagnosis));
  return { faults, listing: listingOf(diagnosis), solutions: solutionsOf(diagnosis), most: mostRows(diagnosis) };
}

/** The rows of an organization that has no more of each table than the replay says. */
export const trimmed = <Rows extends Readonly<Record<string, readonly unknown[]>>>(rows: Rows, { most }: Replay): Rows =>
  Object.fromEntries(
    Object.entries(rows).map(([set, list]) => [
      set,
      list.slice(0, (most as Readonly<Record<string, number | undefined>>)[set] ?? list.length),
    ]),
  ) as unknown as Rows;
