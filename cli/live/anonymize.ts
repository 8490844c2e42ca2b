/**
 * An organization without its names and numbers, for somebody who is to look at how it is set up.
 *
 * What is kept is a list of what may be kept: choices, switches, dates, countries. Names are numbered, telephone numbers
 * become numbers that nobody has, ids become other ids, and every other text goes. The same text becomes the same text
 * everywhere, so that rows still belong together.
 */
import { createHmac } from 'node:crypto';
import { TABLES } from '../../plugins-ts/tables/columns';
import { toGuid } from '../../plugins-ts/dataverse/queries';
import { ENTITY_SETS, type EntitySet, type OrganizationTables, type UnknownRow, type Table } from '../../plugins-ts/tables/tables';
import type { Text } from '../../plugins-ts/text';
import { createNumberMap } from './fictionalNumbers';

const NUMBER_COLUMNS: ReadonlySet<string> = new Set(['msdyn_phonenumber', 'vcd_phonenumber']);

/** Texts that say where or of what kind something is, and not whose. */
const KEPT_TEXTS: ReadonlySet<string> = new Set(['msdyn_countryisocode', 'msdyn_occommunicationproviderdatalocation']);

/** Whether they are filled decides something, what they hold does not. */
const FILLED_TEXTS: ReadonlySet<string> = new Set(['msdyn_teamsresourceaccount', 'msdyn_errormessage', 'vcd_note']);

const DATE = /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z?)?$/;

/** One or several choices as text, such as `192350000,192350001`. Shorter digits may be a number of somebody's. */
const CHOICES = /^\d{9}(,\d{9})*$/;

/** Two letters for a country, or the plain words of a region. */
const PLACE = /^[A-Za-z ]{2,30}$/;

interface Replacing {
  readonly guid: (value: string) => string;
  readonly name: (set: EntitySet, value: string) => string;
  readonly number: (value: string) => string;
  readonly filled: string;
}

/**
 * The tables without anything that tells whose they are.
 * @param salt a secret that nobody keeps: with it, guesses could be checked
 * @param text words for the names that stand in
 */
export function anonymize(tables: OrganizationTables, salt: string, text: Text): OrganizationTables {
  const hash = (kind: string, value: string): string => createHmac('sha256', salt).update(`${kind}\n${value}`).digest('hex');
  const replacing: Replacing = {
    guid: (value) => guidOf(hash('id', toGuid(value) ?? value)),
    name: createNameMap(tables, hash, text),
    number: createNumberMap(textsOf(tables, NUMBER_COLUMNS), hash),
    filled: text('Live_Anonymous_Text'),
  };
  return Object.fromEntries(
    ENTITY_SETS.flatMap((set): [EntitySet, Table][] => {
      const table = tables[set];
      // The message of a refused table names the user who asked.
      return table === undefined
        ? []
        : [[set, { state: table.state, message: null, rows: table.rows.map((row) => replaceRow(set, row, replacing)) }]];
    }),
  );
}

function replaceRow(set: EntitySet, row: UnknownRow, replacing: Replacing): UnknownRow {
  const made: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row)) {
    // Annotations hold labels and names once more.
    if (column.includes('@')) continue;
    made[column] = typeof value === 'string' ? replaceText(set, column, value, replacing) : typeof value === 'object' ? null : value;
  }
  return made;
}

/** A table whose name column is not published may have the usual one. */
const nameColumnOf = (set: EntitySet): string => TABLES[set].primaryName ?? 'msdyn_name';

function replaceText(set: EntitySet, column: string, value: string, replacing: Replacing): string | null {
  if (value.trim() === '') return value;
  if (NUMBER_COLUMNS.has(column)) return replacing.number(value);
  if (column === nameColumnOf(set)) return replacing.name(set, value);
  if (column === TABLES[set].primaryId || column.startsWith('_')) return toGuid(value) === null ? null : replacing.guid(value);
  if (FILLED_TEXTS.has(column)) return replacing.filled;
  if (KEPT_TEXTS.has(column)) return PLACE.test(value) ? value : null;
  return DATE.test(value) || CHOICES.test(value) ? value : null;
}

/** The form of a random id, so that it cannot be taken for one that Dataverse gave. */
function guidOf(hash: string): string {
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** Names by table, numbered in an order that says nothing of the names. */
function createNameMap(tables: OrganizationTables, hash: (kind: string, value: string) => string, text: Text): Replacing['name'] {
  const names = new Map<EntitySet, Map<string, string>>();
  for (const set of ENTITY_SETS) {
    const column = nameColumnOf(set);
    const distinct = new Set(
      (tables[set]?.rows ?? []).map((row: UnknownRow) => row[column]).filter((name): name is string => typeof name === 'string'),
    );
    const ordered = [...distinct].sort((a, b) => (hash(set, a) < hash(set, b) ? -1 : 1));
    const width = String(ordered.length).length;
    const word = text(`Live_Anonymous_${TABLES[set].logicalName}`);
    names.set(
      set,
      new Map(
        ordered.map((name, place) => [
          name,
          `${word.startsWith('Live_') ? text('Live_Anonymous_Text') : word} ${String(place + 1).padStart(width, '0')}`,
        ]),
      ),
    );
  }
  return (set, value) => names.get(set)?.get(value) ?? '';
}

function textsOf(tables: OrganizationTables, columns: ReadonlySet<string>): string[] {
  return ENTITY_SETS.flatMap((set) =>
    (tables[set]?.rows ?? []).flatMap((row: UnknownRow) => [...columns].map((column) => row[column])),
  ).filter((value): value is string => typeof value === 'string');
}
