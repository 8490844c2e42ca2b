/** Names of resources of the group `ticket` from identifiers. */
import type { FillInId } from './index';
import type { ReadyId } from './rings';
import type { AttachmentId, SymptomId, TicketParty } from './symptoms';
import { keyPart } from '../text/resourceKeys';

export const symptomKey = (symptom: SymptomId): string => `Ticket_Symptom_${keyPart(symptom)}`;
export const ticketPartyKey = (party: TicketParty): string => `Ticket_Party_${keyPart(party)}`;
export const attachmentKey = (attachment: AttachmentId): string => `Ticket_Attach_${keyPart(attachment)}`;
export const readyKey = (ready: ReadyId): string => `Ticket_Ready_${keyPart(ready)}`;
export const fillInKey = (field: FillInId): string => `Ticket_FillIn_${keyPart(field)}`;
