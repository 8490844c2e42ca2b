/**
 * What numbers serve besides voice channels and people: text messages, callbacks, and display on calls of proactive engagement. Some of
 * these numbers have no channel at all, and are in use all the same.
 */
import { guid } from './guid';
import type { Part } from './parts';
import { common, numberId, owned, workstreamId } from './rowBuilders';

const sms = (key: string, name: string, number: string, active = true) => ({
  msdyn_ocsmschannelsettingid: guid(`sms:${key}`),
  msdyn_name: name,
  _msdyn_phonenumberid_value: numberId(number),
  _msdyn_liveworkstreamid_value: workstreamId('delivery-sms'),
  msdyn_inboundurl: null,
  ...common(`sms:${key}`, '2024-03-11', active),
});

const callback = (key: string, name: string, number: string, active = true) => ({
  msdyn_proactive_callback_profileid: guid(`callback:${key}`),
  msdyn_name: name,
  _msdyn_callback_phone_number_value: numberId(number),
  msdyn_callback_type: 192350000,
  msdyn_callback_number_behavior: 192350001,
  ...owned(`callback:${key}`, '2026-02-16', active),
});

/** A row that has neither a name nor a state, as far as pages tell. */
const plannerCallerId = (key: string, number: string) => ({
  msdyn_planner_callerid_phone_numberid: guid(`planner:${key}`),
  _msdyn_callerid_phone_numberid_value: numberId(number),
});

export const otherUses: Part = {
  msdyn_ocsmschannelsettings: [
    // The number of a voice channel, too.
    sms('us-returns', 'Returns and refunds, text messages', 'us-returns'),
    sms('us-delivery', 'Delivery messages, United States', 'us-short-code'),
    // Nothing else names its number.
    sms('us-spring-sale', 'Spring sale 2024 (ended)', 'us-spare-2', false),
  ],
  msdyn_proactive_callback_profiles: [
    // Proactive engagement accepts own-carrier numbers of ACS, and no direct offer number.
    callback('uk-care', 'Customer care callbacks, United Kingdom', 'uk-spare-1'),
    callback('us-care', 'Customer care callbacks, United States', 'us-repairs'),
    // Whether it is one of those that are accepted cannot be told from its record.
    callback('recalls', 'Recall callbacks', 'recall-mowers'),
  ],
  msdyn_planner_callerid_phone_numbers: [plannerCallerId('us-reminders', 'us-reminders'), plannerCallerId('de-surveys', 'de-spare-1')],
};
