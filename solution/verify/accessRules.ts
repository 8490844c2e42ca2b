/** Rules about rights and secrets. */
import { SECRET_COLUMNS } from '../../plugins-ts/tables/tables';
import { MICROSOFT_TABLES } from '../pack/microsoftTables';
import { attribute, childrenOf, descendantsOf, textOf, type Element } from '../pack/xml';
import { entitiesOf, isOwnTable, type PackedSolution, section } from './model';
import { rule } from './rule';

const VERBS = ['Create', 'Read', 'Write', 'Delete', 'AppendTo', 'Append', 'Assign', 'Share'];
/** Tables of the platform that a role may name without bringing or declaring them, by schema name. */
const PLATFORM = ['User'];

interface Privilege {
  readonly at: Element;
  readonly verb: string;
  readonly table: string;
  readonly role: string;
}

function privilegesOf(solution: PackedSolution): Privilege[] {
  return section(solution.customizations, 'Roles', 'Role').flatMap((role) =>
    descendantsOf(role, 'RolePrivilege').map((at) => {
      const name = attribute(at, 'name').replace(/^prv/, '');
      const verb = VERBS.find((candidate) => name.startsWith(candidate)) ?? '';
      return { at, verb, table: name.slice(verb.length), role: attribute(role, 'name') };
    }),
  );
}

/** Names of privileges hold the table's schema name, letter by letter; an unknown one stops the import. */
const privilegeName = rule('privilege-name', function* (solution) {
  const own = entitiesOf(solution)
    .filter(isOwnTable)
    .map((entity) => textOf(entity, 'Name'));
  const known = [...own, ...Object.keys(MICROSOFT_TABLES), ...PLATFORM];
  for (const { at, verb, table } of privilegesOf(solution)) {
    if (verb === '' || !attribute(at, 'name').startsWith('prv') || !known.includes(table)) {
      yield {
        at,
        values: { name: attribute(at, 'name'), expected: known.find((name) => name.toLowerCase() === table.toLowerCase()) ?? '' },
      };
    }
  }
});

/** A table of the organization knows one level, and neither owner nor sharing. */
const privilegeLevel = rule('privilege-level', function* (solution) {
  const organization = entitiesOf(solution)
    .filter((entity) => isOwnTable(entity) && descendantsOf(entity, 'OwnershipTypeMask')[0]?.textContent?.trim() === 'OrgOwned')
    .map((entity) => textOf(entity, 'Name'));
  for (const { at, verb, table } of privilegesOf(solution)) {
    const level = attribute(at, 'level');
    const wrong =
      !['Basic', 'Local', 'Deep', 'Global'].includes(level) ||
      (organization.includes(table) && (level !== 'Global' || verb === 'Assign' || verb === 'Share'));
    if (wrong) yield { at, values: { name: attribute(at, 'name'), found: level } };
  }
});

/** Readers read; and on tables that are not ours nobody gets more than that from us. */
const readOnly = rule('read-only', function* (solution) {
  for (const { at, verb, table, role } of privilegesOf(solution)) {
    if (verb !== 'Read' && (role.endsWith('Reader') || !table.startsWith('vcd_')))
      yield { at, values: { name: attribute(at, 'name'), role } };
  }
});

/** The secrets of a provider account are never shown, bound, fetched or granted. */
const noSecret = rule('no-secret', function* (solution) {
  for (const at of descendantsOf(solution.customizations)) {
    const texts = [...Array.from(at.attributes, ({ value }) => value), childrenOf(at).length === 0 ? (at.textContent ?? '') : ''];
    const found = SECRET_COLUMNS.find((column) => texts.some((text) => text.includes(column)));
    if (found) yield { at, values: { column: found } };
  }
});

export const ACCESS_RULES = [privilegeName, privilegeLevel, readOnly, noSecret];
