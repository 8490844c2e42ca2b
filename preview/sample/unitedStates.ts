/** United States: Microsoft numbers in ACS since 2021; shops and financing moved to Teams Calling Plan in 2026. */
import type { Part } from './parts';
import { channel, DIRECTION, KIND, numbersOf, SOURCE, teamsNumbers, workstream } from './rowBuilders';

const microsoft = numbersOf({ provider: 'acs-americas', country: 'US', since: '2022-03-14' });
/** Rows from before the column "type" existed: no type means ACS. */
const early = numbersOf({ provider: 'acs-americas', country: 'US', type: null, since: '2021-06-21' });
/** Synchronized from Teams: the source column keeps its default, Direct Offer, which says nothing about the connection. */
const teams = teamsNumbers({ source: SOURCE.directOffer, since: '2026-06-08' });

export const unitedStates: Part = {
  msdyn_liveworkstreams: [
    workstream('us-shop', 'Shop calls, United States', DIRECTION.inbound),
    workstream('us-care', 'Customer care, United States', DIRECTION.inbound, { queue: 'care' }),
    workstream('us-stores', 'Store lines, United States', DIRECTION.inbound),
    workstream('us-financing', 'Financing, United States', DIRECTION.inbound, { queue: 'financing' }),
    workstream('us-outbound', 'Outbound calls, United States', DIRECTION.outbound, { queue: 'care' }),
    workstream('us-reminders', 'Appointment reminders, United States', DIRECTION.proactiveOutbound, { queue: 'repairs' }),
    workstream('us-direct', 'Direct lines, United States', DIRECTION.directInbound, { queue: 'financing' }),
    workstream('us-campaigns', 'Customer feedback, United States', DIRECTION.directOutbound, { queue: 'care' }),
  ],
  msdyn_ocphonenumbers: [
    early('us-orders', '+14255550101'),
    early('us-billing', '+14255550102', { outbound: false }),
    microsoft('us-returns', '+18005550199', { kind: KIND.tollFree, sms: true }),
    microsoft('us-delivery', '+14255550104'),
    microsoft('us-repairs', '+14255550105'),
    microsoft('us-gift-cards', '+14255550106', { outbound: false }),
    microsoft('us-design', '+14255550107', { name: 'Garden design studio' }),
    microsoft('us-night', '+14255550108'),
    microsoft('us-collections', '+14255550120', { inbound: false }),
    microsoft('us-reminders', '+14255550121', { inbound: false }),
    microsoft('us-feedback', '+14255550122', { inbound: false }),
    microsoft('us-fraud', '+14255550123'),
    microsoft('us-recruiting', '+14255550124'),
    teams('us-seattle', '+12065550110'),
    teams('us-portland', '+15035550111', { outbound: false }),
    teams('us-financing', '+12065550112'),
    teams('us-mortgage', '+12065550113'),
    teams('us-tacoma', '+12535550114'),
    teams('us-spokane', '+15095550115'),
    teams('us-surveys', '+12065550118', { inbound: false }),
    microsoft('us-fraud-calls', '+14255550125', { inbound: false }),
    // A script filled in the carrier and left the source.
    microsoft('us-catalog', '+14255550126', { carrier: 'fabrikam' }),
    // From before the store moved to Teams; the record that took its place is `us-spokane`.
    early('us-spokane-acs', '+15095550115', { active: false }),

    // Numbers that no channel uses.
    microsoft('us-spare-1', '+14255550130'),
    microsoft('us-spare-2', '+14255550131', { sms: true }),
    microsoft('us-adele', '+14255550132'),
    early('us-old-fax', '+1 (425) 555-0133', { active: false }),
    // United States short codes begin with 2 to 9, so this one is nobody's.
    microsoft('us-short-code', '12345', { kind: KIND.shortCode, inbound: false, outbound: false, sms: true }),
    teams('us-spare-teams', '+12065550116'),
  ],
  msdyn_ocvoicechannelsettings: [
    channel('us-orders', 'Orders, United States', 'us-shop', { outside: 'both', bridged: true, since: '2021-07-05' }),
    channel('us-billing', 'Billing, United States', 'us-care', { since: '2021-07-05' }),
    channel('us-returns', 'Returns, United States', 'us-care', { outside: 'consult', recording: 'manual' }),
    channel('us-delivery', 'Delivery, United States', 'us-shop', { outside: 'transfer' }),
    // The old menu system still answers and passes the call on: see the declared row in connectivities.ts.
    channel('us-repairs', 'Repairs, United States', 'us-care'),
    channel('us-gift-cards', 'Gift cards, United States', 'us-shop', { recording: 'off' }),
    channel('us-design', 'Garden design studio', 'us-care', { teams: 'both', bridgedTeams: true }),
    channel('us-night', 'Orders, night service (paused)', 'us-shop', { active: false, outside: 'both' }),
    // The customer sees the financing number, which has moved to Teams; the channel's own has not.
    channel('us-collections', 'Payment reminders, United States', 'us-outbound', { callerId: 'us-financing' }),
    channel('us-reminders', 'Repair appointments, United States', 'us-reminders', { recording: 'off' }),
    channel('us-feedback', 'Customer feedback, United States', 'us-campaigns', { withheld: true, recording: 'manual' }),
    channel('us-fraud', 'Fraud desk, direct line', 'us-direct', { outside: 'both' }),
    channel('us-recruiting', 'Store jobs, United States', 'us-care', { recording: 'off' }),
    channel('us-seattle', 'Store line, Seattle', 'us-stores', { outside: 'transfer', bridged: true, since: '2026-06-15' }),
    channel('us-portland', 'Store line, Portland', 'us-stores', { outside: 'both', since: '2026-06-15' }),
    channel('us-spokane', 'Store line, Spokane', 'us-stores', { recording: 'off', since: '2026-06-15' }),
    // Still on the record from before the move, although the new one is there.
    channel('us-spokane-evening', 'Store line, Spokane, evenings', 'us-stores', { number: 'us-spokane-acs', recording: 'off' }),
    // Teams does not heed the caller ID that is chosen here.
    channel('us-surveys', 'Store surveys, United States', 'us-outbound', { callerId: 'us-orders', since: '2026-06-22' }),
    // Shows the fraud desk's number, whose own channel takes calls alone.
    channel('us-fraud-calls', 'Fraud desk, calls to customers', 'us-outbound', { callerId: 'us-fraud', recording: 'off' }),
    channel('us-catalog', 'Catalog orders, United States', 'us-shop', { recording: 'off' }),
    channel('us-tacoma', 'Store line, Tacoma (closed)', 'us-stores', { active: false, since: '2026-06-15' }),
    channel('us-financing', 'Financing, United States', 'us-financing', { since: '2026-06-22' }),
    channel('us-mortgage', 'Home improvement loans', 'us-financing', { outside: 'consult', since: '2026-06-22' }),
  ],
};
