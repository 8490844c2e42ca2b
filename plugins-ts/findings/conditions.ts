/**
 * Conditions that several rules share, in the words of the channel's switches.
 */
import { choiceCell, flagCell } from '../organization/cells';
import type { ChannelFacts } from '../organization/channelFacts';
import { saysIvrInFront, type NumberFacts } from '../organization/numberFacts';
import type { Organization } from '../organization/openOrganization';
import { APPROACHES } from '../catalogue';
import {
  hasTraits,
  MICROSOFT_NUMBERS,
  MICROSOFT_NUMBERS_OF_ACS,
  OWN_TELEPHONY,
  OWN_TELEPHONY_ON_ACS,
  retires,
  type WantedTraits,
} from '../catalogue/traits';
import type { Approach } from '../catalogue/catalogueTypes';
import type { CellOf } from '../tables/tables';
import type { ApproachId } from '../catalogue/vocabulary';
import { hasApproach, incompleteWithout, onNumber, trueAnd, type Condition } from './verdict';

const idsOf = (is: (approach: Approach) => boolean): readonly ApproachId[] => APPROACHES.filter(is).map(({ id }) => id);

const isDeployedAs = (is: (approach: Approach) => boolean) => {
  const approaches = idsOf(is);
  return (number: NumberFacts): boolean => hasApproach(number, approaches);
};

/**
 * As `isDeployedAs`, for approaches of which some are Teams'. Where connectivity records were not read, an undecided Teams number
 * may be one of these: the condition is incomplete then, so that a silent rule does not pass for a check.
 */
const isDeclaredAs = (wanted: WantedTraits) => {
  const approaches = idsOf((approach) => hasTraits(approach, wanted));
  return (number: NumberFacts, organization: Organization): Condition => {
    if (hasApproach(number, approaches)) return true;
    const { platform, decidingRecords, classification } = number.recognition;
    const mayBeDeclared =
      platform === 'teams' && decidingRecords.length === 0 && classification.candidates.some((candidate) => approaches.includes(candidate));
    return mayBeDeclared && mayHaveConnectivityRecords(number, organization);
  };
};

/** Microsoft is the carrier. */
export const isMicrosoftNumber = /* @__PURE__ */ isDeclaredAs(MICROSOFT_NUMBERS);
/** The organization brings its own carrier and session border controller. */
export const isOwnTelephony = /* @__PURE__ */ isDeclaredAs(OWN_TELEPHONY);
/** A day is set on which its service ends. */
export const isRetiring = /* @__PURE__ */ isDeployedAs(retires);
export const isMicrosoftNumberOfAcs = /* @__PURE__ */ isDeployedAs((approach) => hasTraits(approach, MICROSOFT_NUMBERS_OF_ACS));
export const isOwnTelephonyOnAcs = /* @__PURE__ */ isDeployedAs((approach) => hasTraits(approach, OWN_TELEPHONY_ON_ACS));
/** Every approach that it can have is one of Teams, whichever. */
export const isOnTeams = /* @__PURE__ */ isDeployedAs(({ platform }) => platform === 'teams');
export const isTrial = /* @__PURE__ */ isDeployedAs(({ isTrial: lent }) => lent);

const isOn = ({ row }: Pick<ChannelFacts, 'row'>, column: CellOf<ChannelFacts['row']>): boolean => flagCell(row, column) === true;

/** Representatives may pass a call on to an outside number. */
export const transfersOutside = (channel: ChannelFacts): boolean => isOn(channel, 'msdyn_agentexternalparticipanttransfercontrolenabled');

/** Representatives may consult with, or pass a call on to, an outside number. */
export const consultsOrTransfersOutside = (channel: ChannelFacts): boolean =>
  transfersOutside(channel) || isOn(channel, 'msdyn_agentexternalparticipantcontrolenabled');

/** Representatives may consult with, or pass a call on to, a Teams user. */
export const consultsOrTransfersToTeams = (channel: Pick<ChannelFacts, 'row'>): boolean =>
  isOn(channel, 'msdyn_agentexternalteamsparticipantcontrolenabled') ||
  isOn(channel, 'msdyn_agentexternalteamsparticipanttransfercontrolenabled');

/** The switch of bridged transfers to telephone numbers; `null` when empty or hidden. */
export const bridgesTransfers = (channel: ChannelFacts): boolean | null => flagCell(channel.row, 'msdyn_usebridgetransferforpstntransfer');

export const recordsCalls = (channel: ChannelFacts): boolean => isOn(channel, 'msdyn_recordingenabled');

/** The number belongs to Teams, whichever way it got there. */
export const isTeamsNumber = (number: NumberFacts): boolean => number.recognition.platform === 'teams';

/** The record says nothing of its platform, which its provider then decides. */
export const isUntyped = ({ row }: NumberFacts): boolean => row !== null && choiceCell(row, 'msdyn_phonenumbertype') === null;

/** One of the channel's numbers meets the condition; incomplete where of one it is not known, also where another meets it. */
export function anyNumber(channel: ChannelFacts, organization: Organization, condition: (number: NumberFacts) => Condition): Condition {
  let met = false;
  let open: Condition = false;
  for (const number of channel.numbers) {
    const one = onNumber(number, organization, condition);
    if (one === true) met = true;
    else if (open === false) open = one;
  }
  return met ? trueAnd(open) : open;
}

/** A connectivity record says that a third-party IVR stands in front of this number. */
export function hasIvrInFront(number: NumberFacts, organization: Organization): Condition {
  return saysIvrInFront(number) || mayHaveConnectivityRecords(number, organization);
}

/** There may be connectivity records of this number that were not read. */
export const mayHaveConnectivityRecords = (number: NumberFacts, organization: Organization): Condition =>
  number.described.e164 !== null &&
  !organization.isWhole('vcd_numberconnectivities', 'vcd_connectivity') &&
  incompleteWithout('vcd_numberconnectivities');
