/**
 * From the columns bound to a control to a row as the Web API would give it, so that edits count before they are saved.
 */
import { askHost } from '../../../../plugins-ts/text';
import { toGuid } from '../../../../plugins-ts/dataverse/queries';

/** The part of a bound property that is read. */
export interface BoundProperty {
  readonly raw?: unknown;
  readonly security?: { readonly readable?: boolean };
  readonly attributes?: { readonly LogicalName?: string };
}

type Bound<Name extends string> = { readonly [property in Name]?: BoundProperty };

/** One column as the host hands it out. A value that the host cannot give is not known, like one that column security hides. */
function readProperty(property: BoundProperty | undefined): BoundProperty | undefined {
  if (!property) return undefined;
  const value = askHost((): { readonly raw: unknown } => ({ raw: property.raw }));
  const name = askHost(() => property.attributes?.LogicalName);
  return {
    raw: value?.raw ?? null,
    security: { readable: value !== undefined && askHost(() => property.security?.readable) !== false },
    ...(name !== undefined && { attributes: { LogicalName: name } }),
  };
}

/** The columns that are bound to a control, read once: the host's own objects may refuse any of their members. */
export function readBound<Name extends string>(context: { readonly parameters: Bound<Name> }, names: readonly Name[]): Bound<Name> {
  return Object.fromEntries(names.map((name) => [name, readProperty(askHost(() => context.parameters[name]))])) as Bound<Name>;
}

/**
 * Whether the maker bound a column. Documented is that `attributes` are the column's metadata, which an unbound property
 * cannot have; a value without metadata comes from a host that leaves them out.
 */
export function isBound(property: BoundProperty | undefined): boolean {
  if (!property) return false;
  if (property.attributes?.LogicalName) return true;
  const { raw } = property;
  return raw !== null && raw !== undefined && raw !== '' && !(Array.isArray(raw) && raw.length === 0);
}

/** Whether column security hides the value. The value of a hidden column looks like an empty one. */
export function isHidden(property: BoundProperty | undefined): boolean {
  return property?.security?.readable === false;
}

/** The record that a lookup names: `Lookup.Simple` gives a list of at most one. */
export function lookupOf(property: BoundProperty | undefined): { readonly id: string; readonly name: string } | null {
  const [first] = Array.isArray(property?.raw) ? (property.raw as readonly unknown[]) : [];
  if (typeof first !== 'object' || first === null) return null;
  const { id, name } = first as { readonly id?: unknown; readonly name?: unknown };
  // Some hosts wrap the id: { guid: '…' }.
  const guid = toGuid(typeof id === 'object' && id !== null ? (id as { readonly guid?: unknown }).guid : id);
  return guid === null ? null : { id: guid, name: typeof name === 'string' ? name : '' };
}

/** Cells of a lookup as the Web API names them. None for a property that is not bound or is hidden: its value is not known. */
export function lookupCells(column: string, property: BoundProperty | undefined): Record<string, unknown> {
  if (!isBound(property) || isHidden(property)) return {};
  const lookup = lookupOf(property);
  const name = `_${column}_value`;
  return lookup ? { [name]: lookup.id, [`${name}@OData.Community.Display.V1.FormattedValue`]: lookup.name } : { [name]: null };
}

/** Cell of any other column. */
export function valueCells(column: string, property: BoundProperty | undefined): Record<string, unknown> {
  if (!isBound(property) || isHidden(property)) return {};
  return { [column]: property?.raw ?? null };
}
