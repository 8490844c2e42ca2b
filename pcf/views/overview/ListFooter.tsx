import * as React from 'react';
import { useView } from '../parts/View';
import { columnNameKey } from './ChannelTable/channelColumns';
import type { ListId, Sorting } from './model';
import { keyPart } from '../../../plugins-ts/text/resourceKeys';

export interface ListFooterProps {
  /** First and last row seen, counted from one; zero before anything was measured. */
  readonly first: number;
  readonly last: number;
  readonly found: number;
  readonly total: number;
  readonly list: ListId;
  readonly sort: Sorting | null;
}

/** Rows that fit on a page or two need no telling which of them are seen. */
export const LONG = 100;

/** Which rows are seen of a long list, and that all of them count; what boundaries are about under a short one. */
export function ListFooter({ first, last, found, total, list, sort }: ListFooterProps): React.ReactElement {
  const { text } = useView();
  if (found <= LONG || first === 0) {
    return (
      <>
        <span>{text(`Overview_Result_${keyPart(list)}`, { found, total })}</span>
        <span>{text('Overview_Availability')}</span>
      </>
    );
  }
  return (
    <>
      <span>{text('Overview_Range', { first, last, total: found })}</span>
      {sort && <span>{text('Overview_SortedBy', { column: text(columnNameKey(sort.column)) })}</span>}
    </>
  );
}
