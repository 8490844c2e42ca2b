/** Apps of an organization and the tables that each lists, as rows: `appmodules` and `appmodulecomponents`. */
import { defineTable } from '../../plugins-ts/tables/defineTable';
import type { UnknownRow } from '../../plugins-ts/tables/tables';
import { guidOf } from './apiErrors';
import type { Rows } from './store';

/** After the reference page of `appmodulecomponent`; it belongs to an app by that app's unique id. */
export const appModuleComponent = defineTable({
  logicalName: 'appmodulecomponent',
  label: 'App Module Component',
  entitySet: 'appmodulecomponents',
  privilegeName: 'AppModuleComponent',
  columns: {
    appmodulecomponentid: { type: 'uniqueidentifier' },
    appmoduleidunique: { type: 'lookup', targets: ['appmodule'] },
    componenttype: { type: 'integer' },
    objectid: { type: 'uniqueidentifier' },
    isdefault: { type: 'boolean' },
  },
});

const TABLE_COMPONENT = 1;

/** Logical names of tables by the unique name of the app that lists them. */
export type Listing = Readonly<Record<string, readonly string[]>>;

const idOf = (table: string): string => guidOf(`table ${table}`);

/** @param apps rows of apps that are there anyhow; apps of the listing are added where they are not among them */
export function appRows(listing: Listing, apps: readonly UnknownRow[] = []): Rows {
  const known = new Map(apps.map((row) => [String(row['uniquename']), row]));
  const names = [...new Set([...known.keys(), ...Object.keys(listing)])];
  const uniqueId = (name: string): string => guidOf(`app unique ${name}`);
  return {
    appmodules: names.map((name) => ({
      appmoduleid: guidOf(`app ${name}`),
      uniquename: name,
      name,
      ...known.get(name),
      appmoduleidunique: uniqueId(name),
    })),
    appmodulecomponents: names.flatMap((name) =>
      (listing[name] ?? []).map((table) => ({
        appmodulecomponentid: guidOf(`component ${name} ${table}`),
        _appmoduleidunique_value: uniqueId(name),
        componenttype: TABLE_COMPONENT,
        objectid: idOf(table),
        isdefault: false,
      })),
    ),
  };
}
