import * as React from 'react';
import { groupName } from '../cells/facetNames';
import { Icon } from '../../parts/icons/Icon';
import { useView } from '../../parts/View';
import { FACETS, toggleShare, type FacetId, type OverviewRow, type OverviewState, type RowGroup, type ShareId } from '../model';
import { countText } from '../shared/formats';
import { TypedText } from '../shared/TypedText';
import { BARE_BUTTON, CAPTION, createStyles, focusRing, FORCED_COLORS } from '../../parts/theme/styles';
import { formatNumber } from '../../../../plugins-ts/text';

const useGroupStyles = createStyles((theme) => ({
  name: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  count: { flex: 'none' },
  detail: { ...CAPTION, flex: 'none', fontWeight: 400, color: theme.semanticColors.bodySubtext },
  only: {
    ...BARE_BUTTON,
    ...CAPTION,
    ...focusRing(theme),
    display: 'inline-flex',
    alignItems: 'center',
    gap: 4,
    marginInlineStart: 'auto',
    flex: 'none',
    minHeight: 24,
    padding: '0 6px',
    borderRadius: 2,
    fontWeight: 400,
    color: theme.semanticColors.link,
    ':hover': { background: theme.palette.neutralLight },
    [FORCED_COLORS]: { color: 'LinkText' },
  },
}));

export interface GroupHeadingProps {
  readonly group: RowGroup;
  /** A row of the group. */
  readonly sample: OverviewRow | undefined;
  readonly state: OverviewState;
  readonly onStateChange: (state: OverviewState) => void;
  /** The heading has the focus, so that Tab may go on to what it offers. */
  readonly tabbable: boolean;
}

/** The filter that leaves a group alone; `null` where it is set already, or there is none. */
function narrowed({ filters, groupBy }: OverviewState, key: string): OverviewState['filters'] | null {
  if (groupBy === 'approach')
    return filters.approach.length === 1 && filters.approach[0] === key ? null : toggleShare({ ...filters, approach: [] }, key as ShareId);
  if (!(FACETS as readonly string[]).includes(groupBy)) return null;
  return filters[groupBy as FacetId] === key ? null : { ...filters, [groupBy]: key };
}

/** What the rows of a group have in common, how many they are, and a way to see them alone. */
export function GroupHeading({ group, sample, state, onStateChange, tabbable }: GroupHeadingProps): React.ReactElement {
  const styles = useGroupStyles();
  const { text, locale } = useView();
  const { name, detail, typed } = groupName(state.groupBy, group.key, sample, { text, locale });
  const filters = narrowed(state, group.key);
  return (
    <>
      {typed ? (
        <TypedText className={styles.name} tooltip>
          {name}
        </TypedText>
      ) : (
        <span className={styles.name} title={name}>
          {name}
        </span>
      )}
      <span className={styles.count}>({formatNumber(group.count, locale)})</span>
      {group.inactive > 0 && <span className={styles.detail}>· {countText(text, locale, 'Overview_InactiveCount', group.inactive)}</span>}
      {detail && <span className={styles.detail}>· {detail}</span>}
      {filters && (
        <button
          type="button"
          className={styles.only}
          tabIndex={tabbable ? 0 : -1}
          onClick={() => onStateChange({ ...state, filters })}
          aria-label={text('Overview_OnlyGroupNamed', { group: name.slice(0, 300) })}
        >
          <Icon name="filter" size={12} />
          {text('Overview_OnlyGroup')}
        </button>
      )}
    </>
  );
}
