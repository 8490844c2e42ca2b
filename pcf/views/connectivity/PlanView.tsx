import * as React from 'react';
import type { ImportPlan, PlannedNumber } from '../../../plugins-ts/connectivity';
import { countsOf, PLANNED_KINDS } from '../../../plugins-ts/connectivity/result';
import { formatNumber } from '../../../plugins-ts/text';
import { useGuidanceStyles } from '../guidance/GuidancePage.styles';
import { useView } from '../parts/View';
import { useConnectivityStyles } from './Connectivity.styles';

/** Lines of one kind that are shown; the result file has all. */
const MOST_SHOWN = 100;

const known = (value: number | null): string =>
  value !== null && value >= 1 && value <= 5 ? `Evidence_Connectivity_${value}` : 'Evidence_Connectivity_Unknown';

/** What an import would do: counts, and behind each count the numbers and lines. */
export function PlanView({ plan }: { readonly plan: ImportPlan }): React.ReactElement {
  const styles = useGuidanceStyles();
  const own = useConnectivityStyles();
  const { text, locale } = useView();
  const counts = countsOf(plan);
  const lines = (heading: string, count: number, items: readonly React.ReactNode[]): React.ReactElement | null =>
    count === 0 ? null : (
      <details key={heading}>
        <summary className={styles.summary}>
          {text('Evidence_Plan_Lines', { heading: text(heading), count: formatNumber(count, locale) })}
        </summary>
        <p className={styles.note}>{text(`${heading}_Why`)}</p>
        <ul className={styles.ordered}>
          {items.slice(0, MOST_SHOWN).map((item, place) => (
            <li key={place}>{item}</li>
          ))}
        </ul>
        {count > Math.min(items.length, MOST_SHOWN) && (
          <p className={styles.note}>
            {text('Evidence_Plan_More', { count: formatNumber(count - Math.min(items.length, MOST_SHOWN), locale) })}
          </p>
        )}
      </details>
    );
  const oneNumber = ({ e164, before, connectivity, line }: PlannedNumber): React.ReactNode => (
    <>
      <bdi dir="ltr">{e164}</bdi>{' '}
      {text(before === null || before === connectivity ? 'Evidence_Plan_To' : 'Evidence_Plan_FromTo', {
        ...(before === null || before === connectivity ? {} : { before: text(known(before)) }),
        after: text(known(connectivity)),
        line: String(line),
      })}
    </>
  );
  return (
    <section aria-label={text('Evidence_Plan')}>
      <h3 className={styles.subheading}>{text('Evidence_Plan')}</h3>
      <dl className={own.counts}>
        {(['lines', ...PLANNED_KINDS, 'unknown', 'bad'] as const).map((kind) => (
          <React.Fragment key={kind}>
            <dd className={own.count}>{formatNumber(counts[kind], locale)}</dd>
            <dt>{text(`Evidence_Kind_${kind}`)}</dt>
          </React.Fragment>
        ))}
      </dl>
      {PLANNED_KINDS.map((kind) =>
        lines(`Evidence_Kind_${kind}`, counts[kind], plan.numbers.filter((one) => one.kind === kind).map(oneNumber)),
      )}
      {lines(
        'Evidence_Kind_unknown',
        counts.unknown,
        plan.unknown.listed.map((e164) => (
          <bdi key={e164} dir="ltr">
            {e164}
          </bdi>
        )),
      )}
      {lines(
        'Evidence_Kind_bad',
        counts.bad,
        plan.bad.listed.map(({ line, reason, found }) => (
          <>
            {text('Evidence_Bad', { line: String(line), reason: text(`Evidence_Bad_${reason}`) })} <bdi>{found}</bdi>
          </>
        )),
      )}
    </section>
  );
}
