/** What collects in any organization over the years: pilots, old providers, deleted numbers, rows that a script wrote. */
import type { Part } from './parts';
import { channel, DIRECTION, numbersOf, STREAM, workstream } from './rowBuilders';

const trial = numbersOf({ provider: 'acs-trial', country: 'US', since: '2026-11-16' });
const plain = numbersOf({ country: 'US', since: '2021-12-13' });

export const leftovers: Part = {
  msdyn_liveworkstreams: [
    workstream('pilot', 'Voice pilot', DIRECTION.inbound),
    workstream('old-hotlines', 'Old hotlines', DIRECTION.inbound, { queue: 'care' }),
    workstream('suppliers', 'Suppliers', DIRECTION.inbound, { queue: 'care' }),
    workstream('supplier-calls', 'Supplier calls', DIRECTION.outbound, { queue: 'care' }),
    workstream('recalls', 'Product recalls 2022', DIRECTION.inbound, { queue: 'care', active: false }),
    // Not voice: the table holds every channel.
    workstream('web-chat', 'Web chat', DIRECTION.inbound, { stream: STREAM.liveChat }),
    workstream('delivery-sms', 'Delivery messages', DIRECTION.outbound, { stream: STREAM.sms }),
  ],
  msdyn_ocphonenumbers: [
    trial('pilot-garden-advice', '+14255550140'),
    trial('pilot-spare', '+14255550141', { source: null }),
    plain('old-hotline', '+14255550142', { provider: 'twilio', since: '2020-10-05' }),
    plain('old-verification', '+14255550143', { provider: 'telesign', since: '2020-11-09' }),
    plain('partner-hotline', '+14255550144', { provider: 'partner', since: '2026-09-14' }),
    plain('imported-hotline', '+14255550145', { provider: 'unset' }),
    plain('no-provider', '+14255550146'),
    plain('supplier-calls', '+14255550150', { provider: 'acs-americas', inbound: false }),
    plain('removed-provider', '+14255550147', { provider: 'acs-test (removed)', carrier: 'litware (removed)' }),
    plain('recall-mowers', '+14255550148', { provider: 'acs-americas', source: null, inbound: null, outbound: null }),
    plain('recall-heaters', '+14255550149', { provider: 'acs-americas', source: 192350007, kind: null }),
  ],
  msdyn_ocvoicechannelsettings: [
    channel('pilot-garden-advice', 'Voice pilot, garden advice', 'pilot', { outside: 'transfer', recording: 'off', since: '2026-11-17' }),
    channel('old-hotline', 'Old customer hotline', 'old-hotlines', { since: '2021-07-05' }),
    channel('old-verification', '=Phone verification test', 'old-hotlines', { active: false, since: '2021-07-05' }),
    channel('partner-hotline', 'Installer partner hotline', 'suppliers', { outside: 'both', since: '2026-09-21' }),
    channel('imported-hotline', 'Imported hotline', 'old-hotlines', { since: '2022-01-10' }),
    channel('no-provider', 'Press office', 'suppliers', { recording: 'off', since: '2022-01-10' }),
    channel('removed-provider', 'Test line, voice team', 'suppliers', { since: '2022-01-10' }),
    channel('recall-mowers', 'Recall, lawn mowers', 'recalls', { since: '2022-06-20' }),
    channel('recall-heaters', 'Recall, patio heaters', 'recalls', { since: '2022-06-20' }),
    // The number is not there any more.
    channel('suppliers', 'Private label suppliers', 'suppliers', { number: 'suppliers (removed)', outside: 'both' }),
    // The channel's own number exists, the number it should show does not.
    channel('supplier-calls', 'Calls to suppliers', 'supplier-calls', { callerId: 'supplier-calls (removed)' }),
    // Comes with the product: no number, no workstream.
    channel('default-inbound', 'Default inbound profile', null, { number: null, recording: 'off', since: '2023-04-03' }),
    channel('no-number-yet', 'Store line, Edinburgh (opens 2027)', 'pilot', { number: null, since: '2026-11-02' }),
    // Written by a script: the name is required in forms only.
    channel('nameless', null, 'pilot', { number: null, since: '2026-11-02' }),
  ],
};
