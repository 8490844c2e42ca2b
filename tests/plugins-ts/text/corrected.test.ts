/** Statements that were wrong once: what they say now, and what none of them says again. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../../tools/build/targets';

const FOLDER = path.join(ROOT, 'strings/en');
const WORDS: Record<string, string> = Object.assign(
  {},
  ...readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Record<string, string>),
);

test.each([
  ['AdvisorReason_CampaignsReadAsCallingPlan', /our reading.*Direct Offer of Teams Phone/],
  ['AdvisorReason_CampaignsNotAccepted', /on ACS.*direct routing numbers only/],
  ['AdvisorOpen_Sbc', /SBC of your own.*operator runs one/],
  ['FeatureValue_EmergencyPagesDisagree', /on registered addresses the pages disagree.*emergency callback number/],
  ['FeatureValue_SmsKindsUntilEnd', /page of 2025.*short codes, and mobile numbers by the guide of 2026.*30 Sep 2028/],
  ['FeatureValue_EmergencyFiveCountries', /page of 9 Sep 2024.*fewer or more/],
  ['Report_Next', /^Next approach: /],
  ['Report_Next_NewNumber', /^Next approach \(with a new number\): /],
  ['Report_Column_Successors', /^Next approach$/],
  ['Report_PathBold', /inside Microsoft's responsibility/],
  ['Sla_Stated', /part stated, without a figure/],
  ['SipReason_OwnTrunk', /can arrive.*IVR or SBC adds them.*a number only/],
  ['Boundary_AcsDirectOffer_Inbound', /softphone service in Microsoft/],
  ['Consideration_ArticleSilent', /text does not describe it; its pictures name it/],
  ['Transport_SipTls', /internet, Microsoft peering, or MAPS/],
  ['Transport_SipTls5061', /internet, Microsoft peering, or MAPS/],
  ['Transport_SipTlsUsually5061', /internet, Microsoft peering, or MAPS/],
  ['LimitValue_SignalingAddresses', /30 Jun 2021: .*52\.120\.0\.0\/14.*24 Aug 2026: .*52\.122\.0\.0\/15/],
  ['SipHeaderUse_ForwardPai', /^Off unless ForwardPAI.*Privacy: id/],
  ['SipHeaderUse_ForwardCallHistory', /^Off unless ForwardCallHistory.*History-Info and Referred-By/],
  ['TransferValue_HoldMusic', /transfer message, then hold music/],
  ['TransferValue_Ringing', /transfer message, then ringing/],
  ['TransferValue_TonesPassed', /by the transfer page; test it/],
  ['SourceNote_ART', /August 6, 2025.*not opened live/],
  ['Contradiction_EmergencyCalls_BothSides', /25 Aug 2023.*9 Sep 2024.*10 Dec 2025.*30 Nov 2021.*28 Aug 2025/],
  ['Contradiction_TransferToTeamsUser_BothSides', /19 Jan 2026.*1 Sep 2025.*August to November 2025.*10 Jun 2026.*pictures of the article/],
  ['Contradiction_TransferToTeamsUser_TreatAs', /test it/],
] as const)('%s says what its sources say', (key, says) => expect(WORDS[key]).toMatch(says));

test.each([
  ['over the public internet', /over the public internet/i],
  ['an option that nobody checked', /is said to exist/i],
  ['that a number can move', /\bcan move to\b/i],
  ['that nothing is documented on campaigns', /nothing is documented on campaigns/i],
  ['a page that is not confirmed, where its address is', /exact address is not confirmed/i],
  ['a boundary at “the representative service”', /the representative service\b/i],
])('no words say %s', (_what, refused) =>
  expect(Object.entries(WORDS).flatMap(([key, words]) => (refused.test(words) ? [`${key}: ${words}`] : []))).toEqual([]),
);
