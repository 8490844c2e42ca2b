/** From the rows that were read to a report of them alone, in the host's order. */
import { isApproachWith, MICROSOFT_NUMBERS_OF_ACS } from '../../plugins-ts/catalogue/traits';
import { RULES } from '../../plugins-ts/findings/rules';
import { R_CLI_2 } from '../../plugins-ts/findings/rules/R-CLI-2';
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

/** A rule that looks at rows of which a view has some at most. */
interface NeedsOthers extends Unchecked {
  /** Whether it would have needed rows that were not read. */
  readonly leavesOpen: (channel: Channel) => boolean;
}

const makesCalls = ({ active, outbound }: Channel): boolean => active && outbound.enabled !== false;

const NEEDS_OTHERS: readonly NeedsOthers[] = [
  {
    // It is silent where no own-carrier number of the same provider is there, and among the rows of a view that proves nothing.
    rule: R_MIX_1.id,
    because: 'msdyn_ocphonenumbers',
    leavesOpen: (channel) =>
      makesCalls(channel) &&
      channel.outbound.candidates.some((id) => isApproachWith(id, MICROSOFT_NUMBERS_OF_ACS)) &&
      !channel.findings.some(({ rule }) => rule === R_MIX_1.id),
  },
  {
    // It fires where no channel has the caller ID number as its own, and another one may that is not in the view.
    rule: R_CLI_2.id,
    because: 'msdyn_ocvoicechannelsettings',
    leavesOpen: (channel) => makesCalls(channel) && channel.callerIdNumber !== null && channel.callerIdNumber.id !== channel.number?.id,
  },
];

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
  rules: RULES.filter((rule) => rule !== R_CLI_2),
  see: () => () => [],
  channel: (facts, findings) => channelBy(describeDirection, facts, findings),
  outsideNumbers: () => [],
  unmatchedConnectivity: () => [],
};

/** @param asOf ISO day from which days left are counted */
export function describeRows({ kind, ids, tables }: RowsReading, asOf: string): DescribedRows {
  const described = describeParts(openOrganization(tables, asOf), { kind: 'organisation', name: '' }, PARTS);
  const open = NEEDS_OTHERS.filter(
    ({ rule, leavesOpen }) => described.channels.some(leavesOpen) && !described.unchecked.some((known) => known.rule === rule),
  );
  const report: Report = {
    ...described,
    channels: inOrder(described.channels, ids),
    otherNumbers: [],
    usesUnread: [],
    // A view of numbers reads no channels, so that all of its numbers are here.
    unusedNumbers: kind === 'numbers' ? inOrder(described.unusedNumbers, ids) : [],
    unchecked: [...described.unchecked, ...open.map(({ rule, because }) => ({ rule, because }))],
    // Other records of a number may have been read, too.
    findings: described.findings.filter(({ subject }) => ids.includes(subject.id)),
  };
  return {
    report,
    channels: prepareRows(report, { countries: countriesOf(tables.msdyn_ocphonenumbers?.rows ?? []) }),
    numbers: kind === 'numbers' ? prepareNumbers(report, 'unused') : [],
  };
}
