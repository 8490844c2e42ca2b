/**
 * Values of Dataverse choices that decide something, and Dataverse's own labels of the values that serve as evidence.
 *
 * Source: the table references of `msdyn_ocphonenumber` [V-NUM] and `msdyn_occommunicationprovidersetting` [V-PROV].
 * Labels are what the tables call their values; they are data, used where an answer came without annotations.
 */

export const TABLE = {
  channel: 'msdyn_ocvoicechannelsetting',
  number: 'msdyn_ocphonenumber',
  provider: 'msdyn_occommunicationprovidersetting',
  connectivity: 'vcd_numberconnectivity',
  user: 'systemuser',
} as const;

export const NUMBER_TYPE = { acs: 0, teams: 1 } as const;

export const NUMBER_SOURCE = { directOffer: 192350000, directRouting: 192350001 } as const;

export const NUMBER_KIND = { geographic: 192350000, tollFree: 192350001, shortCode: 192350002, mobile: 192350003 } as const;

export const PROVIDER = { acs: 192350000, twilio: 192350001, teleSign: 192350002, teams: 192350003 } as const;

/** Workstream directions. 4 is read from live organizations; its label is not published. */
export const WORKSTREAM_DIRECTION = { inbound: 0, outbound: 1, directInbound: 2, directOutbound: 3, proactiveOutbound: 4 } as const;

/** How a Teams number reaches Teams, as our own table records it. */
export const CONNECTIVITY = { callingPlan: 1, directRouting: 2, operatorConnect: 3, phoneMobile: 4, onPremises: 5 } as const;

export const ORIGIN = { declared: 1, imported: 2 } as const;

const labels = (byValue: Readonly<Record<string, string>>): ReadonlyMap<string, string> => new Map(Object.entries(byValue));

const LABELS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries({
    'msdyn_ocphonenumber.msdyn_phonenumbertype': labels({ 0: 'ACS', 1: 'Teams' }),
    'msdyn_ocphonenumber.msdyn_ocphonenumbersource': labels({ 192350000: 'Direct Offer', 192350001: 'Direct Routing' }),
    'msdyn_occommunicationprovidersetting.msdyn_occommunicationprovider': labels({
      192350000: 'Azure Communication Services',
      192350001: 'Twilio',
      192350002: 'TeleSign',
      192350003: 'Microsoft Teams Phone System',
    }),
    'msdyn_occommunicationprovidersetting.msdyn_istrial': labels({ true: 'Yes', false: 'No' }),
    'vcd_numberconnectivity.vcd_connectivity': labels({
      1: 'Calling Plan',
      2: 'Direct Routing',
      3: 'Operator Connect',
      4: 'Teams Phone Mobile',
      5: 'On-premises platform',
    }),
    'vcd_numberconnectivity.vcd_origin': labels({ 1: 'Declared', 2: 'Imported' }),
  }),
);

/** Dataverse's label of a value, or `null` for a value that is not known: it then shows as itself. */
export function knownLabel(table: string, column: string, value: unknown): string | null {
  // A file may hold anything here, also what cannot become a text.
  if (typeof value !== 'number' && typeof value !== 'string' && typeof value !== 'boolean') return null;
  return LABELS.get(`${table}.${column}`)?.get(String(value)) ?? null;
}
