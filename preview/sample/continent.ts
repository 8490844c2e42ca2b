/** France moved to Operator Connect, Sweden to Teams direct routing; financing in France still has a Microsoft number in ACS. */
import type { Part } from './parts';
import { channel, DIRECTION, KIND, numbersOf, teamsNumbers, workstream } from './rowBuilders';

const microsoft = numbersOf({ provider: 'acs-international', country: 'FR', since: '2023-06-12' });
const teams = teamsNumbers({ since: '2026-09-01' });
/** Rows that an early synchronization wrote without a type; the provider says Teams. */
const untyped = teamsNumbers({ type: null, since: '2026-03-09' });

export const france: Part = {
  msdyn_liveworkstreams: [
    workstream('fr-boutique', 'Appels boutique, France', DIRECTION.inbound),
    workstream('fr-service', 'Service clients, France', DIRECTION.inbound, { queue: 'care' }),
  ],
  msdyn_ocphonenumbers: [
    teams('fr-commandes', '+33199001201'),
    teams('fr-livraison', '+33199001202', { outbound: false }),
    untyped('fr-reparations', '+33199001203'),
    microsoft('fr-financement', '+33199001204'),
    teams('fr-lyon', '+33465711205'),
    untyped('fr-spare', '+33199001206'),
  ],
  msdyn_ocvoicechannelsettings: [
    channel('fr-commandes', 'Commandes, France', 'fr-boutique', { outside: 'transfer', bridged: true, since: '2026-09-07' }),
    channel('fr-livraison', 'Livraison, France', 'fr-boutique', { since: '2026-09-07' }),
    channel('fr-reparations', 'Réparations, France', 'fr-service', { teams: 'consult', since: '2026-03-16' }),
    channel('fr-financement', 'Financement, France', 'fr-service', { outside: 'consult', recording: 'manual' }),
    channel('fr-lyon', 'Store line, Lyon', 'fr-boutique', { since: '2026-09-07' }),
  ],
};

export const sweden: Part = {
  msdyn_liveworkstreams: [
    workstream('se-butik', 'Butikssamtal, Sverige', DIRECTION.inbound),
    workstream('se-kundtjanst', 'Kundtjänst, Sverige', DIRECTION.inbound, { queue: 'care' }),
    workstream('se-mobil', 'Servicebilar, Sverige', DIRECTION.inbound, { queue: 'repairs' }),
  ],
  msdyn_ocphonenumbers: [
    teams('se-order', '+46846500401'),
    teams('se-faktura', '+46846500402', { outbound: false }),
    teams('se-mobil', '+46701740612', { kind: KIND.mobile }),
    teams('se-lager', '+46846500404'),
    teams('se-stockholm', '+46846500405'),
    teams('se-spare', '+46846500406'),
  ],
  msdyn_ocvoicechannelsettings: [
    channel('se-order', 'Beställningar, Sverige', 'se-butik', { outside: 'both', since: '2026-09-21' }),
    channel('se-faktura', 'Fakturor, Sverige', 'se-kundtjanst', { since: '2026-09-21' }),
    channel('se-mobil', 'Servicebil, Stockholm', 'se-mobil', { recording: 'off', since: '2026-09-28' }),
    channel('se-lager', 'Lager, Stockholm', 'se-butik', { since: '2026-09-21' }),
    channel('se-stockholm', 'Store line, Stockholm', 'se-butik', { since: '2026-09-21' }),
  ],
};
