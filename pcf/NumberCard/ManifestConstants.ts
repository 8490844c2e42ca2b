/**
 * Names of the manifest, once: properties of the control to the columns that makers bind to them.
 *
 * Which row the form shows is nothing that a control is told in a documented way. So the row is found by the bound
 * text, through the Web API, and what a maker binds besides takes the place of what is stored: it is the form's own.
 */
import type { ColumnOf } from '../../plugins-ts/tables/tables';

type Bound = Readonly<Record<string, ColumnOf<'msdyn_ocphonenumber'>>>;

export const TEXT = { phoneNumber: 'msdyn_phonenumber', teamsResourceAccount: 'msdyn_teamsresourceaccount' } as const satisfies Bound;

export const CHOICES = { numberType: 'msdyn_phonenumbertype', numberSource: 'msdyn_ocphonenumbersource' } as const satisfies Bound;

export const LOOKUPS = { provider: 'msdyn_occommunicationprovidersettingid', carrier: 'msdyn_carrierid' } as const satisfies Bound;

export const SWITCHES = {
  inboundEnabled: 'msdyn_phoneinboundenabled',
  outboundEnabled: 'msdyn_phoneoutboundenabled',
} as const satisfies Bound;

export type NumberProperty = keyof typeof TEXT | keyof typeof CHOICES | keyof typeof LOOKUPS | keyof typeof SWITCHES;

export const PROPERTIES = Object.keys({ ...TEXT, ...CHOICES, ...LOOKUPS, ...SWITCHES }) as readonly NumberProperty[];
