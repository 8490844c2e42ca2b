import { partyKey, sipOnLegFullKey } from '../../../../plugins-ts/catalogue/keys';
import type { CatalogueLeg } from '../../../../plugins-ts/catalogue/types';
import type { Text } from '../../../../plugins-ts/text';
import { withinSentence } from '../CallPath/sentences';

/** "From ACS to your SBC, then to the outside number. Both legs are yours." */
export function branchSentence(legs: readonly CatalogueLeg[], text: Text): string {
  const [first, second] = legs;
  if (!first) return '';
  const way = text(second ? 'Card_Branch_WayOfTwo' : 'Card_Branch_Way', {
    from: withinSentence(first.from, text),
    to: withinSentence(first.to, text),
    next: second ? withinSentence(second.to, text) : '',
  });
  if (second && legs.every((leg) => leg.responsibleParty === 'customer organisation')) return `${way} ${text('Card_Branch_BothYours')}`;
  const parties = legs.map((leg) =>
    text('Card_Branch_Party', { party: text(partyKey(leg.responsibleParty)), context: text(sipOnLegFullKey(leg.sipContextOnLeg)) }),
  );
  return [way, ...parties].join(' ');
}
