import * as React from 'react';
import { retirementKeys, type OpenItem, type Readiness, type NumberState, type Owner } from '../../../../plugins-ts/retirement';
import { countryName, textCount } from '../../../../plugins-ts/text';
import { useGuidanceStyles } from '../GuidancePage.styles';
import { useIdentifier } from '../../parts/useIdentifier';
import { phoneLabel, usePhone } from '../../parts/phone';
import { useView } from '../../parts/View';

/** What people decided, and what they look at; kept by the caller, in an address. */
export interface ReadinessState {
  readonly settled: readonly string[];
  readonly sbcTransition: 'cutOver' | 'secondName' | null;
  readonly states: readonly NumberState[];
  /** Whose part of the agenda is shown; `null` shows everybody's. */
  readonly owner: Owner | null;
}

export interface OpenItemsProps {
  readonly readiness: Readiness;
  readonly state: ReadinessState;
  readonly onStateChange: (state: ReadinessState) => void;
}

/**
 * Blockers that Dynamics cannot tell: ticks for what was checked or decided, by country, carrier or resource.
 * A tick that was set stays here, so that it can be taken back.
 */
export function OpenItems({ readiness, state, onStateChange }: OpenItemsProps): React.ReactElement | null {
  const styles = useGuidanceStyles();
  const { text, locale } = useView();
  const phone = usePhone();
  const { settled, sbcTransition } = state;
  const toggle = (key: string): void =>
    onStateChange({ ...state, settled: settled.includes(key) ? settled.filter((other) => other !== key) : [...settled, key] });
  const decisions = readiness.open.filter(({ blocker }) => blocker.kind !== 'record' && blocker.id !== 'sbcName');
  const hasSbcName = sbcTransition !== null || readiness.open.some(({ blocker }) => blocker.id === 'sbcName');
  const openKeys = new Set(decisions.flatMap(keysOf));
  const taken = settled.filter((key) => !openKeys.has(key));
  if (decisions.length === 0 && !hasSbcName && taken.length === 0) return null;
  const name = (key: string): string => key.slice(key.indexOf('/') + 1);
  const tick = (key: string, label: string): React.ReactElement => (
    <label key={key} className={styles.choice}>
      <input type="checkbox" checked={settled.includes(key)} onChange={() => toggle(key)} />
      <span>{label}</span>
    </label>
  );
  // Isolated, so that a telephone number keeps its plus sign in front, and a name does not turn the words around it.
  const numberNames = new Map(
    readiness.numbers.map(({ number }) => {
      const { label, telephone } = phoneLabel(number, phone);
      const named = label || text('Guidance_NumberWithoutDigits', { id: number.id });
      return [number.id, `${telephone ? '\u2066' : '\u2068'}${named}\u2069`];
    }),
  );
  const scopeName = (key: string): string => {
    const scope = name(key);
    return numberNames.get(scope) ?? (/^[A-Z]{2}$/.test(scope) ? countryName(scope, locale) : `\u2068${scope}\u2069`);
  };
  return (
    <section aria-label={text('Retirement_Agenda_Decide')}>
      <h2 className={styles.heading}>{text('Retirement_Agenda_Decide')}</h2>
      <p className={styles.note}>{text('Guidance_Settle_Hint')}</p>
      {hasSbcName && <TransitionChoice chosen={sbcTransition} onChoose={(way) => onStateChange({ ...state, sbcTransition: way })} />}
      {decisions.map((item) => (
        <fieldset key={item.blocker.id} className={styles.fieldset}>
          <legend className={styles.legend}>
            {text('Guidance_Pair', {
              first: text(retirementKeys.ownerKey(item.owner)),
              second: text(retirementKeys.blockerNameKey(item.blocker.id)),
            })}{' '}
            · <Count count={item.numbers.length} />
          </legend>
          <div className={styles.note}>{text(item.blocker.text)}</div>
          <div className={styles.columnChoices}>
            {keysOf(item).map((key) => tick(key, text('Guidance_Settle_Scope', { scope: scopeName(key) })))}
          </div>
        </fieldset>
      ))}
      {taken.length > 0 && (
        <fieldset className={styles.fieldset}>
          <legend className={styles.legend}>{text('Retirement_Settled')}</legend>
          <div className={styles.columnChoices}>
            {taken.map((key) => tick(key, text('Guidance_Settle_Scope', { scope: scopeName(key) })))}
          </div>
        </fieldset>
      )}
    </section>
  );
}

type Transition = ReadinessState['sbcTransition'];

/** Keys of the ways to a new name of a session border controller; `null`: not decided yet. */
const TRANSITIONS: readonly (readonly [way: Transition, name: string])[] = [
  [null, 'Guidance_Transition_Undecided'],
  ['cutOver', 'Guidance_Transition_CutOver'],
  ['secondName', 'Guidance_Transition_SecondName'],
];

interface TransitionChoiceProps {
  readonly chosen: Transition;
  readonly onChoose: (way: Transition) => void;
}

function TransitionChoice({ chosen, onChoose }: TransitionChoiceProps): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text } = useView();
  const group = useIdentifier('sbc-name');
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>{text('Guidance_Transition')}</legend>
      <div className={styles.inlineChoices}>
        {TRANSITIONS.map(([way, name]) => (
          <label key={name} className={styles.choice}>
            <input type="radio" name={group} checked={chosen === way} onChange={() => onChoose(way)} />
            {text(name)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Count({ count }: { readonly count: number }): React.ReactElement {
  const { text, locale } = useView();
  return <>{textCount(text, locale, 'Guidance_Numbers', { count })}</>;
}

/** One key for each scope; numbers without one are settled one by one. */
function keysOf({ blocker, scopes, numbers }: OpenItem): readonly string[] {
  return (scopes.length > 0 ? scopes : numbers.filter((id) => id !== '')).map((part) => `${blocker.id}/${part}`);
}
