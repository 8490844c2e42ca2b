import * as React from 'react';
import { css, TooltipHost } from '@fluentui/react';
import { basisKey, basisMeaningKey } from '../../../plugins-ts/domain/catalogue/keys';
import type { Basis } from '../../../plugins-ts/domain/types';
import { Icon } from '../icons/Icon';
import type { IconName } from '../icons/paths';
import { useView } from '../shared/View';
import type { BasisChipProps } from './Basis.types';
import { useBasisStyles } from './Basis.styles';
import { sourcePages } from './sources';

const ICON: Readonly<Record<Basis, IconName>> = { article: 'book', documented: 'page', inferred: 'waves' };

/** How well a statement is founded, as a link to the page it rests on: Article, Documented or Inferred. */
export function BasisChip({ basis, sources, iconOnly, reason }: BasisChipProps): React.ReactElement {
  const styles = useBasisStyles();
  const { text } = useView();
  const [page] = sourcePages(sources, text);
  const word = text(basisKey(basis));
  const name = page ? text('Card_Basis_Name', { basis: word, source: page.title }) : word;
  const meaning = [text(basisMeaningKey(basis)), reason].filter(Boolean).join(' ');
  const className = iconOnly ? styles.iconOnly : css(styles.chip, basis === 'inferred' && styles.inferred);
  const content = (
    <>
      <Icon name={ICON[basis]} size={12} />
      {!iconOnly && word}
    </>
  );
  const chip = page?.address ? (
    <a className={className} href={page.address} target="_blank" rel="noopener noreferrer" aria-label={name}>
      {content}
    </a>
  ) : (
    // A source without an address of its own cannot be linked to; it is named all the same.
    <span className={className} role="img" aria-label={name}>
      {content}
    </span>
  );
  return <TooltipHost content={iconOnly ? `${name}. ${meaning}` : meaning}>{chip}</TooltipHost>;
}
