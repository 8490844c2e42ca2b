import * as React from 'react';
import { sourceById } from '../../../plugins-ts/catalogue/sources';
import { formatDate } from '../../../plugins-ts/text';
import { SourceLink } from '../parts/Basis';
import { useView } from '../parts/View';
import { useGuidanceStyles } from './GuidancePage.styles';

/** A cited page with the date printed in the copy that was read, where that is a day. */
export function DatedSource({ source }: { readonly source: string }): React.ReactElement {
  const styles = useGuidanceStyles();
  const { locale } = useView();
  const date = sourceById(source)?.date ?? '';
  return (
    <>
      <SourceLink source={source} /> {/^\d{4}-\d{2}-\d{2}$/.test(date) && <span className={styles.term}>{formatDate(date, locale)}</span>}
    </>
  );
}
