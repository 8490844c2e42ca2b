/** Builders of the rows around numbers and channels: providers, carriers, people, provisioning, and the product's own table. */
import type { StoredRow } from '../../plugins-ts/tables/everyTable';
import { SECRET_COLUMNS } from '../../plugins-ts/tables/tables';
import { guid } from './guid';
import { carrierId, channelId, common, numberId, owned, PROVISIONING, providerId, queueId, userId } from './rowBuilders';

/**
 * What stands in every column that holds a secret in a real organization. It must come out of nothing: no answer of the
 * local organization, no snapshot, no report. Tests search for this text.
 */
export const PLANTED_SECRET = 'must never be served';

const SECRETS = Object.fromEntries(SECRET_COLUMNS.map((column) => [column, PLANTED_SECRET]));

export interface ProviderFacts {
  readonly value: number | null;
  readonly trial?: boolean | null;
  readonly dataLocation?: string | null;
  readonly active?: boolean;
  readonly since: string;
}

/** A communication provider setting: one ACS resource, the Teams Phone connection, or an older provider's account. */
export function provider(key: string, name: string, facts: ProviderFacts): StoredRow<'msdyn_occommunicationprovidersetting'> {
  return {
    msdyn_occommunicationprovidersettingid: providerId(key),
    msdyn_name: name,
    msdyn_occommunicationprovider: facts.value,
    msdyn_occommunicationproviderimmutableid: guid(`immutable:${key}`),
    msdyn_occommunicationproviderdatalocation: facts.dataLocation ?? null,
    msdyn_istrial: facts.trial === undefined ? false : facts.trial,
    msdyn_appmodule: '192350000',
    ...SECRETS,
    ...owned(`provider:${key}`, facts.since, facts.active ?? true),
  };
}

/** A carrier, as an administrator typed its name. */
export function carrier(key: string, name: string, since: string, active = true): StoredRow<'msdyn_occarrier'> {
  return { msdyn_occarrierid: carrierId(key), msdyn_name: name, ...owned(`carrier:${key}`, since, active) };
}

/** A user. `number` is the key of the personal number; users have no state, only `isdisabled`. */
export function person(key: string, fullname: string, number: string | null, disabled = false): StoredRow<'systemuser'> {
  const { createdon, modifiedon, versionnumber } = common(`user:${key}`, '2022-01-10');
  return {
    systemuserid: userId(key),
    fullname,
    isdisabled: disabled,
    _msdyn_phonenumberid_value: number ? numberId(number) : null,
    preferredphonecode: number ? 192350005 : 1,
    msdyn_usertype: 192350000,
    createdon,
    modifiedon,
    versionnumber,
  };
}

export interface ConnectivityFacts {
  readonly connectivity?: number | null;
  readonly origin?: number | null;
  readonly on?: string | null;
  readonly ivr?: boolean | null;
  readonly note?: string | null;
  readonly active?: boolean;
}

/** A row of the product's own table. Its key is the text of the number: two rows for one number must spell it differently. */
export function connectivityRecord(phoneNumber: string, facts: ConnectivityFacts): StoredRow<'vcd_numberconnectivity'> {
  const on = facts.on === undefined ? '2026-10-12' : facts.on;
  return {
    vcd_numberconnectivityid: guid(`connectivity:${phoneNumber}`),
    vcd_name: phoneNumber,
    vcd_phonenumber: phoneNumber,
    vcd_connectivity: facts.connectivity ?? null,
    vcd_origin: facts.origin === undefined ? 1 : facts.origin,
    vcd_observedon: on,
    vcd_ivrinfront: facts.ivr === undefined ? false : facts.ivr,
    vcd_note: facts.note ?? null,
    ...common(`connectivity:${phoneNumber}`, on ?? '2026-10-01', facts.active ?? true),
  };
}

export interface ProvisioningFacts {
  readonly status: number;
  readonly number?: string;
  readonly channel?: string;
  readonly provider?: string;
  readonly error?: string;
  readonly since?: string;
}

/** A provisioning state. Its status reasons are its own: Error is an active row, only Deprovisioned is inactive. */
export function provisioning(key: string, name: string, facts: ProvisioningFacts): StoredRow<'msdyn_ocprovisioningstate'> {
  return {
    msdyn_ocprovisioningstateid: guid(`provisioning:${key}`),
    msdyn_name: name,
    msdyn_errormessage: facts.error ?? null,
    msdyn_provisioningresponse: null,
    msdyn_gatekeeperstatus: null,
    msdyn_gatekeeperstatusreason: null,
    msdyn_automatedcallingstatus: 0,
    _msdyn_phonenumberid_value: facts.number ? numberId(facts.number) : null,
    _msdyn_voicechannelsettingid_value: facts.channel ? channelId(facts.channel) : null,
    _msdyn_communicationprovidersettingid_value: facts.provider ? providerId(facts.provider) : null,
    ...owned(`provisioning:${key}`, facts.since ?? '2023-04-17'),
    statecode: facts.status === PROVISIONING.deprovisioned ? 1 : 0,
    statuscode: facts.status,
  };
}

/** A queue; the newer channel profile hangs off it. */
export function queue(key: string, name: string, channelProfile: string | null = null): StoredRow<'queue'> {
  return {
    queueid: queueId(key),
    name,
    msdyn_queuetype: 192350000,
    _msdyn_channelprofileid_value: channelProfile ? guid(`channel profile:${channelProfile}`) : null,
    ...owned(`queue:${key}`, '2023-04-03'),
  };
}
