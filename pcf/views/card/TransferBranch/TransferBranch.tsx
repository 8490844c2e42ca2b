import * as React from '../../parts/react';
import { nodeKey, partyKey, sipMark } from '../../../../plugins-ts/catalogue/keys';
import { weakestBasis } from '../../../../plugins-ts/organization/statements';
import type { NodeId } from '../../../../plugins-ts/catalogue/vocabulary';
import { BasisChip } from '../../parts/Basis/BasisChip';
import { nodeShape } from '../CallPath/nodes';
import { SipMarkIcon } from '../CallPath/SipMarkIcon';
import { Icon } from '../../parts/icons/Icon';
import { Section } from '../../parts/Section/Section';
import { classes } from '../../parts/classes';
import { keyPart } from '../../../../plugins-ts/text/resourceKeys';
import { useView } from '../../parts/View';
import { useCommonStyles } from '../../parts/theme/styles';
import { branchSentence } from './branchSentence';
import type { TransferBranchProps } from './TransferBranch.types';
import { useBranchStyles } from './TransferBranch.styles';

/** Where a call goes that leaves again: back to the session border controller, or to an outside number. */
export function TransferBranch({ branch: { legs, when }, fromInside }: TransferBranchProps): React.ReactElement | null {
  const common = useCommonStyles();
  const styles = useBranchStyles();
  const { text, size } = useView();
  const [first] = legs;
  if (!first) return null;
  const narrow = size === 'narrow';
  const pill = (node: NodeId, inside?: boolean): React.ReactElement => (
    <span className={classes(styles.pill, styles[nodeShape(node)], inside && styles.inside)}>
      <Icon name={node} flip />
      {text(nodeKey(node))}
    </span>
  );
  return (
    <Section
      heading={text(`Card_Branch_${keyPart(when)}`)}
      aside={<BasisChip basis={weakestBasis(legs.map((leg) => leg.basis))} sources={[...new Set(legs.flatMap((leg) => leg.sources))]} />}
    >
      {!narrow && (
        <div className={styles.row} aria-hidden="true">
          {pill(first.from, fromInside)}
          {legs.map((leg) => (
            <React.Fragment key={leg.id}>
              <span className={styles.leg}>
                <SipMarkIcon mark={sipMark(leg.sipContextOnLeg)} />
                {text(partyKey(leg.responsibleParty))}
              </span>
              {pill(leg.to)}
            </React.Fragment>
          ))}
        </div>
      )}
      <div className={narrow ? classes(common.caption, common.subtle) : common.hidden}>{branchSentence(legs, text)}</div>
    </Section>
  );
}
