import * as React from 'react';
import type { Report } from '../../../plugins-ts/report/reportTypes';
import { textCount, type Text } from '../../../plugins-ts/text';
import { Button } from '../parts/Button';
import { GuidancePage, SIDE_BY_SIDE_FROM } from '../guidance/GuidancePage';
import { useGuidanceStyles } from '../guidance/GuidancePage.styles';
import { classes } from '../parts/classes';
import { useIdentifier } from '../parts/useIdentifier';
import { useView } from '../parts/View';
import type { ConnectivityState, ConnectivityActions } from './Connectivity.types';
import { useConnectivityStyles } from './Connectivity.styles';
import { DeclareForm } from './DeclareForm';
import { ImportPart } from './ImportPart';
import { TeamsNumberList } from './TeamsNumberList';
import { listed, teamsNumbersOf, type TeamsNumber } from './teamsNumbers';
import { Unmatched } from './Unmatched';

export interface ConnectivityPageProps {
  readonly report: Report;
  readonly state: ConnectivityState;
  readonly onStateChange: (state: ConnectivityState) => void;
  readonly actions: ConnectivityActions;
  readonly text: Text;
  /** BCP 47 of the words. */
  readonly locale: string;
  readonly onOpenChannel: (id: string) => void;
  /** What is going on, such as reading: stands above everything else. */
  readonly notice?: React.ReactNode;
}

/** How Teams numbers are connected: which are undecided or were declared long ago, declaring them, and importing an export. */
export function ConnectivityPage({
  report,
  state,
  onStateChange,
  actions,
  text,
  locale,
  onOpenChannel,
  notice,
}: ConnectivityPageProps): React.ReactElement {
  const numbers = React.useMemo(() => teamsNumbersOf(report, state.oldAfter), [report, state.oldAfter]);
  return (
    <GuidancePage text={text} locale={locale} title={text('Evidence_Title')} subtitle={text('Evidence_About')}>
      {(width) => (
        <>
          {notice}
          {actions.access === 'unknown' && <p>{text('Evidence_AccessUnknown')}</p>}
          <ImportPart actions={actions} />
          <Declaring
            wide={width >= SIDE_BY_SIDE_FROM}
            numbers={numbers}
            state={state}
            onStateChange={onStateChange}
            actions={actions}
            onOpenChannel={onOpenChannel}
          />
          <Unmatched rows={report.unmatchedConnectivity} />
        </>
      )}
    </GuidancePage>
  );
}

interface DeclaringProps extends Pick<ConnectivityPageProps, 'state' | 'onStateChange' | 'actions' | 'onOpenChannel'> {
  readonly wide: boolean;
  readonly numbers: readonly TeamsNumber[];
}

const SHOWN = ['undecided', 'old', 'all'] as const;

function Declaring({ wide, numbers, state, onStateChange, actions, onOpenChannel }: DeclaringProps): React.ReactElement {
  const styles = useGuidanceStyles();
  const own = useConnectivityStyles();
  const { text, locale } = useView();
  const id = useIdentifier('declaring');
  const shown = listed(numbers, state);
  // A choice of channels in the address is a filter already.
  const [selected, setSelected] = React.useState<ReadonlySet<string>>(
    () => new Set(state.only.length > 0 ? shown.map(({ e164 }) => e164) : []),
  );
  const chosen = shown.filter(({ e164 }) => selected.has(e164)).map(({ e164 }) => e164);
  return (
    <section aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`} className={styles.heading}>
        {text('Evidence_Numbers')}
      </h2>
      <fieldset className={classes(styles.fieldset, own.bar)}>
        <legend className={styles.legend}>{text('Evidence_Show')}</legend>
        {SHOWN.map((show) => (
          <label key={show} className={styles.choice}>
            <input type="radio" name={`${id}-show`} checked={state.show === show} onChange={() => onStateChange({ ...state, show })} />
            {text(`Evidence_Show_${show}`, { count: listed(numbers, { ...state, show }).length })}
          </label>
        ))}
      </fieldset>
      <div className={own.bar}>
        <label htmlFor={`${id}-days`}>{text('Evidence_OldAfter')}</label>
        <input
          id={`${id}-days`}
          type="number"
          min={1}
          max={3650}
          className={classes(styles.input, own.days)}
          value={state.oldAfter}
          onChange={({ currentTarget }) => {
            const days = Math.round(Number(currentTarget.value));
            if (days >= 1 && days <= 3650) onStateChange({ ...state, oldAfter: days });
          }}
        />
        {state.only.length > 0 && (
          <>
            <span>{text('Evidence_OnlyChosen')}</span>
            <Button look="text" label={text('Evidence_ShowEvery')} onClick={() => onStateChange({ ...state, only: [] })} />
          </>
        )}
      </div>
      <div className={wide ? own.columns : undefined}>
        <div>
          <TeamsNumberList
            numbers={shown}
            selected={selected}
            onSelectedChange={setSelected}
            actions={actions}
            onOpenChannel={onOpenChannel}
          />
        </div>
        {shown.length > 0 && (
          <div className={wide ? own.aside : undefined}>
            <p aria-live="polite" className={styles.note}>
              {textCount(text, locale, 'Evidence_Selected', { count: chosen.length })}
            </p>
            <DeclareForm
              numbers={chosen}
              onDeclare={async (connectivity, note) => {
                const written = await actions.declare(chosen, connectivity, note);
                // What was selected meanwhile stays.
                if (written) {
                  const done = new Set(chosen);
                  setSelected((current) => new Set([...current].filter((e164) => !done.has(e164))));
                }
                return written;
              }}
            />
          </div>
        )}
      </div>
    </section>
  );
}
