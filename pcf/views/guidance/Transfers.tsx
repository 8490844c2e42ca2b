import * as React from 'react';
import { sipValueKey } from '../../../plugins-ts/catalogue/catalogueKeys';
import { TRANSFER_ASPECTS, type TransferCase, type TransferOutcome, type TransferTable } from '../../../plugins-ts/transfers';
import {
  transferAspectKey,
  transferBridgedKey,
  transferKindKey,
  transferPermissionKey,
  transferTargetKey,
} from '../../../plugins-ts/transfers/transferKeys';
import { Badge } from '../parts/Badge';
import { BasisChip, BasisLine } from '../parts/Basis';
import { useGuidanceStyles } from './GuidancePage.styles';
import { classes } from '../parts/classes';
import { Icon } from '../parts/icons/Icon';
import { Section } from '../parts/Section';
import { useView } from '../parts/View';
import { useCommonStyles } from '../parts/theme/styles';

interface Stated {
  readonly text: string;
  readonly basis: Parameters<typeof BasisChip>[0]['basis'];
  readonly sources: readonly string[];
}

function Statement({ text: key, basis, sources }: Stated): React.ReactElement {
  const { text } = useView();
  return (
    <>
      {text(key)} <BasisChip iconOnly basis={basis} sources={sources} />
    </>
  );
}

/** What happens, one aspect a row, bridged beside not bridged. The column that applies says so. */
function CaseTable({ one, caption }: { readonly one: TransferCase; readonly caption: string }): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text } = useView();
  const end = (outcome: TransferOutcome): React.ReactElement => <Statement {...outcome.endsAt} />;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={caption}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td className={styles.head} />
            {one.outcomes.map(({ bridged, applies }) => (
              <th key={String(bridged)} scope="col" className={styles.head}>
                {text(transferBridgedKey(bridged))}
                {applies === true && <div className={styles.term}>{text('Transfer_Applies')}</div>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {TRANSFER_ASPECTS.map((aspect) => (
            <tr key={aspect}>
              <th scope="row" className={styles.head}>
                {text(transferAspectKey(aspect))}
              </th>
              {one.outcomes.map((outcome) => (
                <td key={String(outcome.bridged)} className={styles.cell}>
                  <Statement {...outcome.values[aspect]} />
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row" className={styles.head}>
              {text('Transfer_Aspect_SipContext')}
            </th>
            <td colSpan={2} className={styles.cell}>
              {one.sipContext.inbound === null ? (
                text('Transfer_SipContext_Undecided')
              ) : (
                <Statement {...one.sipContext.inbound} text={sipValueKey(one.sipContext.inbound.value)} />
              )}
            </td>
          </tr>
          <tr>
            <th scope="row" className={styles.head}>
              {text('Transfer_Aspect_End')}
            </th>
            {one.outcomes.map((outcome) => (
              <td key={String(outcome.bridged)} className={styles.cell}>
                {end(outcome)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** Transfers and calls that leave, for one channel: each kind and target with what is allowed, and what then happens. */
export function Transfers({ table }: { readonly table: TransferTable }): React.ReactElement {
  const styles = useGuidanceStyles();
  const common = useCommonStyles();
  const { text } = useView();
  return (
    <Section heading={text('Transfer_Title')}>
      <p className={styles.note}>{text('Transfer_Intro')}</p>
      {table.cases.map((one) => {
        const name = text('Guidance_Pair', { first: text(transferKindKey(one.kind)), second: text(transferTargetKey(one.target)) });
        const allowed = one.permission === 'allowed';
        return (
          <details key={name} className={styles.block}>
            <summary className={styles.summary}>
              {name}{' '}
              <Badge
                tone={allowed ? 'good' : one.permission === 'notKnown' ? 'open' : 'neutral'}
                icon={allowed ? 'carried' : one.permission === 'notKnown' ? 'undecided' : 'lost'}
                label={text(transferPermissionKey(one.permission))}
              />{' '}
              <span className={classes(styles.term, styles.oneLine)}>{text(transferBridgedKey(one.bridged))}</span>
            </summary>
            {one.cautions.map((caution) => (
              <div key={caution.text} className={common.marked}>
                <Icon name="warning" />
                <span>
                  <Statement {...caution} />
                </span>
              </div>
            ))}
            <CaseTable one={one} caption={name} />
          </details>
        );
      })}
      <h4 className={styles.subheading}>{text('Transfer_Needs')}</h4>
      <ul className={styles.ordered}>
        {table.needs.map(({ text: key, met }) => (
          <li key={key}>
            {met === false && <strong>{text('Guidance_Pair', { first: text('Transfer_Need_Missing'), second: '' })}</strong>}
            {text(key)}
          </li>
        ))}
      </ul>
      <BasisLine basis={table.basis} sources={table.sources} />
      <p className={styles.note}>
        {text(table.channelProfile.text)}{' '}
        <a className={styles.link} href={table.channelProfile.link} target="_blank" rel="noopener noreferrer">
          msdyn_channelprofile
        </a>
      </p>
    </Section>
  );
}
