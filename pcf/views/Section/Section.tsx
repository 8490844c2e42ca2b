import * as React from 'react';
import { css } from '@fluentui/react';
import { useView } from '../shared/View';
import { useSectionStyles } from './Section.styles';

export interface SectionProps {
  readonly heading?: string;
  /** Stands at the end of the heading's line: a note, a chip or a link. */
  readonly aside?: React.ReactNode;
  readonly children?: React.ReactNode;
  readonly className?: string;
}

/** One part of the card. Parts are divided by a line, never by boxes. */
export function Section({ heading, aside, children, className }: SectionProps): React.ReactElement {
  const styles = useSectionStyles();
  const { size } = useView();
  return (
    <div className={css(styles.root, size === 'narrow' && styles.narrow, className)}>
      {heading && (
        <div className={styles.head}>
          <h3 className={styles.heading}>{heading}</h3>
          {typeof aside === 'string' ? <span className={styles.aside}>{aside}</span> : aside}
        </div>
      )}
      {children}
    </div>
  );
}
