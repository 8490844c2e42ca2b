/** Every rule against the facts of the domain: what it looks at, how grave it is, and on which pages it rests. */
import { RULES } from '../../../../plugins-ts/findings';
import facts from '../../../fixtures/rules-facts.json';

const SCOPES: Readonly<Record<string, string>> = { organisation: 'organization' };
const known = facts.map(({ id, severity, basis, scope, sources, inputs }) => ({
  id,
  severity,
  basis,
  scope: SCOPES[scope] ?? scope,
  sources,
  inputs,
}));

test.each(RULES)('$id', ({ id, severity, basis, scope, sources, inputs }) => {
  expect({ id, severity, basis, scope, sources, inputs }).toEqual(known.find((one) => one.id === id));
});
