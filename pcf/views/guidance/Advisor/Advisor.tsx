import * as React from 'react';
import { advise, type Advice, type Answers } from '../../../../plugins-ts/advice';
import { approachKey } from '../../../../plugins-ts/catalogue/catalogueKeys';
import type { ApproachId } from '../../../../plugins-ts/catalogue/vocabulary';
import type { Certainty } from '../../../../plugins-ts/organization/organizationTypes';
import { textCount, type Text } from '../../../../plugins-ts/text';
import { BasisChip } from '../../parts/Basis';
import { Button } from '../../parts/Button';
import { adviceDocument, approachName, documentMarkdown } from '../../../../plugins-ts/report';
import { GuidancePage, SIDE_BY_SIDE_FROM } from '../GuidancePage';
import { useGuidanceStyles } from '../GuidancePage.styles';
import { ApproachBlocks, ApproachTable } from './Approaches';
import { useView } from '../../parts/View';
import { Questions } from './Questions';

export interface AdvisorProps {
  readonly answers: Answers;
  readonly onAnswersChange: (answers: Answers) => void;
  readonly withRetiring: boolean;
  readonly onWithRetiringChange: (on: boolean) => void;
  /** ISO date from which days are counted. */
  readonly asOf: string;
  /** The channel that advice is asked for, with what it is on today. */
  readonly channel: { readonly name: string; readonly approach: ApproachId | 'unknown'; readonly certainty: Certainty } | null;
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
  const words = { text, language: locale };
  return (
    <GuidancePage
      title={text('Advisor_Title')}
      subtitle={
        channel === null
          ? text('Advisor_Subtitle')
          : text('Advisor_Subtitle_Channel', { channel: channel.name, approach: approachName({ text, language: locale }, channel) })
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
            <YourAnswers answers={answers} onChange={onAnswersChange} folded={width < SIDE_BY_SIDE_FROM} />
            <p className={styles.note}>{text('Advisor_BasisNote')}</p>
          </div>
          <Result
            advice={advice}
            asked={Object.keys(answers).length > 0}
            asTable={width >= SIDE_BY_SIDE_FROM}
            withRetiring={withRetiring}
            onWithRetiringChange={onWithRetiringChange}
          />
        </div>
      )}
    </GuidancePage>
  );
}

interface YourAnswersProps {
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
  /** Folded where it is narrow: whoever comes with answers wants the result, which would else be screens below. */
  readonly folded: boolean;
}

function YourAnswers({ answers, onChange, folded }: YourAnswersProps): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text, locale } = useView();
  const count = Object.keys(answers).length;
  const [open, setOpen] = React.useState(count === 0);
  if (!folded) {
    return (
      <div className={styles.panel}>
        <h2 className={styles.heading}>{text('Advisor_YourAnswers')}</h2>
        <Questions answers={answers} onChange={onChange} />
      </div>
    );
  }
  return (
    <details className={styles.block} open={open} onToggle={({ currentTarget }) => setOpen((currentTarget as HTMLDetailsElement).open)}>
      <summary className={styles.foldHead}>
        <h2 className={styles.value} style={{ font: 'inherit', fontWeight: 600 }}>
          {text('Advisor_YourAnswers')}
        </h2>
        <span className={styles.term}>{textCount(text, locale, 'Advisor_Answered', { count })}</span>
      </summary>
      <Questions answers={answers} onChange={onChange} />
    </details>
  );
}

interface ResultProps extends Pick<AdvisorProps, 'withRetiring' | 'onWithRetiringChange'> {
  readonly advice: Advice;
  /** A question was answered. */
  readonly asked: boolean;
  readonly asTable: boolean;
}

/** What the answers lead to: the best fit, all side by side, what was not compared and what is still open. */
function Result({ advice, asked, asTable, withRetiring, onWithRetiringChange }: ResultProps): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text } = useView();
  const sentence = !asked
    ? text('Advisor_AskedNothing')
    : advice.recommended === null
      ? text('Advisor_NoneRecommended')
      : text('Advisor_Recommended', { approach: text(approachKey(advice.recommended)) });
  return (
    <div>
      <p role="status" className={styles.heading}>
        {sentence}
      </p>
      {asTable ? <ApproachTable advice={advice} /> : <ApproachBlocks advice={advice} />}
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
  );
}
