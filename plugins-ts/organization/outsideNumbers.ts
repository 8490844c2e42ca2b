/**
 * Numbers that still live on the old platform: declared on-premises in our own table, and unknown to Dynamics.
 */
import { textCell } from './cells';
import { recordEvidence } from './evidence';
import { normalizePhoneNumber } from './phoneNumbers';
import { identifiedConnectivityRecords, type Organization } from './openOrganization';
import { sortByName } from './order';
import { declaredApproach, saysOnPremises } from './recognize';
import { lifecycleOf, numberSourceOf } from './statements';
import type { PhoneNumber } from './organizationTypes';

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
  const inDynamics = new Set(
    [...organization.numbers.values(), ...organization.unidentifiedNumbers].map((number) => number.described.e164),
  );
  const seen = new Set<string>();
  const outside: PhoneNumber[] = [];
  for (const { id, row } of declared) {
    const approach = declaredApproach(row) ?? 'unknown';
    const candidates = approach === 'unknown' ? [] : [approach];
    const text = textCell(row, 'vcd_phonenumber') ?? '';
    const e164 = normalizePhoneNumber(text);
    // A number that cannot be compared is shown as typed: nothing says that Dynamics has it.
    if (e164 !== null && (inDynamics.has(e164) || seen.has(e164))) continue;
    if (e164 !== null) seen.add(e164);
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
