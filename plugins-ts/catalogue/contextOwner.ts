import type { SipContextValue } from './vocabulary';
import type { Approach } from './catalogueTypes';

export type ContextOwner = 'publicNetworks' | 'customer' | 'operator' | 'none';

/** With a Microsoft number, public networks stand between the parties; an operator runs the session border controller of its numbers. */
const OWNER: Readonly<Record<Approach['carrier'], ContextOwner>> = {
  microsoft: 'publicNetworks',
  own: 'customer',
  operator: 'operator',
  mobileOperator: 'operator',
};

/** Who owns context, by what becomes of it on an approach. What is lost has to be replaced by the organization. */
export const contextOwner = (approach: Approach, value: SipContextValue): ContextOwner => {
  if (value === 'notApplicable') return 'none';
  return value === 'lost' ? 'customer' : OWNER[approach.carrier];
};
