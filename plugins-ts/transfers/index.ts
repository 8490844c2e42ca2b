/**
 * Transfers and calls that leave: for one channel, what happens on a blind and a consult transfer to an outside number and to
 * a Teams user, bridged or not, by the channel's own switches. For calls that came in; that is what the pages describe.
 */
import { flagCell } from '../organization/cells';
import { documented, inferred } from '../catalogue/cite';
import { isApproachWith } from '../catalogue/traits';
import type { Contradiction, TextKey } from '../catalogue/catalogueTypes';
import { contradictionsFor } from '../findings/explain';
import { R_OUT_1 } from '../findings/rules/R-OUT-1';
import { TABLE } from '../tables/choices';
import type { Organization } from '../organization/openOrganization';
import type { CellOf, Row } from '../tables/tables';
import type { ApproachId, Basis, DirectionName } from '../catalogue/vocabulary';
import type { Channel } from '../report/reportTypes';
import type { Evidence, SipContextStatement } from '../organization/organizationTypes';
import { takesCallsOnTeams, transferEnd, type TransferEnd } from './ends';
import {
  NOT_RECORDED,
  STOPPED_BY_SWITCH,
  TRANSFER_NEEDS,
  TRANSFER_VALUES,
  TRANSFERS_REST_ON,
  transferValue,
  type TransferKind,
  type TransferTarget,
  type TransferValue,
  type TransferValues,
} from './values';

export { TRANSFER_ASPECTS, TRANSFER_VALUES } from './values';
export type { TransferAspectId, TransferKind, TransferTarget, TransferValue, TransferValues } from './values';
export type { TransferEnd } from './ends';

/** `consultOnly`: representatives may speak to the target, but passing the call on is off; whether it can be passed on then is not published. */
export type TransferPermission = 'allowed' | 'notAllowed' | 'consultOnly' | 'notKnown';

/** What happens with one setting of "Use bridged transfers". */
export interface TransferOutcome {
  readonly bridged: boolean;
  /** This is how the channel is set; `null`: its setting is not known, so that either may be. */
  readonly applies: boolean | null;
  readonly values: TransferValues;
  readonly endsAt: TransferEnd;
}

export interface TransferCase {
  readonly kind: TransferKind;
  readonly target: TransferTarget;
  readonly permission: TransferPermission;
  /** The channel's switch for this target; `null` when empty or hidden. */
  readonly bridged: boolean | null;
  /** The switches that this was read from. */
  readonly evidence: readonly Evidence[];
  /** Bridged, and not bridged: always both, so that they can be compared. */
  readonly outcomes: readonly [on: TransferOutcome, off: TransferOutcome];
  /** What becomes of SIP context, on calls that came in and on calls that were placed; `null` where that is not decided. */
  readonly sipContext: { readonly [direction in DirectionName]: SipContextStatement | null };
  /** What to know before trusting it: that it fails, or is unproven. */
  readonly cautions: readonly TransferValue[];
  readonly contradictions: readonly Contradiction[];
}

/** What must be in place before a call can leave. */
export interface TransferNeedState {
  readonly text: TextKey;
  /** The approach that needs it; `null`: every one. */
  readonly approach: ApproachId | null;
  /** False: known to be missing. `null`: nothing that was read tells. */
  readonly met: false | null;
}

/** A page that repeats the switches, and what is not known of it. Said once for the whole table. */
export interface ChannelProfileNote extends TransferValue {
  readonly link: string;
}

export interface TransferTable {
  /** Blind before consult, outside number before Teams user. */
  readonly cases: readonly TransferCase[];
  readonly needs: readonly TransferNeedState[];
  readonly channelProfile: ChannelProfileNote;
  /** What the needs and the general statements rest on. */
  readonly basis: Basis;
  readonly sources: readonly string[];
}

export const CHANNEL_PROFILE_NOTE: ChannelProfileNote = {
  text: 'Transfer_ChannelProfile',
  ...inferred('D-XFER'),
  link: 'https://learn.microsoft.com/en-us/dynamics365/developer/reference/entities/msdyn_channelprofile',
};

type Switches = { readonly [part in 'consult' | 'transfer' | 'bridged' | 'stopRecording']: CellOf<Row<'msdyn_ocvoicechannelsetting'>> };

export const SWITCHES: { readonly [target in TransferTarget]: Switches } = {
  outsideNumber: {
    consult: 'msdyn_agentexternalparticipantcontrolenabled',
    transfer: 'msdyn_agentexternalparticipanttransfercontrolenabled',
    bridged: 'msdyn_usebridgetransferforpstntransfer',
    stopRecording: 'msdyn_stoptranscriptionandrecordingafterpstntransfer',
  },
  teamsUser: {
    consult: 'msdyn_agentexternalteamsparticipantcontrolenabled',
    transfer: 'msdyn_agentexternalteamsparticipanttransfercontrolenabled',
    bridged: 'msdyn_usebridgetransferforteamstransfer',
    stopRecording: 'msdyn_stoptranscriptionandrecordingafterteamstransfer',
  },
};

const SCENARIO = { blind: 'blindTransfer', consult: 'consultTransfer' } as const;

/** Context set on a transfer reaches telephone numbers, not Teams identities. */
const TO_TEAMS_USER: SipContextStatement = { value: 'lost', ...inferred('A-CTX', 'T-IVR') };

const MAKE_CALLS_OFF = transferValue('MakeCallsOff', documented('D-OUT', 'G-3061'));
const TEAMS_USER_UNPROVEN = transferValue('TeamsUserUnproven', documented('T-CAP', 'D-XFER'));
const CONSULT_ONLY = transferValue('ConsultOnly', inferred('D-XFER'));

/** Whether a transfer of this kind is allowed, by the two switches of its target. */
export function permissionOf(kind: TransferKind, consult: boolean | null, transfer: boolean | null): TransferPermission {
  if (kind === 'blind') return transfer === null ? 'notKnown' : transfer ? 'allowed' : 'notAllowed';
  if (consult === null) return 'notKnown';
  if (!consult) return 'notAllowed';
  return transfer === null ? 'notKnown' : transfer ? 'allowed' : 'consultOnly';
}

/** One way of passing a call on: from which channel, how, and to whom. */
interface TransferWay {
  readonly channel: Channel;
  readonly row: Row<'msdyn_ocvoicechannelsetting'>;
  readonly kind: TransferKind;
  readonly target: TransferTarget;
}

function recordingOf({ row, target }: TransferWay, value: TransferValue, bridged: boolean): TransferValue {
  const isOff = (column: CellOf<Row<'msdyn_ocvoicechannelsetting'>>): boolean => flagCell(row, column) === false;
  if (isOff('msdyn_recordingenabled') && isOff('msdyn_transcriptionenabled')) return NOT_RECORDED;
  return bridged && flagCell(row, SWITCHES[target].stopRecording) === true ? STOPPED_BY_SWITCH : value;
}

function outcome(way: TransferWay, bridged: boolean): TransferOutcome {
  const { channel, row, kind, target } = way;
  const set = flagCell(row, SWITCHES[target].bridged);
  const values = TRANSFER_VALUES[target][kind][bridged ? 'on' : 'off'];
  return {
    bridged,
    applies: set === null ? null : set === bridged,
    values: { ...values, recording: recordingOf(way, values.recording, bridged) },
    endsAt: transferEnd(channel, target, bridged),
  };
}

function caseOf(way: TransferWay): TransferCase {
  const { channel, row, kind, target } = way;
  const columns = SWITCHES[target];
  const [consult, transfer, bridged] = [columns.consult, columns.transfer, columns.bridged].map((column) => flagCell(row, column));
  const permission = permissionOf(kind, consult ?? null, transfer ?? null);
  const evidence = (kind === 'blind' ? [columns.transfer, columns.bridged] : [columns.consult, columns.transfer, columns.bridged]).map(
    (column): Evidence => ({ table: TABLE.channel, column, value: flagCell(row, column), label: null }),
  );
  const onTeams = takesCallsOnTeams(channel);
  const cautions: TransferValue[] = [];
  if (target === 'outsideNumber' && channel.findings.some(({ rule }) => rule === R_OUT_1.id)) cautions.push(MAKE_CALLS_OFF);
  if (target === 'teamsUser' && onTeams) cautions.push(TEAMS_USER_UNPROVEN);
  if (permission === 'consultOnly') cautions.push(CONSULT_ONLY);
  return {
    kind,
    target,
    permission,
    bridged: bridged ?? null,
    evidence,
    outcomes: [outcome(way, true), outcome(way, false)],
    sipContext: {
      inbound: sipContextOf(way, 'inbound'),
      outbound: sipContextOf(way, 'outbound'),
    },
    cautions,
    contradictions: disagreements(way),
  };
}

function sipContextOf({ channel, kind, target }: TransferWay, direction: DirectionName): SipContextStatement | null {
  if (channel[direction].candidates.length === 0) return null;
  return target === 'teamsUser' ? TO_TEAMS_USER : (channel[direction].sipContext[SCENARIO[kind]] ?? null);
}

/** The header question matters to consult transfers out, that of key tones to all that go out, the Teams question to transfers to Teams users. */
function disagreements({ channel, kind, target }: TransferWay): readonly Contradiction[] {
  const ofOutside = kind === 'consult' ? ['replaces-header', 'key-tones'] : ['key-tones'];
  const relevant = target === 'teamsUser' ? ['transfer-to-teams-user'] : ofOutside;
  const all = channel.inbound.candidates.flatMap((approach) => contradictionsFor({ approach, direction: 'inbound', about: 'transfer' }));
  return [...new Map(all.filter(({ id }) => relevant.includes(id)).map((one) => [one.id, one])).values()];
}

function needsOf(channel: Channel): readonly TransferNeedState[] {
  const makeCallsOff = channel.findings.some(({ rule }) => rule === R_OUT_1.id);
  const { candidates } = channel.inbound;
  return TRANSFER_NEEDS.flatMap(({ text, of }): readonly TransferNeedState[] => {
    if (of === null) return [{ text, approach: null, met: makeCallsOff ? false : null }];
    const approach = candidates.find((id) => isApproachWith(id, of));
    return approach === undefined ? [] : [{ text, approach, met: null }];
  });
}

/** The transfers of one channel, by the switches of its row; `null` where that row was not read. */
export function transferTable(channel: Channel, organization: Organization): TransferTable | null {
  const row = organization.channel(channel.id);
  if (row === undefined) return null;
  const kinds: readonly TransferKind[] = ['blind', 'consult'];
  const targets: readonly TransferTarget[] = ['outsideNumber', 'teamsUser'];
  return {
    cases: kinds.flatMap((kind) => targets.map((target) => caseOf({ channel, row, kind, target }))),
    needs: needsOf(channel),
    channelProfile: CHANNEL_PROFILE_NOTE,
    ...TRANSFERS_REST_ON,
  };
}
