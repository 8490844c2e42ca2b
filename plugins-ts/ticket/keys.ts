/** Names of resources of the group `ticket` from identifiers. */
import type { FillInId } from './index';
import type { ReadyId } from './rings';
import type { AttachmentId, SymptomId, TicketParty } from './symptoms';

const pascal = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);

export const symptomKey = (symptom: SymptomId): string => `Ticket_Symptom_${pascal(symptom)}`;
export const ticketPartyKey = (party: TicketParty): string => `Ticket_Party_${pascal(party)}`;
export const attachmentKey = (attachment: AttachmentId): string => `Ticket_Attach_${pascal(attachment)}`;
export const readyKey = (ready: ReadyId): string => `Ticket_Ready_${pascal(ready)}`;
export const fillInKey = (field: FillInId): string => `Ticket_FillIn_${pascal(field)}`;
