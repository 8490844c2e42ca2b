/** From the rows that were read to a report of them alone, in the host's order. */
import { isApproachWith, MICROSOFT_NUMBERS_OF_ACS } from '../../plugins-ts/catalogue/traits';
import { RULES } from '../../plugins-ts/findings/rules';
import { R_MIX_1 } from '../../plugins-ts/findings/rules/R-MIX-1';
import { channelBy, directionsBy } from '../../plugins-ts/organization/describedChannel';
import { openOrganization } from '../../plugins-ts/organization/openOrganization';
import { directionTerms } from '../../plugins-ts/organization/statements';
import { describeParts, type ReportParts } from '../../plugins-ts/report/describeParts';
import type { Channel, Report } from '../../plugins-ts/report/reportTypes';
import type { Unchecked } from '../../plugins-ts/findings/findingTypes';
import { countriesOf } from '../views/parts/countries';
import { prepareNumbers, prepareRows, type NumberRow, type OverviewRow } from '../views/overview/model';
import type { RowsReading } from './RowsStore';

export interface DescribedRows {
  readonly report: Report;
  readonly channels: readonly OverviewRow[];
  readonly numbers: readonly NumberRow[];
}

/** Looks at the other numbers of a provider, of which a view has some at most. */
const NEEDS_NEIGHBORS = R_MIX_1.id;

/**
 * Whether that rule would have needed numbers that were not read: it is silent where no own-carrier number of the same
 * provider is there, and among the rows of a view that proves nothing.
 */
function leavesNeighborsOpen({ active, outbound, findings }: Channel): boolean {
  return (
    active &&
    outbound.enabled !== false &&
    outbound.candidates.some((id) => isApproachWith(id, MICROSOFT_NUMBERS_OF_ACS)) &&
    !findings.some(({ rule }) => rule === NEEDS_NEIGHBORS)
  );
}

function inOrder<Item extends { readonly id: string }>(items: readonly Item[], ids: readonly string[]): readonly Item[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return ids.flatMap((id): readonly Item[] => {
    const item = byId.get(id);
    return item ? [item] : [];
  });
}

const describeDirection = directionsBy(directionTerms);

/** A list draws no legs, shows nothing that rules saw, and tells of rows alone. */
const PARTS: ReportParts = {
  rules: RULES,
  see: () => () => [],
  channel: (facts, findings) => channelBy(describeDirection, facts, findings),
  outsideNumbers: () => [],
  unmatchedConnectivity: () => [],
};

/** @param asOf ISO day from which days left are counted */
export function describeRows({ kind, ids, tables }: RowsReading, asOf: string): DescribedRows {
  const described = describeParts(openOrganization(tables, asOf), { kind: 'organisation', name: '' }, PARTS);
  const open = described.channels.some(leavesNeighborsOpen) && !described.unchecked.some(({ rule }) => rule === NEEDS_NEIGHBORS);
  // A view reads no tables of uses: that they are missing here says nothing of the organization.
  const asked = described.unchecked.filter(({ because }) => because in tables);
  const unchecked: readonly Unchecked[] = open ? [...asked, { rule: NEEDS_NEIGHBORS, because: 'msdyn_ocphonenumbers' }] : asked;
  const report: Report = {
    ...described,
    channels: inOrder(described.channels, ids),
    otherNumbers: [],
    usesUnread: [],
    // A view of numbers reads no channels, so that all of its numbers are here.
    unusedNumbers: kind === 'numbers' ? inOrder(described.unusedNumbers, ids) : [],
    unchecked,
  };
  return {
    report,
    channels: prepareRows(report, { countries: countriesOf(tables.msdyn_ocphonenumbers?.rows ?? []) }),
    numbers: kind === 'numbers' ? prepareNumbers(report, 'unused') : [],
  };
}
