import * as React from '../../parts/react';
import type { ApproachId, DirectionName } from '../../../../plugins-ts/catalogue/vocabulary';
import type { Direction, Lifecycle, PhoneNumber } from '../../../../plugins-ts/organization/organizationTypes';
import { BasisLine } from '../../parts/Basis';
import { Button } from '../../parts/Button';
import { Candidates } from '../Candidates/Candidates';
import { sharedTruths } from '../Candidates/sharedTruths';
import { DIRECTIONS } from '../DirectionTabs';
import { ambiguityOf, candidateCountText } from '../Facts/factTexts';
import { Icon } from '../../parts/icons/Icon';
import { Section } from '../../parts/Section';
import { classes } from '../../parts/classes';
import { useView } from '../../parts/View';
import { useCommonStyles } from '../../parts/theme/styles';
import { useCardStyles } from './DeploymentCard.styles';
import { Notes } from './Notices';

export interface UndecidedPartProps {
  readonly candidates: readonly ApproachId[];
  /** The directions that are not decided. */
  readonly directions: { readonly [name in DirectionName]?: Direction };
  /** Absent where the card says elsewhere until when the number serves. */
  readonly lifecycle?: Lifecycle;
  /** The number's evidence, which tells why it is not decided. */
  readonly evidence?: PhoneNumber['evidence'];
  readonly onDeclare?: (candidates: readonly ApproachId[]) => void;
}

/** Which approaches are possible, what each would mean, and what is true for all of them. Nothing is assumed. */
export function UndecidedPart({ candidates, directions, lifecycle, evidence = [], onDeclare }: UndecidedPartProps): React.ReactElement {
  const common = useCommonStyles();
  const styles = useCardStyles();
  const { text, locale } = useView();
  const ambiguity = ambiguityOf({ candidates, evidence });
  const truths = lifecycle ? sharedTruths(lifecycle, directions, text, locale) : [];
  return (
    <>
      <Section heading={candidateCountText(text, 'Card_Candidates', candidates.length)}>
        <p className={common.paragraph}>
          {text(`Card_Why_${ambiguity}`)} {text(onDeclare ? 'Card_NothingAssumed_UntilTold' : 'Card_NothingAssumed')}
        </p>
        <div className={styles.basis}>
          <BasisLine basis="inferred" sources={['V-NUM']} />
        </div>
        <Candidates candidates={candidates} directions={DIRECTIONS.filter((name) => directions[name])} />
        {onDeclare && ambiguity !== 'Acs' && (
          <div className={styles.truth}>
            <Button look="primary" label={text('Card_TellUsWhich')} onClick={() => onDeclare(candidates)} />
            <Notes keys={['Card_TellUsWhich_Note']} />
          </div>
        )}
      </Section>
      {truths.length > 0 && (
        <Section heading={candidateCountText(text, 'Card_Shared', candidates.length)}>
          <ul className={common.list}>
            {truths.map(({ sentence, basis, sources }) => (
              <li key={sentence} className={classes(common.marked, styles.truth)}>
                <Icon name="carried" />
                <div className={common.grow}>
                  {sentence}
                  <BasisLine basis={basis} sources={sources} />
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
