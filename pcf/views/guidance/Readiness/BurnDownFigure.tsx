import * as React from 'react';
import { daysBetween } from '../../../../plugins-ts/organization/days';
import type { BurnDown } from '../../../../plugins-ts/retirement';
import { formatDate, formatNumber } from '../../../../plugins-ts/text';
import { useGuidanceStyles } from '../GuidancePage.styles';
import { useView } from '../../parts/View';

const WIDTH = 640;
const HEIGHT = 180;
const LEFT = 8;
const BASE = 150;

/** How many numbers have not moved, over time: a figure with a sentence, and the same as a table. Mirrored where words are. */
export function BurnDownFigure({ burnDown: { points, endsOn } }: { readonly burnDown: BurnDown }): React.ReactElement | null {
  const styles = useGuidanceStyles();
  const { text, locale, dir } = useView();
  const [first] = points;
  const last = points[points.length - 1];
  if (first === undefined || last === undefined || points.length < 2 || first.remaining === 0) return null;
  const until = endsOn !== null && endsOn > last.on ? endsOn : last.on;
  const days = Math.max(1, daysBetween(first.on, until));
  const across = (on: string): number => {
    const part = LEFT + (daysBetween(first.on, on) / days) * (WIDTH - 2 * LEFT);
    return dir === 'rtl' ? WIDTH - part : part;
  };
  const up = (remaining: number): number => BASE - (remaining / first.remaining) * (BASE - 20);
  // Steps: a wave moves its numbers by its last day.
  const path = points
    .slice(1)
    .reduce((d, { on, remaining }) => `${d}H${across(on)}V${up(remaining)}`, `M${across(first.on)} ${up(first.remaining)}`);
  const full = `${path}H${across(until)}`;
  const alternative = text('Guidance_BurnDown_Alt', {
    start: first.remaining,
    from: formatDate(first.on, locale),
    left: last.remaining,
    until: formatDate(last.on, locale),
  });
  const number = (value: number): string => formatNumber(value, locale);
  const [near, far] = dir === 'rtl' ? (['end', 'start'] as const) : (['start', 'end'] as const);
  return (
    <section aria-label={text('Retirement_BurnDown')}>
      <h2 className={styles.heading}>{text('Retirement_BurnDown')}</h2>
      <figure className={styles.figure}>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" role="img" aria-label={alternative} direction="ltr">
          <path d={`${full}V${BASE}H${across(first.on)}Z`} className={styles.burnArea} />
          <path d={full} className={styles.burn} />
          <path d={`M0 ${BASE}H${WIDTH}`} className={styles.rule} />
          <text x={across(first.on)} y={14} className={styles.axis} textAnchor={near}>
            {number(first.remaining)}
          </text>
          <text x={across(until)} y={up(last.remaining) - 6} className={styles.axis} textAnchor={far}>
            {number(last.remaining)}
          </text>
          <text x={across(first.on)} y={BASE + 18} className={styles.axis} textAnchor={near}>
            {formatDate(first.on, locale)}
          </text>
          <text x={across(until)} y={BASE + 18} className={styles.axis} textAnchor={far}>
            {formatDate(until, locale)}
          </text>
        </svg>
        <figcaption className={styles.note}>{alternative}</figcaption>
      </figure>
      <details>
        <summary className={styles.summary}>{text('Guidance_BurnDown_Table')}</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                {text('Guidance_Column_Date')}
              </th>
              <th scope="col" className={styles.head}>
                {text('Guidance_Column_Remaining')}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ on, remaining }, index) => (
              <tr key={index}>
                <th scope="row" className={styles.cell}>
                  {formatDate(on, locale)}
                </th>
                <td className={styles.cell}>{number(remaining)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
