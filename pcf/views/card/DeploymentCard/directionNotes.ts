import type { Direction } from '../../../../plugins-ts/organization/types';
import type { DirectionName } from '../../../../plugins-ts/catalogue/vocabulary';

const KEYS = {
  inbound: ['Card_Off_Inbound', 'Card_OnUnknown_Inbound'],
  outbound: ['Card_Off_Outbound', 'Card_OnUnknown_Outbound'],
} as const;

/** Resource keys of what has to be added to the answer of a direction: that it is off, not known to be on, or only the number's own. */
export function directionNotes(name: DirectionName, { enabled }: Pick<Direction, 'enabled'>, callerIdNotBound: boolean): readonly string[] {
  const [off, unknown] = KEYS[name];
  const notes: string[] = [];
  if (enabled !== true) notes.push(enabled === false ? off : unknown);
  if (callerIdNotBound && name === 'outbound') notes.push('Card_CallerIdNotBound');
  return notes;
}
