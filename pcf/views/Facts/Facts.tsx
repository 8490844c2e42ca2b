import * as React from 'react';
import { css } from '@fluentui/react';
import { EvidenceList } from '../Evidence/EvidenceList';
import { Icon } from '../icons/Icon';
import { useIdentifier } from '../shared/useIdentifier';
import { useView } from '../shared/View';
import { carrierText, certaintyText, numberSourceText } from './factTexts';
import type { FactsProps } from './Facts.types';
import { useFactsStyles } from './Facts.styles';

/** Number source, number, carrier and how we know, with the evidence on demand. */
export function Facts({ number, hidden = [], carrierUnread = false }: FactsProps): React.ReactElement {
  const styles = useFactsStyles();
  const { text, size } = useView();
  const [open, setOpen] = React.useState(false);
  const evidenceId = useIdentifier('evidence');

  const hiddenValue = (
    <span className={styles.withIcon}>
      <Icon name="lock" />
      {text('Card_HiddenFromYou')}
    </span>
  );
  const shown = number.text || number.e164;
  const known = certaintyText(number, text);
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    ['NumberSource', numberSourceText(number, text)],
    ['Number', hidden.includes('number') ? hiddenValue : shown ? <span className={styles.number}>{shown}</span> : text('Card_Number_Blank')],
    ['Carrier', hidden.includes('carrier') ? hiddenValue : carrierText(number, carrierUnread, text)],
    [
      'HowWeKnow',
      number.evidence.length === 0 ? (
        known
      ) : (
        <button
          type="button"
          className={css(styles.disclosure, open && styles.open)}
          aria-expanded={open}
          aria-controls={open ? evidenceId : undefined}
          onClick={() => setOpen(!open)}
        >
          {known}
          <Icon name="chevronDown" size={12} />
        </button>
      ),
    ],
  ];
  return (
    <>
      <dl className={css(styles.list, size === 'narrow' && styles.narrow, size === 'wide' && styles.wide)}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt className={styles.label}>{text(`Card_Fact_${name}`)}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      {open && (
        <div id={evidenceId}>
          <EvidenceList evidence={number.evidence} />
        </div>
      )}
    </>
  );
}
