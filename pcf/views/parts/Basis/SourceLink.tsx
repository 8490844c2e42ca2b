import * as React from '../react';
import { Icon } from '../icons/Icon';
import { classes } from '../classes';
import { useView } from '../View';
import { useCommonStyles } from '../theme/styles';
import type { SourceLinkProps } from './Basis.types';
import { useBasisStyles } from './Basis.styles';
import { sourcePages } from './sources';

/** The title of a cited page, linked to it. */
export function SourceLink({ source, onStrip }: SourceLinkProps): React.ReactElement {
  const common = useCommonStyles();
  const styles = useBasisStyles();
  const { text } = useView();
  const [page] = sourcePages([source], text);
  if (!page?.address) return <span className={classes(common.caption, common.subtle)}>{page?.title}</span>;
  return (
    <a className={classes(styles.link, onStrip && styles.onStrip)} href={page.address} target="_blank" rel="noopener noreferrer">
      {page.title}
      <Icon name="external" size={12} flip />
    </a>
  );
}
