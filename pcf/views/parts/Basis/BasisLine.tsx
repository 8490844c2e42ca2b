import * as React from '../react';
import { classes } from '../classes';
import { useView } from '../View';
import { useCommonStyles } from '../theme/styles';
import { BasisChip } from './BasisChip';
import type { BasisLineProps } from './Basis.types';
import { SourceLink } from './SourceLink';
import { sourcePages } from './sources';

/** Chip and link: what a statement rests on, below or beside it. */
export function BasisLine({ basis, sources, onStrip, all, children }: BasisLineProps): React.ReactElement {
  const common = useCommonStyles();
  const { text } = useView();
  const pages = sourcePages(sources, text);
  return (
    <div className={classes(common.row, common.basis)}>
      <BasisChip basis={basis} sources={sources} />
      {pages.slice(0, all ? undefined : 1).map((page) => (
        <SourceLink key={page.id} source={page.id} onStrip={onStrip} />
      ))}
      {children}
    </div>
  );
}
