/** What a solution needs that an environment lacks, in words that lead to it. */
import type { Text } from '../../plugins-ts/text';
import { attribute, descendantsOf, type Element } from '../pack/xml';

/** A component that must be there before the import. */
export interface Requirement {
  /** `msdyn_ocphonenumber`, or for a column `msdyn_ocphonenumber.msdyn_phonenumbertype`. */
  readonly name: string;
  readonly displayName: string;
  /** Logical name of the table that holds it, where it is a column, form or view. */
  readonly parent: string | null;
  /** Type number as in `RootComponent`, `1` for a table; `null` where the service names the type in another way. */
  readonly type: string | null;
}

/** More than anyone reads; the rest is counted. */
const NAMED = 8;

/** Prefix of everything that the product's own solutions bring. */
const OWN = /^vcd_/i;

/** The `Required` elements below an element, each component once. Solution files and import logs have the same form. */
export function requirementsIn(container: Element): Requirement[] {
  return distinct(
    descendantsOf(container, 'Required').map((required) =>
      requirement(
        attribute(required, 'schemaName') || attribute(required, 'id'),
        attribute(required, 'displayName'),
        attribute(required, 'parentSchemaName'),
        attribute(required, 'type'),
      ),
    ),
  );
}

/** One of them. @param parent empty where there is none */
export function requirement(schemaName: string, displayName: string, parent: string, type: string): Requirement {
  return {
    name: parent === '' ? schemaName : `${parent}.${schemaName}`,
    displayName,
    parent: parent === '' ? null : parent,
    type: type === '' ? null : type,
  };
}

/** Each component once, and nothing that only lacks because the table around it does. */
export function distinct(requirements: readonly Requirement[]): Requirement[] {
  const byName = new Map(requirements.map((item) => [item.name.toLowerCase(), item]));
  return [...byName.values()].filter(({ parent }) => parent === null || !byName.has(parent.toLowerCase()));
}

/** `Phone Number (msdyn_ocphonenumber), …`, and how to get what lacks. */
export function missingSentences(requirements: readonly Requirement[], text: Text): { readonly list: string; readonly fix: string } {
  const named = requirements
    .slice(0, NAMED)
    .map(({ name, displayName }) => (displayName === '' || displayName === name ? name : `${displayName} (${name})`));
  const more = requirements.length - named.length;
  const own = requirements.some(({ name }) => OWN.test(name));
  const others = requirements.some(({ name }) => !OWN.test(name));
  const fixes = [...(own ? ['CommandLine_Import_FixCore'] : []), ...(others ? ['CommandLine_Import_FixVoice'] : [])];
  return {
    list: [...named, ...(more > 0 ? [text('CommandLine_Import_More', { count: more })] : [])].join(', '),
    fix: fixes.map((key) => text(key)).join(' '),
  };
}
