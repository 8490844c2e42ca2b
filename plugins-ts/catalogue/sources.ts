/**
 * The pages that statements of the catalogue rest on. Addresses only; titles are the resources `Source_<id>`.
 */
import type { Source, TextKey } from './catalogueTypes';

const LEARN = 'https://learn.microsoft.com/en-us/';
const CONTACT_CENTER = `${LEARN}dynamics365/contact-center/`;
/** One address for two texts: the one of today, and the one of 2025 with notes that were taken out of it. */
const TEAMS_PHONE = `${CONTACT_CENTER}administer/configure-teams-phone-in-voice-channel`;
const CUSTOMER_SERVICE = `${LEARN}dynamics365/customer-service/`;
const VOICE = `${CUSTOMER_SERVICE}administer/voice-channel-`;
const TABLE = `${CUSTOMER_SERVICE}develop/reference/entities/msdyn_oc`;
const ACS = `${LEARN}azure/communication-services/`;
const TELEPHONY = `${ACS}concepts/telephony/`;
const EXTENSIBILITY = `${ACS}concepts/interop/tpe/teams-phone-extensibility-`;
const TPE_QUICKSTARTS = `${ACS}quickstarts/tpe/teams-phone-extensibility-`;
const TEAMS = `${LEARN}microsoftteams/`;
const GITHUB = 'https://github.com/';

/** The day on which all of these pages were last read: an ISO date. What changed on them since is not known. */
export const SOURCES_READ_ON = '2026-11-30';

/** The literal type of `id` is kept, so that a citation of an unknown page does not compile. */
const kindOf =
  (kind: string) =>
  <Id extends string>(id: Id, address: string | null, date: string, note: TextKey | null = null) =>
    ({ id, address, date, kind, note }) satisfies Source;

const page = kindOf('microsoft-doc');
const pullRequest = kindOf('pull-request');
const issue = kindOf('issue');
const legal = kindOf('legal');
const blogOfMicrosoft = kindOf('microsoft-blog');
const blogOfOthers = kindOf('third-party-blog');
const community = kindOf('community');

const PAGES = [
  page('ART', `${LEARN}dynamics365/guidance/resources/contact-center-deploy-voice-channel-best-practices`, '2026-05-19', 'SourceNote_ART'),
  page('D-NUM', `${VOICE}manage-phone-numbers`, '2025-04-22'),
  page('D-BYO', `${VOICE}bring-your-own-number`, '2025-06-03'),
  page('D-SYNC', `${VOICE}sync-from-acs`, '2025-04-25'),
  page('D-IVR', `${VOICE}contextual-transfer-external-ivr`, '2024-06-14'),
  page('D-TRIAL', `${VOICE}trial-phone-numbers`, '2025-06-27'),
  page('D-IN', `${VOICE}inbound-calling`, '2024-05-22'),
  page('D-OUT', `${VOICE}outbound-calling`, '2024-06-14'),
  page('D-ACS', `${VOICE}acs-resource`, '2024-05-31'),
  page('D-DISC', `${VOICE}disconnect-from-acs`, '2024-01-10'),
  page('D-REG', `${VOICE}region-availability`, '2025-12-10'),
  page('D-FAQ', `${VOICE}faqs`, '2023-08-25', 'SourceNote_D_FAQ'),
  page('D-911', `${VOICE}emergency-calling`, '2024-09-09'),
  page('D-PRICE', `${VOICE}pricing-scenarios`, '2024-07-01'),
  page('D-XFER', `${CUSTOMER_SERVICE}use/voice-channel-transfer-consult`, '2026-01-19'),
  page('D-TPE', TEAMS_PHONE, '2026-02-20'),
  page('D-RET', `${CONTACT_CENTER}administer/migrate-from-azure-communication-services`, '2026-09-23'),
  page('D-MIGDO', `${CONTACT_CENTER}administer/migrate-direct-offer-to-teams-calling-plan`, '2026-09-23'),
  page('D-MIGDR', `${CONTACT_CENTER}administer/migrate-azure-communication-services-direct-routing-to-teams-direct-routing`, '2026-09-23'),
  page('D-DEP', `${CONTACT_CENTER}implement/deprecations-contact-center`, '2026-09-14'),
  page('A-RET', `${ACS}acs-retirement-and-breaking-changes-guide`, '2026-08-18'),
  page('A-TEL', `${TELEPHONY}telephony-concept`, '2021-06-30', 'SourceNote_A_TEL'),
  page('A-SIP', `${TELEPHONY}direct-routing-sip-specification`, '2023-06-15'),
  page('A-INF', `${TELEPHONY}direct-routing-infrastructure`, '2021-06-30', 'SourceNote_A_INF'),
  page('A-PROV', `${TELEPHONY}direct-routing-provisioning`, '2023-06-22'),
  page('A-SBC', `${TELEPHONY}certified-session-border-controllers`, '2023-11-15'),
  page('A-LIM', `${ACS}concepts/service-limits`, '2023-03-31'),
  page('A-NUM', `${ACS}concepts/numbers/sub-eligibility-number-capability`, '2021-11-28', 'SourceNote_A_NUM'),
  page('A-CTX', `${ACS}how-tos/call-automation/custom-context`, '2023-11-28'),
  pullRequest('A-UUI', `${GITHUB}MicrosoftDocs/azure-docs/pull/119613`, '2024-02-09'),
  pullRequest('A-XHDR', `${GITHUB}Azure/azure-sdk-for-net/pull/49061`, '2025-04-08'),
  page('T-COST', `${EXTENSIBILITY}connectivity-cost`, '2025-09-01'),
  page('T-FAQ', `${EXTENSIBILITY}faq`, '2025-09-01'),
  page('T-CAP', `${EXTENSIBILITY}capabilities`, '2025-09-01'),
  page('T-IVR', `${TPE_QUICKSTARTS}interactive-voice-response`, '2026-06-10'),
  page('M-PSTN', `${TEAMS}pstn-connectivity`, '2021-07-08', 'SourceNote_M_PSTN'),
  page('M-OC', `${TEAMS}operator-connect-plan`, '2021-03-08', 'SourceNote_M_OC'),
  page('M-SIP', `${TEAMS}direct-routing-protocols-sip`, '2019-01-28', 'SourceNote_M_SIP'),
  page('V-NUM', `${TABLE}phonenumber`, 'generated'),
  page('V-PROV', `${TABLE}communicationprovidersetting`, 'generated'),
  legal('L-ACS', 'https://azure.microsoft.com/support/legal/sla/communication-services/v1_0/', 'not read', 'SourceNote_L_ACS'),
  legal(
    'L-MOS',
    'https://www.microsoft.com/licensing/docs/view/Service-Level-Agreements-SLA-for-Online-Services',
    '2025-03-01 edition seen by contents list only',
    'SourceNote_L_MOS',
  ),
  blogOfMicrosoft(
    'L-TC',
    'https://techcommunity.microsoft.com/t5/microsoft-teams-blog/updated-microsoft-teams-phone-slas-reflect-commitment-to-quality/ba-p/3019346',
    '2021-12-02',
  ),
  blogOfOthers('L-O365', 'https://office365itpros.com/2021/12/06/sla-teams-phone/', '2021-12-06'),
  issue('G-3061', `${GITHUB}MicrosoftDocs/dynamics-365-customer-engagement/issues/3061`, '2023-06-29'),
  community('C-MIG', null, '2026', 'SourceNote_C_MIG'),
  community('C-PS', null, '2026', 'SourceNote_C_PS'),
  page('PE', `${CONTACT_CENTER}administer/configure-proactive-engagement`, '2026-07-01'),
  page('D-MIGOC', `${CONTACT_CENTER}administer/migrate-azure-communication-services-direct-routing-to-operator-connect`, '2026-09-23'),
  page('D-PROF', `${CUSTOMER_SERVICE}administer/configure-outbound-inbound-profiles`, '2024-12-16', 'SourceNote_D_PROF'),
  page('D-TPE25', TEAMS_PHONE, '2025-08-18 to 2025-11-06', 'SourceNote_D_TPE25'),
  page('D-ALM', `${CUSTOMER_SERVICE}administer/migrate-channel-config-using-solutions`, '2024-03-29', 'SourceNote_D_ALM'),
  page('D-INTL', `${CONTACT_CENTER}implement/international-availability`, '2026-07-09'),
  page('T-911', `${TPE_QUICKSTARTS}emergency-call`, '2025-08-28'),
  page('T-OVER', `${EXTENSIBILITY}overview`, '2025-05-20', 'SourceNote_T_OVER'),
  page('T-LAT', `${EXTENSIBILITY}optimize-latency`, '2026-08-24'),
  page('T-TRB', `${EXTENSIBILITY}troubleshooting`, '2025-05-19'),
  page('M-SBC', `${TEAMS}direct-routing-connect-the-sbc`, 'undated copy'),
  page('A-911', `${TELEPHONY}emergency-calling-concept`, '2021-11-30', 'SourceNote_A_911'),
];

export type SourceId = (typeof PAGES)[number]['id'];

/** Every source, in the order of the reading list. */
export const SOURCES: readonly Source[] = PAGES;

/** The source with this id, or `undefined` when the catalogue does not know it. */
export const sourceById = (id: string): Source | undefined => SOURCES.find((candidate) => candidate.id === id);
