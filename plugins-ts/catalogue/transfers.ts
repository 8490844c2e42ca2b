import type { ApproachId } from './vocabulary';
import { documented } from './cite';
import type { TextKey } from './types';

export interface TransferAspect {
  readonly id: 'call' | 'callerIdAtTarget' | 'recordingAndTranscript' | 'customerHears' | 'survey' | 'dtmfFromCustomerToTarget';
  readonly name: TextKey;
  readonly bridgedOn: TextKey;
  readonly bridgedOff: TextKey;
}

/** What must be in place before calls can leave. `approach` is `null` when it holds for every approach. */
export interface TransferNeed {
  readonly text: TextKey;
  readonly approach: ApproachId | null;
}

const aspect = (id: TransferAspect['id'], name: string): TransferAspect => ({
  id,
  name: `TransferAspect_${name}`,
  bridgedOn: `TransferBridgedOn_${name}`,
  bridgedOff: `TransferBridgedOff_${name}`,
});

export const TRANSFERS = {
  scope: 'Transfer_Scope',
  setting: 'Transfer_Setting',
  aspects: [
    aspect('call', 'Call'),
    aspect('callerIdAtTarget', 'CallerId'),
    aspect('recordingAndTranscript', 'Recording'),
    aspect('customerHears', 'CustomerHears'),
    aspect('survey', 'Survey'),
    aspect('dtmfFromCustomerToTarget', 'KeyTones'),
  ] as readonly TransferAspect[],
  consequence: 'Transfer_Consequence',
  needs: [
    { text: 'TransferNeed_MakeCalls', approach: null },
    { text: 'TransferNeed_VoiceRoutingPolicy', approach: 'teams-direct-routing' },
    { text: 'TransferNeed_PayAsYouGo', approach: 'teams-calling-plan' },
  ] as readonly TransferNeed[],
  ...documented('D-XFER', 'D-IN', 'D-OUT', 'G-3061', 'D-TPE', 'T-COST'),
} as const;
