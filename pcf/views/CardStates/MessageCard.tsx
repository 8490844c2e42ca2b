import * as React from '../shared/react';
import { Badge } from '../Badge/Badge';
import { Button } from '../Button/Button';
import { CardHead } from '../DeploymentCard/CardHead';
import { Icon } from '../icons/Icon';
import { Section } from '../Section/Section';
import { useIdentifier } from '../shared/useIdentifier';
import { useView } from '../shared/View';
import { useCommonStyles } from '../theme/styles';
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
