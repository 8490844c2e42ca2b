/**
 * Published service level agreements to point to. Figures are not kept: most of the legal pages were not read, so the
 * product shows the document and says how far it was read.
 */
import { documented, inferred, type Cited } from './cite';
import type { SourceId } from './sources';
import { comparisonOf } from './comparison';
import { retires } from './traits';
import type { Approach, PublishedSla } from './catalogueTypes';

const sla = (id: string, name: string, document: SourceId, cited: Cited): PublishedSla => ({
  id,
  document,
  name: `PublishedSla_${name}_Name`,
  effective: `PublishedSla_${name}_Effective`,
  covers: `PublishedSla_${name}_Covers`,
  excludes: `PublishedSla_${name}_Excludes`,
  displayRule: `PublishedSla_${name}_DisplayRule`,
  ...cited,
});

export const PUBLISHED_SLAS: readonly PublishedSla[] = [
  sla('sla-acs', 'Acs', 'L-ACS', documented('D-FAQ', 'L-ACS')),
  sla('sla-teams-phone', 'TeamsPhone', 'L-MOS', documented('L-TC', 'L-O365')),
  sla('sla-d365', 'Dynamics', 'L-MOS', inferred('L-MOS')),
  sla('sla-operator', 'Operator', 'M-OC', documented('M-OC', 'A-RET')),
  sla('sla-transition', 'Transition', 'A-RET', documented('A-RET', 'D-RET')),
];

/** The agreements to point to for an approach: its own, that of Dynamics where Contact Center takes part, and what holds until an end. */
export function publishedSlasOf(approach: Approach): readonly PublishedSla[] {
  const own = comparisonOf(approach.id).publishedSla;
  const ids = [...own, ...(approach.isCandidate ? ['sla-d365'] : []), ...(retires(approach) ? ['sla-transition'] : [])];
  return PUBLISHED_SLAS.filter(({ id }) => ids.includes(id));
}
