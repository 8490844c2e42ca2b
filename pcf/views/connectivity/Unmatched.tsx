import * as React from 'react';
import type { Report } from '../../../plugins-ts/report/reportTypes';
import { formatNumber } from '../../../plugins-ts/text';
import { useGuidanceStyles } from '../guidance/GuidancePage.styles';
import { useIdentifier } from '../parts/useIdentifier';
import { useView } from '../parts/View';

/** How many are put on the page at once. */
const AT_ONCE = 50;

/** Rows of our own that say something of no number: somebody mistyped one, or Dynamics has it no more. Nothing where there are none. */
export function Unmatched({ rows }: { readonly rows: Report['unmatchedConnectivity'] }): React.ReactElement | null {
  const styles = useGuidanceStyles();
  const { text, locale } = useView();
  const id = useIdentifier('unmatched');
  if (rows.length === 0) return null;
  const left = rows.length - AT_ONCE;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {text('Evidence_Unmatched')}
      </h2>
      <p className={styles.note}>{text('Evidence_Unmatched_About')}</p>
      <ul>
        {rows.slice(0, AT_ONCE).map((row, place) => (
          <li key={`${row.id} ${place}`}>
            <strong>
              <bdi dir={row.e164 === null ? undefined : 'ltr'}>
                {row.text?.trim() || text('Guidance_NumberWithoutDigits', { id: row.id })}
              </bdi>
            </strong>
            {' · '}
            {text(row.connectivity === null ? 'Evidence_Unmatched_NoConnectivity' : `Evidence_Connectivity_${row.connectivity}`)}
            {' · '}
            {text(row.origin === 'imported' ? 'Evidence_Imported' : 'Evidence_Declared')}
            {row.e164 === null && ` · ${text('Evidence_Unmatched_NoNumber')}`}
          </li>
        ))}
      </ul>
      {left > 0 && <p className={styles.note}>{text('Evidence_Plan_More', { count: formatNumber(left, locale) })}</p>}
    </section>
  );
}
