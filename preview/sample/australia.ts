/** Australia: Microsoft numbers in the international ACS resource, which may have nowhere to go; Perth has its own carrier. */
import type { Part } from './parts';
import { channel, DIRECTION, KIND, numbersOf, SOURCE, workstream } from './rowBuilders';

const microsoft = numbersOf({ provider: 'acs-international', country: 'AU', since: '2023-08-14' });
const trunk = numbersOf({
  provider: 'acs-international',
  source: SOURCE.directRouting,
  carrier: 'tailspin',
  country: 'AU',
  since: '2023-02-06',
});

export const australia: Part = {
  msdyn_liveworkstreams: [
    workstream('au-shop', 'Shop calls, Australia', DIRECTION.inbound),
    workstream('au-care', 'Customer care, Australia', DIRECTION.inbound, { queue: 'care' }),
    workstream('au-outbound', 'Outbound calls, Australia', DIRECTION.outbound, { queue: 'repairs' }),
  ],
  msdyn_ocphonenumbers: [
    microsoft('au-orders', '+61255500101'),
    microsoft('au-billing', '+61255500102', { outbound: false }),
    microsoft('au-returns', '+611800975707', { kind: KIND.tollFree, sms: true }),
    microsoft('au-repairs', '+61255500104', { inbound: false }),
    trunk('au-trade', '+61855500105'),
    trunk('au-melbourne', '+61355500106', { outbound: false }),
    microsoft('au-spare', '+61255500107'),
    // The country was never filled in, so the region cannot be told.
    microsoft('au-spare-blank', '+61255500108', { country: null }),
  ],
  msdyn_ocvoicechannelsettings: [
    channel('au-orders', 'Orders, Australia', 'au-shop', { outside: 'both', bridged: true }),
    channel('au-billing', 'Billing, Australia', 'au-care'),
    channel('au-returns', 'Returns, Australia', 'au-care', { recording: 'off' }),
    channel('au-repairs', 'Repair visits, Australia', 'au-outbound', { callerId: 'au-orders' }),
    channel('au-trade', 'Trade desk, Perth', 'au-shop', { outside: 'consult', teams: 'consult' }),
    channel('au-melbourne', 'Store line, Melbourne', 'au-shop'),
  ],
};
