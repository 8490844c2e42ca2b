import { APPROACHES } from '../../catalogue';
import { hasTraits, MICROSOFT_NUMBERS_OF_ACS } from '../../catalogue/traits';
import type { NumberFacts } from '../../organization/numberFacts';
import { usesUnread } from '../../organization/uses';
import { defineRule } from '../defineRule';
import { lackingToDecide } from '../needs';
import { useReferences, usesOfKinds } from '../references';
import { firesIf, onNumber, trueAnd, unlessAny } from '../verdict';

const KINDS = ['callback', 'outboundCallerId'] as const;
const SETS = ['msdyn_proactive_callback_profiles', 'msdyn_planner_callerid_phone_numbers'];
const REFUSED = APPROACHES.filter((approach) => approach.isTrial || hasTraits(approach, MICROSOFT_NUMBERS_OF_ACS)).map(({ id }) => id);

const refusedOf = ({ described: { candidates } }: NumberFacts): readonly string[] => candidates.filter((one) => REFUSED.includes(one));

/** Proactive engagement does not accept ACS numbers of Microsoft, nor trial numbers. */
export const R_PE_1 = defineRule({
  id: 'R-PE-1',
  severity: 'error',
  severityOf: (number) => (refusedOf(number).length === number.described.candidates.length ? 'error' : 'warning'),
  basis: 'inferred',
  sources: ['PE'],
  scope: 'number',
  inputs: ['use.<lookup>', 'approach(number)'],
  leftOut: null,
  contradictions: ['campaigns'],
  movesWith: null,
  notice: null,
  check: (number, organization) =>
    firesIf(
      onNumber(number, organization, (read) => {
        const refused = refusedOf(read).length;
        if (refused === 0) return false;
        // It may be none of these, where the environment lacks what would tell.
        const lacking = refused < read.described.candidates.length ? lackingToDecide(organization) : [];
        if (lacking.length > 0) return unlessAny(lacking);
        const hidden = unlessAny(usesUnread(organization).filter((set) => SETS.includes(set)));
        return usesOfKinds(read, KINDS).length > 0 ? trueAnd(hidden) : hidden;
      }),
    ),
  related: (number) => useReferences(number, KINDS),
});
