import * as React from 'react';
import type { Verdict } from '../../../plugins-ts/diagnosis/defineCheck';
import type { DiagnosisLine } from '../../../plugins-ts/diagnosis/diagnosisText';
import { keyPart } from '../../../plugins-ts/text/resourceKeys';
import { useGuidanceStyles } from '../guidance/GuidancePage.styles';
import { Badge, type BadgeProps } from '../parts/Badge';
import { useView } from '../parts/View';

const LOOKS: Readonly<Record<Verdict, Omit<BadgeProps, 'label'>>> = {
  asBelieved: { tone: 'good', icon: 'carried' },
  differs: { tone: 'caution', icon: 'warning' },
  unknown: { tone: 'open', icon: 'undecided' },
  notHere: { tone: 'neutral', icon: 'info' },
  notAsked: { tone: 'neutral', icon: 'lock' },
};

const COLUMNS = ['Believed', 'Answer', 'Verdict', 'Do'] as const;

function VerdictBadge({ verdict }: { readonly verdict: Verdict }): React.ReactElement {
  const { text } = useView();
  return <Badge {...LOOKS[verdict]} label={text(`Diagnosis_Verdict_${keyPart(verdict)}`)} />;
}

/** Names and values as the file has them: in no language, and from left to right in every one. */
function Answer({ line }: { readonly line: DiagnosisLine }): React.ReactElement {
  const styles = useGuidanceStyles();
  return (
    <bdi dir={line.technical ? 'ltr' : undefined} className={styles.seen}>
      {line.answer}
    </bdi>
  );
}

/** The lines by check, in their order. */
const byCheck = (lines: readonly DiagnosisLine[]): readonly (readonly [check: string, lines: readonly DiagnosisLine[]])[] =>
  [...new Set(lines.map(({ check }) => check))].map((check) => [check, lines.filter((line) => line.check === check)]);

export interface DiagnosisTableProps {
  readonly lines: readonly DiagnosisLine[];
}

/** Belief, answer, verdict and what to do, side by side. */
export function DiagnosisTable({ lines }: DiagnosisTableProps): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text } = useView();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={text('Diagnosis_Table')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={styles.head}>
                {text(`Diagnosis_Column_${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {byCheck(lines).map(([check, own]) => (
          <tbody key={check}>
            <tr>
              <th scope="rowgroup" colSpan={COLUMNS.length} className={styles.groupHead}>
                {text(`Diagnosis_Check_${keyPart(check)}`)}
              </th>
            </tr>
            {own.map((line) => (
              <tr key={line.point} className={styles.row}>
                <th scope="row" className={styles.cell}>
                  {line.believed}
                </th>
                <td className={styles.cell}>
                  <Answer line={line} />
                </td>
                <td className={styles.cell}>
                  <VerdictBadge verdict={line.verdict} />
                </td>
                <td className={styles.cell}>{line.toDo}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** The same below each other, for a side pane. */
export function DiagnosisBlocks({ lines }: DiagnosisTableProps): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text } = useView();
  return (
    <>
      {byCheck(lines).map(([check, own]) => (
        <section key={check} aria-label={text(`Diagnosis_Check_${keyPart(check)}`)}>
          <h2 className={styles.heading}>{text(`Diagnosis_Check_${keyPart(check)}`)}</h2>
          <ul className={styles.plain}>
            {own.map((line) => (
              <li key={line.point} className={styles.block}>
                <p className={styles.value}>{line.believed}</p>
                <VerdictBadge verdict={line.verdict} />
                <Answer line={line} />
                {line.toDo !== '' && <p className={styles.value}>{line.toDo}</p>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
