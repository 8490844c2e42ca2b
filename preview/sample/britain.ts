/** United Kingdom: own carrier on ACS direct routing beside Microsoft numbers in the same ACS resource; trade moved to Teams. */
import type { Part } from './parts';
import { channel, DIRECTION, KIND, numbersOf, SOURCE, teamsNumbers, workstream } from './rowBuilders';

const trunk = numbersOf({
  provider: 'acs-international',
  source: SOURCE.directRouting,
  carrier: 'fabrikam',
  country: 'GB',
  since: '2022-03-28',
});
const microsoft = numbersOf({ provider: 'acs-international', country: 'GB', since: '2023-02-20' });
const teams = teamsNumbers({ since: '2026-07-06' });

export const britain: Part = {
  msdyn_liveworkstreams: [
    workstream('uk-shop', 'Shop calls, United Kingdom', DIRECTION.inbound),
    workstream('uk-care', 'Customer care, United Kingdom', DIRECTION.inbound, { queue: 'care' }),
    workstream('uk-financing', 'Financing and insurance, United Kingdom', DIRECTION.inbound, { queue: 'financing' }),
    workstream('uk-trade', 'Trade customers, United Kingdom', DIRECTION.inbound),
    workstream('uk-outbound', 'Outbound calls, United Kingdom', DIRECTION.outbound, { queue: 'care' }),
  ],
  msdyn_ocphonenumbers: [
    trunk('uk-orders', '+442079460101'),
    trunk('uk-billing', '+442079460102', { outbound: false }),
    trunk('uk-delivery', '+442079460103'),
    microsoft('uk-returns', '+448081570104', { kind: KIND.tollFree }),
    trunk('uk-repairs', '+442079460105', { sms: true }),
    trunk('uk-insurance', '+442079460106', { carrier: null }),
    // Typed in again after the carrier had renumbered; the old row was switched off but is still in use.
    trunk('uk-financing', '+442079460107', { active: false }),
    trunk('uk-click-collect', '0044 20 7946 0108'),
    trunk('uk-warehouse', '441174960111', { type: null, since: '2022-03-07' }),
    trunk('uk-leeds', '+441134960112'),
    trunk('uk-spare-parts', '+441214960113'),
    microsoft('uk-gift-cards', '+442079460114', { outbound: false }),
    microsoft('uk-surveys', '+442079460115', { inbound: false }),
    teams('uk-trade-manchester', '+441614960109'),
    teams('uk-trade-glasgow', '+441414960116'),
    teams('uk-trade-cardiff', 'tel:+44-29-2018-0117'),
    // Nobody has said yet how these two reach Teams.
    teams('uk-arabic', '+442079460110'),
    teams('uk-vip', '+442079460118'),

    // Numbers that no channel uses.
    trunk('uk-spare-1', '+442079460120'),
    trunk('uk-spare-2', '+442079460121', { carrier: 'trey', active: false, since: '2022-03-28' }),
    trunk('uk-spare-sms', '+442079460122', { sms: true }),
    microsoft('uk-megan', '+442079460123'),
    microsoft('uk-alex', '+448081570124', { kind: KIND.tollFree, since: '2026-02-09' }),
    // The old row of a number that has moved: the Teams row above has the same number.
    trunk('uk-trade-manchester-old', '+441614960109', { active: false }),
    // Written down before the number was known.
    trunk('uk-edinburgh', 'to be announced', { name: 'Store line, Edinburgh (opens 2027)' }),
    trunk('uk-blank', null, { name: null, carrier: null, country: null }),
  ],
  msdyn_ocvoicechannelsettings: [
    channel('uk-orders', 'Orders, United Kingdom', 'uk-shop', { outside: 'both' }),
    channel('uk-billing', 'Billing, United Kingdom', 'uk-care'),
    // Drivers call customers back under the freephone number, which is Microsoft's.
    channel('uk-delivery', 'Delivery, United Kingdom', 'uk-shop', { callerId: 'uk-returns', outside: 'transfer', bridged: true }),
    channel('uk-returns', 'Returns, United Kingdom', 'uk-care', { recording: 'manual' }),
    channel('uk-repairs', 'Repairs, United Kingdom', 'uk-care', { outside: 'consult' }),
    channel('uk-insurance', 'Home insurance, United Kingdom', 'uk-financing', { outside: 'transfer', recording: 'off' }),
    channel('uk-financing', 'Financing, United Kingdom', 'uk-financing'),
    channel('uk-click-collect', 'Click and collect <b>"Express"</b> & <img src=x onerror=alert(1)>', 'uk-shop', { recording: 'off' }),
    channel('uk-warehouse', 'Warehouse, Bristol', 'uk-shop', { recording: 'off' }),
    channel('uk-leeds', 'Store line, Leeds', 'uk-shop', { teams: 'consult' }),
    channel('uk-spare-parts', 'Spare parts', 'uk-shop'),
    channel('uk-gift-cards', 'Gift cards, United Kingdom', 'uk-shop'),
    channel('uk-surveys', 'Surveys, United Kingdom', 'uk-outbound', { recording: 'manual' }),
    // An outbound profile without a number of its own.
    channel('uk-callbacks', 'Callbacks, United Kingdom', 'uk-outbound', { number: null, callerId: 'uk-orders' }),
    channel('uk-trade-manchester', 'Trade desk, Manchester', 'uk-trade', { teams: 'transfer', since: '2026-07-13' }),
    channel('uk-trade-glasgow', 'Trade desk, Glasgow', 'uk-trade', { outside: 'both', bridged: true, since: '2026-07-13' }),
    channel('uk-trade-cardiff', 'Trade desk, Cardiff', 'uk-trade', { since: '2026-07-13' }),
    channel('uk-arabic', 'خدمة العملاء بالعربية، لندن', 'uk-care', { outside: 'consult', since: '2026-07-20' }),
    channel('uk-vip', 'خدمة VIP (كبار العملاء) +44', 'uk-care', { recording: 'off', since: '2026-07-20' }),
  ],
};
