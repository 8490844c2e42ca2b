/**
 * What our own table says of numbers that Dynamics does not have: those that still live on the old platform, and rows that match nothing.
 */
import { textCell } from './cells';
import { recordEvidence } from './evidence';
import { onceFor } from './onceFor';
import { normalizePhoneNumber } from './phoneNumbers';
import { identifiedConnectivityRecords, type Organization } from './openOrganization';
import { compareCodePoints, sortByName } from './order';
import { connectivityOf, declaredApproach, saysOnPremises } from './recognize';
import { lifecycleOf, numberSourceOf } from './statements';
import type { PhoneNumber, UnmatchedConnectivity } from './organizationTypes';

/** E.164 numbers of all records, active or not. */
const numbersInDynamics = /* @__PURE__ */ onceFor(
  ({ numbers, unidentifiedNumbers }: Organization): ReadonlySet<string | null> =>
    new Set([...numbers.values(), ...unidentifiedNumbers].map(({ described }) => described.e164)),
);

/**
 * The active rows of our own that match no number, whatever they say: their text has no form to compare, or one that no record of
 * Dynamics has, and they are no numbers of the old platform. That nothing matches can be said only where all numbers were read.
 */
export function unmatchedConnectivity(organization: Organization): readonly UnmatchedConnectivity[] {
  if (organization.table('msdyn_ocphonenumbers').state !== 'read') return [];
  const inDynamics = numbersInDynamics(organization);
  const unmatched = identifiedConnectivityRecords(organization.table('vcd_numberconnectivities').rows).flatMap(({ id, row }) => {
    const text = textCell(row, 'vcd_phonenumber');
    const e164 = normalizePhoneNumber(text);
    if (e164 !== null && (inDynamics.has(e164) || saysOnPremises(row))) return [];
    const { connectivity, origin } = connectivityOf(row);
    return [{ id, text, e164, connectivity, origin }];
  });
  // Already in order of id, which the sort keeps.
  return unmatched.sort((a, b) => compareCodePoints(a.text ?? '', b.text ?? ''));
}

/**
 * The numbers declared on-premises that Dynamics does not have, each once. That it does not have them can be said only
 * where its numbers were all read.
 */
export function outsideNumbers(organization: Organization): readonly PhoneNumber[] {
  if (organization.table('msdyn_ocphonenumbers').state !== 'read') return [];
  const declared = identifiedConnectivityRecords(organization.table('vcd_numberconnectivities').rows).filter(({ row }) =>
    saysOnPremises(row),
  );
  if (declared.length === 0) return [];
  const inDynamics = numbersInDynamics(organization);
  const seen = new Set<string>();
  const outside: PhoneNumber[] = [];
  for (const { id, row } of declared) {
    const approach = declaredApproach(row) ?? 'unknown';
    const candidates = approach === 'unknown' ? [] : [approach];
    const text = textCell(row, 'vcd_phonenumber') ?? '';
    const e164 = normalizePhoneNumber(text);
    if (e164 === null || inDynamics.has(e164) || seen.has(e164)) continue;
    seen.add(e164);
    outside.push({
      id,
      e164,
      text,
      name: textCell(row, 'vcd_name') ?? '',
      active: true,
      superseded: false,
      approach,
      candidates,
      certainty: 'declared',
      numberSource: numberSourceOf(approach),
      carrier: null,
      provider: null,
      providerId: null,
      uses: [],
      useCount: 0,
      lifecycle: lifecycleOf(candidates, organization.asOf),
      evidence: recordEvidence(row),
    });
  }
  return sortByName(outside, ({ text }) => text);
}
