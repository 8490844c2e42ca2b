import { countBySeverity } from '../../../../plugins-ts/findings/severity';
import type { Finding, Severity } from '../../../../plugins-ts/findings/findingTypes';
import type { PhoneNumber } from '../../../../plugins-ts/organization/organizationTypes';
import type { Report } from '../../../../plugins-ts/report/reportTypes';
import { areCarriersUnread, carrierKey, searchableNumbers } from './overviewRows';
import { matcher, normalizeForSearch, type Searchable } from './search';
import type { ListId } from './state';

export type NumberList = Exclude<ListId, 'channels'>;

/** Where the report has the numbers of a list. */
export const NUMBERS_OF = { other: 'otherNumbers', unused: 'unusedNumbers', outside: 'outsideNumbers' } as const satisfies Record<
  NumberList,
  keyof Report
>;

export interface NumberRow extends Searchable {
  readonly id: string;
  readonly number: PhoneNumber;
  /** As `OverviewRow.carrier`. */
  readonly carrier: string;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Findings of the report by the number that they are about. */
export function findingsByNumber(report: Report): ReadonlyMap<string, readonly Finding[]> {
  const byNumber = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    if (finding.subject.table !== 'msdyn_ocphonenumber') continue;
    const known = byNumber.get(finding.subject.id);
    if (known) known.push(finding);
    else byNumber.set(finding.subject.id, [finding]);
  }
  return byNumber;
}

/** A number is also found by the names of what uses it. */
function searchableNumber(number: PhoneNumber): Searchable {
  const { search, digits } = searchableNumbers([number]);
  return { search: [search, ...number.uses.map(({ name }) => normalizeForSearch(name ?? ''))].join('\n'), digits };
}

/** The numbers of one list, in the order of the report. */
export function prepareNumbers(report: Report, list: NumberList): readonly NumberRow[] {
  const unread = areCarriersUnread(report);
  const findings = findingsByNumber(report);
  return report[NUMBERS_OF[list]].map((number) => {
    const counts = countBySeverity(findings.get(number.id) ?? []);
    return { id: number.id, number, carrier: carrierKey(number, unread), counts, ...searchableNumber(number) };
  });
}

/** The numbers that a search finds. */
export function visibleNumbers(rows: readonly NumberRow[], search: string): readonly NumberRow[] {
  return rows.filter(matcher(search));
}
