import * as React from '../../parts/react';
import { EvidenceList } from './EvidenceList';
import { Uses } from './Uses';
import { ApproachLink } from '../../parts/ApproachLink';
import { Icon } from '../../parts/icons/Icon';
import { classes } from '../../parts/classes';
import { useIdentifier } from '../../parts/useIdentifier';
import { phoneText, usePhone } from '../../parts/phone';
import { useView } from '../../parts/View';
import { useCommonStyles, BARE_BUTTON, createStyles, focusRing } from '../../parts/theme/styles';
import { recordState } from '../../../../plugins-ts/report/recordState';
import { carrierText, certaintyText, numberSourceText } from './factTexts';
import type { PhoneNumber } from '../../../../plugins-ts/organization/organizationTypes';

const useFactsStyles = createStyles((theme) => ({
  list: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0,1fr))', gap: '8px 24px', margin: '10px 0 0' },
  narrow: { gridTemplateColumns: 'minmax(0,1fr)', gap: '6px' },
  wide: { gridTemplateColumns: 'repeat(4, minmax(0,1fr))' },
  whole: { gridColumn: '1 / -1' },
  value: { margin: 0, overflowWrap: 'anywhere', '> svg': { marginInlineEnd: 4 } },
  disclosure: {
    ...BARE_BUTTON,
    ...focusRing(theme),
    minHeight: 24,
    marginBlock: -2,
    display: 'inline-flex',
    alignItems: 'center',
    gap: 6,
    ':hover': { textDecoration: 'underline' },
  },
  open: { '> svg': { transform: 'rotate(180deg)' } },
}));

/** Columns that the host says the user may not read (column security). */
export type HiddenColumn = 'number' | 'carrier';

export interface FactsProps {
  readonly number: PhoneNumber;
  readonly hidden?: readonly HiddenColumn[];
  /** The carrier's name could not be read, which is not the same as having none. */
  readonly carrierUnread?: boolean;
  /** The number that is shown on outbound calls, where it is another one. */
  readonly callerIdNumber?: PhoneNumber | null;
  /** As `CardSubject.isNamed`. */
  readonly isNamed?: boolean | null;
}

/** Number source, number, carrier and how we know, with the evidence on demand, and where the numbers are used. */
export function Facts({
  number,
  hidden = [],
  carrierUnread = false,
  callerIdNumber = null,
  isNamed = null,
}: FactsProps): React.ReactElement {
  const common = useCommonStyles();
  const styles = useFactsStyles();
  const { text, size } = useView();
  const [open, setOpen] = React.useState(false);
  const evidenceId = useIdentifier('evidence');

  const fact = (name: string, value: React.ReactNode, className?: string): React.ReactElement => (
    <div className={className}>
      <dt className={classes(common.caption, common.subtle)}>{text(`Card_Fact_${name}`)}</dt>
      <dd className={styles.value}>{value}</dd>
    </div>
  );
  const hiddenValue = (
    <>
      <Icon name="lock" className={common.subtle} />
      {text('Card_HiddenFromYou')}
    </>
  );
  const shown = phoneText(number, usePhone());
  const known = certaintyText(number, text);
  return (
    <>
      <dl className={classes(styles.list, size !== 'medium' && styles[size])}>
        {fact('NumberSource', <ApproachLink approach={number.approach}>{numberSourceText(number, text)}</ApproachLink>)}
        {fact(
          'Number',
          <>
            {hidden.includes('number') ? hiddenValue : shown ? <span className={common.number}>{shown}</span> : text('Card_Number_Blank')}
            {!number.active && <div className={common.subtle}>{recordState(number, text)}</div>}
          </>,
        )}
        {fact('Carrier', hidden.includes('carrier') ? hiddenValue : carrierText(number, carrierUnread, text))}
        {fact(
          'HowWeKnow',
          number.evidence.length === 0 ? (
            known
          ) : (
            <button
              type="button"
              className={classes(styles.disclosure, open && styles.open)}
              aria-expanded={open}
              aria-controls={open ? evidenceId : undefined}
              onClick={() => setOpen(!open)}
            >
              {known}
              <Icon name="chevronDown" size={12} />
            </button>
          ),
        )}
        {isNamed !== null && fact('Uses', <Uses number={number} isNamed={isNamed} />, styles.whole)}
        {isNamed !== null &&
          callerIdNumber !== null &&
          fact('CallerIdUses', <Uses number={callerIdNumber} isNamed={isNamed} />, styles.whole)}
      </dl>
      {open && <EvidenceList id={evidenceId} evidence={number.evidence} />}
    </>
  );
}
