/** `@odata.context`: which set, columns and expansions an answer holds. */
import type { TableModel } from './metadata';
import type { Query } from './queryOptions';

/** Of a collection. */
export function collectionContext(root: string, table: TableModel, query: Query): string {
  return `${root}/$metadata#${table.entitySet}${listed(query)}`;
}

/** Of a single row. */
export const entityContext = (root: string, table: TableModel, query: Query): string => `${collectionContext(root, table, query)}/$entity`;

function listed(query: Query): string {
  const parts = [...(query.select ?? []), ...query.expand.map((item) => `${item.navigation}${listed(item.query) || '()'}`)];
  return parts.length > 0 ? `(${parts.join(',')})` : '';
}
