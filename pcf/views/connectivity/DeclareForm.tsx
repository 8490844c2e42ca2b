import * as React from 'react';
import type { ExportedConnectivity } from '../../../plugins-ts/connectivity';
import { textCount } from '../../../plugins-ts/text';
import { Button } from '../parts/Button';
import { useGuidanceStyles } from '../guidance/GuidancePage.styles';
import { useIdentifier } from '../parts/useIdentifier';
import { useView } from '../parts/View';
import { useConnectivityStyles } from './Connectivity.styles';

const CHOICES: readonly ExportedConnectivity[] = [1, 2, 3, 4];

export interface DeclareFormProps {
  /** Numbers in E.164 form. */
  readonly numbers: readonly string[];
  /** Resolves to whether all was written; what was chosen and typed stays where it was not. */
  readonly onDeclare: (connectivity: ExportedConnectivity, note: string) => Promise<boolean>;
}

/** How numbers are connected, said by a person. Nothing is chosen beforehand: a slip of the hand must not decide. */
export function DeclareForm({ numbers, onDeclare }: DeclareFormProps): React.ReactElement {
  const styles = useGuidanceStyles();
  const own = useConnectivityStyles();
  const { text, locale } = useView();
  const name = useIdentifier('connectivity');
  const [chosen, setChosen] = React.useState<ExportedConnectivity | null>(null);
  const [note, setNote] = React.useState('');
  const [problem, setProblem] = React.useState<string | null>(null);
  const [busy, setBusy] = React.useState(false);
  const alive = React.useRef(true);
  React.useEffect(() => () => void (alive.current = false), []);

  const submit = (): void => {
    if (busy) return;
    if (numbers.length === 0) return setProblem('Evidence_Declare_NoNumber');
    if (chosen === null) return setProblem('Evidence_Declare_NoChoice');
    setProblem(null);
    setBusy(true);
    void onDeclare(chosen, note).then((written) => {
      if (!alive.current) return;
      setBusy(false);
      if (!written) return;
      setChosen(null);
      setNote('');
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <fieldset className={styles.fieldset}>
        <legend className={styles.legend}>
          {numbers.length === 0
            ? text('Evidence_Declare_Selected')
            : textCount(text, locale, 'Evidence_Declare', { count: numbers.length })}
        </legend>
        {CHOICES.map((value) => (
          <label key={value} className={styles.choice}>
            <input type="radio" name={name} value={value} checked={chosen === value} onChange={() => setChosen(value)} />
            <span>
              {text(`Evidence_Connectivity_${value}`)}
              <span className={own.hint}>{text(`Evidence_Connectivity_${value}_Hint`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label className={styles.legend} htmlFor={`${name}-note`}>
        {text('Evidence_Declare_Note')}
      </label>
      <input
        id={`${name}-note`}
        className={styles.input}
        value={note}
        maxLength={2000}
        autoComplete="off"
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <div role="alert" className={own.problem}>
        {problem === null ? '' : text(problem)}
      </div>
      <Button look="primary" label={text(busy ? 'Evidence_Declare_Saving' : 'Evidence_Declare_Save')} onClick={submit} />
    </form>
  );
}
