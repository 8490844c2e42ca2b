import * as React from 'react';
import { css } from '@fluentui/react';
import { Icon } from '../icons/Icon';
import { useView } from '../shared/View';
import type { SourceLinkProps } from './Basis.types';
import { useBasisStyles } from './Basis.styles';
import { sourcePages } from './sources';

/** The title of a cited page, linked to it. */
export function SourceLink({ source, onStrip }: SourceLinkProps): React.ReactElement {
  const styles = useBasisStyles();
  const { text } = useView();
  const [page] = sourcePages([source], text);
  if (!page?.address) return <span className={styles.plain}>{page?.title ?? source}</span>;
  return (
    <a className={css(styles.link, onStrip && styles.onStrip)} href={page.address} target="_blank" rel="noopener noreferrer">
      {page.title}
      <Icon name="external" size={12} flip />
    </a>
  );
}
