/** People with and without a personal number, and the provisioning states of numbers, channels and providers. */
import type { Part } from './parts';
import { PROVISIONING } from './rowBuilders';
import { person, provisioning } from './supportRows';

const { draft, processing, running, error, deprovisioning, deprovisioned } = PROVISIONING;

export const people: Part = {
  systemusers: [
    person('adele', 'Adele Vance', 'us-adele'),
    // A toll-free number cannot be personal.
    person('alex', 'Alex Wilber', 'uk-alex'),
    person('megan', 'Megan Bowen', 'uk-megan'),
    person('henrietta', 'Henrietta Müller', 'de-henrietta'),
    // The fraud desk's line is also hers.
    person('isaiah', 'Isaiah Langer', 'us-fraud'),
    // Left the company; her number was removed.
    person('lidia', 'Lidia Holloway', 'us-lidia (removed)', true),
    person('diego', 'Diego Siciliani', null),
    person('johanna', 'Johanna Lorenz', null),
    person('lynne', 'Lynne Robbins', null),
    person('nestor', 'Nestor Wilke', null),
  ],
  msdyn_ocprovisioningstates: [
    ...['acs-americas', 'acs-international', 'acs-trial', 'teams'].map((key) =>
      provisioning(`provider/${key}`, `Provider ${key}`, { status: running, provider: key }),
    ),
    ...['us-orders', 'us-billing', 'uk-orders', 'de-orders', 'fr-commandes', 'au-orders'].map((key) =>
      provisioning(`channel/${key}`, `Voice channel ${key}`, { status: running, channel: key, number: key }),
    ),
    provisioning('provider/twilio', 'Provider twilio', { status: deprovisioned, provider: 'twilio' }),
    provisioning('number/uk-financing', 'Number uk-financing', {
      status: error,
      number: 'uk-financing',
      channel: 'uk-financing',
      error: 'The number could not be verified on the trunk sbc-london.contoso.com. Delete the number and add it again.',
      since: '2026-10-26',
    }),
    provisioning('number/de-garden', 'Number de-garden', {
      status: error,
      number: 'de-garden',
      error: 'Synchronization stopped: the resource account was not found.',
      since: '2026-06-01',
    }),
    provisioning('number/us-spare-teams', 'Number us-spare-teams', { status: processing, number: 'us-spare-teams', since: '2026-11-20' }),
    provisioning('channel/no-number-yet', 'Voice channel no-number-yet', { status: draft, channel: 'no-number-yet', since: '2026-11-02' }),
    provisioning('number/ca-spare', 'Number ca-spare', { status: deprovisioning, number: 'ca-spare', since: '2026-11-19' }),
    // Left behind by a channel that is gone.
    provisioning('channel/removed', 'Voice channel removed', { status: running, channel: 'us-garage-sale (removed)' }),
  ],
};
