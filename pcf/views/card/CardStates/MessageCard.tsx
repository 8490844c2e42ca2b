import * as React from '../../parts/react';
import { Badge } from '../../parts/Badge/Badge';
import { Button } from '../../parts/Button';
import { CardHead } from '../DeploymentCard/CardHead';
import { Icon } from '../../parts/icons/Icon';
import { Section } from '../../parts/Section';
import { useIdentifier } from '../../parts/useIdentifier';
import { useView } from '../../parts/View';
import { useCommonStyles } from '../../parts/theme/styles';
import type { MessageCardProps } from './CardStates.types';
import { useStateStyles } from './CardStates.styles';

/** A card without an answer: title, one sentence, what to do. Never an old answer. */
export function MessageCard({ title, badge, icon, heading, explanation, onRetry, details }: MessageCardProps): React.ReactElement {
  const common = useCommonStyles();
  const styles = useStateStyles();
  const { text } = useView();
  const [open, setOpen] = React.useState(false);
  const detailsId = useIdentifier('details');
  return (
    <>
      <CardHead title={title} badge={<Badge {...badge} />} />
      <Section>
        <div className={styles.message}>
          <Icon name={icon} size={40} />
          <div className={common.grow}>
            <h3 className={common.heading}>{heading}</h3>
            <p className={styles.explanation}>{explanation}</p>
            <div className={common.row}>
              {onRetry && <Button icon="refresh" label={text('Card_TryAgain')} onClick={onRetry} />}
              {details && (
                <Button look="text" label={text('Card_Details')} expanded={open} controls={detailsId} onClick={() => setOpen(!open)} />
              )}
            </div>
            {open && (
              <bdi id={detailsId} className={common.caption}>
                {details}
              </bdi>
            )}
          </div>
        </div>
      </Section>
    </>
  );
}
