import * as React from '../../parts/react';
import { Section } from '../../parts/Section';
import { classes } from '../../parts/classes';
import { useView } from '../../parts/View';
import { useCommonStyles } from '../../parts/theme/styles';
import { useStateStyles } from './CardStates.styles';

/** Most answers are there before this; a flash of gray would only disturb. */
export const SHIMMER_DELAY = 300;

/** The shape of the card while it is read, after 300 ms. Said once to screen readers. */
export function LoadingCard(): React.ReactElement {
  const common = useCommonStyles();
  const styles = useStateStyles();
  const { text, size } = useView();
  const [late, setLate] = React.useState(false);
  React.useEffect(() => {
    const timer = setTimeout(() => setLate(true), SHIMMER_DELAY);
    return () => clearTimeout(timer);
  }, []);

  const bar = (width: number, height = 14, className = ''): React.ReactElement => (
    <div key={width} className={classes(styles.shimmer, className)} style={{ width, height, marginBlockEnd: 8 }} />
  );
  return (
    <div aria-busy="true">
      <span role="status" className={common.hidden}>
        {late && text('Card_Loading')}
      </span>
      {late && (
        <div aria-hidden="true">
          <Section undivided>
            {bar(190, 24)}
            <div className={styles.grid}>{[200, 110, 130, 170].map((width) => bar(width, 32))}</div>
          </Section>
          <Section>
            <div className={styles.grid}>{[140, 160].map((width) => bar(width, 32))}</div>
          </Section>
          <Section>
            {[480, 360].map((width) => bar(width))}
            {size !== 'narrow' && (
              <div className={styles.path}>
                {Array.from({ length: 6 }, (_item, index) => (
                  <React.Fragment key={index}>{bar(32, 32, index % 5 === 0 ? styles.circle : '')}</React.Fragment>
                ))}
              </div>
            )}
          </Section>
        </div>
      )}
    </div>
  );
}
