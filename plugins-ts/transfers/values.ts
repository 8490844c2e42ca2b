/**
 * What a transfer does, as data: by target, kind and bridging. From the page on transfer and consult [D-XFER] and the page on
 * inbound calling [D-IN]; where they speak of outside numbers only, what is said of Teams users is inferred or not documented.
 */
import { documented, inferred, type Cited } from '../catalogue/cite';
import type { WantedTraits } from '../catalogue/traits';
import type { TextKey } from '../catalogue/catalogueTypes';
import type { Basis } from '../catalogue/vocabulary';

/** Blind: the representative passes the call on. Consult: the representative speaks to the target first, then passes it on. */
export type TransferKind = 'blind' | 'consult';
export type TransferTarget = 'outsideNumber' | 'teamsUser';

export type TransferAspectId = 'call' | 'callerId' | 'recording' | 'survey' | 'keyTones' | 'customerHears';

export const TRANSFER_ASPECTS: readonly TransferAspectId[] = ['call', 'callerId', 'recording', 'survey', 'keyTones', 'customerHears'];

/** Something that is so, with what it rests on. */
export interface TransferValue {
  readonly text: TextKey;
  readonly basis: Basis;
  readonly sources: readonly string[];
}

export type TransferValues = { readonly [aspect in TransferAspectId]: TransferValue };

export const transferValue = (name: string, cited: Cited): TransferValue => ({ text: `TransferValue_${name}`, ...cited });

const values = (entries: { readonly [aspect in TransferAspectId]: readonly [name: string, cited: Cited] }): TransferValues => ({
  call: transferValue(...entries.call),
  callerId: transferValue(...entries.callerId),
  recording: transferValue(...entries.recording),
  survey: transferValue(...entries.survey),
  keyTones: transferValue(...entries.keyTones),
  customerHears: transferValue(...entries.customerHears),
});

const BOTH_PAGES = documented('D-XFER', 'D-IN');
const TRANSFER_PAGE = documented('D-XFER');
const READING = inferred('D-XFER');

interface Bridging {
  readonly on: TransferValues;
  readonly off: TransferValues;
}

export const TRANSFER_VALUES: { readonly [target in TransferTarget]: { readonly [kind in TransferKind]: Bridging } } = {
  outsideNumber: {
    blind: {
      on: values({
        call: ['CallContinues', BOTH_PAGES],
        callerId: ['ContactCenterNumber', TRANSFER_PAGE],
        recording: ['RecordingContinues', BOTH_PAGES],
        survey: ['SurveyAtEnd', BOTH_PAGES],
        keyTones: ['TonesNotPassed', TRANSFER_PAGE],
        customerHears: ['HoldMusic', BOTH_PAGES],
      }),
      off: values({
        call: ['NewCall', BOTH_PAGES],
        callerId: ['CustomerNumber', TRANSFER_PAGE],
        recording: ['RecordingStops', BOTH_PAGES],
        survey: ['SurveyNotSent', documented('D-IN')],
        keyTones: ['TonesPassed', TRANSFER_PAGE],
        customerHears: ['Ringing', BOTH_PAGES],
      }),
    },
    consult: {
      on: values({
        call: ['RepresentativeLeaves', TRANSFER_PAGE],
        // The target was called while it was consulted, by the contact center; the page says nothing of a new number.
        callerId: ['ContactCenterNumberSinceConsult', READING],
        recording: ['RecordingContinues', BOTH_PAGES],
        survey: ['SurveyAtEnd', BOTH_PAGES],
        keyTones: ['TonesNotPassed', TRANSFER_PAGE],
        customerHears: ['HoldMusicDuringConsult', TRANSFER_PAGE],
      }),
      off: values({
        call: ['NewCallFromCustomer', TRANSFER_PAGE],
        callerId: ['CustomerNumber', TRANSFER_PAGE],
        recording: ['RecordingStops', BOTH_PAGES],
        survey: ['SurveyNotSent', documented('D-IN')],
        keyTones: ['TonesPassed', TRANSFER_PAGE],
        customerHears: ['MessageThenRinging', TRANSFER_PAGE],
      }),
    },
  },
  teamsUser: {
    blind: {
      on: values({
        call: ['CallContinues', BOTH_PAGES],
        callerId: ['ContactCenterNumber', READING],
        recording: ['RecordingContinues', BOTH_PAGES],
        survey: ['SurveyAtEnd', BOTH_PAGES],
        keyTones: ['TonesNotDocumented', READING],
        customerHears: ['HoldMusic', BOTH_PAGES],
      }),
      off: values({
        call: ['NewCall', BOTH_PAGES],
        callerId: ['CustomerNumber', READING],
        recording: ['RecordingStops', BOTH_PAGES],
        survey: ['SurveyNotSent', documented('D-IN')],
        keyTones: ['TonesNotDocumented', READING],
        customerHears: ['Ringing', BOTH_PAGES],
      }),
    },
    consult: {
      on: values({
        call: ['RepresentativeLeaves', TRANSFER_PAGE],
        callerId: ['ContactCenterNumberSinceConsult', READING],
        recording: ['RecordingContinues', BOTH_PAGES],
        survey: ['SurveyAtEnd', BOTH_PAGES],
        keyTones: ['TonesNotDocumented', READING],
        customerHears: ['HoldMusicDuringConsult', TRANSFER_PAGE],
      }),
      off: values({
        call: ['NewCallFromCustomer', TRANSFER_PAGE],
        callerId: ['CustomerNumber', READING],
        recording: ['RecordingStops', BOTH_PAGES],
        survey: ['SurveyNotSent', documented('D-IN')],
        keyTones: ['TonesNotDocumented', READING],
        customerHears: ['MessageThenRinging', TRANSFER_PAGE],
      }),
    },
  },
};

/** Recording and transcription are both off on the channel: there is nothing that could go on or stop. */
export const NOT_RECORDED = transferValue('NotRecorded', inferred('D-XFER'));
/** The channel has a switch of its own that stops them after a transfer; no page says more of it than its name. */
export const STOPPED_BY_SWITCH = transferValue('RecordingStopsBySwitch', inferred('D-XFER'));

/** What must be in place before calls can leave. */
export interface TransferNeed {
  readonly text: TextKey;
  /** The approaches that need it; `null`: every one. */
  readonly of: WantedTraits | null;
}

export const TRANSFER_NEEDS: readonly TransferNeed[] = [
  { text: 'TransferNeed_MakeCalls', of: null },
  { text: 'TransferNeed_VoiceRoutingPolicy', of: { platform: 'teams', carrier: 'own' } },
  { text: 'TransferNeed_PayAsYouGo', of: { platform: 'teams', carrier: 'microsoft' } },
];

/** What is said of transfers as a whole. */
export const TRANSFERS_REST_ON = documented('D-XFER', 'D-IN', 'D-OUT', 'G-3061', 'D-TPE', 'T-COST');
