import * as React from 'react';
import { useView } from '../shared/View';
import { BasisChip } from './BasisChip';
import type { BasisLineProps } from './Basis.types';
import { useBasisStyles } from './Basis.styles';
import { SourceLink } from './SourceLink';
import { sourcePages } from './sources';

/** Chip and link: what a statement rests on, below or beside it. */
export function BasisLine({ basis, sources, onStrip, all }: BasisLineProps): React.ReactElement {
  const styles = useBasisStyles();
  const { text } = useView();
  const pages = sourcePages(sources, text);
  return (
    <span className={styles.line}>
      <BasisChip basis={basis} sources={sources} />
      {(all ? pages : pages.slice(0, 1)).map((page) => (
        <SourceLink key={page.id} source={page.id} onStrip={onStrip} />
      ))}
    </span>
  );
}
