import * as React from 'react';
import { advise, type Answers } from '../../../../plugins-ts/advice';
import { approachKey } from '../../../../plugins-ts/catalogue/keys';
import type { ApproachId } from '../../../../plugins-ts/catalogue/vocabulary';
import { textCount, type Text } from '../../../../plugins-ts/text';
import { BasisChip } from '../../parts/Basis';
import { Button } from '../../parts/Button';
import { adviceDocument, documentMarkdown } from '../../../../plugins-ts/report';
import { GuidancePage, SIDE_BY_SIDE_FROM } from '../GuidancePage';
import { useGuidanceStyles } from '../GuidancePage.styles';
import { ApproachBlocks, ApproachTable } from './Approaches';
import { Questions } from './Questions';

export interface AdvisorProps {
  readonly answers: Answers;
  readonly onAnswersChange: (answers: Answers) => void;
  readonly withRetiring: boolean;
  readonly onWithRetiringChange: (on: boolean) => void;
  /** ISO date from which days are counted. */
  readonly asOf: string;
  /** The channel that advice is asked for, with what it is on today. */
  readonly channel: { readonly name: string; readonly approach: ApproachId | 'unknown' } | null;
  readonly text: Text;
  readonly locale: string;
  readonly onCopy: (made: string) => void;
  readonly onPrint: () => void;
}

/** Questions, and the approaches side by side for the answers. Nothing is changed by answering. */
export function Advisor({
  answers,
  onAnswersChange,
  withRetiring,
  onWithRetiringChange,
  asOf,
  channel,
  text,
  locale,
  onCopy,
  onPrint,
}: AdvisorProps): React.ReactElement {
  const styles = useGuidanceStyles();
  const advice = React.useMemo(
    () => advise(answers, { asOf, current: channel?.approach, withRetiring }),
    [answers, asOf, channel?.approach, withRetiring],
  );
  const [openQuestions, setOpenQuestions] = React.useState(Object.keys(answers).length === 0);
  const asked = Object.keys(answers).length > 0;
  const result = !asked
    ? text('Advisor_AskedNothing')
    : advice.recommended === null
      ? text('Advisor_NoneRecommended')
      : text('Advisor_Recommended', { approach: text(approachKey(advice.recommended)) });
  const words = { text, language: locale };
  return (
    <GuidancePage
      title={text('Advisor_Title')}
      subtitle={
        channel === null
          ? text('Advisor_Subtitle')
          : text('Advisor_Subtitle_Channel', { channel: channel.name, approach: text(approachKey(channel.approach)) })
      }
      text={text}
      locale={locale}
      actions={
        <>
          <Button icon="refresh" label={text('Advisor_StartOver')} onClick={() => onAnswersChange({})} />
          <Button
            icon="copy"
            label={text('Guidance_CopyMarkdown')}
            onClick={() => onCopy(documentMarkdown(adviceDocument(advice, answers, asOf, words), words))}
          />
          <Button icon="print" label={text('Guidance_Print')} onClick={onPrint} />
        </>
      }
    >
      {(width) => (
        <div className={width >= SIDE_BY_SIDE_FROM ? styles.columns : undefined}>
          <div>
            {width >= SIDE_BY_SIDE_FROM ? (
              <div className={styles.panel}>
                <h2 className={styles.heading}>{text('Advisor_YourAnswers')}</h2>
                <Questions answers={answers} onChange={onAnswersChange} />
              </div>
            ) : (
              // Whoever comes with answers wants the result, which would else be screens below.
              <details
                className={styles.block}
                open={openQuestions}
                onToggle={({ currentTarget }) => setOpenQuestions((currentTarget as HTMLDetailsElement).open)}
              >
                <summary className={styles.foldHead}>
                  <h2 className={styles.value} style={{ font: 'inherit', fontWeight: 600 }}>
                    {text('Advisor_YourAnswers')}
                  </h2>
                  <span className={styles.term}>{textCount(text, locale, 'Advisor_Answered', Object.keys(answers).length)}</span>
                </summary>
                <Questions answers={answers} onChange={onAnswersChange} />
              </details>
            )}
            <p className={styles.note}>{text('Advisor_BasisNote')}</p>
          </div>
          <div>
            <p role="status" className={styles.heading}>
              {result}
            </p>
            {width >= SIDE_BY_SIDE_FROM ? <ApproachTable advice={advice} /> : <ApproachBlocks advice={advice} />}
            <h2 className={styles.heading}>{text('Advisor_NotCompared')}</h2>
            <ul className={styles.ordered}>
              {advice.excluded.map(({ approach, reason, basis, sources }) => (
                <li key={approach}>
                  {text('Guidance_Pair', { first: text(approachKey(approach)), second: text(reason) })}{' '}
                  <BasisChip iconOnly basis={basis} sources={sources} />
                </li>
              ))}
            </ul>
            <div>
              <Button
                look="text"
                label={text(withRetiring ? 'Advisor_HideThem' : 'Advisor_ShowThem')}
                onClick={() => onWithRetiringChange(!withRetiring)}
              />
            </div>
            {advice.open.length > 0 && (
              <>
                <h2 className={styles.heading}>{text('Advisor_StillOpen')}</h2>
                <ul className={styles.ordered}>
                  {advice.open.map(({ question, text: key }) => (
                    <li key={question}>{text(key)}</li>
                  ))}
                </ul>
              </>
            )}
          </div>
        </div>
      )}
    </GuidancePage>
  );
}
