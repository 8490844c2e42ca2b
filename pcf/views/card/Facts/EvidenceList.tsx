import * as React from '../../parts/react';
import type { Evidence } from '../../../../plugins-ts/organization/organizationTypes';
import { useView } from '../../parts/View';
import { CAPTION, createStyles } from '../../parts/theme/styles';

const useEvidenceStyles = createStyles(({ palette }) => ({
  table: {
    ...CAPTION,
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    marginBlockStart: 10,
    '& th, & td': {
      textAlign: 'start',
      verticalAlign: 'top',
      padding: '4px 0',
      paddingInlineEnd: 8,
      overflowWrap: 'anywhere',
      borderBlockEnd: `1px solid ${palette.neutralLight}`,
    },
  },
}));

export interface EvidenceListProps {
  readonly id: string;
  readonly evidence: readonly Evidence[];
}

/** The columns that the classification was read from, so that anyone can check it: names and values as Dataverse has them. */
export function EvidenceList({ id, evidence }: EvidenceListProps): React.ReactElement {
  const styles = useEvidenceStyles();
  const { text } = useView();
  return (
    <table id={id} className={styles.table} aria-label={text('Card_Evidence_Caption')}>
      <thead>
        <tr>
          {['Column', 'Value', 'Label'].map((column) => (
            <th key={column} scope="col">
              {text(`Card_Evidence_${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {evidence.map(({ table, column, value, label }, index) => (
          <tr key={index}>
            <td>
              <bdi>{`${table}.${column}`}</bdi>
            </td>
            <td>
              <bdi>{value === null ? text('Card_Evidence_Empty') : String(value)}</bdi>
            </td>
            <td>{label ?? text('Card_Evidence_NoLabel')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
