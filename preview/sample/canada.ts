/** Canada: Microsoft numbers for the shops; customer care has its own carrier on Teams direct routing. */
import type { Part } from './parts';
import { channel, DIRECTION, numbersOf, SOURCE, teamsNumbers, workstream } from './rowBuilders';

const microsoft = numbersOf({ provider: 'acs-americas', country: 'CA', since: '2022-11-07' });
const teams = teamsNumbers({ source: SOURCE.directOffer, since: '2026-08-24' });

export const canada: Part = {
  msdyn_liveworkstreams: [
    workstream('ca-shop', 'Shop calls, Canada', DIRECTION.inbound),
    workstream('ca-care', 'Customer care, Canada', DIRECTION.inbound, { queue: 'care' }),
    // Copied by a script that left the direction out.
    workstream('ca-francais', 'Service à la clientèle, Canada', null, { queue: 'care' }),
  ],
  msdyn_ocphonenumbers: [
    microsoft('ca-orders', '+16045550130'),
    microsoft('ca-commandes', '+15145550131'),
    teams('ca-care', '+1 (416) 555-0132'),
    teams('ca-toronto', '+14165550133'),
    microsoft('ca-livraison', '+15145550134', { outbound: false }),
    microsoft('ca-spare', '+16045550135', { active: false }),
  ],
  msdyn_ocvoicechannelsettings: [
    channel('ca-orders', 'Orders, Canada', 'ca-shop', { outside: 'transfer', bridged: true }),
    channel('ca-commandes', 'Commandes, Québec', 'ca-francais', { outside: 'transfer', bridged: true }),
    channel('ca-livraison', 'Livraison et montage, Québec', 'ca-francais', { recording: 'off' }),
    channel('ca-care', 'Customer care, Canada', 'ca-care', { outside: 'both', since: '2026-08-31' }),
    channel('ca-toronto', 'Store line, Toronto', 'ca-care', { since: '2026-08-31' }),
  ],
};
