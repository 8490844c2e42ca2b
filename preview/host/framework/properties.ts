/** `context.parameters`: a form's columns in the shapes that a control gets them in. */
import type { PropertyDefinition } from './manifest';

type Property = ComponentFramework.PropertyTypes.Property;

/** One column of the record, with the user's unsaved edit in it. */
export interface BoundColumn {
  readonly column: string;
  readonly label: string;
  readonly value: unknown;
  readonly formatted: string;
  /** Logical name of the table that a lookup points to. */
  readonly target?: string;
  readonly secured: boolean;
  readonly readable: boolean;
  readonly editable: boolean;
}

/** The property for a column, or for none when the maker bound nothing to it. */
export function createProperty(definition: PropertyDefinition, bound: BoundColumn | null): Property {
  if (!bound) return unbound(definition);
  const value = bound.readable ? bound.value : null;
  const property: Property = {
    raw: rawOf(definition.type, value, bound),
    formatted: bound.readable ? bound.formatted : '',
    error: false,
    errorMessage: '',
    type: definition.type,
    security: { editable: bound.editable, readable: bound.readable, secured: bound.secured },
    attributes: {
      DisplayName: bound.label,
      LogicalName: bound.column,
      RequiredLevel: definition.required ? 1 : 0,
      IsSecured: bound.secured,
      SourceType: 0,
      Description: '',
      ...(bound.target ? { Targets: [bound.target] } : {}),
    },
  };
  if (!definition.type.startsWith('Lookup')) return property;
  return { ...property, getTargetEntityType: () => bound.target ?? '', getViewId: () => '' } as Property;
}

function rawOf(type: string, value: unknown, bound: BoundColumn): unknown {
  if (type.startsWith('Lookup')) {
    return typeof value === 'string' && value !== '' ? [{ id: value, name: bound.formatted, entityType: bound.target ?? '' }] : [];
  }
  if (type === 'TwoOptions') return value === true;
  if (type.startsWith('MultiSelect')) return typeof value === 'string' && value !== '' ? value.split(',').map(Number) : null;
  return value ?? null;
}

function unbound({ type, defaultValue, usage }: PropertyDefinition): Property {
  const raw = usage === 'input' && defaultValue !== null ? defaultValue : null;
  return { raw, formatted: raw ?? '', error: false, errorMessage: '', type };
}
