/** Reads FetchXML into a tree that says what is wanted; names are checked when it runs. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { badQuery, tooManyToAggregate } from '../apiErrors';

export interface FetchOrder {
  readonly attribute: string;
  readonly descending: boolean;
}

export interface FetchCondition {
  readonly attribute: string;
  readonly operator: string;
  readonly values: readonly string[];
}

export interface FetchFilter {
  readonly any: boolean;
  readonly conditions: readonly FetchCondition[];
  readonly filters: readonly FetchFilter[];
}

/** A table that takes part. */
interface FetchTable {
  readonly name: string;
  /** Names of columns; `null`: all. */
  readonly attributes: readonly string[] | null;
  readonly links: readonly FetchLink[];
}

export interface FetchEntity extends FetchTable {
  readonly orders: readonly FetchOrder[];
  readonly filters: readonly FetchFilter[];
}

export interface FetchLink extends FetchTable {
  readonly from: string;
  readonly to: string;
  readonly alias: string | null;
  readonly outer: boolean;
}

export interface Fetch {
  readonly entity: FetchEntity;
  readonly top: number | null;
  readonly count: number | null;
  readonly page: number | null;
  /** The inner cookie, as the client decoded it. */
  readonly pagingCookie: string | null;
}

type Xml = Readonly<Record<string, unknown>>;

const LISTS = ['attribute', 'order', 'filter', 'condition', 'value', 'link-entity', 'all-attributes'];
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseAttributeValue: false,
  parseTagValue: false,
  isArray: (name: string) => LISTS.includes(name),
});

/** @throws ApiError 400 for text that is not XML or not a query, and for an aggregate */
export function parseFetch(text: string): Fetch {
  // Queries need no document type, and one could define entities without end.
  if (/<!doctype/i.test(text) || XMLValidator.validate(text) !== true)
    throw badQuery('Invalid FetchXml: the query is not well-formed XML.');
  const fetch = asXml((parser.parse(text) as Xml).fetch);
  const entity = fetch && asXml(fetch.entity);
  if (!fetch || !entity) throw badQuery('Invalid FetchXml: the elements fetch and entity were expected.');
  if (flag(fetch, 'aggregate')) throw tooManyToAggregate();
  for (const name of ['distinct', 'useraworderby', 'returntotalrecordcount']) if (flag(fetch, name)) refuse(fetch, name, 'of fetch');
  return {
    entity: entityOf(entity),
    top: count(fetch, 'top'),
    count: count(fetch, 'count'),
    page: count(fetch, 'page'),
    pagingCookie: attribute(fetch, 'paging-cookie'),
  };
}

function tableOf(xml: Xml): FetchTable {
  const columns = list(xml, 'attribute');
  columns.forEach((column) => refuse(column, 'alias', 'of an attribute'));
  return {
    name: required(xml, 'name'),
    attributes: xml['all-attributes'] === undefined ? columns.map((column) => required(column, 'name')) : null,
    links: list(xml, 'link-entity').map(linkOf),
  };
}

function entityOf(xml: Xml): FetchEntity {
  return {
    ...tableOf(xml),
    orders: list(xml, 'order').map((item) => ({
      attribute: attribute(item, 'attribute') ?? '',
      descending: flag(item, 'descending'),
    })),
    filters: list(xml, 'filter').map(filterOf),
  };
}

function linkOf(xml: Xml): FetchLink {
  const type = attribute(xml, 'link-type') ?? 'inner';
  if (type !== 'inner' && type !== 'outer') throw badQuery(`The link-type '${type}' is not supported.`);
  for (const part of ['filter', 'order'])
    if (xml[part] !== undefined) throw badQuery(`The element ${part} of a link-entity is not supported.`);
  return {
    ...tableOf(xml),
    from: required(xml, 'from'),
    to: required(xml, 'to'),
    alias: attribute(xml, 'alias'),
    outer: type === 'outer',
  };
}

function filterOf(xml: Xml): FetchFilter {
  const conditions = list(xml, 'condition');
  conditions.forEach((condition) => refuse(condition, 'entityname', 'of a condition'));
  return {
    any: attribute(xml, 'type') === 'or',
    conditions: conditions.map((item) => ({
      attribute: required(item, 'attribute'),
      operator: required(item, 'operator'),
      values: valuesOf(item),
    })),
    filters: list(xml, 'filter').map(filterOf),
  };
}

function valuesOf(condition: Xml): readonly string[] {
  const single = attribute(condition, 'value');
  if (single !== null) return [single];
  const values = condition.value;
  if (!Array.isArray(values)) return [];
  return values.map((value: unknown) =>
    typeof value === 'object' && value !== null ? String((value as Xml)['#text'] ?? '') : String(value),
  );
}

const asXml = (value: unknown): Xml | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Xml) : null;

const list = (xml: Xml, name: string): readonly Xml[] =>
  Array.isArray(xml[name]) ? (xml[name] as readonly unknown[]).map((item) => asXml(item) ?? {}) : [];

const attribute = (xml: Xml, name: string): string | null => (typeof xml[`@${name}`] === 'string' ? (xml[`@${name}`] as string) : null);

/** @throws ApiError 400 where an attribute is set that no query of the product or of its views has */
function refuse(xml: Xml, name: string, of: string): void {
  if (attribute(xml, name) !== null) throw badQuery(`The attribute ${name} ${of} is not supported.`);
}

const flag = (xml: Xml, name: string): boolean => ['true', '1'].includes(attribute(xml, name) ?? '');

function required(xml: Xml, name: string): string {
  const value = attribute(xml, name);
  if (value === null) throw badQuery(`Invalid FetchXml: the attribute '${name}' is missing.`);
  return value;
}

function count(xml: Xml, name: string): number | null {
  const value = attribute(xml, name);
  if (value === null) return null;
  if (!/^[1-9]\d{0,8}$/.test(value)) throw badQuery(`Invalid FetchXml: '${value}' is not a valid value of '${name}'.`);
  return Number(value);
}
