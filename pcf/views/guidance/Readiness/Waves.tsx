import * as React from 'react';
import { approachKey } from '../../../../plugins-ts/catalogue/catalogueKeys';
import { retirementKeys, type MigrationPlan, type Wave } from '../../../../plugins-ts/retirement';
import { formatNumber, textCount } from '../../../../plugins-ts/text';
import { waveDates, waveName } from '../../../../plugins-ts/report';
import { SIDE_BY_SIDE_FROM } from '../GuidancePage';
import { useGuidanceStyles } from '../GuidancePage.styles';
import { useView } from '../../parts/View';

const COLUMNS = ['Wave', 'When', 'Numbers', 'To', 'Risk', 'ClearFirst'] as const;

/** The proposed waves: a table, or a block for each where it is narrow. */
export function Waves({ plan, width }: { readonly plan: MigrationPlan; readonly width: number }): React.ReactElement | null {
  const styles = useGuidanceStyles();
  const { text, locale } = useView();
  const words = { text, language: locale };
  const joined = (items: readonly string[]): string => items.join(text('Report_ListSeparator'));
  const cells = (wave: Wave): Readonly<Record<(typeof COLUMNS)[number], string>> => {
    const reasons = [...new Set(wave.groups.flatMap(({ risk }) => risk.reasons))].map((reason) =>
      text(retirementKeys.riskReasonKey(reason)),
    );
    const level = text(retirementKeys.riskKey(wave.risk));
    return {
      Wave: waveName(wave, words),
      When: waveDates(wave, words),
      Numbers: formatNumber(wave.numbers, locale),
      To: joined(wave.targets.map((id) => text(approachKey(id)))),
      Risk: reasons.length === 0 ? level : text('Guidance_Pair', { first: level, second: joined(reasons) }),
      ClearFirst: joined(wave.blockers.map((id) => text(retirementKeys.blockerNameKey(id)))),
    };
  };
  if (plan.waves.length === 0 && plan.burnDown.left === 0) return null;
  return (
    <section aria-label={text('Retirement_Waves')}>
      <h2 className={styles.heading}>{text('Retirement_Waves')}</h2>
      <p className={styles.note}>{text('Retirement_WavesAreOurs')}</p>
      {width >= SIDE_BY_SIDE_FROM ? (
        <table className={styles.table}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className={styles.head}>
                  {text(`Guidance_Column_${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.waves.map((wave) => {
              const said = cells(wave);
              return (
                <tr key={wave.number} className={styles.row}>
                  {COLUMNS.map((column) =>
                    column === 'Wave' ? (
                      <th key={column} scope="row" className={styles.cell}>
                        {said[column]}
                      </th>
                    ) : (
                      <td key={column} className={styles.cell}>
                        {said[column]}
                      </td>
                    ),
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : (
        plan.waves.map((wave) => {
          const said = cells(wave);
          return (
            <dl key={wave.number} className={styles.terms}>
              {COLUMNS.filter((column) => said[column] !== '').map((column) => (
                <React.Fragment key={column}>
                  <dt className={styles.term}>{text(`Guidance_Column_${column}`)}</dt>
                  <dd className={styles.value}>{said[column]}</dd>
                </React.Fragment>
              ))}
            </dl>
          );
        })
      )}
      {plan.burnDown.left > 0 && <p className={styles.note}>{textCount(text, locale, 'Retirement_Left', { count: plan.burnDown.left })}</p>}
    </section>
  );
}
