import { Callout } from '@fluentui/react';
import * as React from '../../parts/react';
import { partyKey, sipMark, sipOnLegFullKey } from '../../../../plugins-ts/catalogue/catalogueKeys';
import type { CatalogueLeg } from '../../../../plugins-ts/catalogue/catalogueTypes';
import { BasisLine } from '../../parts/Basis';
import { classes } from '../../parts/classes';
import { keyPart } from '../../../../plugins-ts/text/resourceKeys';
import { useIdentifier } from '../../parts/useIdentifier';
import { useView } from '../../parts/View';
import { useCommonStyles, createStyles } from '../../parts/theme/styles';
import { legTitle } from './sentences';
import { SipMarkIcon } from './SipMarkIcon';

const useLegStyles = createStyles(({ semanticColors: color }) => ({
  root: { padding: 12, color: color.bodyText, fontSize: 14, lineHeight: '20px' },
  text: { margin: '4px 0 6px' },
  value: { margin: '0 0 4px', '> svg': { marginInlineEnd: 4 } },
  note: { margin: '8px 0' },
}));

export interface LegCalloutProps {
  readonly leg: CatalogueLeg;
  readonly index: number;
  readonly target: HTMLElement;
  /** Closed by Esc, by a click elsewhere or by Tab; the focus goes back to the leg. */
  readonly onDismiss: () => void;
}

/** Everything about one leg: transport, who is responsible for it, what becomes of SIP context, and on what basis. */
export function LegCallout({ leg, index, target, onDismiss }: LegCalloutProps): React.ReactElement {
  const common = useCommonStyles();
  const styles = useLegStyles();
  const { text, dir, locale } = useView();
  const titleId = useIdentifier('leg');
  const fact = (key: string, value: React.ReactNode): React.ReactElement => (
    <>
      <dt className={classes(common.caption, common.subtle)}>{text(key)}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
  return (
    <Callout
      target={target}
      onDismiss={onDismiss}
      setInitialFocus
      role="dialog"
      ariaLabelledBy={titleId}
      calloutWidth={272}
      gapSpace={2}
      isBeakVisible={false}
    >
      <div className={classes(styles.root, common.grow)} dir={dir} lang={locale}>
        <h3 id={titleId} className={common.heading} tabIndex={-1} data-is-focusable>
          {legTitle(leg, index, text)}
        </h3>
        <p className={styles.text}>{text(leg.transport)}</p>
        <dl className={common.paragraph}>
          {fact('Card_Leg_Responsible', text(partyKey(leg.responsibleParty)))}
          {fact(
            'Card_Leg_SipContext',
            <>
              <SipMarkIcon mark={sipMark(leg.sipContextOnLeg)} />
              {text(sipOnLegFullKey(leg.sipContextOnLeg))}
            </>,
          )}
          {fact('Card_Path_Microsoft', text(`Card_Scope_${keyPart(leg.slaScope)}`))}
        </dl>
        {leg.note && <p className={classes(styles.note, common.caption, common.subtle)}>{text(leg.note)}</p>}
        <BasisLine basis={leg.basis} sources={leg.sources} all />
      </div>
    </Callout>
  );
}
