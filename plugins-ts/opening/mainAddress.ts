/**
 * Addresses of pages of the app: `main.aspx` and what it is to show. Documented in "Open forms, views, dialogs, and reports
 * with a URL". Without an `appid` the person's default app opens the page.
 */

/** Names and values of the query, in this order; what is `undefined` is left out. Each value is encoded once. */
type Members = Readonly<Record<string, string | undefined>>;

/** @param root address of the organization, without a slash at its end; empty for one that is relative to the page */
function mainAddress(root: string, members: Members): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(members)) if (value) query.set(name, value);
  return `${root}/main.aspx?${query.toString()}`;
}

/** The address at which a record opens. @param table logical name */
export const recordAddress = (root: string, table: string, id: string, appId?: string): string =>
  mainAddress(root, { appid: appId, etn: table, pagetype: 'entityrecord', id });

/** The address at which the list of a table opens. @param table logical name */
export const listAddress = (root: string, table: string, appId?: string): string =>
  mainAddress(root, { appid: appId, etn: table, pagetype: 'entitylist' });

/** The address at which a web resource opens, with the app around it. @param data what it gets as `data`, not encoded */
export const webResourceAddress = (root: string, name: string, data: string, appId?: string): string =>
  mainAddress(root, { appid: appId, pagetype: 'webresource', webresourceName: name, data });
