/** Rows that a walkthrough, a picture or a browser test names, and the links that lead nowhere on purpose. */
import type { EntitySet } from '../../plugins-ts/tables/tables';
import { carrierId, channelId, numberId, providerId, workstreamId } from './rowBuilders';

/** One channel for each thing worth showing; the key is the channel's key in the country files. */
const STORY_KEYS = [
  'us-orders', // Microsoft number in ACS, an old row without a type
  'us-financing', // Teams Calling Plan, declared and read from Teams alike
  'us-mortgage', // Calling Plan with a third-party menu system in front
  'us-collections', // shows a number of another approach
  'us-spokane-evening', // names a record that another one replaced
  'us-surveys', // a Teams number that is to show another number
  'us-fraud-calls', // shows a number whose own channel makes no calls
  'us-catalog', // source and carrier disagree
  'us-portland', // transfers allowed, outbound switched off
  'uk-orders', // own carrier on ACS direct routing, transfers not bridged
  'uk-delivery', // own carrier in, Microsoft number out, mixed ACS resource
  'uk-financing', // inactive own-carrier number
  'uk-trade-manchester', // Operator Connect
  'uk-arabic', // Teams, undecided; a name from right to left
  'uk-callbacks', // no number of its own
  'de-orders', // Teams direct routing
  'de-repairs', // connectivity records disagree
  'de-delivery', // stale link to Teams
  'de-garden', // broken link to Teams
  'de-hotline', // type and provider contradict each other
  'se-mobil', // Teams Phone Mobile
  'au-orders', // Asia Pacific
  'pilot-garden-advice', // trial
  'old-hotline', // another provider
  'recall-mowers', // source not known
  'suppliers', // number not found
  'default-inbound', // no number, no workstream
] as const;

export type StoryKey = (typeof STORY_KEYS)[number];

/** Id of a channel -> its short key. */
export const SAMPLE_STORIES: Readonly<Record<string, StoryKey>> = Object.fromEntries(STORY_KEYS.map((key) => [channelId(key), key]));

export interface DanglingLink {
  readonly entitySet: EntitySet;
  readonly column: string;
  /** The id that no row has. */
  readonly target: string;
}

/** Every lookup of the sample that leads nowhere; all others lead to a row. */
export const DANGLING_LINKS: readonly DanglingLink[] = [
  { entitySet: 'msdyn_ocvoicechannelsettings', column: '_msdyn_phonenumberid_value', target: numberId('suppliers (removed)') },
  { entitySet: 'msdyn_ocvoicechannelsettings', column: '_msdyn_calleridphonenumberid_value', target: numberId('supplier-calls (removed)') },
  { entitySet: 'msdyn_ocvoicechannelsettings', column: '_msdyn_liveworkstreamid_value', target: workstreamId('ie-wholesale (removed)') },
  { entitySet: 'msdyn_ocphonenumbers', column: '_msdyn_occommunicationprovidersettingid_value', target: providerId('acs-test (removed)') },
  { entitySet: 'msdyn_ocphonenumbers', column: '_msdyn_carrierid_value', target: carrierId('litware (removed)') },
  { entitySet: 'systemusers', column: '_msdyn_phonenumberid_value', target: numberId('us-lidia (removed)') },
  { entitySet: 'msdyn_ocprovisioningstates', column: '_msdyn_voicechannelsettingid_value', target: channelId('us-garage-sale (removed)') },
];
