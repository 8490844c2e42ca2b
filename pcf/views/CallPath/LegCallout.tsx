import * as React from 'react';
import { Callout, DirectionalHint } from '@fluentui/react';
import { partyKey, sipMark, sipOnLegFullKey } from '../../../plugins-ts/domain/catalogue/keys';
import type { CatalogueLeg } from '../../../plugins-ts/domain/catalogue/types';
import { BasisLine } from '../Basis/BasisLine';
import { useIdentifier } from '../shared/useIdentifier';
import { useView } from '../shared/View';
import { legTitle } from './sentences';
import { SipMarkIcon } from './SipMarkIcon';
import { useCallPathStyles } from './CallPath.styles';

export interface LegCalloutProps {
  readonly leg: CatalogueLeg;
  readonly index: number;
  readonly target: Element;
  /** Closed by Esc, by a click elsewhere or by Tab; the focus goes back to the leg. */
  readonly onDismiss: () => void;
}

const SCOPE: Readonly<Record<CatalogueLeg['slaScope'], string>> = {
  inside: 'Card_Scope_Inside',
  serviceAvailabilityOnly: 'Card_Scope_ServiceOnly',
  operatedNoSla: 'Card_Scope_OperatedNoSla',
  outside: 'Card_Scope_Outside',
};

/** Everything about one leg: transport, who answers for it, what becomes of SIP context, and on what basis. */
export function LegCallout({ leg, index, target, onDismiss }: LegCalloutProps): React.ReactElement {
  const styles = useCallPathStyles();
  const { text, dir, locale } = useView();
  const titleId = useIdentifier('leg');
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    ['Card_Leg_Responsible', text(partyKey(leg.responsibleParty))],
    [
      'Card_Leg_SipContext',
      <>
        <SipMarkIcon mark={sipMark(leg.sipContextOnLeg)} />
        {text(sipOnLegFullKey(leg.sipContextOnLeg))}
      </>,
    ],
    ['Card_Leg_Sla', text(SCOPE[leg.slaScope])],
  ];
  return (
    <Callout
      target={target as HTMLElement}
      onDismiss={onDismiss}
      setInitialFocus
      role="dialog"
      aria-labelledby={titleId}
      calloutWidth={272}
      gapSpace={2}
      isBeakVisible={false}
      directionalHint={DirectionalHint.bottomCenter}
    >
      <div className={styles.callout} dir={dir} lang={locale}>
        <h3 id={titleId} className={styles.calloutTitle}>
          {legTitle(leg, index, text)}
        </h3>
        <p className={styles.calloutText}>{text(leg.transport)}</p>
        <dl className={styles.facts}>
          {facts.map(([key, value]) => (
            <div key={key}>
              <dt>{text(key)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {leg.note && <p className={styles.note}>{text(leg.note)}</p>}
        <div className={styles.basis}>
          <BasisLine basis={leg.basis} sources={leg.sources} all />
        </div>
      </div>
    </Callout>
  );
}
