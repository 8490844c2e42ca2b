import * as React from 'react';
import type { Consent } from '../../../plugins-ts/diagnosis/defineCheck';
import { checkTitle } from '../../../plugins-ts/diagnosis/verdictWords';
import { keyPart } from '../../../plugins-ts/text/resourceKeys';
import type { Text } from '../../../plugins-ts/text';
import { GuidancePage, SIDE_BY_SIDE_FROM } from '../guidance/GuidancePage';
import { useGuidanceStyles } from '../guidance/GuidancePage.styles';
import { Button } from '../parts/Button';
import { DiagnosisBlocks, DiagnosisTable } from './DiagnosisTable';
import type { DiagnosisState, DiagnosisViewProps } from './Diagnosis.types';

/** Where the check is, and what came of it, in one sentence. */
function sentenceOf(state: DiagnosisState, text: Text): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'running':
      // Before the script is there, nobody knows how many there are.
      if (state.total === 0) return '';
      return text('Diagnosis_Progress', {
        done: Math.min(state.done + 1, state.total),
        total: state.total,
        check: state.check === null ? '' : checkTitle(state.check, text),
      });
    case 'failed':
      return text('Diagnosis_Failed');
    case 'done':
      return state.summary;
  }
}

type ConsentsProps = Pick<DiagnosisViewProps, 'offered' | 'agreed' | 'onAgreedChange' | 'text'> & { readonly disabled: boolean };

/** What is done only with consent, in plain words. */
function Consents({ offered, agreed, onAgreedChange, text, disabled }: ConsentsProps): React.ReactElement {
  const styles = useGuidanceStyles();
  const toggle = (consent: Consent): void =>
    onAgreedChange(agreed.includes(consent) ? agreed.filter((one) => one !== consent) : [...agreed, consent]);
  return (
    <fieldset className={styles.fieldset} disabled={disabled}>
      <legend className={styles.legend}>{text('Diagnosis_Allowed')}</legend>
      {offered.map((consent) => (
        <label key={consent} className={styles.choice}>
          <input type="checkbox" checked={agreed.includes(consent)} onChange={() => toggle(consent)} />
          <span>{text(`Diagnosis_Allow_${keyPart(consent)}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Asks the organization what the product believes of it, and shows what it answers. */
export function DiagnosisView(props: DiagnosisViewProps): React.ReactElement {
  const { state, onRun, onStop, onCopy, onSave, text, locale } = props;
  const styles = useGuidanceStyles();
  const running = state.kind === 'running';
  const actions = (
    <>
      {running ? (
        <Button icon="close" label={text('Diagnosis_Stop')} onClick={onStop} />
      ) : (
        <Button icon="check" label={text(state.kind === 'done' ? 'Diagnosis_RunAgain' : 'Diagnosis_Run')} onClick={onRun} />
      )}
      {state.kind === 'done' && (
        <>
          <Button icon="copy" label={text('Diagnosis_Copy')} onClick={onCopy} />
          <Button icon="download" label={text('Diagnosis_Save')} onClick={onSave} />
        </>
      )}
    </>
  );
  return (
    <GuidancePage title={text('Diagnosis_Title')} subtitle={text('Diagnosis_About')} actions={actions} text={text} locale={locale}>
      {(width) => (
        <>
          <Consents {...props} disabled={running} />
          {/* Always there: readers announce what comes into it. */}
          <p role="status" className={styles.strong}>
            {sentenceOf(state, text)}
          </p>
          {state.kind === 'done' && (
            <>
              {state.lines[0]?.verdict === 'differs' && <p>{text('Diagnosis_SendIt')}</p>}
              {width < SIDE_BY_SIDE_FROM ? <DiagnosisBlocks lines={state.lines} /> : <DiagnosisTable lines={state.lines} />}
            </>
          )}
        </>
      )}
    </GuidancePage>
  );
}
