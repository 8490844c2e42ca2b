import * as React from 'react';
import { css } from '@fluentui/react';
import { Section } from '../Section/Section';
import { useView } from '../shared/View';
import { useStateStyles } from './CardStates.styles';

/** Most answers are there before this; a flash of gray would only disturb. */
export const SHIMMER_DELAY = 300;

/** The shape of the card while it is read, after 300 ms. Said once to screen readers. */
export function LoadingCard(): React.ReactElement {
  const styles = useStateStyles();
  const { text, size } = useView();
  const [late, setLate] = React.useState(false);
  React.useEffect(() => {
    const timer = setTimeout(() => setLate(true), SHIMMER_DELAY);
    return () => clearTimeout(timer);
  }, []);

  const bar = (width: number, height = 12, marginBlockStart = 0, shape?: string): React.ReactElement => (
    <span className={css(styles.shimmer, shape)} style={{ width, height, marginBlockStart }} />
  );
  return (
    <div aria-busy="true">
      <span role="status" className={styles.hidden}>
        {late ? text('Card_Loading') : ''}
      </span>
      {late && (
        <div aria-hidden="true">
          <Section>
            <div className={styles.between}>
              {bar(190, 22)}
              {bar(76, 20)}
            </div>
            <div className={styles.facts}>
              {[200, 110, 130, 170].map((width) => (
                <div key={width}>
                  {bar(80, 10)}
                  {bar(width, 14, 8)}
                </div>
              ))}
            </div>
          </Section>
          <div className={styles.tabs}>
            {[140, 160].map((width) => (
              <div key={width}>
                {bar(56, 10)}
                {bar(width, 14, 8)}
              </div>
            ))}
          </div>
          <Section>
            {bar(480)}
            {bar(360, 12, 8)}
            {size !== 'narrow' && (
              <div className={styles.path}>
                {[styles.circle, styles.rounded, undefined, undefined, undefined, styles.circle].map((shape, index) => (
                  <React.Fragment key={index}>{bar(32, 32, 0, shape)}</React.Fragment>
                ))}
              </div>
            )}
          </Section>
        </div>
      )}
    </div>
  );
}
