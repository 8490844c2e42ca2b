import { facetValueName, shareName } from './cells/facetNames';
import type { Text } from '../../../plugins-ts/text';
import { FACETS, FLAGS, toggleFlag, toggleShare, type OverviewFilters, type OverviewRow, type OverviewState } from './model';
import { keyPart } from '../../../plugins-ts/text/resourceKeys';

export interface FilterChip {
  readonly key: string;
  readonly label: string;
  /** The filters without this one. */
  readonly without: OverviewFilters;
}

/**
 * The filters that are set, in words.
 * @param rows for the name behind a workstream's id
 */
export function filterChips(
  { filters }: Pick<OverviewState, 'filters'>,
  rows: readonly OverviewRow[],
  text: Text,
  locale: string,
): readonly FilterChip[] {
  return [
    ...FLAGS.filter((flag) => filters[flag]).map((flag) => ({
      key: flag,
      label: text(`Overview_Filter_${keyPart(flag)}`),
      without: toggleFlag(filters, flag),
    })),
    ...filters.approach.map((share) => ({ key: share, label: shareName(share, text), without: toggleShare(filters, share) })),
    ...FACETS.flatMap((facet) => {
      const value = filters[facet];
      if (value === null) return [];
      const sample = facet === 'workstream' ? rows.find((row) => row.workstream === value) : undefined;
      const name = facetValueName(facet, value, sample, { text, locale });
      return [{ key: facet, label: text(`Overview_Filter_${keyPart(facet)}`, { name }), without: { ...filters, [facet]: null } }];
    }),
  ];
}

/** The filters as one enumeration, as in "No channel matches". */
export const filterNames = (chips: readonly FilterChip[], text: Text): string =>
  chips
    .map(({ label }) => label)
    .reduce((sentence, label) => (sentence === '' ? label : text('Overview_And', { first: sentence, next: label })), '');
