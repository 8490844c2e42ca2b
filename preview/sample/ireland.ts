/** Ireland: one carrier on ACS direct routing, two shops on Operator Connect; the distribution centers still have their own exchange. */
import type { Part } from './parts';
import { channel, DIRECTION, numbersOf, SOURCE, teamsNumbers, workstream } from './rowBuilders';

const trunk = numbersOf({
  provider: 'acs-international',
  source: SOURCE.directRouting,
  carrier: 'northwind',
  country: 'IE',
  since: '2022-05-16',
});
const teams = teamsNumbers({ since: '2026-07-27' });

export const ireland: Part = {
  msdyn_liveworkstreams: [
    workstream('ie-shop', 'Shop calls, Ireland', DIRECTION.inbound),
    workstream('ie-care', 'Customer care, Ireland', DIRECTION.inbound, { queue: 'care' }),
  ],
  msdyn_ocphonenumbers: [
    trunk('ie-orders', '+353209101201'),
    trunk('ie-billing', '+353209101202', { outbound: false }),
    teams('ie-dublin', '+353209101203'),
    teams('ie-galway', '+353209101204'),
    trunk('ie-wholesale', '+353209101205'),
    trunk('ie-spare', '+353209101206'),
  ],
  msdyn_ocvoicechannelsettings: [
    channel('ie-orders', 'Orders, Ireland', 'ie-shop', { outside: 'transfer', bridged: true }),
    channel('ie-billing', 'Billing, Ireland', 'ie-care'),
    channel('ie-dublin', 'Store line, Dublin', 'ie-shop', { since: '2026-08-03' }),
    channel('ie-galway', 'Store line, Galway', 'ie-shop', { outside: 'consult', since: '2026-08-03' }),
    // Its workstream was removed behind the admin center's back.
    channel('ie-wholesale', 'Wholesale, Ireland', 'ie-wholesale (removed)', { outside: 'both' }),
  ],
};
