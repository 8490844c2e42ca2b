/**
 * Builders of rows as the Dataverse Web API 9.2 returns them: lookups as `_<column>_value`, multi-select choices as
 * text, booleans, whole numbers, ISO dates, GUIDs in lower case, no annotations.
 *
 * A data file says only what is special about a row; the rest is what the admin centers write.
 */
import {
  choiceValues,
  CONNECTIVITY,
  NUMBER_KIND,
  NUMBER_SOURCE,
  NUMBER_TYPE,
  ORIGIN,
  PROVIDER,
  WORKSTREAM_DIRECTION,
} from '../../plugins-ts/tables/choices';
import type { StoredRow } from '../../plugins-ts/tables/everyTable';
import { liveWorkstream } from '../../plugins-ts/tables/liveWorkstream';
import { ocVoiceChannelSetting } from '../../plugins-ts/tables/ocVoiceChannelSetting';
import { ocProvisioningState } from '../../plugins-ts/tables/ocProvisioningState';
import { fixedNumber, guid } from './guid';

export { CONNECTIVITY, ORIGIN, PROVIDER };
export const TYPE = NUMBER_TYPE;
export const SOURCE = NUMBER_SOURCE;
export const KIND = NUMBER_KIND;
export const DIRECTION = WORKSTREAM_DIRECTION;
export const STREAM = choiceValues(liveWorkstream.columns.msdyn_streamsource);
export const PROVISIONING = choiceValues(ocProvisioningState.columns.statuscode);

/** The application module "Service"; a multi-select choice, so text. */
const SERVICE = '192350000';
const MODE = choiceValues(ocVoiceChannelSetting.columns.msdyn_recordingmode);

export const channelId = (key: string): string => guid(`channel:${key}`);
export const numberId = (key: string): string => guid(`number:${key}`);
export const workstreamId = (key: string): string => guid(`workstream:${key}`);
export const providerId = (key: string): string => guid(`provider:${key}`);
export const carrierId = (key: string): string => guid(`carrier:${key}`);
export const userId = (key: string): string => guid(`user:${key}`);
export const queueId = (key: string): string => guid(`queue:${key}`);
const OWNER = guid('team:Contact center administrators');

const lookup = (key: string | null | undefined, id: (key: string) => string): string | null => (key ? id(key) : null);

/** Columns that every table has. `since` is the day of creation; rows change some weeks later, at a fixed hour. */
export function common(seed: string, since: string, active = true) {
  const created = new Date(`${since}T08:${String(fixedNumber(seed, 60)).padStart(2, '0')}:00Z`);
  const modified = new Date(created.getTime() + fixedNumber(`${seed}/modified`, 40) * 86_400_000);
  const iso = (date: Date): string => date.toISOString().replace('.000Z', 'Z');
  return {
    statecode: active ? 0 : 1,
    statuscode: active ? 1 : 2,
    createdon: iso(created),
    modifiedon: iso(modified),
    versionnumber: 2_000_000 + fixedNumber(`${seed}/version`, 7_000_000),
  };
}

/** As `common`, for tables that users own. */
export const owned = (seed: string, since: string, active = true) => ({ ...common(seed, since, active), _ownerid_value: OWNER });

export interface NumberFacts {
  readonly type: number | null;
  readonly source: number | null;
  readonly kind: number | null;
  readonly provider: string | null;
  readonly carrier: string | null;
  readonly country: string | null;
  readonly inbound: boolean | null;
  readonly outbound: boolean | null;
  /** SMS in both directions. */
  readonly sms: boolean;
  /** Object id of the Teams resource account. */
  readonly account: string | null;
  readonly active: boolean;
  readonly since: string;
  readonly name: string | null;
}

/** A phone number. `text` is stored as given, whatever it looks like. */
export function phoneNumber(key: string, text: string | null, facts: NumberFacts): StoredRow<'msdyn_ocphonenumber'> {
  return {
    msdyn_ocphonenumberid: numberId(key),
    msdyn_name: facts.name,
    msdyn_phonenumber: text,
    msdyn_phonenumbertype: facts.type,
    msdyn_ocphonenumbersource: facts.source,
    msdyn_type: facts.kind,
    msdyn_objective: 192350000,
    msdyn_appmodule: SERVICE,
    msdyn_countryisocode: facts.country,
    msdyn_phoneinboundenabled: facts.inbound,
    msdyn_phoneoutboundenabled: facts.outbound,
    msdyn_smsinboundenabled: facts.sms,
    msdyn_smsoutboundenabled: facts.sms,
    msdyn_teamsresourceaccount: facts.account,
    _msdyn_carrierid_value: lookup(facts.carrier, carrierId),
    _msdyn_occommunicationprovidersettingid_value: lookup(facts.provider, providerId),
    ...owned(`number:${key}`, facts.since, facts.active),
  };
}

/** Makes numbers of one sort: `usual` holds for all of them, `special` for one. The name repeats the number, as in Dynamics. */
export function numbersOf(
  usual: Partial<NumberFacts>,
): (key: string, text: string | null, special?: Partial<NumberFacts>) => StoredRow<'msdyn_ocphonenumber'> {
  return (key, text, special = {}) => {
    const facts: NumberFacts = {
      type: TYPE.acs,
      source: SOURCE.directOffer,
      kind: KIND.geographic,
      provider: null,
      carrier: null,
      country: null,
      inbound: true,
      outbound: true,
      sms: false,
      account: null,
      active: true,
      since: '2023-03-06',
      name: text,
      ...usual,
      ...special,
    };
    return phoneNumber(key, text, facts);
  };
}

/** A Teams resource account, as the text that Dynamics keeps. */
export const resourceAccount = (key: string): string => guid(`resource account:${key}`);

/** Teams numbers: linked to a resource account; country and carrier are normally blank. */
export function teamsNumbers(
  usual: Partial<NumberFacts> = {},
): (key: string, text: string | null, special?: Partial<NumberFacts>) => StoredRow<'msdyn_ocphonenumber'> {
  const make = numbersOf({ type: TYPE.teams, source: SOURCE.directRouting, provider: 'teams', since: '2026-05-18', ...usual });
  return (key, text, special = {}) => make(key, text, { account: resourceAccount(key), ...special });
}

type Allowed = 'none' | 'consult' | 'transfer' | 'both';

export interface ChannelFacts {
  /** Key of the number; the channel's own key unless said otherwise. */
  readonly number?: string | null;
  readonly callerId?: string | null;
  /** What a representative may do with an outside telephone number, and with a Teams user. */
  readonly outside?: Allowed;
  readonly teams?: Allowed;
  readonly bridged?: boolean;
  readonly bridgedTeams?: boolean;
  readonly recording?: 'off' | 'manual' | 'automatic';
  readonly withheld?: boolean;
  readonly active?: boolean;
  readonly since?: string;
}

const mayConsult = (allowed: Allowed | undefined): boolean => allowed === 'consult' || allowed === 'both';
const mayTransfer = (allowed: Allowed | undefined): boolean => allowed === 'transfer' || allowed === 'both';

/** A voice channel setting of a workstream. */
export function channel(
  key: string,
  name: string | null,
  workstream: string | null,
  facts: ChannelFacts = {},
): StoredRow<'msdyn_ocvoicechannelsetting'> {
  const recording = facts.recording ?? 'automatic';
  const mode = String(recording === 'off' ? MODE.none : MODE[recording]);
  return {
    msdyn_ocvoicechannelsettingid: channelId(key),
    msdyn_name: name,
    _msdyn_liveworkstreamid_value: lookup(workstream, workstreamId),
    _msdyn_phonenumberid_value: lookup(facts.number === undefined ? key : facts.number, numberId),
    _msdyn_calleridphonenumberid_value: lookup(facts.callerId, numberId),
    msdyn_calleridname: facts.callerId ? 'Contoso Home & Garden' : null,
    msdyn_isanonymouscallerid: facts.withheld ?? false,
    msdyn_inboundurl: null,
    msdyn_outboundcallregionallowlist: null,
    _msdyn_operatinghoursid_value: null,
    msdyn_agentexternalparticipantcontrolenabled: mayConsult(facts.outside),
    msdyn_agentexternalparticipanttransfercontrolenabled: mayTransfer(facts.outside),
    msdyn_agentexternalteamsparticipantcontrolenabled: mayConsult(facts.teams),
    msdyn_agentexternalteamsparticipanttransfercontrolenabled: mayTransfer(facts.teams),
    msdyn_usebridgetransferforpstntransfer: facts.bridged ?? false,
    msdyn_usebridgetransferforteamstransfer: facts.bridgedTeams ?? false,
    msdyn_stoptranscriptionandrecordingafterpstntransfer: false,
    msdyn_stoptranscriptionandrecordingafterteamstransfer: false,
    msdyn_enablestoprecordingtranscriptiononhold: false,
    msdyn_recordingenabled: recording !== 'off',
    msdyn_recordingmode: mode,
    msdyn_agentrecordingcontrolsenabled: recording === 'manual',
    msdyn_transcriptionenabled: recording !== 'off',
    msdyn_transcriptionmode: mode,
    msdyn_agenttranscriptioncontrolsenabled: false,
    msdyn_transcriptionshowbydefault: true,
    msdyn_showhidetranscriptionfeaturepreview: false,
    msdyn_skipwaitmusicforivr: false,
    msdyn_announceaveragewaittime: true,
    msdyn_announcepositioninqueue: false,
    _msdyn_voiceauthenticationsettingsid_value: null,
    ...owned(`channel:${key}`, facts.since ?? '2023-04-17', facts.active ?? true),
  };
}

/** A workstream; voice calls unless `stream` says otherwise. Capacity and closing time are what the admin center writes for voice. */
export function workstream(
  key: string,
  name: string,
  direction: number | null,
  facts: { queue?: string; stream?: number; active?: boolean } = {},
): StoredRow<'msdyn_liveworkstream'> {
  const stream = facts.stream ?? STREAM.voiceCall;
  return {
    msdyn_liveworkstreamid: workstreamId(key),
    msdyn_name: name,
    msdyn_streamsource: stream,
    msdyn_direction: direction,
    msdyn_mode: 717210001,
    msdyn_enablevoicev2: stream === STREAM.voiceCall,
    msdyn_workdistributionmode: 192350000,
    msdyn_capacityformat: 192350000,
    msdyn_capacityrequired: 30,
    msdyn_autocloseafterinactivity: 5,
    msdyn_allowedpresences: '192360000,192360001',
    msdyn_notification: 100000001,
    msdyn_isdefault: false,
    _msdyn_defaultqueue_value: queueId(facts.queue ?? 'shop'),
    _msdyn_outboundqueueid_value: null,
    ...owned(`workstream:${key}`, '2023-04-03', facts.active ?? true),
  };
}
