import * as React from 'react';
import type { ImportPlan, Outcome, PlannedNumber } from '../../../plugins-ts/connectivity';
import { formatNumber, textCount, type Text } from '../../../plugins-ts/text';
import { Button } from '../parts/Button';
import { useGuidanceStyles } from '../guidance/GuidancePage.styles';
import { useIdentifier } from '../parts/useIdentifier';
import { useView } from '../parts/View';
import type { ConnectivityActions } from './Connectivity.types';
import { useConnectivityStyles } from './Connectivity.styles';
import { PlanView } from './PlanView';

/** - `planned`: shown, nothing written yet. `done`: written, to its end or to where it was stopped. */
type State =
  | { readonly kind: 'empty' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'problem'; readonly problem: React.ReactNode }
  | { readonly kind: 'planned'; readonly plan: ImportPlan }
  | { readonly kind: 'applying'; readonly plan: ImportPlan; readonly settled: number; readonly due: number }
  | {
      readonly kind: 'done';
      readonly plan: ImportPlan;
      readonly outcomes: ReadonlyMap<PlannedNumber, Outcome>;
      readonly due: number;
      readonly interrupted: boolean;
      readonly broken: string | null;
    };

const dueIn = (plan: ImportPlan): number => plan.numbers.filter(({ writes }) => writes.length > 0).length;

const dayOfFile = (file: File): string => new Date(file.lastModified).toISOString().slice(0, 10);

interface Import {
  readonly state: State;
  /** Reads a file as it was on a day, an ISO date, and plans what to write. */
  readonly read: (file: File, observedOn: string) => void;
  readonly apply: (plan: ImportPlan) => void;
  readonly stop: () => void;
}

/** The way of an import from the file to what was written. What comes of an earlier file, or after the page has gone, is dropped. */
function useImport(actions: ConnectivityActions, problemText: (error: unknown) => React.ReactNode): Import {
  const [state, setState] = React.useState<State>({ kind: 'empty' });
  const round = React.useRef(0);
  const running = React.useRef<AbortController | null>(null);
  React.useEffect(
    () => () => {
      round.current = -1;
      running.current?.abort();
    },
    [],
  );
  const read = (chosen: File, observedOn: string): void => {
    const mine = (round.current += 1);
    setState({ kind: 'reading' });
    actions.plan(chosen, observedOn).then(
      (plan) => mine === round.current && setState({ kind: 'planned', plan }),
      (error: unknown) => mine === round.current && setState({ kind: 'problem', problem: problemText(error) }),
    );
  };
  const apply = (plan: ImportPlan): void => {
    const controller = new AbortController();
    running.current = controller;
    const mine = round.current;
    const due = dueIn(plan);
    const outcomes = new Map<PlannedNumber, Outcome>();
    const finish = (broken: string | null): void => {
      if (mine === round.current)
        setState({ kind: 'done', plan, outcomes, due, interrupted: controller.signal.aborted && outcomes.size < due, broken });
    };
    setState({ kind: 'applying', plan, settled: 0, due });
    actions
      .apply(plan, controller.signal, (one, outcome) => {
        outcomes.set(one, outcome);
        if (mine === round.current) setState({ kind: 'applying', plan, settled: outcomes.size, due });
      })
      .then(
        () => finish(null),
        (error: unknown) => finish(controller.signal.aborted ? null : String((error as Error).message)),
      );
  };
  return { state, read, apply, stop: () => running.current?.abort() };
}

/** Why a file cannot be imported. */
function problemOf(error: unknown, text: Text, locale: string): React.ReactNode {
  const { problem, found, line, message } = error as { problem?: string; found?: string; line?: number; message?: string };
  if (problem === 'headings') {
    return (
      <>
        {text('Evidence_Problem_Headings')} <bdi>{found}</bdi>
      </>
    );
  }
  if (problem === 'unclosed') return text('Evidence_Problem_Unclosed', { line: formatNumber(line ?? 0, locale) });
  return text(message !== undefined && /^Evidence_/.test(message) ? message : 'Evidence_Problem_File');
}

/** An export from Teams: chosen, looked at, and then written. */
export function ImportPart({ actions }: { readonly actions: ConnectivityActions }): React.ReactElement {
  const styles = useGuidanceStyles();
  const own = useConnectivityStyles();
  const { text, locale } = useView();
  const id = useIdentifier('import');
  const [file, setFile] = React.useState<File | null>(null);
  const [day, setDay] = React.useState('');
  const { state, read, apply, stop } = useImport(actions, (error) => problemOf(error, text, locale));
  const choose = (chosen: File): void => {
    const observed = dayOfFile(chosen);
    setFile(chosen);
    setDay(observed);
    read(chosen, observed);
  };
  const changeDay = (value: string): void => {
    setDay(value);
    if (file !== null && /^\d{4}-\d\d-\d\d$/.test(value)) read(file, value);
  };
  const number = (value: number): string => formatNumber(value, locale);
  return (
    <section aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`} className={styles.heading}>
        {text('Evidence_Import')}
      </h2>
      <p className={styles.note}>{text('Evidence_Import_How')}</p>
      <Choice
        id={id}
        busy={state.kind === 'reading' || state.kind === 'applying'}
        day={file === null ? null : day}
        onChoose={choose}
        onDayChange={changeDay}
      />
      <div aria-live="polite">
        {state.kind === 'reading' && <p>{text('Evidence_Import_Reading')}</p>}
        {state.kind === 'problem' && <p className={own.problem}>{state.problem}</p>}
        {state.kind === 'applying' && (
          <p>{text('Evidence_Import_Applying', { settled: number(state.settled), total: number(state.due) })}</p>
        )}
        {state.kind === 'done' && <Done {...state} />}
      </div>
      {(state.kind === 'planned' || state.kind === 'done') && <PlanView plan={state.plan} />}
      <div className={own.bar}>
        {state.kind === 'planned' && dueIn(state.plan) === 0 && <span>{text('Evidence_Import_Nothing')}</span>}
        {state.kind === 'planned' && dueIn(state.plan) > 0 && (
          <Button
            look="primary"
            label={textCount(text, locale, 'Evidence_Import_Apply', { count: dueIn(state.plan) })}
            onClick={() => apply(state.plan)}
          />
        )}
        {state.kind === 'applying' && <Button label={text('Evidence_Import_Stop')} onClick={stop} />}
        {state.kind === 'done' && file !== null && (
          <Button
            icon="download"
            label={text('Evidence_Import_Result')}
            onClick={() =>
              actions.saveResult(state.plan, state.outcomes, { file: file.name, observedOn: day, interrupted: state.interrupted })
            }
          />
        )}
      </div>
    </section>
  );
}

interface ChoiceProps {
  /** Prefix of the fields' ids. */
  readonly id: string;
  readonly busy: boolean;
  /** ISO date on which the file was made; `null` before one was chosen. */
  readonly day: string | null;
  readonly onChoose: (file: File) => void;
  readonly onDayChange: (day: string) => void;
}

/** The file, and the day on which what it says was true. */
function Choice({ id, busy, day, onChoose, onDayChange }: ChoiceProps): React.ReactElement {
  const styles = useGuidanceStyles();
  const own = useConnectivityStyles();
  const { text } = useView();
  return (
    <div className={own.bar}>
      <div>
        <label className={styles.legend} htmlFor={`${id}-file`}>
          {text('Evidence_Import_File')}
        </label>
        <div>
          <input
            id={`${id}-file`}
            type="file"
            className={own.file}
            accept=".csv,.tsv,.txt,text/csv"
            disabled={busy}
            // A file that was mended keeps its name, and the browser tells of no change when it is chosen again.
            onClick={({ currentTarget }) => {
              currentTarget.value = '';
            }}
            onChange={({ currentTarget }) => {
              const chosen = currentTarget.files?.[0];
              if (chosen) onChoose(chosen);
            }}
          />
        </div>
      </div>
      {day !== null && (
        <div className={own.day}>
          <label className={styles.legend} htmlFor={`${id}-day`}>
            {text('Evidence_Import_Day')}
          </label>
          <input
            id={`${id}-day`}
            type="date"
            className={styles.input}
            value={day}
            disabled={busy}
            onChange={({ currentTarget }) => onDayChange(currentTarget.value)}
          />
        </div>
      )}
    </div>
  );
}

/** How writing ended: what was written, what was not, and why. */
function Done({ outcomes, due, interrupted, broken }: Extract<State, { kind: 'done' }>): React.ReactElement {
  const own = useConnectivityStyles();
  const { text, locale } = useView();
  const failed = [...outcomes].flatMap(([one, outcome]) => (outcome.state === 'failed' ? [{ ...one, error: outcome.error }] : []));
  const denied = failed.some(({ error }) => error.kind === 'denied');
  const written = outcomes.size - failed.length;
  return (
    <>
      <p>{text('Evidence_Import_Written', { written: formatNumber(written, locale), total: formatNumber(due, locale) })}</p>
      {interrupted && <p>{text('Evidence_Import_Stopped')}</p>}
      {broken !== null && <p className={own.problem}>{text('Evidence_Import_Broken', { reason: text(broken) })}</p>}
      {denied && <p className={own.problem}>{text('Evidence_Denied')}</p>}
      {failed.length > 0 && !denied && (
        <ul>
          {failed.slice(0, 20).map(({ e164, error }) => (
            <li key={e164}>
              <bdi dir="ltr">{e164}</bdi> {text(error.message)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
