import * as React from '../parts/react';
import { directionsOf } from '../../../plugins-ts/catalogue/directions';
import { scenarioKey, scenarioMeaningKey, sipValueKey, sipValueMark } from '../../../plugins-ts/catalogue/catalogueKeys';
import { BasisChip } from '../parts/Basis';
import { SipMarkIcon } from './CallPath/SipMarkIcon';
import { classes } from '../parts/classes';
import { useView } from '../parts/View';
import { useCommonStyles, CAPTION, createStyles } from '../parts/theme/styles';
import type { ApproachId, DirectionName, Scenario } from '../../../plugins-ts/catalogue/vocabulary';
import type { Direction } from '../../../plugins-ts/organization/organizationTypes';

const LATER: readonly Scenario[] = ['blindTransfer', 'callback', 'consultTransfer', 'handoffToNonMicrosoft', 'handoffFromNonMicrosoft'];

/** The order in which the card lists scenarios: in two columns, transfers stand under each other at the end side. */
export const SCENARIOS_SHOWN: { readonly [direction in DirectionName]: readonly Scenario[] } = {
  inbound: ['arrival', ...LATER],
  outbound: ['origination', ...LATER],
};

const useScenarioStyles = createStyles(({ palette }) => ({
  list: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0,1fr))', gap: '2px 24px', marginBlockStart: 4 },
  narrow: { gridTemplateColumns: 'minmax(0,1fr)' },
  item: {
    ...CAPTION,
    display: 'flex',
    justifyContent: 'space-between',
    gap: 8,
    paddingBlock: 3,
    borderBlockEnd: `1px solid ${palette.neutralLighter}`,
  },
  value: { display: 'flex', gap: 4, alignItems: 'center' },
}));

export interface ScenarioListProps {
  readonly direction: DirectionName;
  readonly sipContext: Direction['sipContext'];
  /** For the reason behind each value; several candidates have no common one. */
  readonly approach: ApproachId | 'unknown';
}

/** What becomes of SIP context, scenario by scenario. What candidates differ in is said to differ. */
export function ScenarioList({ direction, sipContext, approach }: ScenarioListProps): React.ReactElement {
  const common = useCommonStyles();
  const styles = useScenarioStyles();
  const { text, size } = useView();
  const reasons = approach === 'unknown' ? {} : directionsOf(approach)[direction].sipContext;
  return (
    <ul className={classes(common.list, styles.list, size === 'narrow' && styles.narrow)}>
      {SCENARIOS_SHOWN[direction].map((scenario) => {
        const statement = sipContext[scenario];
        const mark = statement && sipValueMark(statement.value);
        const reason = reasons[scenario]?.reason;
        return (
          <li key={scenario} className={styles.item}>
            {text(scenarioKey(scenario))}
            <span className={classes(styles.value, !statement && common.subtle)}>
              {mark && <SipMarkIcon mark={mark} />}
              {text(statement ? sipValueKey(statement.value) : 'Card_Scenario_Differs')}
              {statement && (
                <BasisChip
                  iconOnly
                  basis={statement.basis}
                  sources={statement.sources}
                  reason={`${text(scenarioMeaningKey(scenario, direction))} ${reason ? text(reason) : ''}`}
                />
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
