import * as React from 'react';
import { css } from '@fluentui/react';
import { nodeKey, partyKey, sipMark } from '../../../plugins-ts/domain/catalogue/keys';
import { weakestBasis } from '../../../plugins-ts/domain/statements';
import type { NodeId } from '../../../plugins-ts/domain/types';
import { BasisChip } from '../Basis/BasisChip';
import { NODE_LOOKS } from '../CallPath/nodes';
import { SipMarkIcon } from '../CallPath/SipMarkIcon';
import { Icon } from '../icons/Icon';
import { Section } from '../Section/Section';
import { useView } from '../shared/View';
import { branchSentence } from './branchSentence';
import type { TransferBranchProps } from './TransferBranch.types';
import { useBranchStyles } from './TransferBranch.styles';

const HEADINGS = { transferBack: 'Card_Branch_TransferBack', transferOut: 'Card_Branch_TransferOut', stagedMove: 'Card_Branch_StagedMove' } as const;

/** Where a call goes that leaves again: back to the session border controller, or to an outside number. */
export function TransferBranch({ branch, fromInside }: TransferBranchProps): React.ReactElement | null {
  const styles = useBranchStyles();
  const { text, size } = useView();
  const { legs, when } = branch;
  const [first] = legs;
  if (!first) return null;

  const pill = (node: NodeId, inside: boolean): React.ReactElement => (
    <span className={css(styles.pill, styles[NODE_LOOKS[node].shape], inside && styles.inside)}>
      <Icon name={NODE_LOOKS[node].icon} flip />
      {text(nodeKey(node))}
    </span>
  );
  const sentence = branchSentence(legs, text);
  return (
    <Section
      heading={text(HEADINGS[when])}
      aside={<BasisChip basis={weakestBasis(legs.map((leg) => leg.basis))} sources={[...new Set(legs.flatMap((leg) => leg.sources))]} />}
    >
      {size !== 'narrow' && (
        <div className={styles.row} aria-hidden="true">
          {pill(first.from, fromInside)}
          {legs.map((leg) => (
            <React.Fragment key={leg.id}>
              <span className={styles.leg}>
                <SipMarkIcon mark={sipMark(leg.sipContextOnLeg)} />
                {text(partyKey(leg.responsibleParty))}
              </span>
              {pill(leg.to, false)}
            </React.Fragment>
          ))}
        </div>
      )}
      <p className={size === 'narrow' ? styles.sentence : styles.hidden}>{sentence}</p>
    </Section>
  );
}
