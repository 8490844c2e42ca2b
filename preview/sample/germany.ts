/** Germany: own carrier, first on ACS direct routing, moved to Teams direct routing in 2026. Not every move ended well. */
import type { Part } from './parts';
import { channel, DIRECTION, numbersOf, resourceAccount, SOURCE, teamsNumbers, workstream } from './rowBuilders';

const trunk = numbersOf({
  provider: 'acs-international',
  source: SOURCE.directRouting,
  carrier: 'wideworld',
  country: 'DE',
  since: '2022-09-05',
});
const teams = teamsNumbers({ since: '2026-05-18' });

/** One hundred characters: as long as a name can be. */
const LONG_NAME = 'Betreuung von Großkunden, Gartenbaubetrieben und Wohnungsgesellschaften im ganzen Land Niedersachsen';

export const germany: Part = {
  msdyn_liveworkstreams: [
    workstream('de-shop', 'Anrufe Verkauf, Deutschland', DIRECTION.inbound),
    workstream('de-care', 'Kundendienst, Deutschland', DIRECTION.inbound, { queue: 'care' }),
    workstream('de-financing', 'Finanzierung, Deutschland', DIRECTION.inbound, { queue: 'financing' }),
    workstream('de-outbound', 'Rückrufe, Deutschland', DIRECTION.outbound, { queue: 'care' }),
  ],
  msdyn_ocphonenumbers: [
    teams('de-orders', '+493023125101'),
    teams('de-billing', '+493023125102'),
    teams('de-repairs', '+49 30 23125-103'),
    teams('de-financing', '+493023125104'),
    // Rolled back to ACS after a failed test; the resource account stayed.
    trunk('de-delivery', '+493023125105', { account: resourceAccount('de-delivery') }),
    // The synchronization never finished: Teams, but no resource account.
    teams('de-garden', '+498999998106', { account: null }),
    trunk('de-key-accounts', '+492214710107'),
    // Changed by hand: the type says ACS, the provider says Teams.
    trunk('de-hotline', '+494066969108', { provider: 'teams', carrier: null }),
    // No type, an ACS provider, and yet a resource account.
    trunk('de-installations', '+496990009109', { type: null, account: resourceAccount('de-installations') }),
    teams('de-hamburg', '+494066969110'),
    teams('de-cologne', '+492214710111', { carrier: 'wideworld', country: 'DE' }),
    teams('de-callbacks', '+493023125112', { inbound: false }),
    trunk('de-spare-parts', '+496990009113'),
    // Linked to the ACS resource although it is a Teams number; the type decides.
    teams('de-munich', '+498999998114', { provider: 'acs-international' }),
    // A type that this product has not heard of.
    teams('de-kiosk', '+493023125115', { type: 7, account: null }),

    // Numbers that no channel uses.
    teams('de-spare-1', '+493023125120'),
    teams('de-spare-2', '+493023125121', { account: null }),
    trunk('de-spare-3', '+493023125122', { account: resourceAccount('de-spare-3') }),
    teams('de-henrietta', '+493023125123'),
  ],
  msdyn_ocvoicechannelsettings: [
    channel('de-orders', 'Bestellungen, Deutschland', 'de-shop', { outside: 'both', bridged: true, since: '2026-05-26' }),
    channel('de-billing', 'Billing, Germany', 'de-care', { recording: 'off', since: '2026-05-26' }),
    channel('de-repairs', 'Reparaturdienst, Deutschland', 'de-care', { outside: 'transfer', since: '2026-05-26' }),
    channel('de-financing', 'Ratenkauf und Finanzierung', 'de-financing', { teams: 'both', bridgedTeams: true, since: '2026-05-26' }),
    channel('de-delivery', 'Lieferung und Montage, Deutschland', 'de-shop', { outside: 'consult' }),
    channel('de-garden', 'Gartenplanung, München', 'de-care', { since: '2026-06-01' }),
    channel('de-key-accounts', LONG_NAME, 'de-shop', { outside: 'both', teams: 'both', recording: 'manual' }),
    channel('de-hotline', 'Hotline Gartenmöbel', 'de-care'),
    channel('de-installations', 'Küchenmontage, Frankfurt', 'de-care', { outside: 'transfer' }),
    channel('de-hamburg', 'Store line, Hamburg', 'de-shop', { since: '2026-06-01' }),
    channel('de-cologne', 'Store line, Cologne', 'de-shop', { since: '2026-06-01' }),
    channel('de-munich', 'Store line, Munich', 'de-shop', { teams: 'consult', since: '2026-06-01' }),
    channel('de-callbacks', 'Rückrufe Kundendienst', 'de-outbound', { since: '2026-06-01' }),
    // The same name as the British channel: names are not unique.
    channel('de-spare-parts', 'Spare parts', 'de-care', { callerId: 'de-spare-parts' }),
    channel('de-kiosk', 'Video-Kiosk, Berlin', 'de-shop', { recording: 'off', since: '2026-09-14' }),
  ],
};
