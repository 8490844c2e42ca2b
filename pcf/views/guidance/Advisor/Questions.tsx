import * as React from 'react';
import { QUESTIONS, type Answers, type Question } from '../../../../plugins-ts/advice';
import { optionKey, questionKey } from '../../../../plugins-ts/advice/adviceKeys';
import { countryName, hasText } from '../../../../plugins-ts/text';
import { useGuidanceStyles } from '../GuidancePage.styles';
import { useIdentifier } from '../../parts/useIdentifier';
import { useView } from '../../parts/View';

export interface QuestionsProps {
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
}

/** The questions, to be answered in any order. The browser's own inputs: they work in forced colors and need no icon font. */
export function Questions({ answers, onChange }: QuestionsProps): React.ReactElement {
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      {QUESTIONS.map((question) => {
        const set = (value: unknown): void => onChange({ ...answers, [question.id]: value });
        return question.kind === 'countries' ? (
          <Countries key={question.id} question={question} value={answers.countries} onChange={set} />
        ) : (
          <Choices key={question.id} question={question} value={answers[question.id]} onChange={set} />
        );
      })}
    </form>
  );
}

interface ChoicesProps {
  readonly question: Question;
  readonly value: Answers[keyof Answers];
  readonly onChange: (value: unknown) => void;
}

function Choices({ question: { id, kind, options }, value, onChange }: ChoicesProps): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text } = useView();
  const name = useIdentifier('question');
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  const several = kind === 'several';
  const hint = `${questionKey(id)}_Hint`;
  const choice = (option: string, label: string, checked: boolean, onPick: () => void): React.ReactElement => (
    <label key={option} className={styles.choice}>
      {/* Where several can be chosen, "nowhere" and "not known" are check boxes, too. */}
      <input type={several ? 'checkbox' : 'radio'} name={name} value={option} checked={checked} onChange={onPick} />
      {label}
    </label>
  );
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>{text(questionKey(id))}</legend>
      {hasText(text, hint) && <div className={styles.note}>{text(hint)}</div>}
      <div className={several ? undefined : styles.inlineChoices}>
        {options.map((option) => {
          const on = several ? chosen.includes(option) : value === option;
          const next = several ? (on ? chosen.filter((other) => other !== option) : [...chosen, option]) : option;
          return choice(option, text(optionKey(option)), on, () =>
            onChange(several && Array.isArray(next) && next.length === 0 ? undefined : next),
          );
        })}
        {several &&
          choice('none', text('Guidance_Nowhere'), Array.isArray(value) && value.length === 0, () =>
            onChange(Array.isArray(value) && value.length === 0 ? undefined : []),
          )}
        {choice('unknown', text(optionKey('unknown')), value === 'unknown', () =>
          onChange(value === 'unknown' && several ? undefined : 'unknown'),
        )}
      </div>
    </fieldset>
  );
}

const CODE = /^[A-Z]{2}$/;

interface CountriesProps {
  readonly question: Question;
  readonly value: Answers['countries'];
  readonly onChange: (value: unknown) => void;
}

/** Codes as they are typed; what was understood is named below, so that a slip is seen. */
function Countries({ question: { id }, value, onChange }: CountriesProps): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text, locale } = useView();
  const inputId = useIdentifier('countries');
  const shown = Array.isArray(value) ? value.join(', ') : '';
  const [typed, setTyped] = React.useState(shown);
  const codesIn = (input: string): readonly string[] =>
    input
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter((code) => code !== '');
  // An address that changed, or "Start over", replaces what was typed; typing itself does not.
  React.useEffect(() => {
    setTyped((before) =>
      codesIn(before)
        .filter((code) => CODE.test(code))
        .sort()
        .join(', ') === [...codesIn(shown)].sort().join(', ')
        ? before
        : shown,
    );
  }, [shown]);
  const codes = codesIn(typed);
  const named = codes.filter((code) => CODE.test(code));
  const unknown = codes.filter((code) => !CODE.test(code) && code.length >= 2);
  const separator = text('Report_ListSeparator');
  return (
    <div className={styles.fieldset}>
      <label className={styles.legend} htmlFor={inputId}>
        {text(questionKey(id))}
      </label>
      <input
        id={inputId}
        className={styles.input}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${inputId}-hint`}
        aria-invalid={unknown.length > 0}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          const known = codesIn(currentTarget.value).filter((code) => CODE.test(code));
          onChange(known.length === 0 ? undefined : known);
        }}
      />
      <div id={`${inputId}-hint`} className={styles.note}>
        {text('Guidance_Countries_Hint')}
        {named.length > 0 && (
          <div>{text('Guidance_Countries_Named', { countries: named.map((code) => countryName(code, locale)).join(separator) })}</div>
        )}
        {unknown.length > 0 && <div>{text('Guidance_Countries_Unknown', { codes: unknown.join(separator) })}</div>}
      </div>
    </div>
  );
}
