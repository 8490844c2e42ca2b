import * as React from '../../parts/react';
import { approachById } from '../../../../plugins-ts/catalogue';
import { scenarioKey, scenarioMeaningKey, sipValueKey, sipValueMark } from '../../../../plugins-ts/catalogue/keys';
import { BasisChip } from '../../parts/Basis/BasisChip';
import { SipMarkIcon } from '../CallPath/SipMarkIcon';
import { classes } from '../../parts/classes';
import { useView } from '../../parts/View';
import { useCommonStyles } from '../../parts/theme/styles';
import type { ScenarioListProps } from './ScenarioList.types';
import { useScenarioStyles } from './ScenarioList.styles';
import { SCENARIOS_SHOWN } from './scenarios';

/** What becomes of SIP context, scenario by scenario. What candidates differ in is said to differ. */
export function ScenarioList({ direction, sipContext, approach }: ScenarioListProps): React.ReactElement {
  const common = useCommonStyles();
  const styles = useScenarioStyles();
  const { text, size } = useView();
  const reasons = approach === 'unknown' ? {} : approachById(approach).directions[direction].sipContext;
  return (
    <ul className={classes(common.list, styles.list, size === 'narrow' && styles.narrow)}>
      {SCENARIOS_SHOWN[direction].map((scenario) => {
        const statement = sipContext[scenario];
        const mark = statement && sipValueMark(statement.value);
        const reason = reasons[scenario]?.reason;
        return (
          <li key={scenario} className={styles.item}>
            {text(scenarioKey(scenario))}
            <span className={classes(styles.answer, !statement && common.subtle)}>
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
