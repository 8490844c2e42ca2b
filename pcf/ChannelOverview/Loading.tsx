import * as React from 'react';
import { useView } from '../views/parts/View';
import { useListStyles } from './ChannelOverview.styles';

/** ms. Most lists are read sooner, and a flash of gray would only distract. */
const DELAY = 300;
const LINES = 4;

/** The shape of the list while it is read. Said once to screen readers. */
export function Loading(): React.ReactElement {
  const styles = useListStyles();
  const { text } = useView();
  const [late, setLate] = React.useState(false);
  React.useEffect(() => {
    const timer = setTimeout(() => setLate(true), DELAY);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true">
      <span role="status" className={styles.live}>
        {late && text('Overview_More_Loading')}
      </span>
      {late && (
        <div aria-hidden="true">
          {Array.from({ length: LINES }, (_line, index) => (
            <div key={index} className={styles.line} />
          ))}
        </div>
      )}
    </div>
  );
}
