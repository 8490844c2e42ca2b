/** What a `$filter` says, as a tree. */

export type Operator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

export interface Literal {
  readonly kind: 'literal';
  readonly type: 'null' | 'boolean' | 'number' | 'string' | 'guid' | 'date' | 'datetime';
  readonly value: string | number | boolean | null;
}

/** A column, or one of a row that lookups lead to: `msdyn_carrierid/msdyn_name`. */
export interface Property {
  readonly kind: 'property';
  readonly path: readonly string[];
}

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly items: readonly Condition[] }
  | { readonly kind: 'not'; readonly inner: Condition }
  | { readonly kind: 'compare'; readonly operator: Operator; readonly property: Property; readonly value: Literal }
  | { readonly kind: 'text'; readonly name: 'contains' | 'startswith' | 'endswith'; readonly property: Property; readonly value: string }
  | { readonly kind: 'in'; readonly property: Property; readonly values: readonly string[] };
