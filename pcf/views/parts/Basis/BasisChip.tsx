import { TooltipHost } from '@fluentui/react';
import * as React from '../react';
import { basisKey, basisMeaningKey } from '../../../../plugins-ts/catalogue/keys';
import { Icon } from '../icons/Icon';
import { classes } from '../classes';
import { useView } from '../View';
import type { BasisChipProps } from './Basis.types';
import { useBasisStyles } from './Basis.styles';
import { sourcePages } from './sources';

/** How well a statement is founded, as a link to the page it rests on: Article, Documented or Inferred. */
export function BasisChip({ basis, sources, iconOnly, reason = '' }: BasisChipProps): React.ReactElement {
  const styles = useBasisStyles();
  const { text } = useView();
  const [page] = sourcePages(sources, text);
  const word = text(basisKey(basis));
  const name = page ? text('Card_Basis_Name', { basis: word, source: page.title }) : word;
  const meaning = `${text(basisMeaningKey(basis))} ${reason}`.trim();
  const chip = {
    className: iconOnly ? styles.iconOnly : classes(styles.chip, basis === 'inferred' && styles.inferred),
    'aria-label': name,
    children: [<Icon key="icon" name={basis} size={12} />, !iconOnly && word],
  };
  return (
    <TooltipHost hostClassName={styles.host} content={iconOnly ? `${name}. ${meaning}` : meaning}>
      {page?.address ? (
        <a href={page.address} target="_blank" rel="noopener noreferrer" {...chip} />
      ) : (
        // A source without an address of its own cannot be linked to; it is named all the same.
        <span role="img" {...chip} />
      )}
    </TooltipHost>
  );
}
