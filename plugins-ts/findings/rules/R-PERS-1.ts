import { choiceCell, lookupCell } from '../../organization/cells';
import { rowsById } from '../../organization/openOrganization';
import { compareCodePoints } from '../../organization/order';
import { NUMBER_KIND, TABLE } from '../../tables/choices';
import type { EntitySet } from '../../tables/tables';
import { defineRule } from '../defineRule';

/** A toll-free number is set as a user's personal number, which it cannot be. */
export const R_PERS_1 = defineRule({
  id: 'R-PERS-1',
  severity: 'error',
  basis: 'documented',
  sources: ['D-OUT'],
  scope: 'organization',
  inputs: ['user._msdyn_phonenumberid_value', 'number.msdyn_type'],
  contradictions: [],
  movesWith: null,
  notice: null,
  check: (organization) => {
    const users = organization.table('systemusers');
    const incomplete = new Set<EntitySet>(users.state === 'read' ? [] : ['systemusers']);
    const hits = [];
    for (const [id, user] of rowsById(users.rows, 'systemuserid')) {
      const numberId = lookupCell(user, '_msdyn_phonenumberid_value');
      if (numberId === null) continue;
      const row = organization.numbers.get(numberId)?.row ?? null;
      if (row === null) incomplete.add('msdyn_ocphonenumbers');
      else if (choiceCell(row, 'msdyn_type') === NUMBER_KIND.tollFree) {
        hits.push({ subject: { table: TABLE.user, id }, related: [{ table: TABLE.number, id: numberId }] });
      }
    }
    return { hits: hits.sort((a, b) => compareCodePoints(a.subject.id, b.subject.id)), incomplete: [...incomplete] };
  },
});
