import * as React from 'react';
import type { AcceptanceOf } from '../../../../plugins-ts/findings/acceptance';
import type { Finding } from '../../../../plugins-ts/findings/findingTypes';
import { formatDate } from '../../../../plugins-ts/text';
import { Badge } from '../Badge';
import { Button } from '../Button';
import { useIdentifier } from '../useIdentifier';
import { useView } from '../View';
import { createStyles, focusRing } from '../theme/styles';

const useAcceptanceStyles = createStyles((theme) => {
  const { palette, semanticColors: color } = theme;
  return {
    root: { marginBlockStart: 4, color: color.bodyText },
    note: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px' },
    reason: { margin: '2px 0 0', overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
    form: { display: 'grid', gap: 4, margin: '4px 0 0' },
    label: { fontWeight: 600 },
    hint: { color: color.bodySubtext, fontSize: 12, lineHeight: '16px' },
    input: {
      ...focusRing(theme),
      font: 'inherit',
      color: 'inherit',
      background: color.inputBackground,
      border: `1px solid ${palette.neutralSecondary}`,
      borderRadius: 2,
      padding: '4px 8px',
      minBlockSize: 56,
      inlineSize: '100%',
      boxSizing: 'border-box',
      resize: 'vertical',
    },
    wrong: { color: color.errorText },
    buttons: { display: 'flex', flexWrap: 'wrap', gap: 8, marginBlockStart: 4 },
  };
});

/** The longest reason that its column holds. */
const LONGEST_REASON = 2000;

export interface FindingAcceptanceProps {
  readonly finding: Finding;
  readonly stateOf: AcceptanceOf;
  /** Stores an acceptance and says what became of it; without it, this person may not accept. Resolves to whether it was stored. */
  readonly onAccept?: (finding: Finding, reason: string) => Promise<boolean>;
  readonly onTakeBack?: (finding: Finding, id: string) => Promise<void>;
}

/** That a finding is accepted, by whom and why, or open again; accepting it, with a reason, and taking that back. */
export function FindingAcceptance({ finding, stateOf, onAccept, onTakeBack }: FindingAcceptanceProps): React.ReactElement | null {
  const styles = useAcceptanceStyles();
  const { text, locale } = useView();
  const [asking, setAsking] = React.useState(false);
  const root = React.useRef<HTMLDivElement>(null);
  const { state, acceptance, compared } = stateOf(finding);
  // A subject without an id cannot be named in a row.
  const accept = finding.subject.id === '' ? undefined : onAccept;
  if (acceptance === null && accept === undefined) return null;

  // What had the focus is gone, whichever way the form ended.
  const close = (): void => {
    setAsking(false);
    root.current?.focus();
  };
  const date = acceptance === null ? '' : formatDate(acceptance.acceptedOn, locale);
  return (
    <div ref={root} tabIndex={-1} className={styles.root} style={{ outline: 'none' }}>
      {acceptance !== null && (
        <>
          <div className={styles.note}>
            <Badge
              tone={state === 'accepted' ? 'good' : 'open'}
              icon={state === 'accepted' ? 'carried' : 'undecided'}
              label={text(state === 'accepted' ? 'Acceptance_Accepted' : 'Acceptance_OpenAgain')}
            />
            <span className={styles.hint}>
              {acceptance.acceptedBy === null
                ? date
                : text('Acceptance_DateAndPerson', { date, person: `\u2068${acceptance.acceptedBy}\u2069` })}
            </span>
          </div>
          <p className={styles.reason} dir="auto">
            {acceptance.reason}
          </p>
          {state === 'reopened' && <p className={styles.hint}>{text('Acceptance_Changed')}</p>}
          {!compared && <p className={styles.hint}>{text('Acceptance_NotCompared')}</p>}
        </>
      )}
      {asking && accept !== undefined ? (
        <ReasonForm
          first={acceptance?.reason ?? ''}
          onSave={(reason) => accept(finding, reason).then((stored) => stored && close())}
          onCancel={close}
        />
      ) : (
        <div className={styles.buttons}>
          {state !== 'accepted' && accept !== undefined && (
            <Button
              look="text"
              label={text(state === 'reopened' ? 'Acceptance_AcceptAgain' : 'Acceptance_Accept')}
              onClick={() => setAsking(true)}
            />
          )}
          {state === 'accepted' && acceptance !== null && onTakeBack !== undefined && (
            <Button
              look="text"
              label={text('Acceptance_TakeBack')}
              onClick={() => void onTakeBack(finding, acceptance.id).then(() => root.current?.focus())}
            />
          )}
        </div>
      )}
    </div>
  );
}

interface ReasonFormProps {
  readonly first: string;
  readonly onSave: (reason: string) => Promise<unknown>;
  readonly onCancel: () => void;
}

function ReasonForm({ first, onSave, onCancel }: ReasonFormProps): React.ReactElement {
  const styles = useAcceptanceStyles();
  const { text } = useView();
  const [reason, setReason] = React.useState(first);
  const [wrong, setWrong] = React.useState(false);
  const [busy, setBusy] = React.useState(false);
  const input = React.useRef<HTMLTextAreaElement>(null);
  const inputId = useIdentifier('reason');
  const alive = React.useRef(true);
  // At once: whoever goes on typing must not type into nothing.
  React.useLayoutEffect(() => {
    input.current?.focus();
    return () => void (alive.current = false);
  }, []);
  const save = (): void => {
    if (busy) return;
    if (reason.trim() === '') {
      setWrong(true);
      input.current?.focus();
      return;
    }
    setBusy(true);
    void onSave(reason).then(() => alive.current && setBusy(false));
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Closes this, and not the details around it.
        event.preventDefault();
        onCancel();
      }}
    >
      <label className={styles.label} htmlFor={inputId}>
        {text('Acceptance_Reason')}
      </label>
      <textarea
        ref={input}
        id={inputId}
        className={styles.input}
        value={reason}
        maxLength={LONGEST_REASON}
        required
        aria-invalid={wrong}
        aria-describedby={`${inputId}-hint`}
        onChange={({ currentTarget }) => {
          setReason(currentTarget.value);
          setWrong(false);
        }}
      />
      <div id={`${inputId}-hint`} className={wrong ? styles.wrong : styles.hint}>
        {text(wrong ? 'Acceptance_ReasonMissing' : 'Acceptance_ReasonHint')}
      </div>
      <div className={styles.buttons}>
        <Button look="primary" label={text(busy ? 'Acceptance_Saving' : 'Acceptance_Save')} onClick={save} />
        <Button label={text('Acceptance_Cancel')} onClick={onCancel} />
      </div>
    </form>
  );
}
