/** Names of resources of the group `retirement` from identifiers: `ownerKey('telephonyTeam')` is `Retirement_Owner_TelephonyTeam`. */
import type { AgendaItem } from './agenda';
import type { RiskLevel, RiskReason } from './groups';
import type { BlockerId, ChannelState, NumberState, Owner, StepPhase } from './retirementTypes';
import { keyPart } from '../text/resourceKeys';

export const stateKey = (state: ChannelState): string => `Retirement_State_${keyPart(state)}`;

/** What a state is called where numbers are counted: that their way on is undecided is another count than that of their approach. */
export const countKey = (state: NumberState): string => (state === 'undecided' ? 'Retirement_Count_Undecided' : stateKey(state));

/** What a state means, as in a tooltip. */
export const stateMeaningKey = (state: ChannelState): string => `Retirement_StateMeaning_${keyPart(state)}`;
export const ownerKey = (owner: Owner): string => `Retirement_Owner_${keyPart(owner)}`;
export const phaseKey = (phase: StepPhase): string => `Retirement_Phase_${keyPart(phase)}`;
export const riskKey = (level: RiskLevel): string => `Retirement_Risk_${keyPart(level)}`;
export const riskReasonKey = (reason: RiskReason): string => `Retirement_RiskReason_${keyPart(reason)}`;
export const agendaKindKey = (kind: AgendaItem['kind']): string => `Retirement_Agenda_${keyPart(kind)}`;
/** A blocker in two or three words, as in a column. */
export const blockerNameKey = (id: BlockerId): string => `Retirement_BlockerName_${keyPart(id)}`;
