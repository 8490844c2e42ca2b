import * as React from '../parts/react';
import { nodeKey, partyKey, sipMark, sipOnLegFullKey } from '../../../plugins-ts/catalogue/catalogueKeys';
import { weakestBasis } from '../../../plugins-ts/organization/statements';
import type { NodeId } from '../../../plugins-ts/catalogue/vocabulary';
import { BasisChip } from '../parts/Basis';
import { nodeShape } from './CallPath/placing';
import { SipMarkIcon } from './CallPath/SipMarkIcon';
import { Icon } from '../parts/icons/Icon';
import { Section } from '../parts/Section';
import { classes } from '../parts/classes';
import { keyPart } from '../../../plugins-ts/text/resourceKeys';
import { useView } from '../parts/View';
import { useCommonStyles, CAPTION, createStyles, FILLED } from '../parts/theme/styles';
import type { Branch } from './CallPath/path';
import type { CatalogueLeg } from '../../../plugins-ts/catalogue/catalogueTypes';
import type { Text } from '../../../plugins-ts/text';
import { withinSentence } from './CallPath/sentences';

/** "From ACS to your SBC, then to the outside number. Both legs are yours." */
export function branchSentence(legs: readonly CatalogueLeg[], text: Text): string {
  const [first, second] = legs;
  if (!first) return '';
  const way = text(second ? 'Card_Branch_WayOfTwo' : 'Card_Branch_Way', {
    from: withinSentence(first.from, text),
    to: withinSentence(first.to, text),
    next: second ? withinSentence(second.to, text) : '',
  });
  if (second && legs.every((leg) => leg.responsibleParty === 'customer organisation')) return `${way} ${text('Card_Branch_BothYours')}`;
  const parties = legs.map((leg) =>
    text('Card_Branch_Party', { party: text(partyKey(leg.responsibleParty)), context: text(sipOnLegFullKey(leg.sipContextOnLeg)) }),
  );
  return [way, ...parties].join(' ');
}

const useBranchStyles = createStyles(({ palette }) => ({
  row: { ...CAPTION, display: 'flex', alignItems: 'center', marginBlockStart: 6 },
  pill: {
    display: 'flex',
    gap: 5,
    alignItems: 'center',
    padding: '4px 8px',
    border: `1.5px solid ${palette.neutralSecondary}`,
    borderRadius: 2,
  },
  circle: { borderRadius: 13 },
  rounded: { borderRadius: 10 },
  square: {},
  inside: { background: palette.themePrimary, borderColor: palette.themePrimary, color: palette.white, ...FILLED },
  leg: {
    flex: 1,
    margin: '0 4px 16px',
    paddingBlockEnd: 2,
    textAlign: 'center',
    color: palette.neutralSecondary,
    borderBlockEnd: `2px dashed ${palette.neutralSecondary}`,
    '> svg': { marginInlineEnd: 4 },
  },
}));

export interface TransferBranchProps {
  readonly branch: Branch;
  /** The call leaves from Microsoft's part, so that its first node is drawn filled. */
  readonly fromInside: boolean;
}

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
