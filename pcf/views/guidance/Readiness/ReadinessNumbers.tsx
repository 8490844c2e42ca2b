import * as React from 'react';
import { approachKey } from '../../../../plugins-ts/catalogue/catalogueKeys';
import { retirementKeys, type NumberReadiness, type NumberState, type Readiness } from '../../../../plugins-ts/retirement';
import { approachName, unknownTexts, usesMoveText } from '../../../../plugins-ts/report';
import { formatDate } from '../../../../plugins-ts/text';
import { Badge, type BadgeProps } from '../../parts/Badge';
import { BasisChip } from '../../parts/Basis';
import { Button } from '../../parts/Button';
import { useGuidanceStyles } from '../GuidancePage.styles';
import { phoneLabel, usePhone } from '../../parts/phone';
import { useView } from '../../parts/View';

const LOOKS: Readonly<Record<NumberState, Pick<BadgeProps, 'tone' | 'icon'>>> = {
  moved: { tone: 'good', icon: 'carried' },
  ready: { tone: 'neutral', icon: 'check' },
  toCheck: { tone: 'caution', icon: 'info' },
  blocked: { tone: 'caution', icon: 'warning' },
  undecided: { tone: 'open', icon: 'undecided' },
};

/** How many are put on the page at once: an organization may have ten thousand. */
const AT_ONCE = 50;

export interface ReadinessNumbersProps {
  readonly readiness: Readiness;
  /** None lists all. */
  readonly states: readonly NumberState[];
  readonly onOpenChannel: (id: string) => void;
}

/** Number by number: its state, its way on, what stands in the way, what may be lost, and the steps in order. */
export function ReadinessNumbers({ readiness, states, onOpenChannel }: ReadinessNumbersProps): React.ReactElement | null {
  const styles = useGuidanceStyles();
  const { text } = useView();
  const [most, setMost] = React.useState(AT_ONCE);
  const numbers = states.length === 0 ? readiness.numbers : readiness.numbers.filter(({ state }) => states.includes(state));
  const names = React.useMemo(() => new Map(readiness.channels.map(({ id, name }) => [id, name])), [readiness]);
  // Where no number was read, none is in no state either; the page says above what was not read.
  if (readiness.numbers.length === 0) return null;
  return (
    <section aria-label={text('Guidance_NumbersHead')}>
      <h2 className={styles.heading}>{text('Guidance_NumbersHead')}</h2>
      {numbers.length === 0 && <p className={styles.value}>{text('Guidance_NoneInState')}</p>}
      <ul className={styles.plain}>
        {numbers.slice(0, most).map((one, index) => (
          <li key={one.number.id || index} className={styles.block}>
            <NumberItem one={one} tables={readiness.tables} names={names} onOpenChannel={onOpenChannel} />
          </li>
        ))}
      </ul>
      {numbers.length > most && <Button label={text('Guidance_ShowMore')} onClick={() => setMost(most + AT_ONCE)} />}
    </section>
  );
}

interface NumberItemProps {
  readonly one: NumberReadiness;
  readonly tables: Readiness['tables'];
  readonly names: ReadonlyMap<string, string>;
  readonly onOpenChannel: (id: string) => void;
}

function NumberItem({ one, tables, names, onOpenChannel }: NumberItemProps): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text, locale } = useView();
  const phone = usePhone();
  const { number, state, path, paths, blockers, settled, endsOn, channels } = one;
  const [open, setOpen] = React.useState(false);
  const { label, telephone } = phoneLabel(number, phone);
  const moving = usesMoveText(number, { text, language: locale });
  return (
    <details onToggle={({ currentTarget }) => setOpen((currentTarget as HTMLDetailsElement).open)}>
      <summary className={styles.summary}>
        <strong>
          <bdi dir={telephone ? 'ltr' : undefined}>{label || text('Guidance_NumberWithoutDigits', { id: number.id })}</bdi>
        </strong>{' '}
        <Badge {...LOOKS[state]} label={text(retirementKeys.stateKey(state))} />{' '}
        <span className={styles.term}>
          {[
            approachName({ text, language: locale }, number),
            ...(endsOn === null ? [] : [formatDate(endsOn, locale)]),
            ...blockers.map(({ id }) => text(retirementKeys.blockerNameKey(id))),
          ].join(' · ')}
        </span>
      </summary>
      {open && (
        <div>
          {channels.map((id) => (
            <Button key={id} look="text" label={names.get(id) || id} onClick={() => onOpenChannel(id)} />
          ))}
          {moving !== '' && <p className={styles.value}>{moving}</p>}
          <h3 className={styles.subheading}>{text('Retirement_Blockers')}</h3>
          {blockers.length === 0 && <p className={styles.value}>{text('Retirement_NoBlockers')}</p>}
          {unknownTexts(one, { tables }, { text, language: locale }).map((sentence) => (
            <p key={sentence} className={styles.value}>
              {sentence}
            </p>
          ))}
          <Grounds items={blockers.map((blocker) => ({ ...blocker, before: text(retirementKeys.ownerKey(blocker.owner)) }))} />
          {settled.length > 0 && (
            <>
              <h3 className={styles.subheading}>{text('Retirement_Settled')}</h3>
              <Grounds items={settled} />
            </>
          )}
          {paths.length > 1 && (
            <>
              <h3 className={styles.subheading}>{text('Retirement_WayOn')}</h3>
              <p className={styles.value}>{paths.map(({ target }) => text(approachKey(target))).join(' · ')}</p>
            </>
          )}
          {path !== null && (
            <>
              <h3 className={styles.subheading}>{text('Guidance_StepsFor', { approach: text(approachKey(path.target)) })}</h3>
              <Grounds items={[path.when, path.keeps]} />
              {path.losses.length > 0 && (
                <>
                  <h3 className={styles.subheading}>{text('Retirement_Losses')}</h3>
                  <Grounds items={path.losses} />
                </>
              )}
              <h3 className={styles.subheading}>{text('Retirement_Steps')}</h3>
              <ol className={styles.ordered}>
                {path.steps.map((step) => (
                  <li key={step.id}>
                    <strong>{text('Guidance_Pair', { first: text(retirementKeys.ownerKey(step.owner)), second: text(step.title) })}</strong>{' '}
                    <BasisChip iconOnly basis={step.basis} sources={step.sources} />
                    <div>{text(step.detail)}</div>
                  </li>
                ))}
              </ol>
            </>
          )}
        </div>
      )}
    </details>
  );
}

interface Ground {
  readonly text: string;
  readonly basis: NonNullable<Parameters<typeof BasisChip>[0]['basis']>;
  readonly sources: readonly string[];
  readonly before?: string;
}

function Grounds({ items }: { readonly items: readonly Ground[] }): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text } = useView();
  return (
    <ul className={styles.ordered}>
      {items.map(({ text: key, basis, sources, before }) => (
        <li key={key}>
          {before === undefined ? text(key) : text('Guidance_Pair', { first: before, second: text(key) })}{' '}
          <BasisChip iconOnly basis={basis} sources={sources} />
        </li>
      ))}
    </ul>
  );
}
