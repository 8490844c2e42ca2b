/**
 * Providers, carriers and other users of a number. Facts of the published table references. The provider
 * account's secrets are left out on purpose: the stand-in knows them only as columns that it refuses.
 */
import { audited, choice, choices, id, integer, lookup, memo, owned, state, text, yesNo, type Table } from './types';

export const msdyn_occommunicationprovidersetting: Table = {
  logicalName: 'msdyn_occommunicationprovidersetting',
  displayName: 'Communication Provider Setting',
  entitySet: 'msdyn_occommunicationprovidersettings',
  primaryId: 'msdyn_occommunicationprovidersettingid',
  primaryName: 'msdyn_name',
  columns: [
    id('msdyn_occommunicationprovidersettingid'),
    text('msdyn_name', 100),
    choice('msdyn_occommunicationprovider', {
      192350000: 'Azure Communication Services',
      192350001: 'Twilio',
      192350002: 'TeleSign',
      192350003: 'Microsoft Teams Phone System',
    }),
    text('msdyn_occommunicationproviderimmutableid', 800),
    text('msdyn_occommunicationproviderdatalocation', 800),
    yesNo('msdyn_istrial'),
    choices('msdyn_appmodule', { 192350000: 'Service' }),
    ...state(),
    ...owned,
  ],
};

export const msdyn_occommunicationprovidersettingentry: Table = {
  logicalName: 'msdyn_occommunicationprovidersettingentry',
  displayName: 'Communication Provider Setting Entry',
  entitySet: 'msdyn_occommunicationprovidersettingentries',
  primaryId: 'msdyn_occommunicationprovidersettingentryid',
  primaryName: 'msdyn_name',
  columns: [
    id('msdyn_occommunicationprovidersettingentryid'),
    text('msdyn_name', 100),
    text('msdyn_key', 100),
    text('msdyn_value', 100),
    lookup(
      'msdyn_communicationprovidersettingentid',
      'msdyn_occommunicationprovidersetting',
      'msdyn_CommunicationProviderSettingEntId',
      'msdyn_occommunicationprovidersetting_msdyn_entr',
    ),
    ...state(),
    ...owned,
  ],
};

export const msdyn_occarrier: Table = {
  logicalName: 'msdyn_occarrier',
  displayName: 'Carrier',
  entitySet: 'msdyn_occarriers',
  primaryId: 'msdyn_occarrierid',
  primaryName: 'msdyn_name',
  columns: [id('msdyn_occarrierid'), text('msdyn_name', 100), ...state(), ...owned],
};

export const msdyn_ocsmschannelsetting: Table = {
  logicalName: 'msdyn_ocsmschannelsetting',
  displayName: 'SMS Number settings',
  entitySet: 'msdyn_ocsmschannelsettings',
  primaryId: 'msdyn_ocsmschannelsettingid',
  primaryName: 'msdyn_name',
  columns: [
    id('msdyn_ocsmschannelsettingid'),
    text('msdyn_name', 100),
    lookup(
      'msdyn_phonenumberid',
      'msdyn_ocphonenumber',
      'msdyn_PhoneNumberId',
      'msdyn_msdyn_ocphonenumber_msdyn_ocsmschannelsetting_phonenumberid',
    ),
    lookup(
      'msdyn_liveworkstreamid',
      'msdyn_liveworkstream',
      'msdyn_liveworkstreamid',
      'msdyn_msdyn_liveworkstream_msdyn_ocsmschannelsetting_liveworkstreamid',
    ),
    lookup('msdyn_language', 'msdyn_oclanguage', 'msdyn_language'),
    lookup('msdyn_operatinghourid', 'msdyn_operatinghour', 'msdyn_operatinghourid'),
    text('msdyn_inboundurl', 200),
    ...state(),
    ...audited,
  ],
};

export const msdyn_proactive_callback_profile: Table = {
  logicalName: 'msdyn_proactive_callback_profile',
  displayName: 'Proactive Callback Profile',
  entitySet: 'msdyn_proactive_callback_profiles',
  primaryId: 'msdyn_proactive_callback_profileid',
  primaryName: 'msdyn_name',
  columns: [
    id('msdyn_proactive_callback_profileid'),
    text('msdyn_name', 100),
    choice('msdyn_callback_type', { 192350000: 'Direct Callback', 192350001: 'Scheduled Callback' }),
    choice('msdyn_callback_number_behavior', { 192350000: 'Same Number', 192350001: 'Specific Number' }),
    lookup(
      'msdyn_callback_phone_number',
      'msdyn_ocphonenumber',
      'msdyn_callback_phone_number',
      'msdyn_proactive_callback_profile_callback_phone_number_msdyn_ocphonenumber',
    ),
    lookup('msdyn_bot_user', 'systemuser'),
    lookup('msdyn_callback_bot_user', 'systemuser'),
    yesNo('msdyn_ask_for_alternate_number'),
    text('msdyn_alternate_phone_number_terminating_key', 100),
    yesNo('msdyn_call_outside_queue_hours'),
    memo('msdyn_callback_offering_windows', 4000),
    memo('msdyn_reattempt_rules', 4000),
    integer('msdyn_number_of_retries'),
    integer('msdyn_delay_between_retries'),
    choice('msdyn_delay_between_retries_unit', { 192350000: 'Second', 192350001: 'Minute', 192350002: 'Hour' }),
    choice('msdyn_duplicate_prevention_settings', { 192350000: 'None', 192350001: 'Same Queue', 192350002: 'All Queues' }),
    choice('msdyn_duplicate_resolution_action', { 192350000: 'End Call', 192350001: 'Wait In Queue' }),
    choice('msdyn_fallback_action', { 192350000: 'Hangup', 192350001: 'Escalate' }),
    memo('msdyn_fallback_prompt_message', 1000),
    integer('msdyn_max_callback_limit'),
    integer('msdyn_repeat_message_interval_seconds'),
    integer('msdyn_wait_time_limit_seconds'),
    choice('msdyn_wait_time_limit_unit', { 192350000: 'Seconds', 192350001: 'Minutes' }),
    integer('msdyn_wait_time_window_seconds'),
    choice('msdyn_wait_time_window_unit', { 192350000: 'Seconds', 192350001: 'Minutes', 192350002: 'Hours' }),
    ...state(),
    ...owned,
  ],
};

export const msdyn_planner_callerid_phone_number: Table = {
  logicalName: 'msdyn_planner_callerid_phone_number',
  displayName: 'msdyn_planner_callerid_phone_number',
  entitySet: 'msdyn_planner_callerid_phone_numbers',
  primaryId: 'msdyn_planner_callerid_phone_numberid',
  primaryName: null,
  columns: [
    id('msdyn_planner_callerid_phone_numberid'),
    lookup(
      'msdyn_callerid_phone_numberid',
      'msdyn_ocphonenumber',
      undefined,
      'msdyn_planner_callerid_phone_number_callerid_phone_numberid_msdyn_ocphonenumber',
    ),
  ],
};

export const msdyn_ocoutboundconfiguration: Table = {
  logicalName: 'msdyn_ocoutboundconfiguration',
  displayName: 'Outbound Configuration',
  entitySet: 'msdyn_ocoutboundconfigurationes',
  primaryId: 'msdyn_ocoutboundconfigurationid',
  primaryName: 'msdyn_name',
  columns: [
    id('msdyn_ocoutboundconfigurationid'),
    text('msdyn_name', 100),
    choice('msdyn_channel', {
      19241000: 'Microsoft Teams',
      192300000: 'WhatsApp',
      192310000: 'LINE',
      192320000: 'WeChat',
      192330000: 'Facebook',
      192340000: 'SMS',
      192350000: 'Entity Records',
      192350001: 'Twitter',
      192350002: 'Custom',
      192360000: 'Live chat',
      192370000: 'Voice',
      192380000: 'Video',
      192390000: 'Co-browse',
      192400000: 'Screen sharing',
    }),
    text('msdyn_channelid', 100),
    lookup('msdyn_defaultlocale', 'msdyn_oclanguage'),
    lookup('msdyn_messagetemplate', 'msdyn_ocsystemmessage'),
    text('msdyn_displayoutboundconfigurationid', 100),
    choice('msdyn_type', { 100000000: 'Create conversation when customer responds', 100000001: 'Create conversation on send' }),
    yesNo('msdyn_enablemessagelogging'),
    yesNo('msdyn_showinactivities'),
    yesNo('msdyn_usecustomerpreference'),
    ...state(),
    ...owned,
  ],
};
