/** The retirement of ACS telephony for Contact Center: the one date by which the whole product counts. */
import type { ApproachId } from './vocabulary';
import type { Cited } from './cite';
import type { CatalogueLifecycle } from './catalogueTypes';

/** Last day of service, an ISO date. Every source agrees on it; on when ACS closed to new customers they do not (`contradictions.ts`). */
export const ACS_TELEPHONY_ENDS_ON = '2028-09-30';

/** The lifecycle of an approach that ends with ACS telephony. */
export const endsWithAcs = (successors: readonly ApproachId[], cited: Cited): CatalogueLifecycle => ({
  status: 'retiring',
  endsOn: ACS_TELEPHONY_ENDS_ON,
  successors,
  note: 'LifecycleNote_ClosedToNewCustomers',
  ...cited,
});
