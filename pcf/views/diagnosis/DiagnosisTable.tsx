import * as React from 'react';
import { byVerdict, type Verdict } from '../../../plugins-ts/diagnosis/defineCheck';
import type { DiagnosisLine } from '../../../plugins-ts/diagnosis/diagnosisText';
import { checkTitle, verdictHeading, verdictText } from '../../../plugins-ts/diagnosis/verdictWords';
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

/** What to do stands before the answer: that is names and values, and may be long. */
const COLUMNS = ['Check', 'Believed', 'Do', 'Answer'] as const;

/** A verdict, told by icon and words, with how many lines have it. */
function VerdictBadge({ verdict, count }: { readonly verdict: Verdict; readonly count: number }): React.ReactElement {
  const { text } = useView();
  return <Badge {...LOOKS[verdict]} label={verdictHeading(verdict, count, text)} />;
}

/** Names and values as the file has them: in no language, and from left to right in every one. */
function Answer({ line }: { readonly line: DiagnosisLine }): React.ReactElement {
  const styles = useGuidanceStyles();
  return (
    <span className={styles.seen}>
      <bdi dir={line.technical ? 'ltr' : undefined}>{line.answer}</bdi>
    </span>
  );
}

export interface DiagnosisTableProps {
  readonly lines: readonly DiagnosisLine[];
}

/** What is believed, what to do, and the answer, side by side; what differs stands on top. */
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
        {byVerdict(lines).map(([verdict, own]) => (
          <tbody key={verdict}>
            <tr>
              <th scope="rowgroup" colSpan={COLUMNS.length} className={styles.groupHead}>
                <VerdictBadge verdict={verdict} count={own.length} />
              </th>
            </tr>
            {own.map((line) => (
              <tr key={line.point} className={styles.row}>
                <td className={styles.cell}>{checkTitle(line.check, text)}</td>
                <th scope="row" className={styles.cell}>
                  {line.believed}
                </th>
                <td className={styles.cell}>{line.toDo}</td>
                <td className={styles.cell}>
                  <Answer line={line} />
                </td>
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
      {byVerdict(lines).map(([verdict, own]) => (
        <section key={verdict} aria-label={verdictText(verdict, text)}>
          <h2 className={styles.heading}>
            <VerdictBadge verdict={verdict} count={own.length} />
          </h2>
          <ul className={styles.plain}>
            {own.map((line) => (
              <li key={line.point} className={styles.block}>
                <p className={styles.over}>{checkTitle(line.check, text)}</p>
                <p className={styles.value}>{line.believed}</p>
                {line.toDo !== '' && <p className={styles.value}>{line.toDo}</p>}
                <Answer line={line} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
