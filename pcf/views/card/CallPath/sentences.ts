/**
 * The drawing in sentences: for screen readers, and for everyone who asks for the list.
 */
import { nodeKey, partyKey, sipOnLegKey } from '../../../../plugins-ts/catalogue/catalogueKeys';
import type { CatalogueLeg } from '../../../../plugins-ts/catalogue/catalogueTypes';
import type { NodeId } from '../../../../plugins-ts/catalogue/vocabulary';
import type { Text } from '../../../../plugins-ts/text';
import type { CallPathModel } from './path';

export interface LegSentence {
  /** Where Microsoft's responsibility starts, before the leg. */
  readonly lead: string | null;
  readonly body: string;
  /** Where it ends, after the leg. */
  readonly tail: string | null;
}

/** Name of a node in the middle of a sentence: "your SBC". */
export function withinSentence(node: NodeId, text: Text): string {
  return text(`Card_Within_${nodeKey(node).slice('Node_'.length)}`);
}

/** "Your SBC to ACS. You. Context carried." */
export function legSentence(leg: CatalogueLeg, text: Text): string {
  const key = sipOnLegKey(leg.sipContextOnLeg);
  const context = text(key === 'SipOnLeg_Carried' ? 'Card_List_ContextCarried' : key);
  return text('Card_List_Leg', {
    from: text(nodeKey(leg.from)),
    to: withinSentence(leg.to, text),
    party: text(partyKey(leg.responsibleParty)),
    context,
  });
}

/** One entry for each leg of a path, in call order. */
export function pathSentences({ nodes, legs, part }: CallPathModel, text: Text): readonly LegSentence[] {
  return legs.map((leg, index) => {
    const start = part?.first === index ? nodes[index] : undefined;
    const end = part?.last === index + 1 ? nodes[index + 1] : undefined;
    const body = legSentence(leg, text);
    return {
      lead: start ? text('Card_List_Starts', { node: withinSentence(start, text) }) : null,
      body: leg.insideMicrosoftSla ? body : text('Card_List_Outside', { leg: body }),
      tail: end ? text('Card_List_Ends', { node: withinSentence(end, text) }) : null,
    };
  });
}

/** "Leg 3: your SBC to ACS" */
export function legTitle(leg: CatalogueLeg, index: number, text: Text): string {
  return text('Card_Leg_Title', { number: index + 1, from: withinSentence(leg.from, text), to: withinSentence(leg.to, text) });
}
