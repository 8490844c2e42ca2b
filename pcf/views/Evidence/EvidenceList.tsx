import * as React from 'react';
import type { Evidence } from '../../../plugins-ts/domain/types';
import { useView } from '../shared/View';
import { useEvidenceStyles } from './Evidence.styles';

export interface EvidenceListProps {
  readonly evidence: readonly Evidence[];
}

/** The columns that an answer was read from, so that anyone can check it: names and values as Dataverse has them. */
export function EvidenceList({ evidence }: EvidenceListProps): React.ReactElement {
  const styles = useEvidenceStyles();
  const { text, size } = useView();
  const valueOf = (item: Evidence): React.ReactNode =>
    item.value === null ? text('Card_Evidence_Empty') : <span className={styles.value}>{String(item.value)}</span>;

  if (size === 'narrow') {
    return (
      <ul className={styles.blocks} aria-label={text('Card_Evidence_Caption')}>
        {evidence.map((item, index) => (
          <li key={index}>
            <div className={styles.name}>
              <bdi>{`${item.table}.${item.column}`}</bdi>
            </div>
            <div>
              {valueOf(item)}
              {item.label && ` · ${item.label}`}
            </div>
          </li>
        ))}
      </ul>
    );
  }
  const columns = ['Table', 'Column', 'Value', 'Label'] as const;
  return (
    <table className={styles.table}>
      <caption className={styles.hidden}>{text('Card_Evidence_Caption')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={styles.head}>
              {text(`Card_Evidence_${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {evidence.map((item, index) => (
          <tr key={index}>
            <td className={styles.cell}>
              <bdi>{item.table}</bdi>
            </td>
            <td className={styles.cell}>
              <bdi>{item.column}</bdi>
            </td>
            <td className={styles.cell}>{valueOf(item)}</td>
            <td className={styles.cell}>{item.label ?? text('Card_Evidence_NoLabel')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
