import * as React from 'react';
import { css } from '@fluentui/react';
import { Badge } from '../Badge/Badge';
import { Button } from '../Button/Button';
import { CardHead } from '../DeploymentCard/CardHead';
import { Icon } from '../icons/Icon';
import { Section } from '../Section/Section';
import { useIdentifier } from '../shared/useIdentifier';
import { useView } from '../shared/View';
import type { MessageCardProps } from './CardStates.types';
import { useStateStyles } from './CardStates.styles';

/** A card without an answer: title, one sentence, what to do. Never an old answer. */
export function MessageCard({ title, badge, icon, heading, explanation, actions = [], details }: MessageCardProps): React.ReactElement {
  const styles = useStateStyles();
  const { text, size } = useView();
  const [open, setOpen] = React.useState(false);
  const detailsId = useIdentifier('details');
  return (
    <>
      <CardHead title={title} badge={<Badge {...badge} />} />
      <Section>
        <div className={css(styles.body, size === 'narrow' && styles.bodyNarrow)}>
          <Icon name={icon} size={40} />
          <div className={styles.words}>
            <h3 className={styles.heading}>{heading}</h3>
            <p className={styles.explanation}>{explanation}</p>
            <div className={styles.actions}>
              {actions.map((action) => (
                <Button key={action.label} {...action} />
              ))}
              {details && <Button look="text" label={text('Card_Details')} expanded={open} controls={detailsId} onClick={() => setOpen(!open)} />}
            </div>
            {open && (
              <p id={detailsId} className={styles.details}>
                {details}
              </p>
            )}
          </div>
        </div>
      </Section>
    </>
  );
}
