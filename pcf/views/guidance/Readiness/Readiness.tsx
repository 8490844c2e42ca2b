import * as React from 'react';
import { acceptancesOf } from '../../../../plugins-ts/findings/acceptance';
import {
  agendaOf,
  migrationPlan,
  readiness,
  retirementKeys,
  settledByAcceptances,
  type MigrationPlan,
  type NumberState,
  type Readiness as ReadinessOfNumbers,
} from '../../../../plugins-ts/retirement';
import type { Organization } from '../../../../plugins-ts/organization/openOrganization';
import type { Report } from '../../../../plugins-ts/report/reportTypes';
import { formatNumber, textCount, type Text } from '../../../../plugins-ts/text';
import { Button } from '../../parts/Button';
import {
  documentMarkdown,
  endSentence,
  readinessDocument,
  nothingSentence,
  unreadLines,
  unreadSentence,
  usesUnreadText,
  type ExportWords,
} from '../../../../plugins-ts/report';
import { GuidancePage } from '../GuidancePage';
import { useGuidanceStyles } from '../GuidancePage.styles';
import { classes } from '../../parts/classes';
import { useView } from '../../parts/View';
import { AgendaList } from './AgendaList';
import { BurnDownFigure } from './BurnDownFigure';
import { ReadinessNumbers } from './ReadinessNumbers';
import { OpenItems, type ReadinessState } from './OpenItems';
import { Waves } from './Waves';

export interface ReadinessProps {
  readonly report: Report;
  /** The organization that was described. */
  readonly organization: Organization;
  readonly state: ReadinessState;
  readonly onStateChange: (state: ReadinessState) => void;
  readonly text: Text;
  readonly locale: string;
  readonly onOpenChannel: (id: string) => void;
  readonly onCopy: (made: string) => void;
  /** Saves the plan as a CSV file. */
  readonly onCsv: (now: ReadinessOfNumbers, plan: MigrationPlan, words: ExportWords) => void;
  readonly onPrint: () => void;
}

const STATES: readonly NumberState[] = ['ready', 'toCheck', 'blocked', 'undecided', 'moved'];

/** The end of ACS telephony: what must be done this quarter, in which order and by whom; waves, and number by number. */
export function Readiness({
  report,
  organization,
  state,
  onStateChange,
  text,
  locale,
  onOpenChannel,
  onCopy,
  onCsv,
  onPrint,
}: ReadinessProps): React.ReactElement {
  const styles = useGuidanceStyles();
  const { settled, sbcTransition, states } = state;
  const made = React.useMemo(() => {
    // Who accepted the finding behind a question has decided it.
    const rows = organization.tables.vcd_acceptedfindings?.rows ?? [];
    const accepted = rows.length === 0 ? [] : settledByAcceptances(acceptancesOf(report, rows, organization).findings);
    const now = readiness(report, organization, { settled: new Set([...settled, ...accepted]), sbcTransition });
    const plan = migrationPlan(now, { sbcTransition });
    return { now, plan, agenda: agendaOf(now, plan) };
  }, [report, organization, settled, sbcTransition]);
  const { now, plan, agenda } = made;
  const words = React.useMemo(() => ({ text, language: locale }), [text, locale]);
  return (
    <GuidancePage
      title={text('Retirement_Title')}
      subtitle={endSentence(now, words)}
      text={text}
      locale={locale}
      actions={
        <>
          <Button icon="download" label={text('Guidance_ExportCsv')} onClick={() => onCsv(now, plan, words)} />
          <Button
            icon="copy"
            label={text('Guidance_CopyMarkdown')}
            onClick={() => onCopy(documentMarkdown(readinessDocument(now, plan, agenda, words), words))}
          />
          <Button icon="print" label={text('Guidance_Print')} onClick={onPrint} />
        </>
      }
    >
      {(width) => (
        <>
          {now.unread.length > 0 && (
            <>
              <p className={styles.value}>{unreadSentence(now, words)}</p>
              <ul className={styles.ordered}>
                {unreadLines(now, words).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
          {now.usesUnread.length > 0 && <p className={styles.value}>{usesUnreadText(now, words)}</p>}
          <StateTiles readiness={now} states={states} onStatesChange={(next) => onStateChange({ ...state, states: next })} />
          <AgendaList
            agenda={agenda}
            nothing={nothingSentence(now, words)}
            owner={state.owner}
            onOwnerChange={(owner) => onStateChange({ ...state, owner })}
            width={width}
          />
          <OpenItems readiness={now} state={state} onStateChange={onStateChange} />
          <Waves plan={plan} width={width} />
          <BurnDownFigure burnDown={plan.burnDown} />
          <ReadinessNumbers readiness={now} states={states} onOpenChannel={onOpenChannel} />
        </>
      )}
    </GuidancePage>
  );
}

interface StateTilesProps {
  readonly readiness: ReturnType<typeof readiness>;
  readonly states: readonly NumberState[];
  readonly onStatesChange: (states: readonly NumberState[]) => void;
}

/** How many numbers are in which state; each chooses what is listed below. */
function StateTiles({ readiness: { progress, unread }, states, onStatesChange }: StateTilesProps): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text, locale } = useView();
  // None of those that were read is not none.
  const numbersUnread = unread.includes('msdyn_ocphonenumbers');
  const toggle = (one: NumberState): void =>
    onStatesChange(states.includes(one) ? states.filter((other) => other !== one) : [...states, one]);
  return (
    <section aria-label={text('Guidance_NumbersByState')}>
      <h2 className={styles.heading}>{text('Guidance_NumbersByState')}</h2>
      <div className={styles.tiles}>
        {STATES.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={states.includes(one)}
            className={classes(styles.tile, states.includes(one) && styles.pressed)}
            onClick={() => toggle(one)}
          >
            <span className={styles.count}>
              {progress[one] === 0 && numbersUnread ? <span aria-hidden="true">–</span> : formatNumber(progress[one], locale)}
            </span>
            <span className={styles.strong}>{text(retirementKeys.countKey(one))}</span>
            <span className={styles.note} style={{ display: 'block', margin: 0 }}>
              {text(retirementKeys.stateMeaningKey(one))}
              {one === 'blocked' &&
                progress.waitingForDecision > 0 &&
                ` ${textCount(text, locale, 'Retirement_WaitingForDecision', { count: progress.waitingForDecision })}`}
            </span>
          </button>
        ))}
      </div>
    </section>
  );
}
