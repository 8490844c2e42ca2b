import * as React from 'react';
import type { ApproachId, Direction, DirectionName, Lifecycle, PhoneNumber } from '../../../plugins-ts/domain/types';
import { BasisLine } from '../Basis/BasisLine';
import { Button } from '../Button/Button';
import { Candidates } from '../Candidates/Candidates';
import { sharedTruths } from '../Candidates/shared';
import { ambiguityOf, candidateCountText } from '../Facts/factTexts';
import { Icon } from '../icons/Icon';
import { Section } from '../Section/Section';
import { useView } from '../shared/View';
import { useCardStyles } from './DeploymentCard.styles';

export interface UndecidedPartProps {
  readonly candidates: readonly ApproachId[];
  readonly directions: readonly (readonly [DirectionName, Direction])[];
  /** `null` where the card says elsewhere until when the number serves. */
  readonly lifecycle: Lifecycle | null;
  /** The number's evidence, which tells why it is not decided. */
  readonly evidence?: PhoneNumber['evidence'];
  readonly onDeclare?: (candidates: readonly ApproachId[]) => void;
}

/** Which approaches are possible, what each would mean, and what is true for all of them. Nothing is assumed. */
export function UndecidedPart({ candidates, directions, lifecycle, evidence = [], onDeclare }: UndecidedPartProps): React.ReactElement {
  const styles = useCardStyles();
  const { text, locale } = useView();
  const ambiguity = ambiguityOf({ candidates, evidence });
  const truths = lifecycle ? sharedTruths(candidates, lifecycle, directions, text, locale) : [];
  return (
    <>
      <Section heading={candidateCountText(text, 'Card_Candidates', candidates.length)}>
        <p className={styles.paragraph}>
          {text(`Card_Why_${ambiguity}`)} {text(onDeclare ? 'Card_NothingAssumed_UntilTold' : 'Card_NothingAssumed')}
        </p>
        <div className={styles.basis}>
          <BasisLine basis="inferred" sources={['V-NUM']} />
        </div>
        <Candidates candidates={candidates} directions={directions.map(([name]) => name)} />
        {onDeclare && ambiguity !== 'Acs' && (
          <>
            <div className={styles.actions}>
              <Button look="primary" label={text('Card_TellUsWhich')} onClick={() => onDeclare(candidates)} />
            </div>
            <p className={styles.note}>{text('Card_TellUsWhich_Note')}</p>
          </>
        )}
      </Section>
      {truths.length > 0 && (
        <Section heading={candidateCountText(text, 'Card_Shared', candidates.length)}>
          <ul className={styles.truths}>
            {truths.map(({ sentence, basis, sources }) => (
              <li key={sentence} className={styles.truth}>
                <Icon name="done" />
                <div className={styles.truthBody}>
                  <div>{sentence}</div>
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
